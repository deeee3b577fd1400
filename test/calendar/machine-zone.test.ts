import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Run in a process of its own: the zone of a machine is read when Node starts. */
const script = `
  import "./src/calendar/holidays-at-hand.ts";
  import { deriveDue } from "./src/calendar/derivation.ts";
  import { createCalendar } from "./src/calendar/working-calendar.ts";
  import { dayOfInstant, instantOf, minuteOfDay } from "./src/calendar/zone.ts";
  const found = [];
  for (const calendar of ["nl-atw", "gb-eng", "au-nsw", "us", "tr"]) {
    const counting = { calendar, restDay: "atw", restDayOthers: "none", workingWeek: "days",
      goodFriday: true, liberationDay: true, equatedDays: true, countsDayZero: false };
    for (let dayZero = 20000; dayZero < 20500; dayZero += 9) {
      const within = { amount: 12, unit: "working-day", text: "12 werkdagen" };
      found.push(deriveDue({ dayZero, within, counting, restDay: "next-working-day", calendar: createCalendar(counting, {}) }));
      const local = instantOf(dayZero, 150, "Europe/Amsterdam");
      found.push(local, dayOfInstant(dayZero * 86400000, "America/New_York"), minuteOfDay(dayZero * 86400000, "Pacific/Auckland"));
    }
  }
  console.log(JSON.stringify(found));
`;

function runIn(zone: string): string {
  const options = {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  } as const;
  return execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", script], options);
}

describe("the zone of the machine", () => {
  it("changes nothing", () => {
    const inUtc = runIn("UTC");
    expect(inUtc.length).toBeGreaterThan(100_000);
    expect(runIn("America/New_York")).toBe(inUtc);
    expect(runIn("Pacific/Auckland")).toBe(inUtc);
  });
});
