import { describe, expect, it } from "vitest";
import { aspects } from "../../src/rules/index.ts";
import { judged, say, versionsOf } from "./vocabulary-walk/judged.ts";
import { asDefaults, milder, type Told } from "./vocabulary-walk/per-key.ts";

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
      expect(milder.some(({ name }) => name.startsWith(`step.${key}`))).toBe(true);
    },
  );
});

describe("under defaults", () => {
  it.each(asDefaults)("$name", expectTold);
});
