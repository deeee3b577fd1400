import type { ColumnShape, DateShape } from "./column-shape.ts";
import { dayOrMonth, notEveryDate } from "./doubts.ts";
import type { Doubt } from "./proposal.ts";

/** How the columns of a table write their dates. */
export interface ChosenDates {
  /** For the whole table, beside ISO. */
  readonly common: readonly string[];
  /** Of a column that writes its dates so that the common ways would read other dates. */
  formatOf(shape: ColumnShape): string | undefined;
  readonly doubts: readonly Doubt[];
}

/**
 * For each column the way of writing that reads its dates. Where its cells do not
 * tell day and month apart another column may; else the day comes first, as in Dutch.
 */
export function chooseDates(shapes: readonly ColumnShape[]): ChosenDates {
  const dated = shapes.filter((shape): shape is ColumnShape & { readonly dates: DateShape } => !!shape.dates);
  const certain = new Set(dated.flatMap(({ dates }) => (dates.formats.length === 1 ? dates.formats : [])));
  const chosen = new Map<ColumnShape, string>(dated.map((shape) => [shape, choose(shape.dates, certain)]));
  const doubts = dated.flatMap(({ column, dates, filled }): readonly Doubt[] => {
    const isOpen = dates.formats.length > 1 && !dates.formats.some((format) => certain.has(format));
    return [
      ...(isOpen ? [dayOrMonth(column.name, dates.formats)] : []),
      ...(dates.unread === undefined ? [] : [notEveryDate(column.name, dates.unread, filled - dates.read)]),
    ];
  });
  const used = [...new Set([...chosen.values()].filter((format) => format !== ""))];
  const common = used.filter(
    (format) => !used.some((other) => other !== format && contradicts(other, format)),
  );
  return {
    common,
    formatOf: (shape) => {
      const format = chosen.get(shape);
      return format === undefined || format === "" || common.includes(format) ? undefined : format;
    },
    doubts,
  };
}

function choose({ formats }: DateShape, certain: ReadonlySet<string>): string {
  return formats.find((format) => certain.has(format)) ?? formats[0] ?? "";
}

/** `3/4/2025` is another date in one than in the other. */
function contradicts(one: string, other: string): boolean {
  return one !== other && one.replace(/[dM]/gu, "x") === other.replace(/[dM]/gu, "x");
}
