import { dayFromIso, isoFromDay } from "../src/calendar/day.ts";
import type { Case, LogEvent } from "../src/case-log/model.ts";

export const eventsPerCase = 10;

const start = dayFromIso("2024-01-01") ?? 0;
/** What happens in a case, and after how many days; the regulation asks for some of it. */
const activities = [
  ["complaint", 0],
  ["registration", 1],
  ["acknowledgement", 4],
  ["assignment", 5],
  ["hearing-letter", 6],
  ["hearing", 12],
  ["investigation", 15],
  ["decision", 30],
  ["filed", 31],
  ["satisfaction-asked", 33],
] as const;

/** A case with every act; one in seven has its acts a month late. */
export function caseOf(number: number): Case {
  const day = start + (number % 700);
  const delay = number % 7 === 0 ? 30 : 0;
  const place = { file: "bench.csv", line: number * eventsPerCase + 2, column: 1 };
  const events = activities.map(
    ([activity, after], position): LogEvent => ({
      activity,
      time: { day: day + after + (position > 0 ? delay : 0) },
      actor: [`person-${number % 200}`],
      role: ["handler"],
      recipient: ["complainant"],
      with: ["complainant"],
      fields: activity === "decision" ? { reasons: "x", founded: "ja" } : {},
      place,
    }),
  );
  return { id: `K-${number}`, facts: {}, events, place };
}

/** The same cases as a CSV log, sorted by case; the acts of every other case with their hour. */
export function csvOf(cases: number): Uint8Array {
  const lines = ["case_id,activity,timestamp,actor,role,recipient,with,reasons,founded"];
  for (let number = 0; number < cases; number += 1) {
    const { id, events } = caseOf(number);
    for (const [position, event] of events.entries()) {
      const clock =
        number % 2 === 0 ? "" : `T${9 + (position % 8)}:${10 + (number % 50)}`.replace("T9", "T09");
      const { reasons = "", founded = "" } = event.fields;
      const named = [event.actor, event.role, event.recipient, event.with].join(",");
      const time = `${isoFromDay(event.time?.day ?? 0)}${clock}`;
      lines.push(`${id},${event.activity},${time},${named},${reasons},${founded}`);
    }
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
