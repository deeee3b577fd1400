import type { Day } from "../calendar/day.ts";
import { dayOfInstant, startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import { answeringTerm } from "../regulation/answering-term.ts";
import type { Pause, Ref, Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { atOccurrence } from "./anchor.ts";
import { dueFromAnchor } from "./bound.ts";
import { choose } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import { isBefore, type Occurrence } from "./moment.ts";
import { reachedOccurrences } from "./reached.ts";

/** A time in which the clock stands still: the dates after `from` up to and including `until`. */
export interface PauseSpan {
  readonly from: Day;
  /** Undefined: still running. */
  readonly until?: Day;
  /** For a term in hours: the moments themselves. */
  readonly start: Moment;
  readonly end?: Moment;
  /** The end is the latest it can be: an answer may still come earlier. */
  readonly untilAtLatest: boolean;
}

/**
 * The pauses of a step in this case (TERMS §6): each ends at its end event or
 * when the time set for answering has run out; a second request while waiting
 * sets a new time for answering, and a date that both suspend counts once.
 */
export function pausesOf(evaluation: Evaluation, pause: Pause, step: Step): readonly PauseSpan[] {
  const starts = reachedOccurrences(evaluation, pause.from.activities);
  return starts.map((start) => spanFrom(evaluation, { pause, step, start }));
}

function spanFrom(
  evaluation: Evaluation,
  { pause, step, start }: { pause: Pause; step: Step; start: Occurrence },
): PauseSpan {
  const begin = momentOf(start, pause.from);
  const begun = { from: begin.day, start: begin };
  const { until } = pause;
  const answers = until ? evaluation.view.of(until.activities).map((answer) => momentOf(answer, until)) : [];
  const answered = answers.find((time) => !isBefore(time, begin));
  const limit = limitOf(evaluation, { pause, step, start });
  if (limit && (!answered || isBefore(limit, answered))) {
    return { ...begun, until: limit.day, end: limit, untilAtLatest: !evaluation.isOver(limit.day) };
  }
  if (!answered) return { ...begun, untilAtLatest: false };
  return { ...begun, until: answered.day, end: answered, untilAtLatest: false };
}

/** When it happened, or the date of it that the regulation names; not recorded: when it happened. */
function momentOf({ event, time }: Occurrence, { field }: Ref): Moment {
  return (field === undefined ? undefined : momentOfField(event, field)) ?? time;
}

/** The last moment of the time set for answering. */
function limitOf(
  evaluation: Evaluation,
  { pause, step, start }: { pause: Pause; step: Step; start: Occurrence },
): Moment | undefined {
  const { timeZone } = evaluation.regulation;
  const chosen = pause.atMost && choose(evaluation, pause.atMost);
  const atMost = chosen?.kind === "value" ? chosen.value : undefined;
  if (atMost?.kind === "field") {
    const named = momentOfField(start.event, atMost.ref.field ?? "");
    return named && endOfDay(named.day, timeZone);
  }
  const answering = atMost ? { step, term: atMost } : answeringTerm(pause, evaluation.index.steps);
  if (!answering) return undefined;
  const { term } = answering;
  // Counted as the term of whoever must answer: from the receipt, or the date of the request that it names.
  const { items } = term.anchor ?? { items: [] };
  const refs = items.flatMap((item) => (item.kind === "event" ? [item.ref] : []));
  const ref = refs.find(({ activities }) => activities.includes(start.event.activity)) ?? pause.from;
  const own = !evaluation.index.isOutside(start.event.activity);
  const from = atOccurrence(start, { ref, own, step: answering.step });
  // The longest that the clock may stand still runs from the day on which it stopped: nothing came in then.
  const anchored = atMost && from.kind === "known" ? { ...from, own: true } : from;
  const restDay = answering.step.counting.restDayOthers;
  const bound = { kind: "term", term } as const;
  const due = dueFromAnchor(evaluation, { bound, step: answering.step, term, anchored, restDay });
  if (due.kind === "day") return endOfDay(due.day, timeZone);
  if (due.kind !== "hours") return undefined;
  return { day: dayOfInstant(due.latest, timeZone), instant: due.earliest, laterInstant: due.latest };
}

function endOfDay(day: Day, zone: string): Moment {
  return { day, instant: startOfDay(day + 1, zone) };
}

/** A step as if nothing stopped its clock; the same object every time, for what is known of it is remembered. */
export const withoutPause = remembered((step: Step): Step => ({ ...step, pause: undefined }));
