import type { Case } from "../case-log/model.ts";
import { isoTime } from "./describe.ts";
import { compareOccurrences, type Horizon, isKnownBy } from "./moment.ts";
import type { EventPointer } from "./verdict.ts";

/** What happened in a case up to the reference date, in order; events without a date come last. */
export function caseEvents({ events }: Case, horizon: Horizon, zone: string): readonly EventPointer[] {
  const dated = events.flatMap((event) => (event.time === undefined ? [] : [{ event, time: event.time }]));
  const known = dated.filter(({ time }) => isKnownBy(time, horizon)).sort(compareOccurrences);
  return [
    ...known.map(({ event, time }) => ({
      activity: event.activity,
      time: isoTime(time, zone),
      place: event.place,
    })),
    ...events.filter(({ time }) => time === undefined).map(({ activity, place }) => ({ activity, place })),
  ];
}
