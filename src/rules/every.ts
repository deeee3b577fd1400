import type { Day } from "../calendar/day.ts";
import type { Duration } from "../calendar/duration.ts";
import { dueDay } from "../calendar/term.ts";
import { actsUnknown } from "../check/acts-unknown.ts";
import { type KnownAnchor, resolveAnchor } from "../check/anchor.ts";
import { forwardInputs, hourOfReceiptUnknown } from "../check/bound.ts";
import { cancelEvent, cancelledDemand, endedDemand } from "../check/cancelling.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { countsFor } from "../check/fulfilment.ts";
import { endsAfterLog, logEndsBefore } from "../check/in-time.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { StepState } from "../check/step-state.ts";
import type { Recurrence } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { demandOf } from "./demand.ts";

/**
 * Again and again: gaps from the anchor to the first act, to the next …, to the
 * end; each gap runs from what was really done (TERMS §6, every … until).
 */
export const every: Aspect = {
  id: "every",
  key: "every",
  isSaid: (step) => step.every !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const { step, applies } = state;
    if (applies.kind === "no") return [{ status: "not-applicable", reason: applies.why }];
    if (applies.kind === "unknown") return [{ status: "undetermined", reason: applies.why }];
    if (applies.kind === "waiting") return [{ status: "pending", waiting: true, reason: applies.why }];
    const demand = demandOf(evaluation, state, step.every);
    if (demand.kind === "outcome") return [demand.outcome];
    const { value: recurrence } = demand;
    const after = recurrence.after ?? step.once;
    const anchored = after
      ? resolveAnchor(evaluation, { anchor: after, step })[0]
      : state.instances[0]?.anchored;
    if (!anchored || anchored.kind === "waiting") {
      return [
        { status: "pending", waiting: true, reason: reason("waiting-for", { for: anchored?.for ?? [] }) },
      ];
    }
    if (anchored.kind === "never")
      return [{ status: "not-applicable", reason: reason("trigger-never", { for: anchored.for }) }];
    if (anchored.kind === "unknown") return [{ status: "undetermined", reason: anchored.why }];
    return judgeGaps(evaluation, state, { recurrence, anchored });
  },
};

function judgeGaps(
  evaluation: Evaluation,
  state: StepState,
  { recurrence, anchored }: { readonly recurrence: Recurrence; readonly anchored: KnownAnchor },
): readonly Judgement[] {
  const { step } = state;
  const duration = recurrence.duration ?? step.attentionAfter;
  if (!duration) return [withoutNumber(evaluation, state)];
  const isOurs = recurrence.duration === null;
  const end = endOf(evaluation, state, recurrence);
  const start = anchored.time.day;
  const acts = evaluation.view.of(step.acts).filter(({ event, time }) => {
    const isInSpan = time.day >= start && (!end || time.day <= end.time.day);
    return isInSpan && countsFor(evaluation, step, event);
  });
  const judgements: Judgement[] = [];
  let from = start;
  for (const act of [...acts, undefined]) {
    const isLast = act === undefined;
    if (isLast && end && end.time.day === from && judgements.length > 0) break;
    const dues =
      judgements.length === 0
        ? firstGapEnds(evaluation, state, { anchored, duration })
        : [gapEnd(evaluation, state, { from, duration })];
    const judged = dues.map((due) => judgeGap(evaluation, state, { due, act, end, duration, isOurs }));
    judgements.push({ ...onEveryHour(judged), ordinal: judgements.length + 1 });
    if (act) from = act.time.day;
  }
  return judgements;
}

/**
 * A receipt without an hour, where the hour decides from which day the first gap runs:
 * what both days give. What is over is over on the later one, what is in time on the earlier.
 */
function onEveryHour(judged: readonly Judgement[]): Judgement {
  const [early, late = early] = judged;
  if (!early || !late) throw new Error("a gap has an end");
  if (early.status !== late.status) return { status: "undetermined", reason: hourOfReceiptUnknown.why };
  const isOver = late.status === "violated" || late.status === "lapsed";
  const shown = isOver ? late : early;
  return early === late ? shown : { ...shown, notes: [hourOfReceiptUnknown.why] };
}

