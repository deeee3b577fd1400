/** A part of the report, the same for every form: words, tables and drawings of the numbers beside them. */
export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | ReportTableBlock
  | ReportChart;

export interface ReportTableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Bars of numbers that also stand in a table. */
export interface ReportChart {
  readonly kind: "chart";
  readonly label: string;
  readonly legend: readonly (readonly [kind: BarKind, label: string])[];
  readonly bars: readonly ReportBar[];
}

export interface ReportBar {
  readonly label: string;
  /** Each a part of the longest bar of the chart. */
  readonly parts: readonly { readonly kind: BarKind; readonly share: number }[];
}

export type BarKind = "met" | "late" | "now" | "before";
