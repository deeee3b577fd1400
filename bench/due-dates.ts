import { dayFromIso } from "../src/calendar/day.ts";
import type { Duration, Unit } from "../src/calendar/duration.ts";
import { dueDay, dueInstant } from "../src/calendar/term.ts";
import { createCalendar } from "../src/calendar/working-calendar.ts";
import { dayOfInstant, instantOf } from "../src/calendar/zone.ts";
import type { Counting, RestDayRule } from "../src/regulation/model.ts";

/** Prints how many due dates a second are computed, for every unit and rest-day rule. */
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
const rounds = 2_000_000;
const amounts: Readonly<Record<Exclude<Unit, "hour">, number>> = {
  day: 14,
  "working-day": 10,
  week: 6,
  "working-week": 3,
  month: 3,
  year: 2,
};

for (const restDay of ["none", "next-working-day", "atw"] as const) {
  for (const unit of ["day", "working-day", "week", "working-week", "month", "year"] as const) {
    const within = { amount: amounts[unit], unit, text: unit };
    measure(`${within.amount} ${unit}, ${restDay}`, () => dueDates(within, restDay));
  }
}
measure("6 weeks with one pause, atw", pausedDueDates);
measure("48 hour, from and to a local date", dueInstants);

function dueDates(within: Duration, restDay: RestDayRule): number {
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    sum += dueDay({ dayZero: first + (round % 3000), within, counting, restDay, calendar });
  }
  return sum;
}

function pausedDueDates(): number {
  let sum = 0;
  const within: Duration = { amount: 6, unit: "week", text: "6 weeks" };
  for (let round = 0; round < rounds; round++) {
    const dayZero = first + (round % 3000);
    const pauses = [{ from: dayZero + 3, until: dayZero + 12 }];
    sum += dueDay({ dayZero, within, pauses, counting, restDay: "atw", calendar });
  }
  return sum;
}

function dueInstants(): number {
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    const local = instantOf(first + (round % 3000), 600, "Europe/Amsterdam");
    if (local.kind !== "skipped") sum += dayOfInstant(dueInstant(local.instant, 48), "Europe/Amsterdam");
  }
  return sum;
}

/** The first run fills the tables and warms the code up. */
function measure(label: string, compute: () => number): void {
  compute();
  const start = performance.now();
  compute();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${label.padEnd(36)}${(rounds / seconds / 1e6).toFixed(1).padStart(8)} million per second`);
}
