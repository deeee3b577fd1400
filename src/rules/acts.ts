import { cancelEvent, standingActs } from "../check/cancelling.ts";
import { startsAtClosing } from "../check/closing.ts";
import { contentOf } from "../check/content.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { countsFor } from "../check/fulfilment.ts";
import { isOwed } from "../check/judge-timed.ts";
import { leftOut } from "../check/left-out.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { Instance, Outcome, StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import { rememberedLast } from "../remembered.ts";
import { within } from "./within.ts";

/** The acts that an aspect judges, or the outcome when there is nothing to judge (yet). */
export type ActsToJudge =
  | { readonly kind: "acts"; readonly occurrences: readonly Occurrence[] }
  | {
      readonly kind: "none";
      readonly outcome: Outcome;
      /** It was done, but only to others than the first recipient named. */
      readonly elsewhere: readonly Occurrence[];
    };

/**
 * Every occurrence of a step's act. Where there is none, or an owed one reached
 * only others than the first recipient named: pending while it may still come,
 * else not-applicable, because an owed act that was not done is judged once
 * (TERMS §6).
 */
export const actsToJudge = rememberedLast((evaluation: Evaluation, state: StepState): ActsToJudge => {
  const { step, applies } = state;
  if (applies.kind === "no") return none({ status: "not-applicable", reason: applies.why });
  const all = evaluation.view.of(step.acts);
  const occurrences = step.ifNeeded ? all.filter((act) => isAct(evaluation, act)) : all;
  const [instance] = state.instances;
  if (step.isEntry && step.once && instance && instance.anchored.kind !== "known")
    return none(unwoken(instance));
  const woken = step.isEntry ? fromWake(state, occurrences) : occurrences;
  const standing = standingActs(evaluation, state, woken);
  if (standing.kind === "gone") return none(standing.outcome);
  const acts = standing.occurrences;
  if (acts.length === 0) return none(nothingDone(evaluation, state));
  if (!isDone(evaluation, step, acts)) return none(nothingDone(evaluation, state), acts);
  if (applies.kind === "waiting") return none({ status: "pending", waiting: true, reason: applies.why });
  if (applies.kind === "unknown") return none({ status: "undetermined", reason: applies.why });
  return { kind: "acts", occurrences: acts };
});

/**
 * Whether these acts are the act that was owed: one of them reached the first
 * recipient named. What is not owed, or gives no verdict of its own, was done
 * wherever it arrived: nothing else would say so (TERMS §6, recipients).
 */
export function isDone(evaluation: Evaluation, step: Step, acts: readonly Occurrence[]): boolean {
  const isJudged = !step.outside && (within.isSaid(step) || step.every !== undefined);
  if (!isJudged || !isOwed(evaluation, step)) return true;
  return acts.some(({ event }) => countsFor(evaluation, step, event));
}

/** The content by which a log says that a step was not needed, with the reason. */
export const notNeeded = "not-needed";

/** A recorded "not needed" is no act (TERMS §4, zo nodig). */
export function isAct(evaluation: Evaluation, { event }: Pick<Occurrence, "event">): boolean {
  return contentOf(evaluation, event, notNeeded) !== "given";
}

function fromWake({ step, instances }: StepState, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const anchored = instances[0]?.anchored;
  if (!step.once || anchored?.kind !== "known") return occurrences;
  return occurrences.filter(({ time }) => time.day >= anchored.time.day);
}

/** The outcome of a step that nothing has woken. */
export function unwoken(instance: Instance): Outcome {
  const { anchored } = instance;
  if (anchored.kind === "unknown") return { status: "undetermined", reason: anchored.why };
  if (anchored.kind === "waiting") {
    return { status: "pending", waiting: true, reason: reason("waiting-for", { for: anchored.for }) };
  }
  const labels = anchored.kind === "never" ? anchored.for : [];
  return { status: "not-applicable", reason: reason("trigger-never", { for: labels }) };
}

/** The outcome of an aspect while its act has not been done. */
export function nothingDone(evaluation: Evaluation, state: StepState): Outcome {
  const { step, applies, instances } = state;
  if (applies.kind === "no") return { status: "not-applicable", reason: applies.why };
  if (evaluation.view.undated(step.acts).length > 0) {
    return { status: "undetermined", reason: reason("act-without-date") };
  }
  if (leftOut(evaluation, step.acts).length > 0) {
    return { status: "undetermined", reason: reason("activity-not-recorded", { activities: [step.label] }) };
  }
  // Without an act of its own it was done, in time or late, by an act that stands for it.
  const isOver = instances.every(({ status, done }) => status === "not-applicable" || done !== undefined);
  const life = evaluation.lifeOf(evaluation.stageOf(step));
  const wakesLater = instances.some(
    ({ anchored, unused }) => unused !== true && startsAtClosing(evaluation, step, anchored),
  );
  if (isOver && !step.isEntry && step.duty === "must") return notDone(step);
  const isStillOwed =
    step.duty === "must" &&
    !step.outside &&
    instances.some(({ status, waiting }) => status === "pending" && waiting !== true);
  if (life.ended && !isStillOwed && !(wakesLater && !cancelEvent(evaluation, step))) return notDone(step);
  const waiting = instances.every((instance) => instance.waiting === true);
  return { status: "pending", waiting, reason: reason("act-may-come", { step: step.label }) };
}

function notDone({ label }: Step): Outcome {
  return { status: "not-applicable", reason: reason("act-not-done", { step: label }) };
}

export function none(outcome: Outcome, elsewhere: readonly Occurrence[] = []): ActsToJudge {
  return { kind: "none", outcome, elsewhere };
}

/** For an outsider nothing is a breach: what would be violated has lapsed. */
export function violatedOrLapsed(
  state: StepState,
  severity: Outcome["severity"],
): Pick<Outcome, "status" | "severity"> {
  if (state.step.outside) return { status: "lapsed" };
  return { status: "violated", ...(severity && { severity }) };
}
