import type { Place } from "../place.ts";
import type { LogRow } from "./log-input.ts";
import type { Case, LogEvent, RecordedValue, Value } from "./model.ts";
import { comparable } from "./names.ts";

/** A case while its rows are still coming in. */
export class OpenCase {
  readonly id: string;
  readonly #place: Place;
  readonly #events: LogEvent[] = [];
  readonly #facts = new Map<string, RecordedValue[]>();
  /** Rows by content, to find equal ones. */
  readonly #rows = new Map<string, LogRow>();

  constructor(id: string, place: Place) {
    this.id = id;
    this.#place = place;
  }

  /** Adds a row, unless an equal one came before: then that one is returned (TERMS §1). */
  add(row: LogRow): LogRow | undefined {
    const equal = this.#rows.get(row.content);
    if (equal !== undefined && equal.layout === row.layout) return equal;
    this.#rows.set(row.content, row);
    for (const event of row.events) this.#events.push(event);
    for (const fact of row.facts) this.#addFact(fact.name, fact);
    return undefined;
  }

  close(): Case {
    const facts: Record<string, Value> = {};
    const conflicts: Record<string, readonly RecordedValue[]> = {};
    for (const [name, values] of this.#facts) {
      const [first, ...others] = values;
      facts[name] = others.length === 0 ? (first?.value ?? null) : values.map(({ value }) => value);
      if (others.length > 0) conflicts[name] = values;
    }
    const found = { id: this.id, facts, events: this.#events, place: this.#place };
    return Object.keys(conflicts).length === 0 ? found : { ...found, conflicts };
  }

  #addFact(name: string, { value, place }: RecordedValue): void {
    const known = this.#facts.get(name);
    if (known === undefined) {
      this.#facts.set(name, value === null ? [] : [{ value, place }]);
    } else if (value !== null && !known.some((other) => isSameValue(other.value, value))) {
      known.push({ value, place });
    }
  }
}

function isSameValue(one: Value, other: Value): boolean {
  return comparable(JSON.stringify(one)) === comparable(JSON.stringify(other));
}
