import type { LogEvent, Value } from "../model.ts";
import { exactTimeKey } from "../trace-keys.ts";
import { propertiesOf } from "./event-properties.ts";
import { eventsOf, type WritableLog } from "./log-writer.ts";
import { isPlainInstant } from "./moment-text.ts";
import { type OcelIds, readable } from "./ocel-ids.ts";

/** The types that OCEL 2.0 has for attributes. */
export type AttributeType = "string" | "time" | "integer" | "float" | "boolean";

/** The type of each attribute of one type of events or objects; what has values of several types is text. */
export class AttributeTypes {
  readonly #types = new Map<string, AttributeType | undefined>();

  note(name: string, value: Value): void {
    this.noteType(name, value === null ? undefined : typeOfValue(value));
  }

  /** @param type undefined: no value says which. */
  noteType(name: string, type: AttributeType | undefined): void {
    const known = this.#types.get(name);
    this.#types.set(name, known === undefined || type === undefined ? (known ?? type) : common(known, type));
  }

  typeOf(name: string): AttributeType {
    return this.#types.get(name) ?? "string";
  }

  declared(): readonly { readonly name: string; readonly type: AttributeType }[] {
    return Array.from(this.#types.keys(), (name) => ({ name, type: this.typeOf(name) }));
  }
}

/** By activity the attributes of its events. */
export function typesOfEvents(
  log: WritableLog,
  { ids, held }: { readonly ids: OcelIds; readonly held: ReadonlySet<string> },
): ReadonlyMap<string, AttributeTypes> {
  const found = new Map<string, AttributeTypes>();
  for (const { event } of eventsOf(log)) {
    const activity = readable(event.activity);
    const types = found.get(activity) ?? new AttributeTypes();
    found.set(activity, types);
    noteProperties(event, types, { ids, zone: log.zone });
    for (const [name, value] of Object.entries(event.fields))
      if (value !== null && held.has(name)) types.note(name, value);
  }
  return found;
}

function noteProperties(
  event: LogEvent,
  types: AttributeTypes,
  { ids, zone }: { readonly ids: OcelIds; readonly zone: string },
): void {
  if (event.time === undefined || !isPlainInstant(event.time, zone)) types.noteType(exactTimeKey, "string");
  for (const value of propertiesOf(event)) {
    if (ids.areObjects(value)) continue;
    const isInstant = value.kind === "time" && isPlainInstant(value.moment, zone);
    types.noteType(value.name, isInstant ? "time" : "string");
  }
}

function typeOfValue(value: Exclude<Value, null>): AttributeType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "float";
  return "string";
}

function common(one: AttributeType, other: AttributeType): AttributeType {
  if (one === other) return one;
  const areNumbers = [one, other].every((type) => type === "integer" || type === "float");
  return areNumbers ? "float" : "string";
}
