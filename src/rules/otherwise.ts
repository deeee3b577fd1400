import { actsUnknown } from "../check/acts-unknown.ts";
import { cancelEvent } from "../check/cancelling.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { StepState } from "../check/step-state.ts";
import type { Reason } from "../check/verdict.ts";
import type { GateOutcome, Step } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { by } from "./by.ts";
import { contains } from "./contains.ts";
import { form } from "./form.ts";
import { notAfter } from "./not-after.ts";
import { notBefore } from "./not-before.ts";
import { notBy } from "./not-by.ts";
import { requires } from "./requires.ts";
import { to } from "./to.ts";
import { withWhom } from "./with.ts";
import { within } from "./within.ts";

/** The demands on an outsider's step that can fail at the gate. */
const gateAspects: readonly Aspect[] = [
  within,
  requires,
  by,
  notBy,
  form,
  contains,
  to,
  withWhom,
  notBefore,
  notAfter,
];

/** What follows when an outsider's step fails: the admissibility gate (TERMS §6, gate). */
export const otherwise: Aspect = {
  id: "otherwise",
  key: "otherwise",
  isSaid: (step) => step.otherwise !== undefined,
  judge: (evaluation, state) => [judgeGate(evaluation, state)],
};

interface Failure {
  readonly key: string;
  readonly outcome: GateOutcome;
  /** What is wrong with the filing, or cannot be known of it. */
  readonly why: Reason;
}

function judgeGate(evaluation: Evaluation, state: StepState): Judgement {
  const { step } = state;
  const judged = gateAspects
    .filter((aspect) => aspect.isSaid(step) && outcomeFor(step, aspect.key) !== undefined)
    .flatMap((aspect) => aspect.judge(evaluation, state).map((judgement) => ({ aspect, judgement })));
  const outcomesOf = (isMeant: (judgement: Judgement) => boolean): readonly Failure[] =>
    judged
      .filter(({ judgement }) => isMeant(judgement))
      .flatMap(({ aspect, judgement }): Failure[] => {
        const outcome = outcomeFor(step, aspect.key);
        return outcome ? [{ key: aspect.key, outcome, why: judgement.reason }] : [];
      })
      .sort(byStrictness);
  const [failure] = outcomesOf(
    ({ status, unused }) =>
      // A stage that was never asked for has nothing to refuse.
      (status === "lapsed" || status === "violated") && !(unused && startsStage(evaluation, step)),
  );
  if (failure) {
    const mayFail = outcomesOf(({ status }) => status === "undetermined");
    return judgeStrictest(evaluation, state, { failure, mayFail });
  }
  const open = judged.find(({ judgement }) => judgement.status === "undetermined");
  if (open) return { status: "undetermined", reason: open.judgement.reason };
  const waiting = judged.find(({ judgement }) => judgement.status === "pending");
  if (waiting) return { status: "pending", waiting: true, reason: waiting.judgement.reason };
  return { status: "not-applicable", reason: reason("gate-passed", { step: step.label }) };
}

/** What the log does not tell of the filing may have failed as well, and ask for something stricter. */
function judgeStrictest(
  evaluation: Evaluation,
  state: StepState,
  { failure, mayFail }: { readonly failure: Failure; readonly mayFail: readonly Failure[] },
): Judgement {
  const judged = judgeFailure(evaluation, state, failure);
  const other = mayFail.find((each) => {
    return byStrictness(each, failure) < 0 && judgeFailure(evaluation, state, each).status !== judged.status;
  });
  return other ? { status: "undetermined", reason: other.why } : judged;
}

function startsStage(evaluation: Evaluation, step: Step): boolean {
  const { starts } = evaluation.stageOf(step);
  return step.acts.some((activity) => starts.includes(activity));
}

const strictness: readonly GateOutcome[] = ["refuse", "ask", "may-refuse", "proceed"];

function byStrictness(one: Failure, other: Failure): number {
  return strictness.indexOf(one.outcome) - strictness.indexOf(other.outcome);
}

function outcomeFor(step: Step, key: string): GateOutcome | undefined {
  return step.otherwise?.byKey[key] ?? step.otherwise?.all;
}

