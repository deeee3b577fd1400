import { expect, it } from "vitest";
import { row } from "../support/verdicts.ts";
import { check } from "./terms/judging.ts";

const regulation = {
  facts: { written: "flag" },
  steps: { decision: { within: "2 weken na complaint", if: "written" } },
};
const question = (fields: object) => ({
  regulation,
  cases: [
    {
      facts: { written: "ja", ...fields },
      events: [
        { ...row("complaint 2026-01-05"), ...fields },
        { ...row("decision 2026-01-20"), ...fields },
      ],
    },
  ],
  asOf: "2026-03-01",
});

it("a column with a name that every object has changes no verdict", () => {
  const names = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
  const found = check(question(Object.fromEntries(names.map((name) => [name, "x"]))));
  expect(found).toEqual(check(question({})));
  expect(found.cases[0]?.verdicts[0]).toMatchObject({ id: "decision", status: "violated" });
});
