import { expect, test } from "vitest";
import { judge } from "../check/terms/judging.ts";

test("what a duty asks of its act stays pending while the case is withdrawn and the duty is not", () => {
  const verdicts = judge({
    regulation: {
      cancelledBy: "withdrawal",
      steps: {
        complaint: { article: "art_1" },
        registration: { article: "art_2", once: "complaint", contains: "nature", cancelledBy: "none" },
        hearing: { article: "art_3", once: "complaint", contains: "nature" },
        decision: { article: "art_4" },
        withdrawal: { article: "art_5" },
      },
    },
    events: [
      { activity: "complaint", time: "2025-09-01" },
      { activity: "withdrawal", time: "2025-09-03" },
    ],
    asOf: "2025-10-01",
  });
  const statuses = Object.fromEntries(Object.entries(verdicts).map(([id, { status }]) => [id, status]));
  expect(statuses).toMatchObject({
    registration: "pending",
    "registration.contains": "pending",
    hearing: "not-applicable",
    "hearing.contains": "not-applicable",
  });
});
