import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { Instance, Outcome, StepState } from "../check/step-state.ts";
import { type ActsToJudge, actsToJudge } from "./acts.ts";

/**
 * The acts of one anchor of a step. With several anchors that is the act that
 * served it; with one, all of them.
 */
export function actsOfInstance(evaluation: Evaluation, state: StepState, instance: Instance): ActsToJudge {
  const acts = actsToJudge(evaluation, state);
  if (acts.kind === "none" || state.instances.length === 1) return acts;
  const { done } = instance;
  if (done && state.step.acts.includes(done.event.activity)) return { kind: "acts", occurrences: [done] };
  const status = instance.status === "pending" ? "pending" : "not-applicable";
  return { kind: "none", outcome: { status, reason: reason("act-not-done", { step: state.step.label }) } };
}

/**
 * The occurrences that count for form and contents of an owed act: those up to
 * the due date, or up to and with the fulfilling one if that was late (TERMS §6).
 */
export function countingOccurrences(
  instance: Instance,
  occurrences: readonly Occurrence[],
): readonly Occurrence[] {
  const { due, done } = instance;
  if (due.kind !== "day") return occurrences;
  const until = Math.max(due.day, done?.time.day ?? due.day);
  return occurrences.filter(({ time }) => time.day <= until);
}

/** Whether what is missing may still be supplied: the term runs, or without a number the case is open. */
export function mayStillComplete(evaluation: Evaluation, state: StepState, instance: Instance): boolean {
  const { due, done } = instance;
  if (due.kind === "day" && done && done.time.day > due.day) return false;
  if (due.kind === "day") return !evaluation.isOver(due.day);
  const life = evaluation.lifeOf(evaluation.stageOf(state.step));
  return !life.ended;
}

export function pendingAct(step: string): Outcome {
  return { status: "pending", reason: reason("act-may-come", { step }) };
}
