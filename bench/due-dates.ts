import { dayFromIso } from "../src/calendar/day.ts";
import type { Duration, Unit } from "../src/calendar/duration.ts";
import { dueDay, dueInstant } from "../src/calendar/term.ts";
import { createCalendar } from "../src/calendar/working-calendar.ts";
import { dayOfInstant, instantOf } from "../src/calendar/zone.ts";
import type { Counting, RestDayRule } from "../src/regulation/model.ts";
import { printRate, processorSeconds } from "./measure.ts";

const counting: Counting = {
  calendar: "nl-atw",
  restDay: "none",
  restDayOthers: "next-working-day",
  workingWeek: "days",
  goodFriday: true,
  liberationDay: true,
  equatedDays: true,
  countsDayZero: false,
};
const calendar = createCalendar(counting, {});
const first = dayFromIso("2020-01-01") ?? 0;
const amounts: Readonly<Record<Exclude<Unit, "hour">, number>> = {
  day: 14,
  "working-day": 10,
  week: 6,
  "working-week": 3,
  month: 3,
  year: 2,
};

/** Prints how many due dates a second are computed, for every unit and rest-day rule. */
export async function measureDueDates(count: number): Promise<void> {
  console.log("due dates");
  for (const restDay of ["none", "next-working-day", "atw"] as const) {
    for (const unit of ["day", "working-day", "week", "working-week", "month", "year"] as const) {
      const within = { amount: amounts[unit], unit, text: unit };
      await print(`${within.amount} ${unit}, ${restDay}`, count, () => dueDates(count, within, restDay));
    }
  }
  await print("6 weeks with one pause, atw", count, () => pausedDueDates(count));
  await print("48 hour, from and to a local date", count, () => dueInstants(count));
}

async function print(label: string, count: number, compute: () => number): Promise<void> {
  printRate(label, { count, seconds: await processorSeconds(compute), of: "due dates" });
}

function dueDates(count: number, within: Duration, restDay: RestDayRule): number {
  let sum = 0;
  for (let round = 0; round < count; round++) {
    sum += dueDay({ dayZero: first + (round % 3000), within, counting, restDay, calendar });
  }
  return sum;
}

function pausedDueDates(count: number): number {
  let sum = 0;
  const within: Duration = { amount: 6, unit: "week", text: "6 weeks" };
  for (let round = 0; round < count; round++) {
    const dayZero = first + (round % 3000);
    const pauses = [{ from: dayZero + 3, until: dayZero + 12 }];
    sum += dueDay({ dayZero, within, pauses, counting, restDay: "atw", calendar });
  }
  return sum;
}

function dueInstants(count: number): number {
  let sum = 0;
  for (let round = 0; round < count; round++) {
    const local = instantOf(first + (round % 3000), 600, "Europe/Amsterdam");
    if (local.kind !== "skipped") sum += dayOfInstant(dueInstant(local.instant, 48), "Europe/Amsterdam");
  }
  return sum;
}
