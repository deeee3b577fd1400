import { isoFromDay } from "../../calendar/day.ts";
import { lacksContent } from "../../yearly-report/content-rules.ts";
import { type CountedCase, countedCase } from "../../yearly-report/counted-case.ts";
import { type YearlyFormat, type YearlyOutput, yearlyFormats } from "../../yearly-report/output/index.ts";
import { yearlyJson } from "../../yearly-report/output/json.ts";
import { defaultThreshold, yearlyReport } from "../../yearly-report/yearly-report.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { shownPath, writeOutput } from "../input-file.ts";
import { judge, judgeOptions } from "../judge.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { version } from "../package.ts";
import { errorsAsProblems, sayProblems } from "../problems.ts";
import { requireOtherThan, requireTargets } from "../report-targets.ts";
import { type Target, targetNamed } from "../target.ts";
import { typesetter } from "../typesetter.ts";
import { wholeNumber } from "../whole-number.ts";

const names = yearlyFormats.map(({ name }) => name).join(", ");

/** `regelmaat report`: the anonymised yearly report of an organisation. */
export const report: Command = {
  name: "report",
  summary: {
    nl: "het jaarverslag over klachten, met cijfers die naar niemand leiden",
    en: "the yearly report on complaints, with numbers that lead to nobody",
  },
  usage: [
    "regelmaat report <log…> --year <yyyy> [--regulation <id|file|folder>] [--as-of <date>]",
    "                 [--threshold <n>] [--format <format>[=<file>]]…",
  ],
  examples: [
    {
      line: "regelmaat report zaken.csv --year 2025 --regulation o21 --as-of 2026-01-15",
      says: { nl: "het verslag over 2025, op het scherm", en: "the report on 2025, on the screen" },
    },
    {
      line: "regelmaat report zaken-2024.csv zaken-2025.csv --year 2025 --regulation o21 --format html=jaarverslag.html",
      says: {
        nl: "met de cijfers van 2024 ernaast, als pagina om te lezen en af te drukken",
        en: "with the figures of 2024 beside it, as a page to read and to print",
      },
    },
  ],
  words: { min: 0, max: Number.POSITIVE_INFINITY, name: { nl: "<logboek of map…>", en: "<log or folder…>" } },
  options: {
    year: {
      type: "value",
      value: { nl: "<jjjj>", en: "<yyyy>" },
      says: { nl: "het kalenderjaar waar het verslag over gaat", en: "the calendar year that it is about" },
    },
    ...judgeOptions,
    threshold: {
      type: "value",
      value: { nl: "<aantal>", en: "<n>" },
      says: {
        nl: "het kleinste aantal zaken dat wordt getoond (standaard 5, en 10 bij gezondheid of discriminatie; minstens 3)",
        en: "the smallest number of cases that is shown (default 5, and 10 for health or discrimination; at least 3)",
      },
    },
    format: {
      type: "values",
      value: { nl: "<vorm>[=<bestand>]", en: "<format>[=<file>]" },
      says: {
        nl: `vorm van het verslag (standaard md), op het scherm of in een bestand; mag vaker: ${names}`,
        en: `form of the report (default md), on the screen or in a file; may be repeated: ${names}`,
      },
    },
  },
  run,
  failure: (format, problems, language) =>
    format === "json" ? yearlyJson({ problems, inputs: [], language, toolVersion: version }) : undefined,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, options, words } = call;
  const year = yearOption(call);
  const threshold = thresholdOption(call);
  const targets = targetsOf(call);
  await requireTargets(io, targets);
  await requireOtherThan(io, targets, [...words, ...options.values("mapping")]);
  const cases = new Map<string, CountedCase>();
  const judged = await judge(call, words, {
    isKept: () => false,
    onEvaluated: (evaluated, said) => cases.set(said.id, countedCase(evaluated, said)),
  });
  const { inputs, language, regulation, result } = judged;
  await requireOtherThan(
    io,
    targets,
    inputs.map(({ path }) => path),
  );
  if (year > Number(result.asOf.slice(0, "yyyy".length))) throw inFuture(year, result.asOf);
  const made = yearlyReport({
    cases: [...cases.values()],
    versions: regulation.versions,
    year,
    asOf: result.asOf,
    threshold: threshold ?? defaultThreshold(regulation.latest),
  });
  if (made === undefined) throw noCase(year, [...cases.values()]);
  const problems = errorsAsProblems(result.dataQuality);
  await deliver(call, targets, { report: made, problems, inputs, language, toolVersion: version });
  if (problems.length > 0) {
    io.stderr.write(sayProblems(problems, language));
    return exitCode.notChecked;
  }
  return lacksContent(made.contents) ? exitCode.found : exitCode.clean;
}

