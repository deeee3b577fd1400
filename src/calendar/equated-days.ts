import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import { type Day, dayFromIso, yearOf } from "./day.ts";
import type { DayOff, HolidaySource } from "./day-off.ts";
import { equatedDaysTable } from "./equated-days-table.ts";

const name: Text = { nl: "bij besluit gelijkgestelde dag", en: "day equated by decree" };
const decreed = new Map<Day, DayOff>();
const knownYears = new Set<number>();
for (const decree of equatedDaysTable) {
  for (const year of decree.years) knownYears.add(year);
  for (const iso of decree.days) {
    const day = dayFromIso(iso);
    if (day !== undefined) decreed.set(day, { code: "equated", name, source: decree.source });
  }
}

/** The days equated by decree (Atw article 3, paragraph 3), with a notice for every year the table does not know. */
export const equatedDays: HolidaySource = {
  dataVersion: `Atw 3(3) ${spans([...knownYears]).join(", ")}`,
  daysIn: (year) => [...decreed.keys()].filter((day) => yearOf(day) === year),
  dayOff: (day) => decreed.get(day),
  notices: unknownYears,
};

function unknownYears(firstYear: number, lastYear: number): readonly Text[] {
  const unknown: number[] = [];
  for (let year = firstYear; year <= lastYear; year++) if (!knownYears.has(year)) unknown.push(year);
  if (unknown.length === 0) return [];
  return [
    inBoth((language) => {
      const years = spans(unknown).join(", ");
      return language === "nl"
        ? `De tabel met bij besluit gelijkgestelde dagen kent deze jaren niet: ${years}. Kijk in de Staatscourant of er in die jaren zo'n dag meetelt.`
        : `The table of days equated by decree does not know these years: ${years}. Look in the Staatscourant whether such a day matters in those years.`;
    }),
  ];
}

/** `2017–2019`, `2022`: runs of years. */
function spans(years: readonly number[]): string[] {
  const result: string[] = [];
  let first: number | undefined;
  for (const year of [...years].sort((one, other) => one - other)) {
    first ??= year;
    if (years.includes(year + 1)) continue;
    result.push(first === year ? String(year) : `${first}–${year}`);
    first = undefined;
  }
  return result;
}