/** Open words without a number of ours: that it was done at all is judged, at closing. */
function withoutNumber(evaluation: Evaluation, { step }: StepState): Judgement {
  const act = evaluation.view.of(step.acts).find(({ event }) => countsFor(evaluation, step, event));
  if (act) return { status: "met", done: act, reason: reason("done") };
  const unknown = actsUnknown(evaluation, step.acts);
  if (unknown) return unknown;
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const cancelled = cancelledDemand(evaluation, step, closed?.time.day);
  if (cancelled) return cancelled;
  if (!closed) return { status: "pending", reason: reason("until-closing") };
  if (logEndsBefore(evaluation, closed.time.day))
    return { status: "undetermined", reason: reason("log-ends-before") };
  const severity = severityOf(step, "every", "violation");
  return { status: "violated", severity, reason: reason("missing-at-closing", { step: step.label }) };
}

/** The end event, or any closing or cancelling, ends the last gap. */
function endOf(evaluation: Evaluation, { step }: StepState, recurrence: Recurrence): Occurrence | undefined {
  const life = evaluation.lifeOf(evaluation.stageOf(step));
  const until = recurrence.until && evaluation.view.first(recurrence.until.activities);
  const ends = [until, life.closed, cancelEvent(evaluation, step)].filter((end) => end !== undefined);
  return ends.sort((one, other) => one.time.day - other.time.day)[0];
}

interface Gap {
  readonly due: Day;
  readonly act: Occurrence | undefined;
  readonly end: Occurrence | undefined;
  readonly duration: Duration;
  /** The number is ours: missing it is attention. */
  readonly isOurs: boolean;
}

function judgeGap(evaluation: Evaluation, state: StepState, gap: Gap): Judgement {
  const { step } = state;
  const due = { kind: "day", day: gap.due, atLatest: false, notes: [] } as const;
  const until = gap.act ?? gap.end;
  if (until && until.time.day <= gap.due) {
    return { status: "met", due, done: until, reason: reason(gap.act ? "gap-in-time" : "gap-ended") };
  }
  const gone = until ? undefined : endedDemand(evaluation, step, gap.due);
  if (gone) return { ...gone, due };
  if (!until && !evaluation.isOver(gap.due)) return { status: "pending", due, reason: reason("gap-running") };
  const unknown = actsUnknown(evaluation, step.acts);
  if (unknown) return { ...unknown, due };
  if (endsAfterLog(evaluation, due))
    return { status: "undetermined", due, reason: reason("log-ends-before") };
  const { horizon } = evaluation;
  const last = until ? until.time.day : Math.min(horizon.day, (horizon.until ?? horizon.day) + 1);
  const missed = countMissed(evaluation, state, { ...gap, last });
  const severity = severityOf(step, "every", gap.isOurs ? "attention" : "violation");
  const outcome = step.outside
    ? ({ status: "lapsed" } as const)
    : ({ status: "violated", severity } as const);
  return {
    ...outcome,
    due,
    ...(gap.act && { done: gap.act }),
    reason: reason("gap-missed", { times: missed }),
  };
}

/** Missed several times over is one violation that says how often. */
function countMissed(
  evaluation: Evaluation,
  state: StepState,
  { due, duration, last }: Gap & { last: Day },
): number {
  let times = 0;
  let day = due;
  while (day < last && times < 10_000) {
    times += 1;
    day = gapEnd(evaluation, state, { from: day, duration });
  }
  return Math.max(1, times);
}

interface GapFrom {
  readonly anchored: KnownAnchor;
  readonly duration: Duration;
}

/** The ends that the first gap can have: what comes in too late counts from the next working day, as for a term. */
function firstGapEnds(evaluation: Evaluation, state: StepState, from: GapFrom): readonly Day[] {
  return forwardInputs(evaluation, gapFrom(state, from)).map(dueDay);
}

/** The end of a gap that runs from what was done. */
function gapEnd(
  evaluation: Evaluation,
  state: StepState,
  { from, duration }: { from: Day; duration: Duration },
): Day {
  const anchored = {
    kind: "known",
    time: { day: from },
    own: true,
    silence: false,
    atLatest: false,
    notes: [],
  } as const;
  return dueDay(forwardInputs(evaluation, gapFrom(state, { anchored, duration }))[0]);
}

/** Recurring gaps are not rolled (TERMS §3). */
function gapFrom({ step }: StepState, { anchored, duration }: GapFrom) {
  const anchor = { occurrence: "first", items: [], text: "", place: step.place } as const;
  const bound = { kind: "term", term: { kind: "moment", anchor, text: "", place: step.place } } as const;
  return { bound, step, anchored, duration, restDay: "none" } as const;
}
