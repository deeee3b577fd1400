import type { CaseConsumer } from "../case-log/each-case.ts";
import type { RestOfLog } from "../case-log/log-gathering.ts";
import type { Case, LogEvent, LogScope, LogSource } from "../case-log/model.ts";
import { type LogNames, namesOf } from "../case-log/names.ts";
import type { Scratch } from "../case-log/scratch.ts";
import { LogCheck, type LogCheckInput, restsOnOtherCases } from "../check/log-check.ts";
import { type Status, statuses, type Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import type { CheckRun, Input, Problem, StreamedResult } from "../report/run.ts";
import { KeptResults } from "./kept-results.ts";
import { KnownActivities } from "./known-activities.ts";
import type { LoadedRegulation } from "./load-regulations.ts";
import { errorsAsProblems } from "./problems.ts";

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
  /** Told how each case was evaluated, with what is said of it; again from the first one, when all is read anew. */
  readonly onEvaluated?: LogCheckInput["onEvaluated"];
  /** Told what the whole log holds, before its cases. */
  readonly onScope?: (scope: LogScope) => void;
}

/** A log and what it is judged by. */
export interface JudgingPlan {
  readonly regulation: Pick<LoadedRegulation, "versions" | "latest">;
  /** What activities are called. */
  readonly names: LogNames;
  readonly options: LogCheckInput["options"];
  readonly wanted: Wanted;
  readonly newScratch: () => Scratch;
  /** Gives every case of the log. */
  readonly each: (consumer: CaseConsumer) => Promise<RestOfLog>;
  /** Told when a case has been judged. */
  readonly onJudged: () => void;
}

/** What came of it, and how each file of the log was read. */
export interface Judgement {
  readonly result: StreamedResult;
  readonly sources: readonly LogSource[];
}

/**
 * Judges the cases of a log as they come, on a machine or in a browser.
 * @throws NotChecked for a file in which no activity is one of the regulation.
 */
export async function judgeLog({
  regulation: { versions, latest },
  names,
  options,
  wanted: { onCase, onScope, isKept, ...asked },
  newScratch,
  each,
  onJudged,
}: JudgingPlan): Promise<Judgement> {
  const known = new KnownActivities(names);
  const judging = new Judging({ versions, options, ...asked }, { isKept, newScratch });
  const rest = await each({
    begin: (scope) => {
      onScope?.(scope);
      judging.begin(scope);
    },
    take: (judged) => {
      known.see(judged.events);
      onCase?.(judged);
      judging.take(judged);
      onJudged();
    },
  });
  known.see(rest.organisation);
  known.require(latest.title);
  const result = judging.finish(rest.organisation);
  // What only the reader saw belongs to the quality of the log as well.
  const dataQuality = [...result.dataQuality, ...rest.findings];
  return { result: { ...result, dataQuality }, sources: rest.sources ?? [] };
}

/** A log may run over several versions: every name that one of them knows is known, as the latest has it. */
export function namesOfAll({ versions, latest }: Pick<LoadedRegulation, "versions" | "latest">): LogNames {
  const merged = <Kind extends "activities" | "roles" | "facts">(kind: Kind): Regulation[Kind] =>
    Object.assign({}, ...versions.map((version) => version[kind]));
  return namesOf({
    ...latest,
    activities: merged("activities"),
    roles: merged("roles"),
    facts: merged("facts"),
    organisation: versions.flatMap(({ organisation }) => organisation),
    kinds: versions.flatMap(({ kinds }) => kinds),
  });
}

/** What keeps the run from being complete: rows that could not be used, or nothing to judge at all. */
export function problemsOf(result: StreamedResult): readonly Problem[] {
  const errors = errorsAsProblems(result.dataQuality);
  const { summary } = result;
  if (statuses.some((status) => summary[status] > 0)) return errors;
  return [...errors, { rule: "nothing-to-check", message: summary.cases === 0 ? noCases : noVerdicts }];
}

/** The run in which nothing could be judged. */
export function notCheckedRun(
  problems: readonly Problem[],
  language: Language,
  toolVersion: string,
): CheckRun {
  return { problems, inputs: [], reading: "all", language, regulations: [], toolVersion };
}

/** The order in which a report names its inputs. */
export function byPath({ path: one }: Input, { path: other }: Input): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type JudgingInput = Omit<LogCheckInput, "scope" | "cases" | "isWanted"> &
  Omit<Wanted, "onCase" | "onScope" | "isKept">;

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

const noCases = {
  nl: "Er is niets getoetst: het logboek bevat geen zaak. Controleer of dit het juiste bestand is.",
  en: "Nothing was checked: the log holds no case. Check that this is the right file.",
};
const noVerdicts = {
  nl: "Er is niets getoetst: geen enkele zaak gaf een oordeel. Controleer of de activiteiten in het logboek bij deze regeling horen.",
  en: "Nothing was checked: no case gave a verdict. Check that the activities in the log belong to this regulation.",
};
