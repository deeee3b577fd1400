import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "../../../src/calendar/day.ts";
import { momentOf, type WrittenEvent } from "../../support/cases.ts";
import { asOf, caseOf, eventOf, regulation, verdictsOf } from "./random-cases.ts";

interface Seen {
  readonly id: string;
  readonly aspect: string;
  readonly status: string;
}

/** One seed: a rare new case is found by running with another, not by chance in somebody's build. */
const runs = { numRuns: 400, seed: 20250901 };

describe("TERMS §1 and §4 on random logs", () => {
  it("never throws, and gives every verdict a message", () => {
    fc.assert(
      fc.property(
        regulation,
        fc.array(caseOf(false), { maxLength: 3 }),
        asOf,
        fc.option(asOf, { nil: undefined }),
        (which, cases, day, logUntil) => {
          const found = verdictsOf(which, cases, { asOf: day, ...(logUntil !== undefined && { logUntil }) });
          for (const verdict of Object.values(found).flat()) expect(verdict).toHaveProperty("message.nl");
        },
      ),
      runs,
    );
  });

  it("the order of cases and of rows proves nothing", () => {
    const shuffled = fc
      .tuple(caseOf(false), caseOf(false))
      .chain(([one, two]) =>
        fc.tuple(
          fc.constant([one, two]),
          fc.shuffledSubarray([...one.events], { minLength: one.events.length }),
        ),
      );
    fc.assert(
      fc.property(regulation, shuffled, asOf, (which, [[one, two], events], day) => {
        if (!one || !two) return;
        const named = [
          { ...one, id: "A" },
          { ...two, id: "B" },
        ];
        const turned = [
          { ...two, id: "B" },
          { ...one, events, id: "A" },
        ];
        expect(statuses(verdictsOf(which, turned, { asOf: day }))).toEqual(
          statuses(verdictsOf(which, named, { asOf: day })),
        );
      }),
      runs,
    );
  });

  it("the names of the cases do not matter", () => {
    fc.assert(
      fc.property(regulation, caseOf(false), fc.string({ minLength: 1 }), asOf, (which, written, id, day) => {
        const named = verdictsOf(which, [{ ...written, id: "A" }], { asOf: day });
        const renamed = verdictsOf(which, [{ ...written, id }], { asOf: day });
        expect(Object.values(renamed)).toEqual(Object.values(named));
      }),
      runs,
    );
  });

  it("an event that the regulation does not know changes nothing", () => {
    fc.assert(
      fc.property(regulation, caseOf(false), eventOf(true), asOf, (which, written, event, day) => {
        if (written.events.every(({ time }) => time === undefined || time.slice(0, 10) > day)) return;
        const extra = { ...written, events: [...written.events, extraOf(event)] };
        expect(verdictsOf(which, [extra], { asOf: day })).toEqual(
          verdictsOf(which, [written], { asOf: day }),
        );
      }),
      runs,
    );
  });

  it("the time zone of the machine does not matter", { timeout: 60_000 }, () => {
    const script = fileURLToPath(new URL("verdicts-in-zone.ts", import.meta.url));
    const printed = ["UTC", "America/New_York", "Pacific/Auckland"].map((zone) =>
      execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: "utf8" }),
    );
    expect(printed[0]?.length).toBeGreaterThan(10_000);
    expect(new Set(printed).size).toBe(1);
  });

  it.each([20250901, 1, 2, 3])(
    "what is met, violated or lapsed stays so, whatever happens later (%i)",
    (seed) => {
      fc.assert(
        fc.property(
          regulation,
          caseOf(true),
          asOf,
          fc.integer({ min: 1, max: 60 }),
          (which, written, day, later) => {
            const at = (reference: string) =>
              (verdictsOf(which, [written], { asOf: reference })["K-1"] ?? []) as readonly Seen[];
            const decided = at(day).filter(isDecided);
            const ids = new Set(decided.map(({ id }) => id));
            const after = at(isoFromDay(momentOf(day).day + later)).filter(({ id }) => ids.has(id));
            expect(after.map(({ id, status }) => [id, status])).toEqual(
              decided.map(({ id, status }) => [id, status]),
            );
          },
        ),
        { seed, numRuns: 1000 },
      );
    },
  );
});

function extraOf({ time }: WrittenEvent): WrittenEvent {
  return { activity: "coffee", ...(time !== undefined && { time }) };
}

/** Met over every occurrence or notice so far, in an open case too; a second kind of closing breaks "exactly one" (TERMS §6). */
const provisional = new Set([
  "by",
  "notBy",
  "requires",
  "notBefore",
  "directly",
  "extension",
  "times",
  "completedBy",
]);

function isDecided({ status, aspect }: Seen): boolean {
  return status === "violated" || status === "lapsed" || (status === "met" && !provisional.has(aspect));
}

function statuses(found: Readonly<Record<string, readonly object[]>>): object {
  return Object.fromEntries(
    Object.entries(found).map(([id, verdicts]) => [
      id,
      (verdicts as readonly Seen[]).map((verdict) => [
        verdict.id,
        verdict.status,
        "due" in verdict ? verdict.due : "",
      ]),
    ]),
  );
}
