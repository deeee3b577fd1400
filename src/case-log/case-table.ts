import type { Place } from "../place.ts";
import { fingerprint } from "./excerpt.ts";
import { type KeptRow, KeptRows, keyOf, noRow } from "./kept-rows.ts";
import type { LogRow } from "./log-input.ts";
import type { Case, RecordedValue, Value } from "./model.ts";
import { comparable } from "./names.ts";

/** Up to here looking through the rows of a case is cheaper than keeping an index of them. */
const mostRowsWithoutIndex = 24;

/** What one run of rows tells of a case. */
export interface CasePart {
  readonly id: string;
  /** At least one. */
  readonly rows: readonly KeptRow[];
  readonly facts: readonly (readonly [string, readonly RecordedValue[]])[];
}

interface OpenCase {
  readonly id: string;
  readonly place: Place;
  rows: number;
  lastRow: number;
  index: Map<string, number> | undefined;
  facts: Map<string, RecordedValue[]> | undefined;
}

const noFacts: Case["facts"] = Object.freeze({});

/** Cases while their rows are coming in. */
export class CaseTable {
  readonly #rows = new KeptRows();
  readonly #cases = new Map<string, OpenCase>();
  #latest: OpenCase | undefined;

  /** Adds a row to a case, unless an equal one came before: then the place of that one is returned (TERMS §1). */
  add(caseId: string, row: LogRow): Place | undefined {
    const open = this.#caseOf(caseId, row.place);
    const print = fingerprint(row.content);
    const equal = this.#equalRow(open, row, print);
    if (equal !== noRow) return this.#rows.placeOf(equal);
    open.lastRow = this.#rows.add(row, print, open.lastRow);
    open.rows += 1;
    open.index?.set(keyOf(row), open.lastRow);
    if (row.facts.length > 0) open.facts ??= new Map();
    for (const fact of row.facts) if (open.facts) addFact(open.facts, fact.name, fact);
    return undefined;
  }

  /** How many rows there are. */
  get rows(): number {
    return this.#rows.count;
  }

  /** Forgets the rows of a file that came after the first so many. */
  forget(file: string, since: number): void {
    this.#latest = undefined;
    for (const [id, open] of this.#cases) {
      while (open.lastRow >= since) {
        open.lastRow = this.#rows.rowBefore(open.lastRow);
        open.rows -= 1;
      }
      open.index = undefined;
      if (open.rows === 0) this.#cases.delete(id);
      else if (open.facts !== undefined) forgetFacts(open.facts, file);
    }
  }

  ids(): Iterable<string> {
    return this.#cases.keys();
  }

  /** In the order in which they came. */
  close(): Case[] {
    return Array.from(this.#cases.values(), (open) => this.#closed(open));
  }

  /** What came in of each case, in the order of their ids, to be put together with what came before and comes after. */
  *parts(): Generator<CasePart> {
    const open = [...this.#cases.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const { id, lastRow, facts } of open)
      yield { id, rows: this.#rows.rowsUpTo(lastRow), facts: facts === undefined ? [] : [...facts] };
  }

  /** Rows of one case mostly stand together. */
  #caseOf(id: string, place: Place): OpenCase {
    if (this.#latest?.id === id) return this.#latest;
    let open = this.#cases.get(id);
    if (open === undefined) {
      open = { id, place, rows: 0, lastRow: noRow, index: undefined, facts: undefined };
      this.#cases.set(id, open);
    }
    this.#latest = open;
    return open;
  }

  #equalRow(open: OpenCase, row: LogRow, print: number): number {
    if (open.rows < mostRowsWithoutIndex) return this.#rows.equalTo(row, print, open.lastRow);
    open.index ??= new Map(this.#rows.keysUpTo(open.lastRow));
    return open.index.get(keyOf(row)) ?? noRow;
  }

  #closed({ id, place, lastRow, facts }: OpenCase): Case {
    return closedCase({ id, place, events: this.#rows.eventsUpTo(lastRow), facts });
  }
}

/** A case with what its rows say about each fact: one value, or several that conflict (TERMS §4). */
export function closedCase({
  id,
  place,
  events,
  facts: recorded,
}: Pick<Case, "id" | "place" | "events"> & {
  readonly facts: Iterable<readonly [string, readonly RecordedValue[]]> | undefined;
}): Case {
  if (recorded === undefined) return { id, facts: noFacts, events, place };
  const facts: Record<string, Value> = {};
  const conflicts: Record<string, readonly RecordedValue[]> = {};
  for (const [name, values] of recorded) {
    const [first, ...others] = values;
    facts[name] = others.length === 0 ? (first?.value ?? null) : values.map(({ value }) => value);
    if (others.length > 0) conflicts[name] = values;
  }
  const found = { id, facts, events, place };
  return Object.keys(conflicts).length === 0 ? found : { ...found, conflicts };
}

/** Adds a value to what is recorded, unless it is there already; an empty cell is no value. */
export function addFact(
  facts: Map<string, RecordedValue[]>,
  name: string,
  { value, place }: RecordedValue,
): void {
  const known = facts.get(name);
  if (known === undefined) {
    facts.set(name, value === null ? [] : [{ value, place }]);
  } else if (value !== null && !known.some((other) => isSameValue(other.value, value))) {
    known.push({ value, place });
  }
}

function forgetFacts(facts: Map<string, RecordedValue[]>, file: string): void {
  for (const [name, values] of facts) {
    facts.set(
      name,
      values.filter(({ place }) => place.file !== file),
    );
  }
}

/** Whether two rows say the same of a fact. */
export function isSameValue(one: Value, other: Value): boolean {
  return comparable(JSON.stringify(one)) === comparable(JSON.stringify(other));
}
