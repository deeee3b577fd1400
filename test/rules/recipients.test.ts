import { expect, test } from "vitest";
import { check } from "../check/terms/judging.ts";

const regulation = {
  facts: { involved: { label: "betrokkenen", type: "list" } },
  steps: {
    complaint: { article: "art_1" },
    hearing: { article: "art_2", with: "involved" },
    decision: { article: "art_3" },
  },
};

function hearing(talks: readonly (readonly string[])[], involved: readonly string[] = ["Kim", "Bo"]) {
  const { cases } = check({
    regulation,
    facts: { involved },
    events: [
      { activity: "complaint", time: "2025-09-01" },
      ...talks.map((people, day) => ({ activity: "hearing", time: `2025-09-0${day + 2}`, with: people })),
      { activity: "decision", time: "2025-09-10" },
    ],
    asOf: "2025-10-01",
  });
  const verdict = cases[0]?.verdicts.find(({ id }) => id === "hearing.with.involved");
  return [verdict?.status, verdict?.message.nl];
}

test("each person that a fact names must take part, over all occurrences together", () => {
  expect(hearing([["Kim", "Bo"]])[0]).toBe("met");
  expect(hearing([["kim"], [" Bo "]])[0]).toBe("met");
  expect(hearing([["involved"]])[0]).toBe("met");
  expect(hearing([["Kim"]])).toEqual(["violated", expect.stringMatching(/zonder .?Bo/u)]);
  expect(hearing([["Kim"], []])[0]).toBe("undetermined");
  expect(hearing([["Cas"]])[0]).toBe("violated");
  expect(hearing([["Kim"]], [])[0]).toBe("undetermined");
});
