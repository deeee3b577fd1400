import type { ToldScope } from "../case-log/asked-scope.ts";
import { compareText } from "../case-log/compare-text.ts";
import type { CaseConsumer } from "../case-log/each-case.ts";
import type { RestOfLog } from "../case-log/log-gathering.ts";
import type { Case, LogEvent, LogScope, LogSource } from "../case-log/model.ts";
import { type LogNames, namesOf } from "../case-log/names.ts";
import type { Scratch } from "../case-log/scratch.ts";
import type { AdmittedCase } from "../check/case-judge.ts";
import { LogCheck, type LogCheckInput, restsOnOtherCases } from "../check/log-check.ts";
import type { CaseResult } from "../check/result.ts";
import { type Status, statuses, type Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import type { CheckRun, Input, Problem, StreamedResult } from "../report/run.ts";
import { KeptItems } from "./kept-items.ts";
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
  /** Told when a case has been taken up. */
  readonly onJudged: () => void;
  /** Has cases judged elsewhere too. Default all of them here. */
  readonly workOf?: ((here: HereWork) => CaseWork) | undefined;
}

/** What judges admitted cases, for one time that a log is read. */
export interface CaseWork {
  /** In the order of the log. Throws when judging failed. */
  readonly add: (admitted: AdmittedCase) => void;
  /** Waits until all cases so far have been judged. */
  readonly caughtUp: () => Promise<void>;
}

/** What cases are judged by here, and where it is to be told what came of those that were judged elsewhere. */
export interface HereWork {
  readonly check: LogCheck;
  readonly results: KeptItems<CaseResult>;
  readonly scope: ToldScope;
  readonly judgeHere: (admitted: AdmittedCase) => void;
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
  workOf,
}: JudgingPlan): Promise<Judgement> {
  const known = new KnownActivities(names);
  const judging = new Judging({ versions, options, ...asked }, { isKept, newScratch, workOf });
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
    caughtUp: () => judging.caughtUp(),
    // Who is told of each case is told in the order of the report.
    inAnyOrder: asked.onEvaluated === undefined,
  });
  known.see(rest.organisation);
  known.require(latest.title);
  const result = await judging.finish(rest.organisation);
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

/** Verdicts that are kept in memory; beyond them they wait in a scratch. About 50 MB. */
const verdictsInMemory = 40_000;

type JudgingInput = Omit<LogCheckInput, "scope" | "cases" | "isWanted"> &
  Omit<Wanted, "onCase" | "onScope" | "isKept">;

interface Keeping extends Pick<Wanted, "isKept">, Pick<JudgingPlan, "newScratch" | "workOf"> {}

/** Judges the cases of a log as they come; where one rests on the others, when all are there. */
class Judging implements Omit<CaseConsumer, "inAnyOrder"> {
  readonly #question: JudgingInput;
  readonly #keeping: Keeping;
  readonly #mustWait: boolean;
  #scope: ToldScope = { fields: new Set(), told: new Set(), notRecorded: new Set() };
  #waiting: Case[] = [];
  #checking: Checking | undefined;
  #results: KeptItems<CaseResult>;

  constructor(question: JudgingInput, keeping: Keeping) {
    this.#question = question;
    this.#keeping = keeping;
    this.#mustWait = restsOnOtherCases(question.versions);
    this.#results = new KeptItems(keeping.newScratch, verdictsInMemory);
  }

  begin(scope: ToldScope): void {
    this.#scope = scope;
    this.#waiting = [];
    this.#results = new KeptItems(this.#keeping.newScratch, verdictsInMemory);
    this.#checking = this.#mustWait ? undefined : this.#begun(undefined);
  }

  take(judged: Case): void {
    if (this.#checking) judge(this.#checking, judged);
    else this.#waiting.push(judged);
  }

  async caughtUp(): Promise<void> {
    await this.#checking?.work.caughtUp();
  }

  async finish(organisation: readonly LogEvent[]): Promise<StreamedResult> {
    this.#waiting.sort(byId);
    const checking = this.#checking ?? this.#begun(this.#waiting);
    for (const judged of this.#waiting) judge(checking, judged);
    await checking.work.caughtUp();
    return { ...checking.check.finish(organisation), cases: this.#results };
  }

  #begun(cases: readonly Case[] | undefined): Checking {
    const check = this.#checkOf(cases);
    const judgeHere = (admitted: AdmittedCase) => this.#judgeHere(check, admitted);
    const { workOf } = this.#keeping;
    const here = { check, results: this.#results, scope: this.#scope, judgeHere };
    return { check, work: workOf?.(here) ?? { add: judgeHere, caughtUp: async () => {} } };
  }

  #judgeHere(check: LogCheck, admitted: AdmittedCase): void {
    const result = check.caseJudge.judge(admitted);
    const { isKept } = this.#keeping;
    const verdicts = isKept ? result.verdicts.filter(isKept) : result.verdicts;
    const keepsAll = isKept === undefined && this.#question.isWanted === undefined;
    if (!keepsAll && verdicts.length === 0) return;
    this.#results.add(isKept ? { ...result, verdicts } : result, verdicts.length);
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

function byId({ id: one }: Case, { id: other }: Case): number {
  return compareText(one, other);
}

interface Checking {
  readonly check: LogCheck;
  readonly work: CaseWork;
}

function judge({ check, work }: Checking, judged: Case): void {
  const admitted = check.admit(judged);
  if (admitted) work.add(admitted);
}

const noCases = {
  nl: "Er is niets getoetst: het logboek bevat geen zaak. Controleer of dit het juiste bestand is.",
  en: "Nothing was checked: the log holds no case. Check that this is the right file.",
};
const noVerdicts = {
  nl: "Er is niets getoetst: geen enkele zaak gaf een oordeel. Controleer of de activiteiten in het logboek bij deze regeling horen.",
  en: "Nothing was checked: no case gave a verdict. Check that the activities in the log belong to this regulation.",
};
