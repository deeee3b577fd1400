import { describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "../../../src/calendar/day.ts";
import { checkLog } from "../../../src/check/check.ts";
import type { Status } from "../../../src/check/verdict.ts";
import type { Regulation } from "../../../src/regulation/model.ts";
import { logOf, momentOf, type WrittenCase } from "../../support/cases.ts";
import { regulationOf } from "../../support/regulations.ts";
import { definitions } from "./definitions.ts";
import { frontOf, rules } from "./snippets.ts";
import { randomTraces, type Trace } from "./traces.ts";

const traces = randomTraces(1500);

test("every rule on the page has its definition, and every definition its rule", () => {
  expect([...rules].sort()).toEqual(Object.keys(definitions).sort());
});

describe("the regulation says what the template says, on random closed cases", () => {
  test.each(rules)("%s", (rule) => {
    const definition = definitions[rule];
    if (!definition) throw new Error(`no definition of ${rule}`);
    const wanted = traces.map(definition);
    expect(new Set(wanted), "some traces satisfy it and others do not").toEqual(new Set([true, false]));
    const judged = statusesOf(regulationOf(frontOf(rule)), traces);
    const wrong = traces.flatMap((trace, at) => {
      const statuses = judged[at] ?? {};
      const isRight = wanted[at] ? isSatisfied(statuses) : Object.values(statuses).includes("violated");
      return isRight ? [] : [{ trace: say(trace), wanted: wanted[at], statuses }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

/** The status of every verdict, for each of the traces as a closed case. */
function statusesOf(regulation: Regulation, given: readonly Trace[]): readonly Record<string, Status>[] {
  const cases = given.map((trace, at) => caseOf(trace, at));
  const result = checkLog({
    versions: [regulation],
    log: logOf(cases),
    options: { asOf: momentOf("2025-12-31") },
  });
  return result.cases.map(({ verdicts }) =>
    Object.fromEntries(verdicts.map(({ id, status }) => [id, status])),
  );
}

const start = dayFromIso("2025-01-06") ?? 0;

function caseOf({ acts, amount }: Trace, at: number): WrittenCase {
  const last = acts.at(-1)?.day ?? 0;
  return {
    id: String(at).padStart(5, "0"),
    facts: { amount },
    events: [
      { activity: "complaint", time: isoFromDay(start) },
      ...acts.map(({ name, day, topic, actor }) => {
        return { activity: name, time: isoFromDay(start + day), topic, actor };
      }),
      { activity: "closing", time: isoFromDay(start + last + 1) },
    ],
  };
}

function isSatisfied(statuses: Record<string, Status>): boolean {
  return Object.values(statuses).every((status) => status === "met" || status === "not-applicable");
}

function say({ acts, amount }: Trace): string {
  const words = acts.map(({ name, day, topic, actor }) => `${name} ${day} ${topic} ${actor}`);
  return `${words.join(", ")} (${amount})`;
}
