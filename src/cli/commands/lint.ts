import { resolve } from "node:path";
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
import { lintFormats } from "../../report/lint-formats.ts";
import type { LintRun } from "../../report/lint-report.ts";
import { ruleJson, rulePretty } from "../../report/lint-rule-report.ts";
import { asOfOption } from "../as-of.ts";
import type { Call, Command, OptionDefinition } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { chosenRules } from "../config/chosen-rules.ts";
import { presetOption } from "../config/preset-option.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findOwnRegulations, findRegulations } from "../find-regulations.ts";
import { print, viewOf } from "../format-option.ts";
import { readStdinText } from "../input-file.ts";
import type { Io } from "../io.ts";
import { loadVersions } from "../load-regulations.ts";
import { wrongUse } from "../not-checked.ts";
import { version } from "../package.ts";
import { errorsAsProblems } from "../problems.ts";
import { type ReadVersion, versionOf } from "../read-version.ts";
import { countsOfTexts, exitCodeFor, maxFindingsOf, thresholdOptions, thresholdsOf } from "../thresholds.ts";
import { watchTexts } from "../watch-texts.ts";

type FormatName = keyof typeof lintFormats;

const formatNames = Object.keys(lintFormats) as FormatName[];

const lintFormatOption = {
  type: "value",
  value: { nl: `<${formatNames.join("|")}>`, en: `<${formatNames.join("|")}>` },
  choices: formatNames,
  says: {
    nl: "voor mensen (pretty, standaard), voor programma's, of voor een bouwsysteem",
    en: "for people (pretty, default), for programs, or for a build system",
  },
} as const satisfies OptionDefinition;

/** `regelmaat lint`: is the text of a regulation in order, and do its terms agree with it? */
export const lint: Command = {
  name: "lint",
  summary: { nl: "nagaan of de tekst van een regeling klopt", en: "check the text of a regulation" },
  usage: [
    "regelmaat lint [regulations…] [--coverage] [--format pretty|json|sarif|github|gitlab]",
    "               [--fail-on violation|attention|none] [--max-attention <n>] [--max-findings <n>]",
    "regelmaat lint [regulations…] --watch",
    "regelmaat lint --explain <check>",
    "cat <regulation> | regelmaat lint - [--stdin-name <file>] …",
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
    "stdin-name": {
      type: "value",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "hoe de regeling van de standaardinvoer (-) heet, met de map van haar agenda's",
        en: "the name of the regulation on standard input (-), with the folder of its calendars",
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
    format: lintFormatOption,
    ...thresholdOptions,
    ...presetOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const explained = lintRules.find(({ id }) => id === call.options.value("explain"));
  if (explained !== undefined) return explain(call, explained);
  if (!call.options.flag("watch")) return lintTexts(call);
  if (call.words.includes(stdinWord)) throw wrongUse(watchesFiles);
  return watchTexts(call, lintTexts);
}

async function lintTexts(call: Call): Promise<ExitCode> {
  const thresholds = thresholdsOf(call);
  const maxFindings = maxFindingsOf(call);
  const families = await familiesOf(call);
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
    toolVersion: version,
    ...(call.options.flag("coverage") ? { coverage: regulationsOf(loaded).map(coverageOf) } : {}),
  };
  const view = { ...viewOf(call), ...(maxFindings !== undefined && { maxFindings }) };
  print(call, lintFormats[formatOf(call)](result, view));
  if (result.problems.length > 0) return exitCode.notChecked;
  return exitCodeFor(countsOfTexts(findings), thresholds);
}

function formatOf({ options }: Call): FormatName {
  const asked = options.value("format");
  return formatNames.find((name) => name === asked) ?? "pretty";
}

/** The texts to look at, the versions of one regulation together. */
async function familiesOf({ io, words, options }: Call): Promise<readonly (readonly ReadVersion[])[]> {
  const files = words.filter((word) => word !== stdinWord);
  const stdinName = options.value("stdin-name");
  if (stdinName !== undefined && files.length === words.length) throw wrongUse(needlessName);
  const found = words.length === 0 ? await findOwnRegulations(io) : await findRegulations(io, files);
  const families: (readonly ReadVersion[])[] = [];
  for (const versions of found) families.push(await loadVersions(io, versions));
  if (files.length < words.length) families.push([await versionOnStdin(io, stdinName ?? "stdin")]);
  return families;
}

/** One text, such as an editor has it before it is saved. */
async function versionOnStdin(io: Io, name: string): Promise<ReadVersion> {
  return versionOf(io, resolve(io.cwd, name), await readStdinText(io, name));
}

/** What stands for standard input among the regulations. */
const stdinWord = "-";

const watchesFiles: Text = {
  nl: "--watch kijkt naar bestanden, en niet naar de standaardinvoer. Laat - of --watch weg.",
  en: "--watch looks at files, and not at standard input. Leave - or --watch out.",
};
const needlessName: Text = {
  nl: "--stdin-name hoort bij een regeling van de standaardinvoer: geef daarvoor - als regeling.",
  en: "--stdin-name goes with a regulation on standard input: give - as the regulation for that.",
};

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
