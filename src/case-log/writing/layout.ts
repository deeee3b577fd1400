import type { Place } from "../../place.ts";
import { type EventProperty, eventProperties, type TimeProperty, timeProperties } from "../mapping-model.ts";
import type { LogEvent } from "../model.ts";
import { bringsOtherValue, factsBesideEvents } from "./case-facts.ts";
import { isProperty, propertiesOf } from "./event-properties.ts";
import { eventsOf, type WritableLog } from "./log-writer.ts";
import type { Losses } from "./losses.ts";
import { isMidnight, isOfZone } from "./moment-text.ts";

/** What the events of a log have, found by going through it once. */
export interface Layout {
  /** Properties that the source has or an event uses, in their usual order, without the time itself. */
  readonly properties: readonly EventProperty[];
  /** Other names that the source has or an event carries, and that the target can hold, in the order of the source. */
  readonly fields: readonly string[];
  /** Of both those that the source has, but no event and no case. */
  readonly unused: readonly string[];
  /** Of both those that the source has, but that have no value anywhere. */
  readonly empty: readonly string[];
}

/**
 * Looks what there is to write. What no form can hold is told to `losses`.
 * @param holds whether the form can have a field of that name.
 */
export function layoutOf(log: WritableLog, losses: Losses, holds: (name: string) => boolean): Layout {
  if (log.known) return { ...log.known, empty: [], unused: [] };
  const names = new Set(log.fields);
  const carried = new Set<string>();
  const filled = new Set<string>();
  const times = new Times(log.zone, losses);
  for (const { event } of eventsOf(log)) {
    times.look(event);
    for (const { name } of propertiesOf(event)) filled.add(name);
    for (const [name, value] of Object.entries(event.fields)) (value === null ? carried : filled).add(name);
  }
  for (const each of log.cases) for (const { name } of factsBesideEvents(each, log.facts)) filled.add(name);
  times.end();
  for (const name of [...filled, ...carried]) names.add(name);
  const properties = eventProperties.filter((name) => name !== "time" && names.has(name));
  const fields = [...names].filter(
    (name) => !isProperty(name) && (log.facts.idOf(name) ?? name) === name && holds(name),
  );
  reportFields(log, losses, new Set(fields));
  const ofSource = [...properties, ...fields].filter((name) => log.fields.has(name));
  const empty = ofSource.filter((name) => !filled.has(name));
  return { properties, fields, empty, unused: empty.filter((name) => !carried.has(name)) };
}

/** What the events carry that cannot be held, or that will be read as more than it is. */
function reportFields(log: WritableLog, losses: Losses, held: ReadonlySet<string>): void {
  for (const { event, of } of eventsOf(log)) {
    for (const [name, value] of Object.entries(event.fields)) {
      if (value === null) continue;
      if (!held.has(name)) losses.add("field-name", event.place);
      else if (of !== undefined && log.fields.has(name) && bringsOtherValue(of, { name, value }, log.facts))
        losses.add("fact-of-event", event.place);
    }
  }
  for (const each of log.cases) {
    for (const { name } of factsBesideEvents(each, log.facts))
      if (!held.has(name)) losses.add("field-name", each.place);
  }
}

/** Looks at the moments of a log for what reading them in one zone, as columns, would change. */
class Times {
  readonly #zone: string;
  readonly #losses: Losses;
  /** By property the places of the moments at midnight; undefined: it has other times as well. */
  readonly #midnights = new Map<TimeProperty, Place[] | undefined>();

  constructor(zone: string, losses: Losses) {
    this.#zone = zone;
    this.#losses = losses;
  }

  look(event: LogEvent): void {
    for (const name of timeProperties) {
      const moment = event[name];
      if (moment?.instant === undefined) continue;
      if (!isOfZone(moment, this.#zone)) this.#losses.add("other-zone", event.place);
      if (!isMidnight(moment, this.#zone)) this.#midnights.set(name, undefined);
      else if (!this.#midnights.has(name)) this.#midnights.set(name, [event.place]);
      else this.#midnights.get(name)?.push(event.place);
    }
  }

  end(): void {
    for (const places of this.#midnights.values())
      for (const place of places ?? []) this.#losses.add("midnight", place);
  }
}
