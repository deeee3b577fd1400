import type { Finding } from "../../finding.ts";
import type { Text } from "../../language/language.ts";
import {
  coverageOf,
  failedRule,
  type LintRule,
  lintRegulation,
  lintRules,
  lintVersions,
  withSeverities,
} from "../../lint/index.ts";
import type { Regulation } from "../../regulation/model.ts";
import { type LintRun, lintJson, lintPretty } from "../../report/lint-report.ts";
import { ruleJson, rulePretty } from "../../report/lint-rule-report.ts";
import { asOfOption } from "../as-of.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { chosenRules } from "../config/chosen-rules.ts";
import { presetOption } from "../config/preset-option.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findOwnRegulations, findRegulations } from "../find-regulations.ts";
import { formatOption, print, viewOf } from "../format-option.ts";
import { loadVersions } from "../load-regulations.ts";
import { wrongUse } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";
import type { ReadVersion } from "../read-version.ts";
import { countsOfTexts, exitCodeFor, maxFindingsOf, thresholdOptions, thresholdsOf } from "../thresholds.ts";
import { watchTexts } from "../watch-texts.ts";

/** `regelmaat lint`: is the text of a regulation in order, and do its terms agree with it? */
export const lint: Command = {
  name: "lint",
  summary: { nl: "nagaan of de tekst van een regeling klopt", en: "check the text of a regulation" },
  usage: [
    "regelmaat lint [regulations…] [--coverage] [--format pretty|json]",
    "               [--fail-on violation|attention|none] [--max-attention <n>] [--max-findings <n>]",
    "regelmaat lint [regulations…] --watch",
    "regelmaat lint --explain <check>",
  ],
  examples: [
    {
      line: "regelmaat lint o21",
      says: { nl: "de regeling in regulations/o21", en: "the regulation in regulations/o21" },
    },
    {
      line: "regelmaat lint regulations/o21/2016-06-01.md --coverage",
      says: {
        nl: "één bestand, met het aantal bepalingen dat erin zit",
        en: "one file, with the number of clauses it carries",
      },
    },
    {
      line: "regelmaat lint",
      says: { nl: "alle regelingen in regulations/", en: "all regulations in regulations/" },
    },
    {
      line: "regelmaat lint o21 --watch",
      says: {
        nl: "kijkt opnieuw telkens als de tekst verandert, tot Ctrl-C",
        en: "checks again each time that the text changes, until Ctrl-C",
      },
    },
    {
      line: "regelmaat lint --explain pause-without-limit",
      says: { nl: "wat een controle zoekt en waarom", en: "what a check looks for, and why" },
    },
  ],
  words: {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    name: { nl: "bestanden, mappen of ids van regelingen", en: "files, folders or ids of regulations" },
  },
  options: {
    coverage: {
      type: "flag",
      says: {
        nl: "tellen welke bepalingen een stap hebben",
        en: "count which clauses are carried by a step",
      },
    },
    explain: {
      type: "value",
      value: { nl: "<controle>", en: "<check>" },
      choices: lintRules.map(({ id }) => id),
      says: {
        nl: "wat deze controle zoekt, waarom, en hoe u een aandachtspunt aanvaardt",
        en: "what this check looks for, why, and how to accept a point of attention",
      },
    },
    "as-of": {
      type: "value",
      value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
      says: {
        nl: "de dag waarop wat tijdelijk is aanvaard moet gelden (standaard vandaag)",
        en: "the day on which what is accepted for a while must hold (default today)",
      },
    },
    watch: {
      type: "flag",
      says: {
        nl: "opnieuw nagaan telkens als er iets in de map van de regeling verandert",
        en: "check again each time that something in the folder of the regulation changes",
      },
    },
    format: formatOption,
    ...thresholdOptions,
    ...presetOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const explained = lintRules.find(({ id }) => id === call.options.value("explain"));
  if (explained !== undefined) return explain(call, explained);
  return call.options.flag("watch") ? watchTexts(call, lintTexts) : lintTexts(call);
}

async function lintTexts(call: Call): Promise<ExitCode> {
  const { io, words } = call;
  const thresholds = thresholdsOf(call);
  const maxFindings = maxFindingsOf(call);
  const families: (readonly ReadVersion[])[] = [];
  const found = words.length === 0 ? await findOwnRegulations(io) : await findRegulations(io, words);
  for (const files of found) families.push(await loadVersions(io, files));
  const loaded = families.flat();
  const severities = new Map(chosenRules(call.config).map(({ rule, severity }) => [rule.id, severity]));
  const findings = [
    ...withSeverities(
      families.flatMap((versions) => findingsOf(versions, call)),
      severities,
    ),
  ].sort(byPlace);
  const result: LintRun = {
    inputs: loaded.map(({ input }) => input),
    findings,
    accepted: regulationsOf(loaded).flatMap((regulation) => regulation.accepted),
    problems: errorsAsProblems([
      ...loaded.flatMap((version) => (version.regulation === undefined ? version.findings : [])),
      ...findings.filter(({ rule }) => rule === failedRule),
    ]),
    language: languageFor(call.language, loaded[0]?.regulation?.language),
    ...(call.options.flag("coverage") ? { coverage: regulationsOf(loaded).map(coverageOf) } : {}),
  };
  const view = { ...viewOf(call), ...(maxFindings !== undefined && { maxFindings }) };
  print(call, call.options.value("format") === "json" ? lintJson(result) : lintPretty(result, view));
  if (result.problems.length > 0) return exitCode.notChecked;
  return exitCodeFor(countsOfTexts(findings), thresholds);
}

/** Says what one check looks for; the regulations are left alone. */
function explain(call: Call, rule: LintRule): ExitCode {
  if (call.words.length > 0) throw wrongUse(explainsOnly);
  const language = call.language ?? "nl";
  const isJson = call.options.value("format") === "json";
  print(call, isJson ? ruleJson(rule, language) : rulePretty(rule, language, viewOf(call)));
  return exitCode.clean;
}

const explainsOnly: Text = {
  nl: "--explain gaat over een controle en niet over een regeling. Laat de regeling weg.",
  en: "--explain is about a check and not about a regulation. Leave the regulation out.",
};

function findingsOf(versions: readonly ReadVersion[], call: Call): readonly Finding[] {
  const regulations = regulationsOf(versions);
  const day = { asOf: asOfOption(call, regulations.at(-1)?.timeZone ?? "Europe/Amsterdam").day };
  return [
    ...versions.flatMap(({ findings }) => findings),
    ...regulations.flatMap((regulation) => lintRegulation(regulation, day)),
    ...lintVersions(regulations, day),
  ];
}

function regulationsOf(versions: readonly ReadVersion[]): readonly Regulation[] {
  return versions.flatMap(({ regulation }) => (regulation === undefined ? [] : [regulation]));
}

function byPlace({ place: one }: Finding, { place: other }: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
