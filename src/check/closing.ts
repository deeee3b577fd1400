import type { Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * Whether a duty starts at or after the closing of its stage: then closing does
 * not decide it (TERMS §5). The start of the stage itself comes before its closing.
 */
export function startsAtClosing(evaluation: Evaluation, step: Step, anchored: Anchored): boolean {
  const { closed, start } = evaluation.lifeOf(evaluation.stageOf(step));
  if (!closed || anchored.kind !== "known") return false;
  const isStart = start.kind === "known" && anchored.occurrence?.event === start.occurrence.event;
  return !isStart && anchored.time.day >= closed.time.day;
}

/** Whether an event without a date leaves open whether the stage of a step has closed (TERMS §1, gaps). */
export function isClosingUnclear(evaluation: Evaluation, step: Step): boolean {
  const stage = evaluation.stageOf(step);
  const { closed } = evaluation.lifeOf(stage);
  return evaluation.view.undated(closed ? stage.reopenedBy : stage.completedBy).length > 0;
}
