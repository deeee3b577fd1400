import { type Day, isoFromDay } from "../calendar/day.ts";
import { lastDayOf } from "../deadline/last-day.ts";
import type { SheetTerm, TermSheets } from "../deadline/term-sheet.ts";
import { sayIso } from "../language/day-words.ts";
import type { Language } from "../language/language.ts";

/** For whoever cannot count in the browser: the last days of all terms that run from the same event. */
export interface DayTable {
  /** What happens on the day, in words. */
  readonly start: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly day: string; readonly lastDays: readonly string[] }[];
}

/**
 * A table for each event from which terms run, with a row for each day from
 * `first` on. A term that asks for more than one day is none for a table.
 */
export function dayTables(sheets: TermSheets, first: Day, language: Language): readonly DayTable[] {
  const columns = sheets.sheets.flatMap(({ id, title, count }) =>
    count.cases.flatMap(({ when, terms }, number): readonly Column[] => {
      const [term, ...others] = terms;
      const names = term === undefined || others.length > 0 ? [] : namesOf(term);
      if (names.length === 0) return [];
      return [{ sheet: id, case: number, names, title: when === undefined ? title : `${title} (${when})` }];
    }),
  );
  const sayDay = (day: Day) => sayIso(isoFromDay(day), language);
  const days = Array.from({ length: daysShown }, (_, index) => first + index);
  return [...Map.groupBy(columns, ({ names }) => JSON.stringify(names)).values()].map((together) => ({
    start: startOf(together, sheets, language),
    columns: together.map(({ title }) => title),
    rows: days.map((day) => ({
      day: sayDay(day),
      lastDays: together.map(({ sheet, case: number, names }) => {
        const found = lastDayOf(sheets, {
          sheet,
          case: number,
          days: new Map(names.map((name) => [name, day])),
        });
        return found.kind === "counted" ? sayDay(found.due) : "–";
      }),
    })),
  }));
}

interface Column {
  readonly sheet: string;
  readonly case: number;
  readonly names: readonly string[];
  readonly title: string;
}

const daysShown = 31;

/** None where it runs from the end of another term. */
function namesOf({ starts }: SheetTerm): readonly string[] {
  const names = starts.flatMap((start) => (start.kind === "day" ? [start.name] : []));
  return names.length === starts.length ? names : [];
}

function startOf([column]: readonly Column[], { dayLabels }: TermSheets, language: Language): string {
  const labels = (column?.names ?? []).map((name) => dayLabels[name] ?? name);
  return labels.join(language === "nl" ? " of " : " or ");
}
