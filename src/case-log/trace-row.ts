import type { Value } from "./model.ts";
import type { RowSource, TableRow } from "./row-reader.ts";
import type { TraceContents } from "./trace-contents.ts";
import type { TraceAttribute } from "./trace-handler.ts";

type Written = Pick<TraceAttribute, "value" | "typed" | "line" | "column">;

/** An event as a row of a table: its own attributes and those of its trace, by cell. One for all, filled anew. */
export class TraceRow implements TableRow {
  line = 1;
  column = 1;
  readonly #cells: (Written | undefined)[] = [];

  trimmed(cell: number): string {
    return this.#cells[cell]?.value.trim() ?? "";
  }

  typed(cell: number): Value | undefined {
    return this.#cells[cell]?.typed;
  }

  set(cell: number, written: Written): void {
    // Without holes.
    while (this.#cells.length < cell) this.#cells.push(undefined);
    this.#cells[cell] = written;
  }

  /** Empties the row, or gives it what another one holds. */
  startFrom(line: number, column: number, other: TraceRow = noValues): void {
    this.line = line;
    this.column = column;
    const cells = this.#cells;
    const given = other.#cells;
    while (cells.length < given.length) cells.push(undefined);
    for (let cell = 0; cell < cells.length; cell += 1)
      cells[cell] = cell < given.length ? given[cell] : undefined;
  }

  /** Empties a cell. */
  clear(cell: number): void {
    if (cell < this.#cells.length) this.#cells[cell] = undefined;
  }

  placeOf(cell: number): { readonly line: number; readonly column: number } {
    const { line, column } = this.#cells[cell] ?? this;
    return { line, column };
  }

  /** Writes what the cells hold: equal for rows with equal cells, also when more kinds of attributes were met in between. */
  writeTo(contents: TraceContents): void {
    const cells = this.#cells;
    let end = cells.length;
    while (end > 0 && !cells[end - 1]?.value) end -= 1;
    for (let cell = 0; cell < end; cell += 1) {
      if (cell > 0) contents.write(between);
      const value = cells[cell]?.value;
      if (value) contents.write(value);
    }
  }
}

const between = "\u001f";
const noValues = new TraceRow();

export function traceSource(file: string, contents: TraceContents): RowSource<TraceRow> {
  return {
    placeOfRow: ({ line, column }) => ({ file, line, column }),
    placeOfCell: (row, cell) => ({ file, ...row.placeOf(cell) }),
    contentOf: (row) => {
      row.writeTo(contents);
      return contents.take();
    },
  };
}
