import { expect, test } from "vitest";
import { reason } from "../../src/check/reason.ts";
import { sayReason } from "../../src/check/reasons/index.ts";

test("an act of which the log does not tell the date is not said to be done on a day", () => {
  const why = reason("anchor-not-in-log", { for: ["Voorval"] });
  expect(sayReason(why, "nl", { done: 20_122 })).toBe(
    "Wel gedaan op 3 februari 2025, maar “Voorval”, waarvan de termijn loopt, staat niet in het logboek.",
  );
  expect(sayReason(why, "nl")).toBe(
    "Wel gedaan, maar “Voorval”, waarvan de termijn loopt, staat niet in het logboek.",
  );
  expect(sayReason(why, "en")).toBe("Done, but “Voorval”, from which the term runs, is not in the log.");
});
