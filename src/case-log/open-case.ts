import type { Place } from "../place.ts";
import type { LogRow } from "./log-input.ts";
import type { Case, LogEvent, RecordedValue, Value } from "./model.ts";
import { comparable } from "./names.ts";

/** Up to here looking through the rows is cheaper than keeping an index of them. */
const mostRowsWithoutIndex = 24;

/** A case while its rows are still coming in. Of a row only what is needed to find an equal one is kept. */
export class OpenCase {
  readonly id: string;
  readonly #place: Place;
  readonly #layout: string;
  readonly #events: LogEvent[] = [];
  readonly #contents: string[] = [];
  readonly #places: Place[] = [];
  #index: Map<string, number> | undefined;
  #facts: Map<string, RecordedValue[]> | undefined;

  constructor(id: string, first: Pick<LogRow, "place" | "layout">) {
    this.id = id;
    this.#place = first.place;
    this.#layout = first.layout;
  }

  /** Adds a row, unless an equal one came before: then the place of that one is returned (TERMS §1). */
  add(row: LogRow): Place | undefined {
    const content = row.layout === this.#layout ? row.content : `${row.layout}\n${row.content}`;
    const equal = this.#indexOf(content);
    if (equal >= 0) return this.#places[equal];
    this.#index?.set(content, this.#contents.length);
    this.#contents.push(content);
    this.#places.push(row.place);
    for (const event of row.events) this.#events.push(event);
    for (const fact of row.facts) this.#addFact(fact.name, fact);
    return undefined;
  }

  close(): Case {
    const facts: Record<string, Value> = {};
    const conflicts: Record<string, readonly RecordedValue[]> = {};
    for (const [name, values] of this.#facts ?? []) {
      const [first, ...others] = values;
      facts[name] = others.length === 0 ? (first?.value ?? null) : values.map(({ value }) => value);
      if (others.length > 0) conflicts[name] = values;
    }
    const found = { id: this.id, facts, events: this.#events, place: this.#place };
    return Object.keys(conflicts).length === 0 ? found : { ...found, conflicts };
  }

  #indexOf(content: string): number {
    if (this.#contents.length < mostRowsWithoutIndex) return this.#contents.indexOf(content);
    this.#index ??= new Map(this.#contents.map((other, index) => [other, index]));
    return this.#index.get(content) ?? -1;
  }

  #addFact(name: string, { value, place }: RecordedValue): void {
    this.#facts ??= new Map();
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
