import type { CaseLog } from "../case-log/model.ts";
import { checkLog } from "../check/check.ts";
import type { ReadingOption } from "../check/compare-readings.ts";
import type { CheckResult } from "../check/result.ts";
import type { Language } from "../language/language.ts";
import type { Input } from "../report/run.ts";
import { type AsOf, asOfOption, dayOption } from "./as-of.ts";
import { chosenRegulation } from "./choose-regulation.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { languageFor } from "./common-options.ts";
import type { LoadedRegulation } from "./load-regulations.ts";
import { logOptions } from "./log-options.ts";
import { progressOf } from "./progress.ts";
import { readLogsOf } from "./read-logs.ts";

/** Options of every command that judges a log. */
export const judgeOptions = {
  regulation: {
    type: "value",
    value: { nl: "<id|bestand|map>", en: "<id|file|folder>" },
    says: { nl: "de regeling, met al haar versies", en: "the regulation, with all its versions" },
  },
  mapping: logOptions.mapping,
  "as-of": {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: { nl: "peildatum (standaard vandaag)", en: "reference date (default today)" },
  },
  "stdin-name": logOptions["stdin-name"],
  "log-until": {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: { nl: "laatste dag die het logboek volledig bevat", en: "last day that the log fully holds" },
  },
  reading: {
    type: "value",
    value: { nl: "<lezing>", en: "<reading>" },
    choices: ["all", "primary", "strict", "lenient"],
    says: {
      nl: "welke lezing van onduidelijke bepalingen beslist (standaard all: verschil maakt het oordeel betwistbaar)",
      en: "which reading of unclear clauses decides (default all: a difference makes the verdict disputable)",
    },
  },
  "no-progress": logOptions["no-progress"],
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** A log judged by a regulation, with everything that went into it. */
export interface Judged {
  readonly regulation: LoadedRegulation;
  readonly log: CaseLog;
  readonly result: CheckResult;
  readonly inputs: readonly Input[];
  readonly language: Language;
  readonly asOf: AsOf;
}

/** Reads regulation, mapping and logs as the options say, and judges. Throws NotChecked when it cannot. */
export async function judge(call: Call, logs: readonly string[]): Promise<Judged> {
  const regulation = await chosenRegulation(call);
  const { latest, versions } = regulation;
  const language = languageFor(call.language, latest.language);
  const asOf = asOfOption(call, latest.timeZone);
  const logUntil = dayOption(call, "log-until");
  const reading = readingOption(call);
  const progress = progressOf(call, language);
  const { log, inputs } = await readLogsOf(call, logs, { regulation, progress });
  const result = checkLog({
    versions,
    log,
    onJudged: (done) => progress.judged(done, log.cases.length),
    options: {
      asOf,
      ...(logUntil === undefined ? {} : { logUntil }),
      reading,
    },
  });
  progress.end();
  // What only the reader saw belongs to the quality of the log as well.
  const dataQuality = [...result.dataQuality, ...log.findings];
  return {
    regulation,
    log,
    result: { ...result, dataQuality },
    inputs: [...regulation.inputs, ...inputs].sort(byPath),
    language,
    asOf,
  };
}

/** `--reading`; default all of them: where they differ the verdict is disputable. */
export function readingOption({ options }: Pick<Call, "options">): ReadingOption {
  const asked = options.value("reading");
  return judgeOptions.reading.choices.find((choice) => choice === asked) ?? "all";
}

function byPath({ path: one }: Input, { path: other }: Input): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
