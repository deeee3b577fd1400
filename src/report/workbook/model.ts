/** What a cell holds: a text, a number, a date (ISO, maybe with a time), a share from 0 to 1, or nothing. */
export type Cell = string | number | { readonly iso: string } | { readonly share: number } | undefined;

/** A table on a sheet of its own; one that is longer than a sheet may be goes on on the next. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly Cell[]>;
}

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/** A cell with a date or a moment, where there is one. */
export function moment(iso: string | undefined): Cell {
  return iso === undefined ? undefined : { iso };
}
