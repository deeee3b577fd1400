import type { Text } from "../../language/language.ts";
import { type LintRule, lintRules } from "../../lint/index.ts";
import { type FixedFile, lintDiff } from "../../report/lint-report.ts";
import { ruleJson, rulePretty } from "../../report/lint-rule-report.ts";
import type { Call, Command } from "../command.ts";
import { presetOption } from "../config/preset-option.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { print, viewOf } from "../format-option.ts";
import { diffOf, fixAsked, fixOptions, type MendedText, mendedText, writeMended } from "../lint/fix-texts.ts";
import { codeOf, lintFormatOption, report, requireOtherThanTexts, targetsOf } from "../lint/report.ts";
import { lintRunOf, severitiesOf } from "../lint/run.ts";
import { familiesOf, stdinWord } from "../lint/texts.ts";
import { wrongUse } from "../not-checked.ts";
import type { ReadVersion } from "../read-version.ts";
import { maxFindingsOf, thresholdOptions, thresholdsOf } from "../thresholds.ts";
import { watchTexts } from "../watch-texts.ts";

/** `regelmaat lint`: is the text of a regulation in order, and do its terms agree with it? */
export const lint: Command = {
  name: "lint",
  summary: { nl: "nagaan of de tekst van een regeling klopt", en: "check the text of a regulation" },
  usage: [
    "regelmaat lint [regulations…] [--coverage] [--format <format>[=<file>]]…",
    "               [--fail-on violation|attention|none] [--max-attention <n>] [--max-findings <n>]",
    "regelmaat lint [regulations…] --fix [--dry-run]",
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
      line: "regelmaat lint o21 --fix --dry-run",
      says: {
        nl: "wat een programma kan herstellen, als diff; zonder --dry-run wordt het geschreven",
        en: "what a program can mend, as a diff; without --dry-run it is written",
      },
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
    ...fixOptions,
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
  // Before anything is written.
  thresholdsOf(call);
  maxFindingsOf(call);
  const explained = lintRules.find(({ id }) => id === call.options.value("explain"));
  if (explained !== undefined) return explain(call, explained);
  const asked = fixAsked(call, call.words.includes(stdinWord));
  if (!call.options.flag("watch")) return asked.fixes ? fixTexts(call, asked) : lintTexts(call);
  if (call.words.includes(stdinWord)) throw wrongUse(watchesFiles);
  return watchTexts(call, lintTexts);
}

async function lintTexts(call: Call): Promise<ExitCode> {
  const targets = await targetsOf(call);
  const families = await familiesOf(call);
  await requireOtherThanTexts(call, targets, families);
  return report(call, lintRunOf(families, call), targets);
}

/** Mends what is mechanical first, and then tells what is left to be done by a person. */
async function fixTexts(call: Call, { isDry }: { readonly isDry: boolean }): Promise<ExitCode> {
  const targets = await targetsOf(call);
  const families = await familiesOf(call);
  await requireOtherThanTexts(call, targets, families);
  const { fixed, after } = await mendAll(call, families, isDry);
  const run = { ...lintRunOf(after, call), fixed };
  if (!isDry || call.options.values("format").includes("json")) return report(call, run, targets);
  print(call, lintDiff(run));
  return codeOf(call, run);
}

type Families = readonly (readonly ReadVersion[])[];

async function mendAll(call: Call, families: Families, isDry: boolean) {
  const severities = severitiesOf(call);
  const isOff = (rule: string) => severities.get(rule) === "off";
  const fixed: FixedFile[] = [];
  const after: (readonly ReadVersion[])[] = [];
  for (const versions of families) {
    const family: ReadVersion[] = [];
    for (const version of versions) {
      const mended = await mendedText(call.io, version, isOff);
      if (mended !== undefined) fixed.push(fixedFile(mended, isDry));
      family.push(mended === undefined ? version : isDry ? mended.after : await writeMended(call.io, mended));
    }
    after.push(family);
  }
  return { fixed, after };
}

function fixedFile(mended: MendedText, isDry: boolean): FixedFile {
  const { before, fixed } = mended;
  return { path: before.input.path, findings: fixed, ...(isDry && { diff: diffOf(mended) }) };
}

const watchesFiles: Text = {
  nl: "--watch kijkt naar bestanden, en niet naar de standaardinvoer. Laat - of --watch weg.",
  en: "--watch looks at files, and not at standard input. Leave - or --watch out.",
};
/** Says what one check looks for; the regulations are left alone. */
function explain(call: Call, rule: LintRule): ExitCode {
  if (call.words.length > 0) throw wrongUse(explainsOnly);
  const language = call.language ?? "nl";
  const isJson = call.options.values("format").includes("json");
  print(call, isJson ? ruleJson(rule, language) : rulePretty(rule, language, viewOf(call)));
  return exitCode.clean;
}

const explainsOnly: Text = {
  nl: "--explain gaat over een controle en niet over een regeling. Laat de regeling weg.",
  en: "--explain is about a check and not about a regulation. Leave the regulation out.",
};
