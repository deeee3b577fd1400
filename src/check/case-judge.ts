import { isoFromDay } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import { ownText } from "../case-log/own-text.ts";
import { AbsenceCounts, type CountedAbsence } from "./absence-counts.ts";
import { caseEvents } from "./case-events.ts";
import { describe } from "./describe.ts";
import { describeInputOf } from "./describe-input.ts";
import { type JudgedCase, type JudgeOptions, judgeCase } from "./judge-case.ts";
import type { Judged } from "./judged.ts";
import type { Member } from "./measures.ts";
import type { Plan } from "./plan.ts";
import type { CaseResult, Summary } from "./result.ts";
import { SummaryTally } from "./summary.ts";
import type { Status } from "./verdict.ts";

/** A case that gets verdicts, with what other cases tell of it. */
export interface AdmittedCase {
  readonly case: Case;
  /** The place of the version that judges it in the list of all versions. */
  readonly version: number;
}

/** What to say of the cases. */
export interface Saying {
  /** The verdicts to put into words; every verdict is counted. Default all of them. */
  readonly isWanted?: ((status: Status) => boolean) | undefined;
  /** Whether each result says what happened in the case. */
  readonly keepsEvents?: boolean | undefined;
  /** Whether every due date, also of other readings and of what was met, can be told day by day. */
  readonly derivesAll?: boolean | undefined;
  /** Told how each case was evaluated, with what is said of it, for who counts more than verdicts. */
  readonly onEvaluated?: ((judged: JudgedCase, said: CaseResult) => void) | undefined;
}

/** What verdicts on cases add to what is said of the whole log: plain data, which can be counted elsewhere. */
export interface CaseCounts {
  readonly summary: Summary;
  readonly absence: CountedAbsence;
  /** For the shares of the organisation, in the order of the cases. */
  readonly members: readonly Member[];
}

/** Judges admitted cases, one by one, and counts. Pure: what one case gets does not hang on the others. */
export class CaseJudge {
  readonly #plans: readonly Plan[];
  readonly #options: JudgeOptions;
  readonly #saying: Saying;
  #summary = new SummaryTally();
  #absence = new AbsenceCounts();
  #members: Member[] = [];

  constructor(plans: readonly Plan[], options: JudgeOptions, saying: Saying) {
    this.#plans = plans;
    this.#options = options;
    this.#saying = saying;
  }

  /** Throws a RangeError for a version that is not there. */
  judge({ case: judged, version }: AdmittedCase): CaseResult {
    const plan = this.#plans[version];
    if (plan === undefined) throw new RangeError(`there is no version ${version}`);
    const judgedCase = judgeCase(plan, judged, this.#options);
    const said = this.#said(plan, judged.id, judgedCase);
    const { onEvaluated, keepsEvents } = this.#saying;
    onEvaluated?.(judgedCase, said);
    if (keepsEvents !== true) return said;
    return { ...said, events: caseEvents(judged, this.#options.horizon, plan.regulation.timeZone) };
  }

  /** What was counted since this was last asked. */
  takeCounts(): CaseCounts {
    const counts = { summary: this.#summary.summary(), absence: this.#absence, members: this.#members };
    this.#summary = new SummaryTally();
    this.#absence = new AbsenceCounts();
    this.#members = [];
    return counts;
  }

  #said(plan: Plan, id: string, { judged, plan: { kind }, evaluation, members }: JudgedCase): CaseResult {
    const { isWanted, derivesAll } = this.#saying;
    for (const member of members) this.#members.push(member);
    for (const verdict of judged) this.#absence.count(verdict, evaluation.index);
    this.#summary.addCase(judged.map(countedOf));
    const wanted = isWanted ? judged.filter(({ status }) => isWanted(status)) : judged;
    const about = { id, kind: kind.id, derivesAll };
    const input = wanted.length === 0 ? undefined : describeInputOf(plan, about);
    const verdicts = input === undefined ? none : wanted.map((verdict) => describe(verdict, input));
    return { id: ownText(id), kind: kind.id, regulation: versionOf(plan), verdicts };
  }
}

const none: readonly never[] = [];

function countedOf({ status, judgement }: Judged) {
  return {
    status,
    severity: judgement.severity,
    onTie: judgement.onTie === true,
    waiting: judgement.waiting === true,
  };
}

function versionOf({ regulation }: Plan): CaseResult["regulation"] {
  const { id, inForce } = regulation;
  return { id, version: inForce.from === undefined ? null : isoFromDay(inForce.from) };
}
