import { expect, test } from "vitest";
import { dateFieldsOf } from "../../src/case-log/date-fields.ts";
import { regulationOf } from "../support/regulations.ts";

test("facts of the type date, the date that a notice names, and fields that terms are read from hold dates", () => {
  const regulation = regulationOf({
    roles: { handler: "behandelaar" },
    facts: { "hired-on": { label: "in dienst", type: "date" }, urgent: { label: "spoed", type: "flag" } },
    steps: {
      complaint: { article: "art_1" },
      decision: {
        article: "art_2",
        contains: ["measures-by", "reasons"],
        within: "3 weken na complaint",
        extension: { contains: ["reason", "new-date"], atMost: "3 maanden na complaint" },
      },
      measures: { article: "art_3", duty: "must", within: "decision.measures-by" },
      closing: {
        article: "art_4",
        within: "2 weken na decision",
        extension: { notice: "delay-notice", adds: "1 week" },
      },
    },
  });
  expect(dateFieldsOf(regulation)).toEqual(new Set(["hired-on", "new-date", "measures-by"]));
});
