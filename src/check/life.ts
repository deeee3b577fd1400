import type { Stage } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { hasNoTermHere } from "./instances.ts";
import { isBefore, type Occurrence } from "./moment.ts";

/** The life of one stage of a case (TERMS §5). */
export interface StageLife {
  readonly start:
    | { readonly kind: "known"; readonly occurrence: Occurrence }
    /** The start event is in the log without a date, or not in the log at all. */
    | { readonly kind: "missing" }
    | { readonly kind: "waiting" }
    | { readonly kind: "never" };
  /** The event that closed it, unless a re-opening undid that. */
  readonly closed?: Occurrence;
  /** Every closing event that no re-opening undid, the one that closed it first. */
  readonly closings: readonly Occurrence[];
  /** The first withdrawal, waiver or settlement. */
  readonly cancelled?: Occurrence;
  /** Closed or cancelled: what has not happened no longer has to. */
  readonly ended: boolean;
}

/** When a stage started, closed and was cancelled; only its own events decide. */
export function lifeOfStage(evaluation: Evaluation, stage: Stage): StageLife {
  const start = startOf(evaluation, stage);
  const closings = closingsOf(evaluation, stage);
  const [closed] = closings;
  const cancelled = cancellingOf(evaluation, stage, start);
  const ended = closed !== undefined || cancelled !== undefined || start.kind === "never";
  return { start, ended, closings, ...(closed && { closed }), ...(cancelled && { cancelled }) };
}

/** What happened before the stage began cancelled something else. */
function cancellingOf({ view }: Evaluation, stage: Stage, start: StageLife["start"]): Occurrence | undefined {
  const from = start.kind === "known" ? start.occurrence.time.day : Number.NEGATIVE_INFINITY;
  return view.of(stage.cancelledBy).find(({ time }) => time.day >= from);
}

function startOf(evaluation: Evaluation, stage: Stage): StageLife["start"] {
  const { view, kind } = evaluation;
  const isFirst = kind.stages[0] === stage || stage.wholeCase;
  const starts = isFirst && stage.starts.length === 0 ? kind.starts : stage.starts;
  const occurrence = view.first(starts);
  if (occurrence) return { kind: "known", occurrence };
  if (view.undated(starts).length > 0) return { kind: "missing" };
  if (isFirst && !beganOtherwise(evaluation, stage)) return { kind: "missing" };
  return canStillStart(evaluation, stage) ? { kind: "waiting" } : { kind: "never" };
}

/** Whether the case began with another of its start events, which is not that of its first stage. */
function beganOtherwise({ view, kind }: Evaluation, { starts, wholeCase }: Stage): boolean {
  return !wholeCase && view.of(kind.starts).some(({ event }) => !starts.includes(event.activity));
}

/**
 * TERMS §5: until the term of the starting act is over, else until the stage
 * before has closed; for a first stage that was left out, until the stage that came instead has.
 */
function canStillStart(evaluation: Evaluation, stage: Stage): boolean {
  const starter = stage.starts.map((activity) => evaluation.index.stepOf(activity)).find((step) => step);
  if (starter?.within && !hasNoTermHere(evaluation, starter)) {
    const [instance] = evaluation.stateOf(starter).instances;
    if (instance && instance.due.kind === "day") return !evaluation.isOver(instance.due.day);
    if (instance && instance.status === "not-applicable") return false;
  }
  const { stages } = evaluation.kind;
  const before = stages[stages.indexOf(stage) - 1];
  if (before) return !evaluation.lifeOf(before).ended;
  const instead = stages.filter(({ starts, wholeCase }) => !wholeCase && evaluation.view.first(starts));
  return !instead.some((other) => evaluation.lifeOf(other).ended);
}

function closingsOf(evaluation: Evaluation, stage: Stage): readonly Occurrence[] {
  const { view } = evaluation;
  if (stage.completedBy.length > 0) return standing(view.of(stage.completedBy), view.of(stage.reopenedBy));
  const last = stage.wholeCase ? lastOfAllStages(evaluation, stage) : undefined;
  return last ? [last] : [];
}

/**
 * The closings since the last re-opening. Nothing can be re-opened before it is
 * closed, nor closed again before it is re-opened: that orders events that tie.
 */
function standing(closings: readonly Occurrence[], reopenings: readonly Occurrence[]): readonly Occurrence[] {
  let left = closings;
  for (const reopening of reopenings) {
    const [first] = left;
    if (!first || isBefore(reopening.time, first.time)) continue;
    left = left.slice(1).filter(({ time }) => !isBefore(time, reopening.time));
  }
  return left;
}

/** The event that ended the last of the stages that started; undefined: the case is open, or no stage started. */
export function endOfCase(evaluation: Evaluation): Occurrence | undefined {
  const { stages } = evaluation.kind;
  const [first] = stages;
  const wholeCase = stages.find((stage) => stage.wholeCase);
  if (first === undefined || stages.length > 1) return lastOfAllStages(evaluation, wholeCase);
  const { closed, cancelled } = evaluation.lifeOf(first);
  return closed ?? cancelled;
}

/** The steps beside the stages end when every stage that started has ended. */
function lastOfAllStages(evaluation: Evaluation, wholeCase: Stage | undefined): Occurrence | undefined {
  let last: Occurrence | undefined;
  for (const stage of evaluation.kind.stages) {
    if (stage === wholeCase) continue;
    const life = evaluation.lifeOf(stage);
    if (life.start.kind === "waiting" || life.start.kind === "never") continue;
    const end = life.closed ?? life.cancelled;
    if (!end) return undefined;
    if (!last || end.time.day > last.time.day) last = end;
  }
  return last;
}
