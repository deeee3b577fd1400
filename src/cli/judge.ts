import type { CaseConsumer } from "../case-log/each-case.ts";
import type { Case, LogEvent, LogScope, LogSource } from "../case-log/model.ts";
import type { LogNames } from "../case-log/names.ts";
import type { Scratch } from "../case-log/scratch.ts";
import type { ReadingOption } from "../check/compare-readings.ts";
import { LogCheck, type LogCheckInput, restsOnOtherCases } from "../check/log-check.ts";
import type { Status, Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import type { Input, StreamedResult } from "../report/run.ts";
import { type AsOf, asOfOption, dayOption } from "./as-of.ts";
import { chosenRegulation } from "./choose-regulation.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { languageFor } from "./common-options.ts";
import { KeptResults } from "./kept-results.ts";
import { KnownActivities } from "./known-activities.ts";
import type { LoadedRegulation } from "./load-regulations.ts";
import { logOptions } from "./log-options.ts";
import { progressOf } from "./progress.ts";
import { logsOf, namesOfAll } from "./read-logs.ts";

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

export interface Wanted {
  /** The verdicts to keep; every verdict is counted. Default all of them. */
  readonly isWanted?: ((status: Status) => boolean) | undefined;
  /** Of the wanted verdicts on cases, those to keep. Default all of them. */
  readonly isKept?: ((verdict: Verdict) => boolean) | undefined;
  /** Whether every due date can be told day by day, also of other readings and of what was met. */
  readonly derivesAll?: boolean | undefined;
  /** Whether each result says what happened in the case. */
  readonly keepsEvents?: boolean | undefined;
  /** Told of each case; again from the first one, when all is read anew. */
  readonly onCase?: (judged: Case) => void;
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
  const { latest, versions } = regulation;
  const language = languageFor(call.language, latest.language);
  const asOf = asOfOption(call, latest.timeZone);
  const logUntil = dayOption(call, "log-until");
  const options = { asOf, ...(logUntil === undefined ? {} : { logUntil }), reading: readingOption(call) };
  const progress = progressOf(call, language);
  const logs = await logsOf(call, words, { names, zone: latest.timeZone, progress });
  const known = new KnownActivities(names);
  const { onCase, isKept, ...asked } = wanted;
  const judging = new Judging(
    { versions, options, ...asked },
    { isKept, newScratch: () => call.io.newScratch() },
  );
  const rest = await logs.each({
    begin: (scope) => judging.begin(scope),
    take: (judged) => {
      known.see(judged.events);
      onCase?.(judged);
      judging.take(judged);
      progress.judged();
    },
  });
  known.see(rest.organisation);
  known.require(latest.title);
  const result = judging.finish(rest.organisation);
  progress.end();
  // What only the reader saw belongs to the quality of the log as well.
  const dataQuality = [...result.dataQuality, ...rest.findings];
  const inputs = [...regulation.inputs, ...logs.inputs()].sort(byPath);
  const sources = rest.sources ?? [];
  return { regulation, result: { ...result, dataQuality }, inputs, sources, language, asOf };
}

type JudgingInput = Omit<LogCheckInput, "scope" | "cases" | "isWanted"> & Omit<Wanted, "onCase" | "isKept">;

interface Keeping extends Pick<Wanted, "isKept"> {
  readonly newScratch: () => Scratch;
}

/** Judges the cases of a log as they come; where one rests on the others, when all are there. */
class Judging implements CaseConsumer {
  readonly #question: JudgingInput;
  readonly #keeping: Keeping;
  readonly #mustWait: boolean;
  #scope: LogScope = { fields: new Set(), notRecorded: new Set() };
  #waiting: Case[] = [];
  #check: LogCheck | undefined;
  #results: KeptResults;

  constructor(question: JudgingInput, keeping: Keeping) {
    this.#question = question;
    this.#keeping = keeping;
    this.#mustWait = restsOnOtherCases(question.versions);
    this.#results = new KeptResults(keeping.newScratch);
  }

  begin(scope: LogScope): void {
    this.#scope = scope;
    this.#waiting = [];
    this.#results = new KeptResults(this.#keeping.newScratch);
    this.#check = this.#mustWait ? undefined : this.#checkOf(undefined);
  }

  take(judged: Case): void {
    if (this.#check) this.#judge(this.#check, judged);
    else this.#waiting.push(judged);
  }

  finish(organisation: readonly LogEvent[]): StreamedResult {
    const check = this.#check ?? this.#checkOf(this.#waiting);
    for (const judged of this.#waiting) this.#judge(check, judged);
    return { ...check.finish(organisation), cases: this.#results };
  }

  #judge(check: LogCheck, judged: Case): void {
    const result = check.judge(judged);
    if (result === undefined) return;
    const { isKept } = this.#keeping;
    const verdicts = isKept ? result.verdicts.filter(isKept) : result.verdicts;
    const keepsAll = isKept === undefined && this.#question.isWanted === undefined;
    if (keepsAll || verdicts.length > 0) this.#results.add(isKept ? { ...result, verdicts } : result);
  }

  #checkOf(cases: readonly Case[] | undefined): LogCheck {
    const { isWanted, ...question } = this.#question;
    return new LogCheck({
      ...question,
      scope: this.#scope,
      ...(isWanted && { isWanted }),
      ...(cases && { cases }),
    });
  }
}

/** `--reading`; default all of them: where they differ the verdict is disputable. */
export function readingOption({ options }: Pick<Call, "options">): ReadingOption {
  const asked = options.value("reading");
  return judgeOptions.reading.choices.find((choice) => choice === asked) ?? "all";
}

/** The order in which a report names its inputs. */
export function byPath({ path: one }: Input, { path: other }: Input): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
