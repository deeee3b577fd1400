import { expect, test } from "vitest";
import { likeness, wordsOf } from "../../src/mapping-proposal/words.ts";

test("little words, accents and capitals make no difference", () => {
  expect(wordsOf("Datum van de Réactie op klacht")).toEqual(["reactie", "klacht"]);
  expect(wordsOf("decisionDate_sent")).toEqual(["decision", "sent"]);
});

test("the same words are the most alike, a stem or a slip of the pen nearly as much", () => {
  expect(likeness("Besluit", "besluit")).toBe(1);
  expect(likeness("Bevestigd op", "Bevestiging")).toBeCloseTo(0.85);
  expect(likeness("Hoorzittng", "hoorzitting")).toBeCloseTo(0.85);
  expect(likeness("Besluit", "Gehoord")).toBe(0);
  expect(likeness("op", "op")).toBe(0);
});

test("a short name that is in a longer one says more than the rest of the longer one", () => {
  expect(likeness("Gesprek", "Gesprek met de klager")).toBeCloseTo(0.65 + 0.35 / 2);
  expect(likeness("Gesprek met de klager", "Gesprek")).toBeCloseTo(0.65 / 2 + 0.35);
});
