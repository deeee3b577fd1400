/** Follows the elements of an OpenDocument spreadsheet and knows in which of its sheets they stand. */
export class SheetFinder {
  readonly #path: string[] = [];
  /** Of the sheet at hand or the last one, from 0. */
  index = -1;

  /** Whether a sheet starts. A table inside a cell or a link is none. */
  open(name: string): boolean {
    const isSheet =
      name === "table" && this.#path.length === sheetDepth && this.#path.at(-1) === "spreadsheet";
    if (isSheet) this.index += 1;
    this.#path.push(name);
    return isSheet;
  }

  close(): void {
    this.#path.pop();
  }

  /** Whether an element stands in a sheet itself, and not in a table inside it. */
  get isInSheet(): boolean {
    return this.#path[sheetDepth] === "table" && this.#path.lastIndexOf("table") === sheetDepth;
  }

  /** Whether the element that was opened last stands directly in a cell, and not in a note or shape beside its text. */
  get isInCell(): boolean {
    return this.#path.at(-2) === "table-cell";
  }
}

/** document-content, body, spreadsheet */
const sheetDepth = 3;
