/** A place in a file; lines and columns count from 1, as editors show them. */
export interface Place {
  readonly file: string;
  /** Of a workbook: then the line is the row, and the column that of the cell. */
  readonly sheet?: string;
  /** Of a database: the name of the column; then the line is the row that the query gave. */
  readonly field?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * A place as people look it up: `log.csv:14:3`, the name of the cell in a workbook, `log.xlsx:Klachten!C14`, or the row
 * that a query gave with the name of the column, `log.sqlite:14:ontvangen`.
 */
export function shownPlace(place: Place): string {
  return `${place.file}:${cellName(place) ?? `${place.line}:${place.field ?? place.column}`}`;
}

/** The name of a cell with its sheet, as spreadsheet programs write it; undefined: the place is in no workbook. */
export function cellName({ sheet, line, column }: Place): string | undefined {
  if (sheet === undefined) return undefined;
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${columnLetters(column)}${line}`;
}

/** The letters of a column, counted from 1: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
