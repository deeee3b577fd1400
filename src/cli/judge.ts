import { availableParallelism } from "node:os";
import type { LogSource } from "../case-log/model.ts";
import type { LogNames } from "../case-log/names.ts";
import type { ReadingOption } from "../check/compare-readings.ts";
import type { CheckOptions } from "../check/log-check.ts";
import { statuses } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import type { Input, StreamedResult } from "../report/run.ts";
import { type AsOf, asOfOption, dayOption } from "./as-of.ts";
import { chosenRegulation } from "./choose-regulation.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { languageFor } from "./common-options.ts";
import { JudgeThreads } from "./judge-threads.ts";
import { byPath, judgeLog, namesOfAll, type Wanted } from "./judging.ts";
import type { LoadedRegulation } from "./load-regulations.ts";
import { logOptions } from "./log-options.ts";
import { progressOf } from "./progress.ts";
import { logsOf } from "./read-logs.ts";
import { wholeNumber } from "./whole-number.ts";

/** Options of every command that judges a log. */
export const judgeOptions = {
  regulation: {
    type: "value",
    setting: "regulation",
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
    setting: "reading",
    value: { nl: "<lezing>", en: "<reading>" },
    choices: ["all", "primary", "strict", "lenient"],
    says: {
      nl: "welke lezing van onduidelijke bepalingen beslist (standaard all: verschil maakt het oordeel betwistbaar)",
      en: "which reading of unclear clauses decides (default all: a difference makes the verdict disputable)",
    },
  },
  threads: {
    type: "value",
    value: { nl: "<aantal>", en: "<number>" },
    says: {
      nl: "hoeveel rekenkernen toetsen (standaard meer dan één zodra dat helpt; de uitkomst is gelijk)",
      en: "how many processor cores judge (default more than one when that helps; the outcome is the same)",
    },
  },
  "no-progress": logOptions["no-progress"],
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** A log judged by a regulation, with everything that went into it. */
export interface Judged {
  readonly regulation: LoadedRegulation;
  readonly result: StreamedResult;
  readonly inputs: readonly Input[];
  /** How each file of the log was read. */
  readonly sources: readonly LogSource[];
  readonly language: Language;
  readonly asOf: AsOf;
}

/** Reads regulation, mapping and logs as the options say, and judges. Throws NotChecked when it cannot. */
export async function judge(call: Call, words: readonly string[], wanted: Wanted = {}): Promise<Judged> {
  return judgeBy(await chosenRegulation(call), { call, words, wanted });
}

/** What a text judges, and how. */
export interface Question {
  readonly call: Call;
  readonly words: readonly string[];
  readonly wanted?: Wanted;
  /** What activities are called. Default by the text itself. */
  readonly names?: LogNames;
}

/** Reads mapping and logs as the options say, and judges by the text that is given. Throws NotChecked when it cannot. */
export async function judgeBy(
  regulation: LoadedRegulation,
  { call, words, wanted = {}, names = namesOfAll(regulation) }: Question,
): Promise<Judged> {
  const { latest } = regulation;
  const language = languageFor(call.language, latest.language);
  const asOf = asOfOption(call, latest.timeZone);
  const logUntil = dayOption(call, "log-until");
  const options = { asOf, ...(logUntil === undefined ? {} : { logUntil }), reading: readingOption(call) };
  const progress = progressOf(call, language);
  const logs = await logsOf(call, words, { names, zone: latest.timeZone, progress });
  const threads = judgeThreadsOf(call, { regulation, options, wanted });
  try {
    const { result, sources } = await judgeLog({
      ...{ regulation, names, options, wanted },
      newScratch: () => call.io.newScratch(),
      each: (consumer) => logs.each(consumer),
      onJudged: () => progress.judged(),
      workOf: threads && ((here) => threads.workOf(here)),
    });
    const inputs = [...regulation.inputs, ...logs.inputs()].sort(byPath);
    return { regulation, result, inputs, sources, language, asOf };
  } finally {
    progress.end();
    await threads?.end();
  }
}

/**
 * The threads that may help; undefined: none. They tell the verdicts only, and read the text of a regulation
 * once more.
 * @throws NotChecked for a number that is none.
 */
function judgeThreadsOf(
  call: Call,
  {
    regulation: { texts },
    options,
    wanted: { isWanted, isKept, onEvaluated, keepsEvents = false, derivesAll = false },
  }: Pick<Judged, "regulation"> & { readonly options: CheckOptions; readonly wanted: Wanted },
): JudgeThreads | undefined {
  const asked = call.options.value("threads");
  const most = asked === undefined ? usualThreads() : wholeNumber("threads", asked, 1);
  if (most === 1 || texts === undefined || isKept !== undefined || onEvaluated !== undefined)
    return undefined;
  const wanted = isWanted && statuses.filter(isWanted);
  return new JudgeThreads({
    setup: { texts, options, wanted, keepsEvents, derivesAll },
    most: most - 1,
    isAsked: asked !== undefined,
    now: call.io.now,
  });
}

/** More of them would fill the memory of a laptop, each about 100 MB. */
const mostThreads = 4;

function usualThreads(): number {
  return Math.min(mostThreads, availableParallelism());
}

/** `--reading`; default all of them: where they differ the verdict is disputable. */
export function readingOption({ options }: Pick<Call, "options">): ReadingOption {
  const asked = options.value("reading");
  return judgeOptions.reading.choices.find((choice) => choice === asked) ?? "all";
}