function judgeFailure(evaluation: Evaluation, state: StepState, failure: Failure): Judgement {
  const { closed, ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
  const refused = evaluation.view.first(evaluation.index.refusals(state.step.stage));
  const cancelled = cancelEvent(evaluation, state.step);
  const gate: Gate = {
    state,
    failure,
    refused: until(cancelled, refused),
    decided: until(cancelled, closed === refused ? undefined : closed),
    cancelled,
    ended,
  };
  switch (failure.outcome) {
    case "refuse":
      return refuse(evaluation, gate);
    case "may-refuse":
      return { status: "met", reason: reason("may-refuse", { key: failure.key }) };
    case "ask":
      return ask(evaluation, gate);
    case "proceed":
      return proceed(gate);
  }
}

interface Gate {
  readonly state: StepState;
  readonly failure: Failure;
  readonly refused: Occurrence | undefined;
  readonly decided: Occurrence | undefined;
  readonly cancelled: Occurrence | undefined;
  readonly ended: boolean;
}

/** After a withdrawal nothing is asked at the gate any more (TERMS §5). */
function until(cancelled: Occurrence | undefined, act: Occurrence | undefined): Occurrence | undefined {
  return act && cancelled && act.time.day > cancelled.time.day ? undefined : act;
}

/** What had to come before an act was not due before a withdrawal on the same day. */
function violated({ state, cancelled }: Gate, code: string, done: Occurrence): Judgement {
  if (cancelled && cancelled.time.day <= done.time.day) return gateCancelled;
  const severity = severityOf(state.step, "otherwise");
  return { status: "violated", severity, done, reason: reason(code, { step: state.step.label }) };
}

const gateCancelled: Judgement = { status: "not-applicable", reason: reason("gate-cancelled") };

function isFirst(act: Occurrence, other: Occurrence | undefined): boolean {
  return !other || act.time.day < other.time.day;
}

/** A refusal is owed, a decision instead is violated. */
function refuse(evaluation: Evaluation, gate: Gate): Judgement {
  const { refused, decided, failure, ended, state } = gate;
  if (decided && isFirst(decided, refused)) {
    const unknown = actsUnknown(evaluation, evaluation.index.refusals(state.step.stage));
    return unknown ?? violated(gate, "decided-instead-of-refused", decided);
  }
  if (refused)
    return { status: "met", done: refused, reason: reason("refused-as-owed", { key: failure.key }) };
  if (ended) return gateCancelled;
  return { status: "pending", reason: reason("refusal-owed", { key: failure.key }) };
}

const request = ["information-request"];

/** An information-request is owed first, before a decision too; a refusal only when its answer lapses. */
function ask(evaluation: Evaluation, gate: Gate): Judgement {
  const { refused, cancelled, ended } = gate;
  const asked = until(cancelled, evaluation.view.first(request));
  const unasked = withoutAsking(gate, asked);
  if (unasked) return actsUnknown(evaluation, request) ?? unasked;
  if (asked && refused && !answerLapsed(evaluation, asked, refused))
    return violated(gate, "refused-while-waiting", refused);
  // Until the case has ended a refusal may still come while the answer is awaited.
  if (asked) return { status: ended ? "met" : "pending", done: asked, reason: reason("asked-first") };
  if (ended) return gateCancelled;
  return { status: "pending", reason: reason("asking-owed") };
}

function withoutAsking(gate: Gate, asked: Occurrence | undefined): Judgement | undefined {
  const { refused, decided } = gate;
  if (decided && isFirst(decided, asked)) return violated(gate, "decided-before-asking", decided);
  if (refused && isFirst(refused, asked)) return violated(gate, "refused-before-asking", refused);
  return undefined;
}

function answerLapsed(evaluation: Evaluation, asked: Occurrence, refused: Occurrence): boolean {
  const answer = evaluation.index.stepOf("information-received");
  const due = answer && evaluation.stateOf(answer).instances[0]?.due;
  const last = due?.kind === "day" ? due.day : undefined;
  // An answer after its term does not undo that it lapsed.
  const until = Math.min(refused.time.day, last ?? refused.time.day);
  const answered = evaluation.view.of(["information-received"]).some(({ time }) => {
    return time.day >= asked.time.day && time.day <= until;
  });
  return !answered && (last === undefined || last < refused.time.day);
}

/** Refusing on this ground is violated; what was decided is not refused afterwards. */
function proceed(gate: Gate): Judgement {
  const { refused, decided, ended } = gate;
  if (refused && !(decided && isFirst(decided, refused)))
    return violated(gate, "refused-on-no-ground", refused);
  if (ended) return { status: "met", reason: reason("proceeded") };
  return { status: "pending", reason: reason("must-proceed") };
}
