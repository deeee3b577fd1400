import type { Evaluation } from "./evaluation.ts";
import { isBefore, isTie, type Occurrence } from "./moment.ts";

/** What the log has between two events. */
export interface Between {
  /** The first that provably lies between them. */
  readonly proven: Occurrence | undefined;
  /** Another event ties with one of the two, so that it may lie between them (TERMS §1). */
  readonly possible: boolean;
}

/** Which other recorded events of the case came between two of its events, the second not before the first. */
export function eventsBetween({ view }: Evaluation, from: Occurrence, to: Occurrence): Between {
  const others = view.occurrences.filter(({ event, time }) => {
    const isOther = event !== from.event && event !== to.event;
    return isOther && !isBefore(time, from.time) && !isBefore(to.time, time);
  });
  return {
    proven: others.find(({ time }) => isBefore(from.time, time) && isBefore(time, to.time)),
    possible: others.some(({ time }) => isTie(time, from.time) || isTie(time, to.time)),
  };
}
