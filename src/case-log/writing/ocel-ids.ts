import { organisationTypeName } from "../ocel-model.ts";
import { type PropertyValue, propertiesOf } from "./event-properties.ts";
import { eventsOf, type WritableLog } from "./log-writer.ts";
import { encodable } from "./value-text.ts";

const relationNames = new Set<string>(["actor", "recipient", "with"]);

/** Which object each id of an OCEL log stands for: an id stands for one. */
export class OcelIds {
  readonly #cases: ReadonlySet<string>;
  /** Persons and parties that events name, in the order of the log. */
  readonly parties: ReadonlySet<string>;
  /** What all events of the organisation itself belong to. */
  readonly organisation: string;

  constructor(log: WritableLog) {
    this.#cases = new Set([...log.cases].map(({ id }) => readable(id)));
    const parties = new Set<string>();
    for (const { event } of eventsOf(log)) {
      for (const value of propertiesOf(event))
        if (value.kind === "names" && this.areObjects(value))
          for (const name of value.names) parties.add(readable(name));
    }
    this.parties = parties;
    let id: string = organisationTypeName;
    while (this.#cases.has(id) || parties.has(id)) id = `${id}-`;
    this.organisation = id;
  }

  /** Whether a property names objects: persons and parties do, unless a case has the name of one. */
  areObjects(value: PropertyValue): boolean {
    if (value.kind !== "names" || !relationNames.has(value.name)) return false;
    return value.names.every((name) => !this.#cases.has(readable(name)));
  }
}

/** A text as it is read again: JSON can escape half a character, other programs cannot read it. */
export function readable(text: string): string {
  return encodable(text.trim()) ?? text.trim();
}
