import { asksForALook } from "../../report/run.ts";
import { tellChange } from "../baseline.ts";
import { baselineOptions } from "../baseline-options.ts";
import { checkedRun } from "../check-run.ts";
import type { Call, Command } from "../command.ts";
import { presetOption } from "../config/preset-option.ts";
import { deliverAll, plainView } from "../deliver.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { judgeOptions } from "../judge.ts";
import { notCheckedRun } from "../judging.ts";
import { version } from "../package.ts";
import { deliveriesOf, formatNamed, reportOptions } from "../report-formats.ts";
import { requireOtherThan, requireTargets } from "../report-targets.ts";
import { countsOfCheck, exitCodeFor, maxFindingsOf, thresholdOptions, thresholdsOf } from "../thresholds.ts";

/** `regelmaat check`: judges recorded cases by a regulation. */
export const check: Command = {
  name: "check",
  summary: {
    nl: "zaken uit een logboek toetsen aan een regeling",
    en: "check the cases of a log against a regulation",
  },
  usage: [
    "regelmaat check <log…> [--regulation <id|file|folder>] [--as-of <date>]",
    "                [--mapping <file>] [--log-until <date>] [--reading all|primary|strict|lenient]",
    "                [--format <format>[=<file>]]… [--case-ids full|hash|none]",
    "                [--fail-on violation|attention|none] [--max-attention <n>] [--max-findings <n>]",
    "cat <log> | regelmaat check - [--stdin-name <name>] …",
  ],
  examples: [
    {
      line: "regelmaat check zaken.csv --regulation o21 --as-of 2026-01-31",
      says: {
        nl: "toetst elke zaak, met de stand op 31 januari 2026",
        en: "checks every case, as it was on 31 January 2026",
      },
    },
    {
      line: "regelmaat check register.csv --mapping register.yaml --regulation o21",
      says: {
        nl: "een eigen register, één regel per klacht",
        en: "a register of your own, one row per complaint",
      },
    },
    {
      line: "regelmaat check --mapping klachten.yaml --regulation o21",
      says: {
        nl: "een database die de mapping noemt, met haar query",
        en: "a database that the mapping names, with its query",
      },
    },
    {
      line: "regelmaat check zaken.csv --regulation o21 --format pretty --format json=verslag.json",
      says: {
        nl: "het verslag op het scherm, en in een bestand voor een ander programma",
        en: "the report on the screen, and in a file for another program",
      },
    },
    {
      line: "regelmaat check zaken.csv --regulation o21 --format html=verslag.html --format xlsx=verslag.xlsx",
      says: {
        nl: "een verslag om te lezen en af te drukken, en een werkmap voor de controller",
        en: "a report to read and to print, and a workbook for the controller",
      },
    },
  ],
  words: { min: 0, max: Number.POSITIVE_INFINITY, name: { nl: "<logboek of map…>", en: "<log or folder…>" } },
  options: {
    ...judgeOptions,
    ...reportOptions,
    ...thresholdOptions,
    ...presetOption,
    ...baselineOptions,
  },
  run,
  failure: (format, problems, language) => {
    const found = formatNamed(format);
    if (found === undefined || found.isForPeople || found.isBinary) return undefined;
    return [...found.write(notCheckedRun(problems, language, version), plainView)].join("");
  },
};

async function run(call: Call): Promise<ExitCode> {
  const deliveries = deliveriesOf(call);
  const thresholds = thresholdsOf(call);
  const maxFindings = maxFindingsOf(call);
  await requireTargets(call.io, deliveries);
  const named = [...call.words, ...call.options.values("mapping")];
  await requireOtherThan(call.io, deliveries, named);
  const showsAll = deliveries.some(({ format }) => format.shows === "all");
  const { report, held } = await checkedRun(call, version, {
    ...(!showsAll && { isWanted: asksForALook }),
    keepsEvents: deliveries.some(({ format }) => format.showsEvents),
  });
  const read = report.inputs.map(({ path }) => path);
  await requireOtherThan(call.io, deliveries, read);
  await deliverAll(call, report, { deliveries, maxFindings });
  const isForPeople = deliveries.every(({ file, format }) => file !== undefined || format.isForPeople);
  if (isForPeople) tellChange(call, held?.change, report.language);
  if (report.problems.length > 0) return exitCode.notChecked;
  return exitCodeFor(countsOfCheck(report.result, held?.counts), thresholds);
}
