import type { Text } from "../language/language.ts";
import type { Day } from "./day.ts";

/** Why a day is no working day, with the name that people know it by. */
export interface DayOff {
  /** `equated`: put on a par with a holiday by decree; `weekday`: a weekday on which this calendar never works. */
  readonly code: "saturday" | "sunday" | "holiday" | "equated" | "closure" | "weekday";
  readonly name: Text;
  /** Where the day is decreed. */
  readonly source?: string;
}

/** Days off that come from outside the week: the holidays of a country, the days of a decree. */
export interface HolidaySource {
  /** Which data it rests on, for people who want to check a result later. */
  readonly dataVersion: string;
  /** The days off of a year; days at the weekend may be among them. */
  readonly daysIn: (year: number) => readonly Day[];
  /** What the day is called; undefined when it is none of its days off. */
  readonly dayOff: (day: Day) => DayOff | undefined;
  /** What somebody must know about results that rest on these years. */
  readonly notices: (firstYear: number, lastYear: number) => readonly Text[];
}
