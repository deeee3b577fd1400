import type { Day } from "../calendar/day.ts";
import { answeringTerm } from "../regulation/answering-term.ts";
import type { Pause, Step } from "../regulation/model.ts";
import { dueFromAnchor } from "./bound.ts";
import { choose } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import type { Occurrence } from "./moment.ts";
import { reachedOccurrences } from "./reached.ts";

/** A time in which the clock stands still: the dates after `from` up to and including `until`. */
export interface PauseSpan {
  readonly from: Day;
  /** Undefined: still running. */
  readonly until?: Day;
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
  const answers = pause.until ? evaluation.view.of(pause.until.activities) : [];
  const answered = answers.find(({ time }) => time.day >= from)?.time.day;
  const limit = limitOf(evaluation, { pause, step, start });
  if (limit !== undefined && (answered === undefined || limit < answered)) {
    return { from, until: limit, untilAtLatest: !evaluation.isOver(limit) };
  }
  return answered === undefined
    ? { from, untilAtLatest: false }
    : { from, until: answered, untilAtLatest: false };
}

function limitOf(
  evaluation: Evaluation,
  { pause, step, start }: { pause: Pause; step: Step; start: Occurrence },
): Day | undefined {
  const chosen = pause.atMost && choose(evaluation, pause.atMost);
  const atMost = chosen?.kind === "value" ? chosen.value : undefined;
  if (atMost?.kind === "field") return momentOfField(start.event, atMost.ref.field ?? "")?.day;
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
  return due.kind === "day" ? due.day : undefined;
}
