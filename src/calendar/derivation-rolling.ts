import type { Text } from "../language/language.ts";
import type { RestDayRule } from "../regulation/model.ts";
import { type Day, isoFromDay } from "./day.ts";
import { type DayStretch, lotIn, stretchesOf } from "./day-stretch.ts";
import {
  atwCalendar,
  isCoveredByAtw,
  needsTwoDays,
  type RestDayInput,
  rollRestDay,
  secondAtwDay,
  workingDayFrom,
} from "./rest-day.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** What happened to the raw end of a term because of rest days. */
export interface DerivedRolling {
  readonly rule: RestDayRule;
  /** Why the raw end is a rest day, to the calendar that the rule looks at; absent when it is none. */
  readonly endsOn?: Text;
  /** Article 4 of the Atw keeps the term from being rolled. */
  readonly excluded: boolean;
  /** Each move, with the article of the Atw where there is one. */
  readonly moves: readonly DerivedMove[];
}

export interface DerivedMove {
  readonly article?: "1" | "2";
  readonly from: string;
  readonly to: string;
  /** The rest days from `from` up to `to`; none for article 2. */
  readonly passed: readonly DayStretch[];
}

/** How a raw end is rolled (TERMS §3), step by step. */
export function deriveRolling(raw: Day, input: RestDayInput): DerivedRolling {
  const rule = input.restDay;
  const calendar = rule === "atw" ? atwCalendar() : input.calendar.knownOn(input.dayZero);
  const endsOn = calendar.dayOff(raw)?.name;
  const excluded = rule === "atw" && !isCoveredByAtw(input.worded);
  const moves = rule === "none" || excluded ? [] : movesOf(raw, input, calendar);
  return { rule, ...(endsOn && { endsOn }), excluded, moves };
}

function movesOf(raw: Day, input: RestDayInput, calendar: WorkingCalendar): readonly DerivedMove[] {
  const isAtw = input.restDay === "atw";
  const rolled = workingDayFrom(raw, calendar);
  const moves: DerivedMove[] = [];
  if (rolled > raw) {
    const passed = stretchesOf(raw, rolled - 1, (day) => lotIn(day, calendar));
    moves.push({ ...(isAtw && { article: "1" }), ...ends(raw, rolled), passed });
  }
  if (isAtw && needsTwoDays(input.worded) && secondAtwDay(input.dayZero) > rolled) {
    moves.push({ article: "2", ...ends(rolled, rollRestDay(raw, input)), passed: [] });
  }
  return moves;
}

function ends(from: Day, to: Day): { from: string; to: string } {
  return { from: isoFromDay(from), to: isoFromDay(to) };
}
