import { describe, expect, it } from "vitest";
import { breachKinds } from "../../src/simulate/breaches/index.ts";
import { plantable } from "../../src/simulate/simulate.ts";
import { corpusRoot, modelledIds } from "../corpus/sources.ts";
import { exampleFolder, exampleIds } from "../regulations/example-folder.ts";
import { everyKind, period, textOf, violatedIn } from "./judged-log.ts";

const own = exampleIds.map((id) => ({
  id,
  regulation: exampleFolder(id).regulation,
  cases: id === "dmg" ? 25 : 60,
}));
const corpus = modelledIds.map((id) => ({
  id,
  regulation: exampleFolder(id, corpusRoot).regulation,
  cases: 60,
}));

/** Kinds of breach that were in any of the logs. */
const planted = new Set<string>();

describe.each([...own, ...corpus])("a simulated log of $id", ({ regulation, cases }) => {
  it("has what was planted, and nothing else is violated", async () => {
    const { text, truth } = textOf({ regulation, cases, seed: 2025, ...period, shares: everyKind });
    for (const { breach } of truth) if (breach !== undefined) planted.add(breach);
    const violated = await violatedIn(regulation, { text });
    expect([...violated]).toEqual(truth.map(({ made, violated: verdicts }) => [made.id, verdicts]));
  });
});

it("every kind of breach was planted in some of them", () => {
  expect(breachKinds.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});

it("tells which kinds of breach a regulation has no place for", () => {
  const { regulation } = exampleFolder("dpo2");
  expect(breachKinds.filter((kind) => !plantable(regulation, kind)).map(({ id }) => id)).toEqual([
    "forbidden",
    "too-often",
    "denied",
  ]);
});