function targetsOf({ options }: Call): readonly Target<YearlyFormat>[] {
  const asked = options.values("format");
  return (asked.length === 0 ? ["md"] : asked).map((word) => {
    const target = targetNamed(word, yearlyFormats);
    if (target.file === undefined && !target.format.isText) throw onlyInFile(target.format.name);
    return target;
  });
}

/** The screen last: what goes wrong with a file is then said in its place. */
async function deliver(
  { io }: Call,
  targets: readonly Target<YearlyFormat>[],
  output: YearlyOutput,
): Promise<void> {
  for (const { format, file } of targets) {
    if (file === undefined) continue;
    await writeOutput(io, file, [await format.write(output, { typesetter })]);
    if (io.stderr.isTerminal)
      io.stderr.write(`${output.language === "nl" ? "Geschreven" : "Written"}: ${shownPath(io, file)}\n`);
  }
  for (const { format, file } of targets)
    if (file === undefined) io.stdout.write(String(await format.write(output, { typesetter })));
}

/** Fewer is no protection: of two, each knows the other. */
const leastThreshold = 3;

function thresholdOption({ options }: Call): number | undefined {
  const given = options.value("threshold");
  return given === undefined ? undefined : wholeNumber("threshold", given, leastThreshold);
}

function yearOption({ options }: Call): number {
  const text = options.value("year");
  if (text === undefined) throw wrongUse(noYear);
  if (/^[1-9]\d{3}$/u.test(text)) return Number(text);
  const hint = /^\d{2}$/u.test(text) ? ` (20${text})` : "";
  throw wrongUse({
    nl: `“${text}” bij --year is geen jaar; schrijf vier cijfers${hint}.`,
    en: `“${text}” for --year is no year; write four digits${hint}.`,
  });
}

const noYear = {
  nl: "Noem het jaar waar het verslag over gaat: --year <jjjj>.",
  en: "Name the year that the report is about: --year <yyyy>.",
};

function inFuture(year: number, asOf: string): NotChecked {
  return wrongUse({
    nl: `${year} is nog niet begonnen op de peildatum ${asOf.slice(0, 10)}. Noem een eerder jaar, of een latere --as-of.`,
    en: `${year} has not begun on the reference date ${asOf.slice(0, 10)}. Name an earlier year, or a later --as-of.`,
  });
}

/** Which years the log does have, so that nobody has to look. */
function noCase(year: number, cases: readonly CountedCase[]): NotChecked {
  const years = [
    ...new Set(
      cases.flatMap(({ received }) => received ?? []).map((day) => isoFromDay(day).slice(0, "yyyy".length)),
    ),
  ].sort();
  const has =
    years.length === 0
      ? { nl: "", en: "" }
      : {
          nl: ` Wel uit: ${years.join(", ")}.`,
          en: ` It has cases from: ${years.join(", ")}.`,
        };
  return new NotChecked([
    {
      rule: "nothing-to-report",
      message: {
        nl: `Er is geen verslag: het logboek heeft geen zaak die in ${year} binnenkwam, liep of eindigde.${has.nl}`,
        en: `There is no report: the log has no case that came in, ran or ended in ${year}.${has.en}`,
      },
    },
  ]);
}

function onlyInFile(name: string): NotChecked {
  return wrongUse({
    nl: `${name} past niet op het scherm; schrijf het in een bestand: --format ${name}=jaarverslag.${name}.`,
    en: `${name} does not fit on the screen; write it to a file: --format ${name}=report.${name}.`,
  });
}
