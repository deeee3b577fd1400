import { readFileSync } from "node:fs";
import { dayFromIso } from "../src/calendar/day.ts";
import type { Case, LogEvent } from "../src/case-log/model.ts";
import { judgeCase } from "../src/check/judge-case.ts";
import { planOf } from "../src/check/plan.ts";
import { readRegulation } from "../src/regulation/read.ts";

/**
 * How many events a second are judged on one core, without reading a log and
 * without putting the verdicts into words, in processor time. Run: npx node bench/judge.ts [events]
 */
const events = Number(process.argv[2] ?? 1_000_000);
const perCase = 10;
const start = dayFromIso("2024-01-01") ?? 0;
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

const fixture = new URL("fifteen-verdicts.md", import.meta.url);
const { regulation, findings } = readRegulation(readFileSync(fixture, "utf8"), "fifteen-verdicts.md");
if (!regulation) throw new Error(findings.map(({ message }) => message.en).join("\n"));
const plan = planOf(regulation);
const cases = Array.from({ length: Math.ceil(events / perCase) }, (_, number) => caseOf(number));
const scope = { fields: new Set(["reasons", "founded"]), notRecorded: new Set<string>() };
const horizon = { day: dayFromIso("2026-11-01") ?? 0 };

for (const round of [1, 2, 3]) {
  const counts = new Map<string, number>();
  const from = process.cpuUsage();
  let verdicts = 0;
  for (const each of cases) {
    for (const { status } of judgeCase(plan, each, { horizon, scope, reading: "primary" }).judged) {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      verdicts += 1;
    }
  }
  const seconds = process.cpuUsage(from).user / 1e6;
  const rate = (count: number) => `${(count / seconds / 1e6).toFixed(2)} million/s`;
  const shown = [...counts].map(([status, count]) => `${status} ${count}`).join(", ");
  console.log(
    `round ${round}: ${cases.length * perCase} events ${rate(cases.length * perCase)}, ${verdicts} verdicts (${verdicts / cases.length} per case) ${rate(verdicts)}; ${shown}`,
  );
}

/** A case with every act; one in seven has its acts a month late. */
function caseOf(number: number): Case {
  const day = start + (number % 700);
  const delay = number % 7 === 0 ? 30 : 0;
  const place = { file: "bench.csv", line: number * perCase + 2, column: 1 };
  const made = activities.map(
    ([activity, after], position): LogEvent => ({
      activity,
      time: { day: day + after + (position > 0 ? delay : 0) },
      actor: ["A"],
      role: ["handler"],
      recipient: ["complainant"],
      with: ["complainant"],
      fields: activity === "decision" ? { reasons: "x", founded: "ja" } : {},
      place,
    }),
  );
  return { id: `K-${number}`, facts: {}, events: made, place };
}
