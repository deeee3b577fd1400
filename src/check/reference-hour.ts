import type { Case, Moment } from "../case-log/model.ts";
import { type Judged, verdictId } from "./judged.ts";
import type { Horizon } from "./moment.ts";
import { reason } from "./reason.ts";

/**
 * The case without the events of which the hour is not known on the day of a
 * reference date with a time; undefined when there are none.
 */
export function withoutUnknownHours(judged: Case, horizon: Horizon): Case | undefined {
  if (horizon.instant === undefined) return undefined;
  const events = judged.events.filter(({ time }) => time === undefined || isHourKnown(time, horizon));
  return events.length === judged.events.length ? undefined : { ...judged, events };
}

/** Whether it is known that a moment lies before or after the reference date. */
function isHourKnown({ day, instant, laterInstant }: Moment, horizon: Horizon): boolean {
  if (horizon.instant === undefined || day !== horizon.day) return true;
  if (instant === undefined) return false;
  return laterInstant === undefined || laterInstant <= horizon.instant || instant > horizon.instant;
}

/** The verdicts that hold at every hour; the others are undetermined (TERMS §1, dates or instants). */
export function atEveryHour(happened: readonly Judged[], notYet: readonly Judged[]): readonly Judged[] {
  const others = new Map(notYet.map((judged) => [verdictId(judged), judged]));
  return happened.map((judged): Judged => {
    const other = others.get(verdictId(judged));
    if (!other || other.status === judged.status) return judged;
    const { due, suffix, ordinal, period } = judged.judgement;
    const judgement = {
      status: "undetermined",
      reason: reason("hour-unknown"),
      ...(due && { due }),
      ...(suffix !== undefined && { suffix }),
      ...(ordinal !== undefined && { ordinal }),
      ...(period !== undefined && { period }),
    } as const;
    return { ...judged, status: "undetermined", judgement, ambiguities: [] };
  });
}
