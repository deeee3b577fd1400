import { actsUnknown } from "../check/acts-unknown.ts";
import { endedDemand } from "../check/cancelling.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { countsFor } from "../check/fulfilment.ts";
import { logEndsBefore } from "../check/in-time.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import { unknownNotice } from "../check/unclear-term.ts";
import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type { Aspect, Judgement } from "./aspect.ts";

/**
 * The date that a notice named, where the term itself does not end on it: of an
 * aim, or an indication that does not bind. Passing it is attention (TERMS §6).
 */
export const promised: Aspect = {
  id: "promised",
  key: "extension",
  isSaid: (step) =>
    step.extension.some(({ binding }) => !binding) || (lengthensAim(step) && step.extension.length > 0),
  judge: (evaluation, state) => {
    return state.instances.map((instance, position) => ({
      ...judgePromise(evaluation, state, instance),
      ordinal: position + 1,
    }));
  },
};

function judgePromise(evaluation: Evaluation, state: StepState, instance: Instance): Judgement {
  const notice = [...instance.notices, ...(instance.aim?.notices ?? [])].findLast((each) => {
    return each.outcome === "moved" && each.promised !== undefined;
  });
  const day = notice?.promised;
  if (notice === undefined || day === undefined) return withoutPromise(evaluation, state, instance);
  const due = { kind: "day", day, atLatest: false, notes: [] } as const;
  const common = { due, anchor: notice.occurrence };
  const done = evaluation.view.of(state.step.acts).find(({ event, time }) => {
    return time.day >= notice.occurrence.time.day && countsFor(evaluation, state.step, event);
  });
  const cancelled = endedDemand(evaluation, state.step, day, done);
  if (cancelled) return { ...common, ...cancelled };
  if (done && done.time.day <= day)
    return { ...common, status: "met", done, reason: reason("promise-kept", { day }) };
  if (!done && !evaluation.isOver(day))
    return { ...common, status: "pending", reason: reason("promise-running", { day }) };
  const unknown = actsUnknown(evaluation, state.step.acts);
  if (unknown) return { ...common, ...unknown };
  if (logEndsBefore(evaluation, day))
    return { ...common, status: "undetermined", reason: reason("log-ends-before") };
  const severity = severityOf(state.step, "extension", "attention");
  const why = reason(done ? "promise-late" : "promise-broken", { day, what: state.step.label });
  return { ...common, status: "violated", severity, ...(done && { done }), reason: why };
}

function withoutPromise(evaluation: Evaluation, state: StepState, instance: Instance): Judgement {
  const unclear = state.applies.kind === "no" ? undefined : unknownNotice(evaluation, state.step);
  if (unclear) return { status: "undetermined", reason: unclear };
  const { ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
  if (ended || instance.status !== "pending")
    return { status: "not-applicable", reason: reason("no-promise") };
  return { status: "pending", waiting: true, reason: reason("no-notice-yet") };
}
