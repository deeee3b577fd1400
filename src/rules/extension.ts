import { actsUnknown } from "../check/acts-unknown.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { NoticeOutcome } from "../check/extension.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import { unknownNotice } from "../check/unclear-term.ts";
import type { Step } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";

/** What lengthens a term: whether the notices were in order (TERMS §6, extension). */
export const extension: Aspect = {
  id: "extension",
  key: "extension",
  isSaid: (step) => step.extension.length > 0 || ownsUnknownNotices(step),
  judge: (evaluation, state) => {
    if (state.step.extension.length === 0) return noticeNotKnown(evaluation, state);
    return state.instances.map((instance, position) => ({
      ...judgeNotices(evaluation, state, instance),
      ordinal: position + 1,
    }));
  },
};

function judgeNotices(evaluation: Evaluation, state: StepState, instance: Instance): Judgement {
  const notices = [...instance.notices, ...(instance.aim?.notices ?? [])];
  const [first] = notices;
  const unclear = state.applies.kind === "no" ? undefined : unknownNotice(evaluation, state.step);
  if (!first && unclear) return { status: "undetermined", reason: unclear };
  if (!first) return perhapsOne(evaluation, state, instance) ?? withoutNotice(evaluation, state, instance);
  const faulty =
    notices.find(({ outcome }) => outcome === "moved-nothing") ?? notices.find(({ fault }) => fault);
  const done = (faulty ?? first).occurrence;
  // A notice after the act was done is not about that act.
  const unknown = actsUnknown(evaluation, state.step.acts);
  if (unknown) return { ...unknown, done };
  if (faulty?.outcome === "unknown" && faulty.fault)
    return { status: "undetermined", done, reason: faulty.fault };
  if (faulty?.outcome === "waiting" && faulty.fault) return { status: "pending", done, reason: faulty.fault };
  if (faulty?.fault) {
    const severity = severityOf(state.step, "extension", "attention");
    return { status: "violated", severity, done, reason: faulty.fault };
  }
  // Which of them came first, and which was one too many, is not known either.
  if (unclear) return { status: "undetermined", done, reason: unclear };
  const moved = notices.findLast((notice: NoticeOutcome) => notice.promised !== undefined);
  return { status: "met", done, reason: reason("notice-in-order", { promised: moved?.promised ?? 0 }) };
}

/** A notice in the log may be about a term of which the log does not tell where it begins. */
function perhapsOne(
  { view }: Evaluation,
  { step }: StepState,
  { anchored }: Instance,
): Judgement | undefined {
  if (anchored.kind !== "unknown") return undefined;
  const from = anchored.atEarliest?.time.day ?? Number.NEGATIVE_INFINITY;
  const notices = view.of(step.extension.flatMap(({ notice }) => notice));
  const done = notices.find(({ time }) => time.day >= from);
  return done && { status: "undetermined", done, reason: anchored.why };
}

function withoutNotice(evaluation: Evaluation, state: StepState, instance: Instance): Judgement {
  const { ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
  const isOver = ended || instance.status !== "pending";
  if (isOver) return { status: "not-applicable", reason: reason("no-notice") };
  return { status: "pending", waiting: true, reason: reason("no-notice-yet") };
}

/** A notice that the regulation does not know moves nothing and is attention. */
function ownsUnknownNotices(step: Step): boolean {
  const hasTerm = step.within !== undefined || step.aim !== undefined;
  return hasTerm && !step.isEntry && (step.purpose === "decision" || step.purpose === "appeal-decision");
}

function noticeNotKnown(evaluation: Evaluation, { step, instances }: StepState): readonly Judgement[] {
  const { index } = evaluation;
  const isKnown = index.steps.some((each) =>
    each.extension.some(({ notice }) => notice.includes("delay-notice")),
  );
  if (isKnown || index.stepOf("delay-notice")) return [];
  const notice = evaluation.view.of(["delay-notice"]).find(({ time }) => {
    const [instance] = instances;
    if (instance?.anchored.kind !== "known" || time.day < instance.anchored.time.day) return false;
    return instance.done === undefined || time.day <= instance.done.time.day;
  });
  if (!notice) return [];
  const why = reason("notice-unknown", { step: step.label });
  const severity = severityOf(step, "extension", "attention");
  return [{ status: "violated", severity, done: notice, reason: why }];
}
