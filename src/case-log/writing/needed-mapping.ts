import { Document } from "yaml";
import { isoFromDay } from "../../calendar/day.ts";
import type { CaseLog } from "../model.ts";
import { eventsOf, type WritableLog } from "./log-writer.ts";
import type { Losses } from "./losses.ts";

/** What is known of a log as a whole; no form has a place for it, but a mapping beside the log has. */
interface NeededMapping {
  readonly zone?: string;
  readonly logUntil?: string;
  readonly notRecorded?: readonly string[];
  readonly recordedFor?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The mapping that has to go with a log once it is written, so that reading it gives the same; undefined: none.
 * @param zone the one in which the log would be read without.
 */
export function neededMapping(
  log: WritableLog,
  {
    scope,
    zone,
    losses,
  }: { readonly scope: CaseLog["scope"]; readonly zone: string; readonly losses: Losses },
): string | undefined {
  const recordedFor = contentsOfActivities(log, losses);
  const needed: NeededMapping = {
    ...(log.zone !== zone && { zone: log.zone }),
    ...(scope.until !== undefined && { logUntil: isoFromDay(scope.until) }),
    ...(scope.notRecorded.size > 0 && { notRecorded: [...scope.notRecorded].sort() }),
    ...(recordedFor.size > 0 && { recordedFor: Object.fromEntries(recordedFor) }),
  };
  if (Object.keys(needed).length === 0) return undefined;
  return new Document(needed).toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Contents that only some activities can have, each with those activities. */
function contentsOfActivities(log: WritableLog, losses: Losses): ReadonlyMap<string, readonly string[]> {
  const activities = new Map<string, Set<string>>();
  for (const { event } of eventsOf(log)) {
    for (const name of Object.keys(event.fields)) {
      if (log.fields.has(name)) continue;
      activities.set(name, (activities.get(name) ?? new Set()).add(event.activity));
    }
  }
  for (const { event } of eventsOf(log)) {
    for (const [name, having] of activities) {
      if (having.has(event.activity) && !Object.hasOwn(event.fields, name))
        losses.add("not-recorded", event.place);
    }
  }
  return new Map([...activities].map(([name, having]) => [name, [...having].sort()]));
}
