import { inBlocks } from "../in-blocks.ts";
import type { Place } from "../place.ts";
import { addFact, type CasePart, type CaseTable, closedCase } from "./case-table.ts";
import type { Case, LogEvent, RecordedValue } from "./model.ts";
import type { Scratch } from "./scratch.ts";

/** Told of each row that is equal to one of its case that came before. */
type OnDuplicate = (place: Place, equal: Place) => void;

/**
 * Parts of cases that wait outside memory: one run for each time that memory
 * was full, sorted by case. All runs together give the cases again, one by one
 * in the order of their ids (an external merge sort).
 */
export class CaseRuns {
  readonly #newScratch: () => Scratch;
  readonly #runs: Scratch[] = [];
  /** Files of which no row counts. */
  readonly #broken = new Set<string>();

  constructor(newScratch: () => Scratch) {
    this.#newScratch = newScratch;
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** Puts away all rows of a table. */
  add(table: CaseTable): void {
    const run = this.#newScratch();
    for (const block of inBlocks(linesOf(table))) run.write(block);
    this.#runs.push(run);
  }

  /** No row of that file counts any more. */
  forget(file: string): void {
    this.#broken.add(file);
  }

  /** Every case, in the order of their ids; to be gone through once. */
  *cases(onDuplicate: OnDuplicate): Generator<Case> {
    const readers = this.#runs.map((run) => new RunReader(run, this.#broken));
    for (;;) {
      let first: string | undefined;
      for (const { part } of readers) {
        if (part !== undefined && (first === undefined || part.id < first)) first = part.id;
      }
      if (first === undefined) return;
      const parts = readers.flatMap((reader) => (reader.part?.id === first ? reader.take() : []));
      yield together(parts, onDuplicate);
    }
  }
}

function* linesOf(table: CaseTable): Generator<string> {
  for (const part of table.parts()) yield `${JSON.stringify(part)}\n`;
}

/** One run, part by part. */
class RunReader {
  readonly #lines: Iterator<string>;
  readonly #broken: ReadonlySet<string>;
  part: CasePart | undefined;

  constructor(run: Scratch, broken: ReadonlySet<string>) {
    this.#lines = run.lines()[Symbol.iterator]();
    this.#broken = broken;
    this.#next();
  }

  /** Gives the part and goes on to the next. */
  take(): CasePart[] {
    const taken = this.part === undefined ? [] : [this.part];
    this.#next();
    return taken;
  }

  #next(): void {
    do {
      const { done, value } = this.#lines.next();
      this.part = done === true ? undefined : this.#counting(JSON.parse(value));
    } while (this.part?.rows.length === 0);
  }

  #counting(part: CasePart): CasePart {
    if (this.#broken.size === 0) return part;
    const counts = ({ place }: { readonly place: Place }) => !this.#broken.has(place.file);
    return {
      id: part.id,
      rows: part.rows.filter(counts),
      facts: part.facts.map(([name, values]) => [name, values.filter(counts)]),
    };
  }
}

/** One case of its parts, in the order in which they came. */
function together(parts: readonly CasePart[], onDuplicate: OnDuplicate): Case {
  const [first] = parts;
  const id = first?.id ?? "";
  const place = first?.rows[0]?.place ?? { file: "", line: 1, column: 1 };
  const facts = factsOf(parts);
  return closedCase({ id, place, events: eventsOf(parts, onDuplicate), facts });
}

function eventsOf(parts: readonly CasePart[], onDuplicate: OnDuplicate): readonly LogEvent[] {
  const [only] = parts;
  if (only && parts.length === 1) return only.rows.flatMap(({ events }) => events);
  const seen = new Map<string, Place>();
  const events: LogEvent[] = [];
  for (const { rows } of parts) {
    for (const row of rows) {
      const equal = seen.get(row.key);
      if (equal !== undefined) {
        onDuplicate(row.place, equal);
        continue;
      }
      seen.set(row.key, row.place);
      events.push(...row.events);
    }
  }
  return events;
}

function factsOf(parts: readonly CasePart[]): ReadonlyMap<string, readonly RecordedValue[]> | undefined {
  if (parts.every(({ facts }) => facts.length === 0)) return undefined;
  const known = new Map<string, RecordedValue[]>();
  for (const [name, values] of parts.flatMap(({ facts }) => facts)) {
    if (values.length === 0 && !known.has(name)) known.set(name, []);
    for (const value of values) addFact(known, name, value);
  }
  return known;
}
