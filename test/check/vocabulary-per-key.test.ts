import { describe, expect, it } from "vitest";
import { aspects } from "../../src/rules/index.ts";
import { judged, say, versionsOf } from "./vocabulary-walk/judged.ts";
import { asDefaults, milder, type Told } from "./vocabulary-walk/per-key.ts";
import type { Front } from "./vocabulary-walk/rows.ts";
import { schema } from "./vocabulary-walk/words.ts";

async function expectTold({ text, log, expected }: Told) {
  const found = await judged(versionsOf(text), log);
  const told = Object.entries(expected).map(([id, wanted]) => [id, say(found.get(id), wanted)]);
  expect(Object.fromEntries(told)).toEqual(expected);
}

describe("a severity for one key", () => {
  it.each(milder)("$name", expectTold);

  // What is attention by nature needs no milder severity.
  it.each(aspects.map(({ key }) => key).filter((key) => !["aim", "extension"].includes(key)))(
    "%s has a row",
    (key) => {
      expect(schema.$defs?.severityKey?.enum).toContain(key);
      expect(milder.some(({ name }) => name.startsWith(`step.${key}`))).toBe(true);
    },
  );
});

describe("under defaults", () => {
  it.each(asDefaults)("$name", expectTold);
});

/** For every demand that can fail at the gate: a complaint that fails it. */
const failing: Readonly<Record<string, readonly [demand: unknown, log: string]>> = {
  within: ["1 year after incident", "2024-01-01 incident; 2025-09-01 complaint"],
  requires: [{ amount: { atMost: 5 } }, "2025-09-01 complaint amount=6"],
  by: ["complainant", "2025-09-01 complaint role=neighbour"],
  notBy: ["neighbour", "2025-09-01 complaint role=neighbour"],
  form: ["written", "2025-09-01 complaint form=phone"],
  contains: ["reasons", "2025-09-01 complaint reasons=nee"],
  to: ["board", "2025-09-01 complaint recipient=desk"],
  with: ["board", "2025-09-01 complaint with=desk"],
  notBefore: ["talk", "2025-09-01 complaint; 2025-09-02 talk"],
  notAfter: ["talk", "2025-08-30 talk; 2025-09-01 complaint"],
};

describe("what follows when one demand fails at the gate", () => {
  it("is known for every demand of the schema", () => {
    expect(Object.keys(failing)).toEqual(schema.$defs?.gateKey?.enum);
  });

  it.each(Object.entries(failing))("%s", async (key, [demand, log]) => {
    const text = (otherwise: Front) => ({
      facts: { amount: "number" },
      roles: { neighbour: { label: "buur", outside: true }, board: "bestuur", desk: "loket" },
      events: { talk: "gesprek" },
      steps: { complaint: { [key]: demand, otherwise }, refusal: {}, decision: {} },
    });
    const other = key === "form" ? "contains" : "form";
    for (const [otherwise, status] of [
      [{ [key]: "refuse" }, "violated"],
      [{ [key]: "may-refuse" }, "met"],
      [{ [other]: "refuse" }, "not-applicable"],
    ] as const) {
      const found = await judged(versionsOf(text(otherwise)), `${log}; 2025-09-03 decision`);
      expect(found.get("complaint.otherwise")?.status).toBe(status);
    }
  });
});
