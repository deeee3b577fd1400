import { startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Due } from "./due.ts";
import type { PauseSpan } from "./pause.ts";
import { reason } from "./reason.ts";

type HoursDue = Extract<Due, { kind: "hours" }>;

interface PausedHours {
  /** Without any pause. */
  readonly due: HoursDue;
  readonly from: Moment;
  readonly pauses: readonly PauseSpan[];
  readonly zone: string;
}

/**
 * A term in hours with its pauses: the time between start and end of each is
 * added, every moment once, only what lies after the anchor (TERMS §6, pause). An
 * hour that is not recorded stands for every hour of its day (TERMS §1).
 */
export function pausedHours({
  due,
  from,
  pauses,
  zone,
}: PausedHours): HoursDue | Extract<Due, { kind: "paused" | "unknown" }> {
  if (pauses.length === 0) return due;
  const spans = pauses.map(({ start, end }) => ({
    start: spanOf(start, zone),
    end: end ? spanOf(end, zone) : undefined,
  }));
  const anchor = spanOf(from, zone);
  const shortest = lengthened(due.earliest, {
    from: anchor[0],
    still: spans.map(({ start, end }) => ({ start: start[1], end: end?.[0] })),
  });
  const longest = lengthened(due.latest, {
    from: anchor[1],
    still: spans.map(({ start, end }) => ({ start: start[0], end: end?.[1] })),
  });
  const running = pauses.findLast(({ end }) => end === undefined);
  if (running && (shortest === "running" || longest === "running")) {
    if (shortest === longest) return { kind: "paused", since: running.from };
    return { kind: "unknown", why: reason("hour-unknown") };
  }
  if (shortest === "running" || longest === "running") return due;
  const isLonger = longest > due.latest;
  const first = pauses[0]?.from ?? 0;
  const isExact = longest - due.latest === shortest - due.earliest;
  const hours = Math.round((longest - due.latest) / hour);
  const note = reason(isExact ? "hours-stood-still" : "hours-stood-still-at-most", { day: first, hours });
  return { ...due, earliest: shortest, latest: longest, notes: isLonger ? [...due.notes, note] : due.notes };
}

const hour = 3_600_000;

interface StandingStill {
  readonly from: number;
  readonly still: readonly { readonly start: number; readonly end: number | undefined }[];
}

/** The end with the time in which the clock stood still; a pause that begins after it revives nothing. */
function lengthened(end: number, { from, still }: StandingStill): number | "running" {
  let moved = end;
  let past = from;
  for (const { start, end: until } of [...still].sort((one, other) => one.start - other.start)) {
    if (start > moved) break;
    if (until === undefined) return "running";
    const begin = Math.max(start, past);
    if (until <= begin) continue;
    moved += until - begin;
    past = until;
  }
  return moved;
}

function spanOf({ day, instant, laterInstant }: Moment, zone: string): readonly [number, number] {
  if (instant !== undefined) return [instant, laterInstant ?? instant];
  return [startOfDay(day, zone), startOfDay(day + 1, zone)];
}
