import type { Severity, Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import { type Applicability, applicability } from "./applicability.ts";
import { cancelling } from "./cancelling.ts";
import { unlessConditionLate } from "./condition-late.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { judgeWithEvents } from "./event-table.ts";
import { sameForEveryHour, sameForEveryRow, sameThroughAnchors } from "./every-row.ts";
import type { NoticeOutcome } from "./extension.ts";
import { type Extremes, hasNoTermHere, instancesOf, type Timed } from "./instances.ts";
import { judgeAim } from "./judge-aim.ts";
import { judgeTimed } from "./judge-timed.ts";
import type { Occurrence } from "./moment.ts";
import { type DecidedOutcome, onEveryDate } from "./partly-known.ts";
import { reason } from "./reason.ts";
import type { Reason, Status } from "./verdict.ts";

/** The outcome of one duty under one combination of readings: everything but `disputable`. */
export type Outcome = {
  readonly status: Exclude<Status, "disputable">;
  readonly reason: Reason;
  readonly severity?: Severity | undefined;
  readonly done?: Occurrence | undefined;
  /** Waits for a trigger that has not come. */
  readonly waiting?: boolean;
  /** A right that was not used while it could be: no duty was broken. */
  readonly unused?: boolean;
  readonly onTie?: boolean;
  readonly notes?: readonly Reason[] | undefined;
};

/** A step for one of its anchors: whether it was done, and in time; as it stands its own verdict. */
export interface Instance extends Outcome {
  /** 1 for the first anchor. */
  readonly ordinal: number;
  /** The event that it runs from. */
  readonly anchor: Occurrence | undefined;
  readonly anchored: Anchored;
  readonly due: Due;
  readonly notices: readonly NoticeOutcome[];
  /** Why its last day is not known, though its outcome is: every value of a fact gives that outcome. */
  readonly dueDiffers?: Reason | undefined;
  /** Between which dates it ends, where the log tells only that. */
  readonly extremes?: Extremes | undefined;
  /** `within` with an `aim` beside it: the aim's own outcome. */
  readonly aim?: Aim | undefined;
}

type Aim = Outcome & { readonly due: Due; readonly notices: readonly NoticeOutcome[] };

export interface StepState {
  readonly step: Step;
  readonly applies: Applicability;
  /** At least one. */
  readonly instances: readonly Instance[];
}

/** Judges whether a step was done and in time, per anchor (TERMS §4–§6). */
export function judgeStep(evaluation: Evaluation, step: Step): StepState {
  const applies = applicability(evaluation, step);
  const instances = judgeWithEvents(evaluation, step, judgeEveryWay(evaluation, step, applies));
  return { step, applies, instances };
}

/** For each value of what is not known and decides the term. */
function judgeEveryWay(evaluation: Evaluation, step: Step, applies: Applicability): readonly Instance[] {
  const judge = (read: Step) => judgeInstances(evaluation, read, applies);
  const found = sameForEveryRow(evaluation, step) ?? sameForEveryHour(step, judge) ?? judge(step);
  return sameThroughAnchors(evaluation, step, found);
}

function judgeInstances(evaluation: Evaluation, step: Step, applies: Applicability): readonly Instance[] {
  const timed = instancesOf(evaluation, step);
  return timed.map((each, position): Instance => {
    const { anchored, due, notices } = each;
    const input = { step, applies, timed: each, all: timed, position };
    const outcome = judgeOnEveryDate(evaluation, input);
    return {
      ...outcome,
      due: outcome.due ?? due,
      dueDiffers: outcome.dueDiffers ?? each.unclear,
      ordinal: position + 1,
      anchor: anchored.kind === "known" ? anchored.occurrence : undefined,
      anchored,
      notices,
      extremes: each.extremes,
      aim: each.aim && judgeOwnAim(evaluation, input, each.aim),
    };
  });
}

function judgeOwnAim(evaluation: Evaluation, input: InstanceInput, aim: NonNullable<Timed["aim"]>): Aim {
  const { due, notices } = aim;
  const timed = { ...input.timed, extremes: undefined, ...aim, isAim: true };
  const outcome = judgeOnEveryDate(evaluation, { ...input, timed });
  return { ...outcome, due: outcome.due ?? due, notices };
}

/** Also where the log does not tell the last day, but every one that it can be gives the same outcome. */
function judgeOnEveryDate(evaluation: Evaluation, input: InstanceInput): DecidedOutcome {
  const decided =
    input.timed.extremes &&
    onEveryDate(evaluation, input.timed, (timed) => judgeInstance(evaluation, { ...input, timed }));
  return decided ?? asOnLatest(evaluation, input, judgeInstance(evaluation, input));
}

/** What is missed, had a notice that the log leaves open moved the date, must be missed all the same. */
function asOnLatest(evaluation: Evaluation, input: InstanceInput, outcome: Outcome): Outcome {
  const { unclear, atLatest: due } = input.timed;
  const isMissed = outcome.status === "violated" || outcome.status === "lapsed";
  if (!isMissed || !unclear || !due) return outcome;
  const later = judgeInstance(evaluation, { ...input, timed: { ...input.timed, due } });
  return later.status === outcome.status ? outcome : { status: "undetermined", reason: unclear };
}

export interface InstanceInput {
  readonly step: Step;
  readonly applies: Applicability;
  readonly timed: Timed;
  readonly all: readonly Timed[];
  readonly position: number;
}

function judgeInstance(evaluation: Evaluation, input: InstanceInput): Outcome {
  const { applies, timed } = input;
  if (applies.kind === "no") return { status: "not-applicable", reason: applies.why };
  if (applies.kind === "waiting") return { status: "pending", waiting: true, reason: applies.why };
  if (hasNoTermHere(evaluation, input.step)) return { status: "not-applicable", reason: reason("no-demand") };
  const judged = judgeTimed(evaluation, input);
  const outcome = timed.isAim ? judgeAim(evaluation, { ...input, judged }) : judged;
  const final = cancelling(evaluation, input, outcome);
  if (applies.kind === "yes")
    return unlessConditionLate(evaluation, { step: input.step, due: timed.due }, final);
  if (final.status === "not-applicable") return final;
  return { status: "undetermined", reason: applies.why };
}

const weight: readonly Status[] = ["violated", "undetermined", "pending", "lapsed", "met", "not-applicable"];

/** Where one verdict covers several occurrences (TERMS §4). */
export function overallStatus(state: StepState): Status {
  return combineStatuses(state.instances.map(({ status }) => status));
}

/** Violated if one is shown wrong, else undetermined, else pending, else met. */
function combineStatuses(found: readonly Status[]): Status {
  return weight.find((status) => found.includes(status)) ?? "not-applicable";
}
