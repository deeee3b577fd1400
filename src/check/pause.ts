import type { Day } from "../calendar/day.ts";
import { dayOfInstant, startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import { answeringTerm } from "../regulation/answering-term.ts";
import type { Pause, Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
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
  const from = start.time.day;
  const begun = { from, start: start.time };
  const answers = pause.until ? evaluation.view.of(pause.until.activities) : [];
  const answered = answers.find(({ time }) => !isBefore(time, start.time))?.time;
  const limit = limitOf(evaluation, { pause, step, start });
  if (limit && (!answered || isBefore(limit, answered))) {
    return { ...begun, until: limit.day, end: limit, untilAtLatest: !evaluation.isOver(limit.day) };
  }
  if (!answered) return { ...begun, untilAtLatest: false };
  return { ...begun, until: answered.day, end: answered, untilAtLatest: false };
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
  const anchored = {
    kind: "known",
    time: start.event.received ?? start.time,
    occurrence: start,
    own: true,
    silence: false,
    atLatest: false,
    notes: [],
  } as const;
  const answering = atMost ? { step, term: atMost } : answeringTerm(pause, evaluation.index.steps);
  if (!answering) return undefined;
  const { term } = answering;
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
