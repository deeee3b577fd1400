import type { Case, LogEvent, Value } from "../model.ts";
import { caseTypeName, organisationTypeName } from "../ocel-model.ts";
import { exactTimeKey, reservedKeys } from "../trace-keys.ts";
import { type CaseFact, factsBesideEvents } from "./case-facts.ts";
import { type PropertyValue, propertiesOf } from "./event-properties.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { eventsOf, type LogWriter, type WritableLog } from "./log-writer.ts";
import type { Losses } from "./losses.ts";
import { instantText, isPlainInstant, momentText, startText } from "./moment-text.ts";
import { OcelIds, readable } from "./ocel-ids.ts";
import { type AttributeType, AttributeTypes, typesOfEvents } from "./ocel-types.ts";
import { asOne, encodable, valueText } from "./value-text.ts";

/** OCEL 2.0 as JSON: each case an object, and each person or party that an event names as well. */
export const ocelWriter: LogWriter = {
  id: "ocel",
  label: "OCEL",
  extensions: ["jsonocel"],
  *write(log, losses) {
    const parts = new OcelParts(log, losses);
    yield '{\n"objectTypes": ';
    yield* list(parts.objectTypes());
    yield ',\n"eventTypes": ';
    yield* list(parts.eventTypes());
    yield ',\n"objects": ';
    yield* list(parts.objects());
    yield ',\n"events": ';
    yield* list(parts.events());
    yield "\n}\n";
  },
};

/** Of the attributes of an object that are always so. */
const always = "1970-01-01T00:00:00Z";
const partyTypeName = "party";

interface Attribute {
  readonly name: string;
  readonly value: string;
}

interface Relation {
  readonly objectId: string;
  readonly qualifier: string;
}

class OcelParts {
  readonly #log: WritableLog;
  readonly #losses: Losses;
  readonly #layout: Layout;
  readonly #held: ReadonlySet<string>;
  readonly #ids: OcelIds;
  readonly #ofCases = new AttributeTypes();
  readonly #ofEvents: ReadonlyMap<string, AttributeTypes>;

  constructor(log: WritableLog, losses: Losses) {
    this.#log = log;
    this.#losses = losses;
    this.#layout = layoutOf(log, losses, (name) => !reservedKeys.has(name) && name === readable(name));
    this.#held = new Set(this.#layout.fields);
    this.#ids = new OcelIds(log);
    this.#ofEvents = typesOfEvents(log, { ids: this.#ids, held: this.#held });
    for (const each of log.cases)
      for (const { name, values } of this.#factsOf(each)) this.#ofCases.note(name, asOne(values));
  }

  *objectTypes(): Generator<object> {
    yield { name: caseTypeName, attributes: this.#ofCases.declared() };
    if (this.#log.organisation.length > 0) yield { name: organisationTypeName, attributes: [] };
    if (this.#ids.parties.size > 0) yield { name: partyTypeName, attributes: [] };
  }

  /** What the source has and no event uses, the first type declares: that it is recorded is not lost then. */
  *eventTypes(): Generator<object> {
    let { empty } = this.#layout;
    for (const [name, types] of this.#ofEvents) {
      yield {
        name,
        attributes: [...types.declared(), ...empty.map((each) => ({ name: each, type: "string" }))],
      };
      empty = [];
    }
  }

  *objects(): Generator<object> {
    for (const each of this.#log.cases) {
      const attributes = this.#factsOf(each).map(({ name, values }) => {
        if (values.length > 1) this.#losses.add("several-values", each.place);
        return { name, time: always, value: this.#value(asOne(values), this.#ofCases.typeOf(name), each) };
      });
      yield { id: this.#text(each.id, each), type: caseTypeName, attributes, relationships: [] };
    }
    for (const id of this.#ids.parties) yield { id, type: partyTypeName, attributes: [], relationships: [] };
    if (this.#log.organisation.length === 0) return;
    yield { id: this.#ids.organisation, type: organisationTypeName, attributes: [], relationships: [] };
  }

  *events(): Generator<object> {
    let number = 0;
    for (const { event, of } of eventsOf(this.#log)) {
      number += 1;
      const own: Relation =
        of === undefined
          ? { objectId: this.#ids.organisation, qualifier: organisationTypeName }
          : { objectId: readable(of.id), qualifier: caseTypeName };
      const { time, exact } = this.#time(event);
      const properties = propertiesOf(event);
      yield {
        id: `e${number}`,
        type: this.#text(event.activity, event),
        time,
        attributes: [
          ...exact,
          ...properties.flatMap((value) => this.#attribute(event, value) ?? []),
          ...this.#fields(event),
        ],
        relationships: [own, ...properties.flatMap((value) => this.#relations(event, value))],
      };
    }
  }

  #factsOf(each: Case): readonly CaseFact[] {
    return factsBesideEvents(each, this.#log.facts).filter(({ name }) => this.#held.has(name));
  }

  /** OCEL knows no event without a time and no date without one; our own attribute says what it is. */
  #time(event: LogEvent): { readonly time: string; readonly exact: readonly Attribute[] } {
    const { zone } = this.#log;
    if (event.time === undefined) {
      this.#losses.add("no-time", event.place);
      return { time: always, exact: [{ name: exactTimeKey, value: "" }] };
    }
    const { day, instant } = event.time;
    const time = instant === undefined ? startText(day, zone) : instantText(instant, zone);
    if (isPlainInstant(event.time, zone)) return { time, exact: [] };
    return { time, exact: [{ name: exactTimeKey, value: momentText(event.time, zone) }] };
  }

  /** Undefined: what it names are objects. */
  #attribute(event: LogEvent, value: PropertyValue): Attribute | undefined {
    const { name } = value;
    if (value.kind === "time") return { name, value: momentText(value.moment, this.#log.zone) };
    if (value.kind === "word") return { name, value: this.#text(value.word, event) };
    if (value.names.some((each) => each.includes("|"))) this.#losses.add("name-with-bar", event.place);
    return this.#ids.areObjects(value)
      ? undefined
      : { name, value: this.#text(value.names.join("|"), event) };
  }

  #relations(event: LogEvent, value: PropertyValue): readonly Relation[] {
    if (value.kind !== "names" || !this.#ids.areObjects(value)) return [];
    const names = new Set(value.names);
    if (names.size < value.names.length) this.#losses.add("name-twice", event.place);
    return Array.from(names, (name) => ({ objectId: this.#text(name, event), qualifier: value.name }));
  }

  #fields({ activity, fields, place }: LogEvent): readonly Attribute[] {
    const types = this.#ofEvents.get(readable(activity));
    return Object.entries(fields)
      .filter(([name, value]) => value !== null && this.#held.has(name))
      .map(([name, value]) => ({
        name,
        value: this.#value(value, types?.typeOf(name) ?? "string", { place }),
      }));
  }

  #value(value: Value, type: AttributeType, { place }: Pick<LogEvent, "place">): string {
    if (typeof value === "object" && value !== null) this.#losses.add("list", place);
    const isText = value === null || typeof value === "string" || typeof value === "object";
    if (type === "string" && !isText) this.#losses.add("value-type", place);
    return this.#text(valueText(value), { place });
  }

  #text(text: string, { place }: Pick<LogEvent, "place">): string {
    if (text.trim() !== text) this.#losses.add("white-space", place);
    if (encodable(text.trim()) !== undefined) this.#losses.add("character", place);
    return readable(text);
  }
}

/** A list of JSON with each item on a line of its own. */
function* list(items: Iterable<object>): Generator<string> {
  let before = "[\n";
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : "\n]";
}
