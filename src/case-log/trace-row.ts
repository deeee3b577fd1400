import { excerptOf } from "./excerpt.ts";
import type { Value } from "./model.ts";
import type { RowSource, TableRow } from "./row-reader.ts";
import type { TraceAttribute } from "./trace-handler.ts";

type Written = Pick<TraceAttribute, "value" | "typed" | "line" | "column">;

/** An event as a row of a table: its own attributes and those of its trace, by cell. One for all, filled anew. */
export class TraceRow implements TableRow {
  line = 1;
  column = 1;
  readonly #values: string[] = [];
  readonly #typed: (Value | undefined)[] = [];
  readonly #lines: number[] = [];
  readonly #columns: number[] = [];

  trimmed(cell: number): string {
    return this.#values[cell]?.trim() ?? "";
  }

  typed(cell: number): Value | undefined {
    return this.#typed[cell];
  }

  set(cell: number, { value, typed, line, column }: Written): void {
    this.#values[cell] = value;
    this.#typed[cell] = typed;
    this.#lines[cell] = line;
    this.#columns[cell] = column;
  }

  /** Empties the row, or gives it what another one holds. */
  startFrom(line: number, column: number, other: TraceRow = noValues): void {
    this.line = line;
    this.column = column;
    const length = Math.max(this.#values.length, other.#values.length);
    for (let cell = 0; cell < length; cell += 1) {
      this.#values[cell] = other.#values[cell] ?? "";
      this.#typed[cell] = other.#typed[cell];
      this.#lines[cell] = other.#lines[cell] ?? 0;
      this.#columns[cell] = other.#columns[cell] ?? 0;
    }
  }

  /** Empties a cell. */
  clear(cell: number): void {
    this.#values[cell] = "";
    this.#typed[cell] = undefined;
    this.#lines[cell] = 0;
  }

  placeOf(cell: number): { readonly line: number; readonly column: number } {
    const line = this.#lines[cell] ?? 0;
    return line === 0 ? { line: this.line, column: this.column } : { line, column: this.#columns[cell] ?? 1 };
  }

  /** Equal for rows with equal cells, also when more kinds of attributes were met in between. */
  content(): string {
    let end = this.#values.length;
    while (end > 0 && !this.#values[end - 1]) end -= 1;
    return this.#values.slice(0, end).join("\u001f");
  }
}

const noValues = new TraceRow();

export function traceSource(file: string): RowSource<TraceRow> {
  return {
    placeOfRow: ({ line, column }) => ({ file, line, column }),
    placeOfCell: (row, cell) => ({ file, ...row.placeOf(cell) }),
    contentOf: (row) => excerptOf(row.content()),
  };
}
