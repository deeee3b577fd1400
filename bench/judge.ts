import { dayFromIso } from "../src/calendar/day.ts";
import type { Case, CaseLog } from "../src/case-log/model.ts";
import { judgeCase } from "../src/check/judge-case.ts";
import { planOf } from "../src/check/plan.ts";
import { caseOf, eventsPerCase } from "./cases.ts";
import { printRate, processorSeconds } from "./measure.ts";
import { regulation } from "./regulation.ts";

const plan = planOf(regulation);
const horizon = { day: dayFromIso("2026-11-01") ?? 0 };

/** How many events a second are judged on one core, without reading a log and without putting verdicts into words. */
export async function measureJudging(events: number): Promise<void> {
  const cases = Array.from({ length: Math.ceil(events / eventsPerCase) }, (_, number) => caseOf(number));
  const scope = { fields: new Set(["reasons", "founded"]), notRecorded: new Set<string>() };
  const count = cases.length * eventsPerCase;
  let verdicts = 0;
  const seconds = await processorSeconds(() => {
    verdicts = verdictsOn(cases, scope);
  });
  console.log(`judging without reading, ${verdicts / cases.length} verdicts on each case`);
  printRate("events", { count, seconds, of: "events" });
  printRate("verdicts", { count: verdicts, seconds, of: "verdicts" });
}

/** Judges cases and returns the number of verdicts. */
export function verdictsOn(cases: readonly Case[], scope: CaseLog["scope"]): number {
  let verdicts = 0;
  for (const each of cases) {
    verdicts += judgeCase(plan, each, { horizon, scope, reading: "all" }).judged.length;
  }
  return verdicts;
}
