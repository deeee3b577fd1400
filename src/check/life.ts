import type { Stage } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Occurrence } from "./moment.ts";

/** The life of one stage of a case (TERMS §5). */
export interface StageLife {
  readonly start:
    | { readonly kind: "known"; readonly occurrence: Occurrence }
    /** The start event is in the log without a date, or not in the log at all. */
    | { readonly kind: "missing" }
    | { readonly kind: "waiting" }
    | { readonly kind: "never" };
  /** The closing event, unless a re-opening undid it. */
  readonly closed?: Occurrence;
  /** The first withdrawal, waiver or settlement. */
  readonly cancelled?: Occurrence;
  /** Closed or cancelled: what has not happened no longer has to. */
  readonly ended: boolean;
}

/** When a stage started, closed and was cancelled; only its own events decide. */
export function lifeOfStage(evaluation: Evaluation, stage: Stage): StageLife {
  const start = startOf(evaluation, stage);
  const closed = closingOf(evaluation, stage);
  const cancelled = evaluation.view.first(stage.cancelledBy);
  const ended = closed !== undefined || cancelled !== undefined || start.kind === "never";
  return { start, ended, ...(closed && { closed }), ...(cancelled && { cancelled }) };
}

function startOf(evaluation: Evaluation, stage: Stage): StageLife["start"] {
  const { view, kind } = evaluation;
  const isFirst = kind.stages[0] === stage || stage.wholeCase;
  const starts = isFirst && stage.starts.length === 0 ? kind.starts : stage.starts;
  const occurrence = view.first(starts);
  if (occurrence) return { kind: "known", occurrence };
  if (isFirst || view.undated(starts).length > 0) return { kind: "missing" };
  return canStillStart(evaluation, stage) ? { kind: "waiting" } : { kind: "never" };
}

/** TERMS §5: until the term of the starting act is over, else until the stage before has closed. */
function canStillStart(evaluation: Evaluation, stage: Stage): boolean {
  const starter = stage.starts.map((activity) => evaluation.index.stepOf(activity)).find((step) => step);
  if (starter?.within) {
    const [instance] = evaluation.stateOf(starter).instances;
    if (instance && instance.due.kind === "day") return !evaluation.isOver(instance.due.day);
    if (instance && instance.status === "not-applicable") return false;
  }
  const { stages } = evaluation.kind;
  const before = stages[stages.indexOf(stage) - 1];
  return before === undefined || !evaluation.lifeOf(before).ended;
}

function closingOf(evaluation: Evaluation, stage: Stage): Occurrence | undefined {
  if (stage.completedBy.length === 0) return stage.wholeCase ? lastOfAllStages(evaluation, stage) : undefined;
  const closing = evaluation.view.of(stage.completedBy).at(-1);
  if (!closing) return undefined;
  const reopened = evaluation.view.of(stage.reopenedBy).at(-1);
  // A re-opening on the date of closing came after it: nothing can be re-opened before it is closed.
  return reopened && reopened.time.day >= closing.time.day ? undefined : closing;
}

/** The steps beside the stages end when every stage that started has ended. */
function lastOfAllStages(evaluation: Evaluation, wholeCase: Stage): Occurrence | undefined {
  let last: Occurrence | undefined;
  for (const stage of evaluation.kind.stages) {
    if (stage === wholeCase) continue;
    const life = evaluation.lifeOf(stage);
    if (life.start.kind === "waiting" || life.start.kind === "never") continue;
    if (!life.closed) return undefined;
    if (!last || life.closed.time.day > last.time.day) last = life.closed;
  }
  return last;
}
