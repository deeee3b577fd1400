import { rangeOf, referenceOf } from "./cell-name.ts";
import { mostColumns, mostRows, type SheetCell, type SheetPart } from "./workbook.ts";
import { cellOf, type XlsxValues } from "./xlsx-cell.ts";
import { isTrue, type XmlAttributes, type XmlHandler, xmlItems } from "./xml-part.ts";
import { UnreadablePackage } from "./zip-archive.ts";

/** Reads the parts of a worksheet. Throws UnreadablePackage. */
export function* xlsxParts(chunks: Iterable<Uint8Array>, values: XlsxValues): Generator<SheetPart> {
  const found: SheetPart[] = [];
  yield* xmlItems(chunks, found, new SheetHandler(values, found));
}

class SheetHandler implements XmlHandler {
  readonly #values: XlsxValues;
  readonly #found: SheetPart[];
  #row = 0;
  #isHidden = false;
  #cells = new Map<number, SheetCell>();
  #column = -1;
  #type = "";
  #style = 0;
  #hasFormula = false;
  #text = "";
  #isText = false;
  #isHint = false;

  constructor(values: XlsxValues, found: SheetPart[]) {
    this.#values = values;
    this.#found = found;
  }

  open(name: string, attribute: XmlAttributes): void {
    if (name === "c") this.#openCell(attribute);
    else if (name === "v" || name === "t") this.#isText = !this.#isHint;
    else if (name === "f") this.#hasFormula = true;
    else if (name === "rPh") this.#isHint = true;
    else if (name === "row") this.#openRow(attribute);
    else if (name === "col") this.#columns(attribute);
    else if (name === "mergeCell") this.#merge(attribute);
  }

  text(piece: string): void {
    if (this.#isText) this.#text += piece;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isHint = false;
    else if (name === "c") {
      const stored = { type: this.#type, style: this.#style, hasFormula: this.#hasFormula, text: this.#text };
      const cell = cellOf(stored, this.#values);
      if (cell !== undefined) this.#cells.set(this.#column, cell);
    } else if (name === "row") {
      this.#found.push({ kind: "row", number: this.#row, isHidden: this.#isHidden, cells: this.#cells });
    }
  }

  #openRow(attribute: XmlAttributes): void {
    this.#row = Number(attribute("r") ?? this.#row + 1);
    if (!(this.#row >= 1 && this.#row <= mostRows)) throw new UnreadablePackage("damaged");
    this.#isHidden = isTrue(attribute("hidden"));
    this.#cells = new Map();
    this.#column = -1;
  }

  #openCell(attribute: XmlAttributes): void {
    const reference = attribute("r");
    this.#column = reference === undefined ? this.#column + 1 : (referenceOf(reference)?.column ?? -1);
    if (this.#column < 0 || this.#column >= mostColumns) throw new UnreadablePackage("damaged");
    this.#type = attribute("t") ?? "n";
    this.#style = Number(attribute("s") ?? 0);
    this.#hasFormula = false;
    this.#text = "";
  }

  #columns(attribute: XmlAttributes): void {
    if (!isTrue(attribute("hidden"))) return;
    const first = Number(attribute("min")) - 1;
    this.#found.push({ kind: "hidden-columns", first, last: Number(attribute("max")) - 1 });
  }

  #merge(attribute: XmlAttributes): void {
    const range = rangeOf(attribute("ref") ?? "");
    if (range !== undefined) this.#found.push({ kind: "merged", ...range });
  }
}
