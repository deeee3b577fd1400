import { type NumberShape, writeNumber } from "./excel-number.ts";
import type { SheetCell } from "./workbook.ts";
import { UnreadablePackage } from "./zip-archive.ts";

/** What the cells of every sheet of a workbook refer to. */
export interface XlsxValues {
  readonly strings: readonly string[];
  /** By the number of the style. */
  readonly shapes: readonly NumberShape[];
  readonly is1904: boolean;
  readonly decimal: "," | ".";
}

/** A cell as it stands in the XML (ECMA-376 part 1, 18.3.1.4). */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  readonly text: string;
}

/** The value of a cell; undefined: it is empty. Throws UnreadablePackage when it refers to nothing. */
export function cellOf(stored: StoredCell, values: XlsxValues): SheetCell | undefined {
  const { type, text, hasFormula } = stored;
  if (type === "e") return { text, problem: "error" };
  if (text === "" && hasFormula && type !== "str") return { text: "", problem: "no-value" };
  if (text === "") return undefined;
  const shown = shownText(stored, values);
  return shown === "" ? undefined : { text: shown };
}

function shownText({ type, style, text }: StoredCell, values: XlsxValues): string {
  if (type === "s") return sharedText(values.strings, text);
  if (type === "str" || type === "inlineStr") return unescaped(text);
  if (type === "b") return text === "1" ? "true" : "false";
  const shape = values.shapes[style] ?? { kind: "number" };
  if (type === "d") return shape.kind === "date" ? text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, "") : text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new UnreadablePackage("damaged");
  return writeNumber(number, { shape, is1904: values.is1904, decimal: values.decimal });
}

function sharedText(strings: readonly string[], index: string): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new UnreadablePackage("damaged");
  return text;
}

/** Control characters are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
