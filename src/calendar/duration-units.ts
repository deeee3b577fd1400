import type { Text } from "../language/language.ts";
import type { Unit } from "./duration.ts";

/** What a word for a unit stands for: `kwartaal` is three months. */
export interface UnitWord {
  readonly unit: Unit;
  readonly times: number;
}

/** Words for units, in lower case without accents, hyphens as spaces. */
export const unitWords: ReadonlyMap<string, UnitWord> = wordMap<UnitWord>([
  [{ unit: "hour", times: 1 }, "uur|uren|hour|hours"],
  [{ unit: "hour", times: 24 }, "etmaal|etmalen"],
  [{ unit: "day", times: 1 }, "dag|dagen|kalenderdag|kalenderdagen|day|days|calendar day|calendar days"],
  [
    { unit: "working-day", times: 1 },
    "werkdag|werkdagen|working day|working days|business day|business days|workday|workdays|work day|work days",
  ],
  [{ unit: "week", times: 1 }, "week|weken|kalenderweek|kalenderweken|weeks|calendar week|calendar weeks"],
  [{ unit: "week", times: 2 }, "fortnight|fortnights"],
  [
    { unit: "working-week", times: 1 },
    "werkweek|werkweken|working week|working weeks|workweek|workweeks|work week|work weeks",
  ],
  [
    { unit: "month", times: 1 },
    "maand|maanden|kalendermaand|kalendermaanden|month|months|calendar month|calendar months",
  ],
  [{ unit: "month", times: 3 }, "kwartaal|kwartalen|quarter|quarters"],
  [{ unit: "year", times: 1 }, "jaar|jaren|year|years"],
]);

const workable: Text = {
  nl: "Werkbare werkdagen hangen af van het weer en zijn vooraf niet te tellen. Schrijf werkdagen, dagen of weken.",
  en: "Workable days depend on the weather and cannot be counted beforehand. Write working days, days or weeks.",
};
const workingHours: Text = {
  nl: "Regelmaat telt geen werkuren, want de tekst zegt niet wanneer er gewerkt wordt. Schrijf uren (die tellen dag en nacht) of werkdagen.",
  en: "Regelmaat does not count working hours, because the text does not say when people work. Write hours (they run day and night) or working days.",
};
const schoolDays: Text = {
  nl: 'Regelmaat kent geen schooldagen. Beschrijf de kalender van de school onder "calendars" en schrijf werkdagen.',
  en: 'Regelmaat does not know school days. Describe the calendar of the school under "calendars" and write working days.',
};
const clearDays: Text = {
  nl: 'Bij "clear days" tellen de eerste en de laatste dag niet mee. Schrijf het aantal gewone dagen dat bedoeld is.',
  en: "With clear days neither the first nor the last day counts. Write the number of plain days that is meant.",
};

/** Units that are understood but cannot be counted, with the reason. */
export const refusedUnitWords: ReadonlyMap<string, Text> = wordMap<Text>([
  [
    workable,
    "werkbare werkdag|werkbare werkdagen|werkbare dag|werkbare dagen|workable day|workable days|workable working day|workable working days",
  ],
  [
    workingHours,
    "werkuur|werkuren|kantooruur|kantooruren|working hour|working hours|business hour|business hours|office hour|office hours",
  ],
  [
    schoolDays,
    "schooldag|schooldagen|schoolweek|schoolweken|school day|school days|school week|school weeks",
  ],
  [clearDays, "clear day|clear days|clear working day|clear working days"],
]);

/** How each unit is written after one and after another amount. */
export const unitNames: Readonly<Record<Unit, { readonly one: Text; readonly many: Text }>> = {
  hour: { one: { nl: "uur", en: "hour" }, many: { nl: "uur", en: "hours" } },
  day: { one: { nl: "dag", en: "day" }, many: { nl: "dagen", en: "days" } },
  "working-day": { one: { nl: "werkdag", en: "working day" }, many: { nl: "werkdagen", en: "working days" } },
  week: { one: { nl: "week", en: "week" }, many: { nl: "weken", en: "weeks" } },
  "working-week": {
    one: { nl: "werkweek", en: "working week" },
    many: { nl: "werkweken", en: "working weeks" },
  },
  month: { one: { nl: "maand", en: "month" }, many: { nl: "maanden", en: "months" } },
  year: { one: { nl: "jaar", en: "year" }, many: { nl: "jaar", en: "years" } },
};

/** The most of a unit that a term may have: 150 years. */
export const largestAmount: Readonly<Record<Unit, number>> = {
  hour: 1_314_000,
  day: 54_750,
  "working-day": 39_000,
  week: 7800,
  "working-week": 7800,
  month: 1800,
  year: 150,
};

function wordMap<Meaning>(rows: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  return new Map(
    rows.flatMap(([meaning, words]) => words.split("|").map((word) => [word, meaning] as const)),
  );
}
