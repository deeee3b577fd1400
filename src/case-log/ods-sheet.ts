import { odsCellOf } from "./ods-cell.ts";
import { SheetFinder } from "./ods-sheet-finder.ts";
import { mostColumns, mostRows, type SheetCell, type SheetPart } from "./workbook.ts";
import type { XmlAttributes, XmlHandler } from "./xml-part.ts";
import { UnreadablePackage } from "./zip-archive.ts";

export interface OdsSheetContext {
  /** Which of the sheets, from 0. */
  readonly sheet: number;
  readonly decimal: "," | ".";
  /** Where the parts go. */
  readonly found: SheetPart[];
}

/** Cells that a repetition may make together; a sheet of a national register stays far below it. */
const mostCells = 50_000_000;

/** Takes the parts of one sheet out of the content of an OpenDocument spreadsheet. */
export class OdsSheetReader implements XmlHandler {
  readonly #context: OdsSheetContext;
  readonly #finder = new SheetFinder();
  #columns = 0;
  #row = 0;
  #rowCount = 1;
  #isHidden = false;
  #cells = new Map<number, SheetCell>();
  #cellsMade = 0;
  #column = 0;
  #columnCount = 1;
  #attribute: XmlAttributes = () => undefined;
  #paragraphs: string[] = [];
  #isInText = false;

  constructor(context: OdsSheetContext) {
    this.#context = context;
  }

  open(name: string, attribute: XmlAttributes): void {
    this.#finder.open(name);
    if (this.#finder.index !== this.#context.sheet || !this.#finder.isInSheet) return;
    if (name === "table-column") this.#passColumns(attribute);
    else if (name === "table-row") this.#openRow(attribute);
    else if (name === "table-cell" || name === "covered-table-cell") this.#openCell(name, attribute);
    else if (name === "p" && this.#finder.isInCell) this.#openParagraph();
    else if (name === "s") this.#add(" ".repeat(repetition(attribute("text:c"), longestSpace)));
    else if (name === "tab") this.#add("\t");
    else if (name === "line-break") this.#add("\n");
  }

  text(piece: string): void {
    this.#add(piece);
  }

  close(name: string): void {
    const isOfSheet = this.#finder.index === this.#context.sheet && this.#finder.isInSheet;
    if (name === "p" && this.#finder.isInCell) this.#isInText = false;
    this.#finder.close();
    if (!isOfSheet) return;
    if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
    else if (name === "table-row") this.#closeRow();
  }

  #openParagraph(): void {
    this.#paragraphs.push("");
    this.#isInText = true;
  }

  #add(piece: string): void {
    if (this.#isInText) this.#paragraphs[this.#paragraphs.length - 1] += piece;
  }

  #passColumns(attribute: XmlAttributes): void {
    const first = this.#columns;
    this.#columns += repetition(attribute("table:number-columns-repeated"), mostColumns);
    if (isHidden(attribute)) {
      this.#context.found.push({ kind: "hidden-columns", first, last: this.#columns - 1 });
    }
  }

  #openRow(attribute: XmlAttributes): void {
    this.#rowCount = repetition(attribute("table:number-rows-repeated"), mostRows);
    this.#isHidden = isHidden(attribute);
    this.#cells = new Map();
    this.#column = 0;
  }

  #openCell(name: string, attribute: XmlAttributes): void {
    this.#columnCount = repetition(attribute("table:number-columns-repeated"), mostColumns);
    this.#attribute = name === "table-cell" ? attribute : () => undefined;
    this.#paragraphs = [];
    const width = repetition(this.#attribute("table:number-columns-spanned"), mostColumns);
    const height = repetition(this.#attribute("table:number-rows-spanned"), mostRows);
    if (width * height === 1) return;
    this.#context.found.push({
      kind: "merged",
      firstRow: this.#row + 1,
      lastRow: this.#row + height,
      firstColumn: this.#column,
      lastColumn: this.#column + width - 1,
    });
  }

  #closeCell(): void {
    const first = this.#column;
    this.#column += this.#columnCount;
    const cell = odsCellOf(this.#attribute, this.#paragraphs.join("\n"), this.#context.decimal);
    this.#paragraphs = [];
    if (cell === undefined) return;
    this.#cellsMade += this.#columnCount;
    if (this.#column > mostColumns || this.#cellsMade > mostCells) throw new UnreadablePackage("too-large");
    for (let column = first; column < this.#column; column += 1) this.#cells.set(column, cell);
  }

  #closeRow(): void {
    const first = this.#row + 1;
    this.#row += this.#rowCount;
    if (this.#cells.size === 0) return;
    if (this.#row > mostRows) throw new UnreadablePackage("too-large");
    for (let number = first; number <= this.#row; number += 1) {
      this.#context.found.push({ kind: "row", number, isHidden: this.#isHidden, cells: this.#cells });
    }
  }
}

const longestSpace = 1000;

function repetition(written: string | undefined, most: number): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}

function isHidden(attribute: XmlAttributes): boolean {
  return (attribute("table:visibility") ?? "visible") !== "visible";
}
