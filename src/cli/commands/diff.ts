import { caseChanges } from "../../changes/case-changes.ts";
import { type Changes, changesBetween } from "../../changes/changes.ts";
import { changesMarkdown } from "../../changes/changes-markdown.ts";
import { changesText } from "../../changes/changes-text.ts";
import type { Input, Problem } from "../../report/run.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type NamedVersion, versionNamed, withoutDates } from "../diff/version-named.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { print, viewOf } from "../format-option.ts";
import { judgeBy, judgeOptions } from "../judge.ts";
import { namesOfAll } from "../judging.ts";
import { wrongUse } from "../not-checked.ts";
import { errorsAsProblems, failureDocument, sayProblems } from "../problems.ts";
import { stdinWord } from "../read-logs.ts";

const { regulation: _regulation, "stdin-name": _stdinName, ...logJudging } = judgeOptions;

/** `regelmaat diff`: what is different between two versions of a regulation, and what that means for recorded cases. */
export const diff: Command = {
  name: "diff",
  summary: {
    nl: "wat er tussen twee versies van een regeling is veranderd, en wat dat voor zaken betekent",
    en: "what changed between two versions of a regulation, and what that means for cases",
  },
  usage: [
    "regelmaat diff <old> <new> [--format pretty|markdown|json]",
    "regelmaat diff <old> <new> --log <file>… [--as-of <date>] [--mapping <file>] [--reading <reading>]",
  ],
  examples: [
    {
      line: "regelmaat diff o21@2016-06-01 o21@2025-01-01",
      says: { nl: "twee versies van één regeling", en: "two versions of one regulation" },
    },
    {
      line: "regelmaat diff regulations/o21/2016-06-01.md voorstel.md",
      says: { nl: "een versie en een voorstel in een bestand", en: "a version and a proposal in a file" },
    },
    {
      line: "regelmaat diff o21 voorstel.md --log zaken.csv --as-of 2026-01-31 --format markdown",
      says: {
        nl: "ook welke zaken een ander oordeel zouden krijgen, als tekst voor een voorstel",
        en: "also which cases would get another verdict, as a text for a proposal",
      },
    },
  ],
  words: { min: 2, max: 2, name: { nl: "<oud> <nieuw>", en: "<old> <new>" } },
  options: {
    log: {
      type: "values",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "zaken die aan beide versies worden getoetst; mag vaker",
        en: "cases that are checked against both versions; may be repeated",
      },
    },
    ...logJudging,
    format: {
      type: "value",
      value: { nl: "<pretty|markdown|json>", en: "<pretty|markdown|json>" },
      choices: ["pretty", "markdown", "json"],
      says: {
        nl: "voor mensen (standaard), voor een tekst of voor machines",
        en: "for people (default), for a text or for machines",
      },
    },
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const [oldWord = "", newWord = ""] = call.words;
  const old = await versionNamed(call.io, oldWord);
  const renewed = await versionNamed(call.io, newWord);
  const language = languageFor(call.language, renewed.regulation.language);
  const texts = changesBetween(old.regulation, renewed.regulation, language);
  const logs = call.options.values("log");
  const asked = logs.length === 0 ? undefined : await judgedByBoth(call, logs, { old, renewed });
  if (asked === undefined) requireNoLogOptions(call);
  const changes = { ...texts, ...(asked && { log: asked.log(language) }) };
  const problems = asked?.problems ?? [];
  const inputs = [...old.inputs, ...renewed.inputs, ...(asked?.inputs ?? [])];
  print(call, written(call, changes, { problems, inputs }));
  if (problems.length === 0) return hasNewViolation(changes) ? exitCode.found : exitCode.clean;
  if (call.options.value("format") !== "json") call.io.stderr.write(sayProblems(problems, language));
  return exitCode.notChecked;
}

interface Both {
  readonly old: NamedVersion;
  readonly renewed: NamedVersion;
}

/** Both texts judge the same cases, whatever day they came in: so it is seen what the change does. */
async function judgedByBoth(call: Call, words: readonly string[], { old, renewed }: Both) {
  // It is read once for each text.
  if (words.includes(stdinWord)) throw wrongUse(fromFileOnly);
  const [before, after] = [withoutDates(old), withoutDates(renewed)];
  // What one text calls by a name that the other does not know is no fault of the log.
  const names = namesOfAll({ ...after, versions: [before.latest, after.latest] });
  const was = await judgeBy(before, { call, words, names });
  const is = await judgeBy(after, { call, words, names });
  const texts = new Set([...before.inputs, ...after.inputs].map(({ path }) => path));
  return {
    problems: errorsAsProblems(is.result.dataQuality),
    inputs: is.inputs.filter(({ path }) => !texts.has(path)),
    log: (language: Changes["language"]) => ({
      asOf: is.result.asOf,
      ...caseChanges(
        { regulation: before.latest, cases: was.result.cases },
        { regulation: after.latest, cases: is.result.cases },
        language,
      ),
    }),
  };
}

function requireNoLogOptions({ options }: Call): void {
  const own = Object.keys(logJudging).find((name) => options.isGiven(name));
  if (own !== undefined) throw wrongUse(needsLog(`--${own}`));
}

function hasNewViolation({ log }: Changes): boolean {
  return log !== undefined && log.violationsAdded > 0;
}

interface Beside {
  readonly problems: readonly Problem[];
  readonly inputs: readonly Input[];
}

function written(call: Call, changes: Changes, { problems, inputs }: Beside): Iterable<string> {
  const format = call.options.value("format") ?? "pretty";
  if (format === "markdown") return changesMarkdown(changes);
  if (format === "pretty") return changesText(changes, viewOf(call));
  const { language, ...data } = changes;
  const status = problems.length === 0 ? "checked" : "not-checked";
  const said = { ...failureDocument(problems, language), status };
  const named = inputs.map(({ path, sha256 }) => ({ path, sha256 }));
  return [`${JSON.stringify({ ...said, inputs: named, ...data }, null, 2)}\n`];
}

const fromFileOnly = {
  nl: "Het logboek wordt twee keer gelezen en kan niet van de standaardinvoer komen. Bewaar het in een bestand.",
  en: "The log is read twice and cannot come from standard input. Keep it in a file.",
};

function needsLog(option: string) {
  return {
    nl: `${option} hoort bij een logboek: geef ook --log <bestand>.`,
    en: `${option} goes with a log: also give --log <file>.`,
  };
}
