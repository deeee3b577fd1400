import { expect, test } from "vitest";
import { judge } from "../check/terms/judging.ts";

const regulation = {
  stages: {
    handling: {
      label: "behandeling",
      steps: {
        complaint: { article: "art_1" },
        decision: { article: "art_2", within: "2 weken na complaint" },
      },
    },
    review: {
      label: "bezwaar",
      starts: "objection",
      steps: {
        objection: { article: "art_3" },
        "appeal-decision": { article: "art_4", within: "2 weken na objection" },
      },
    },
  },
};

function noticeOn(time: string) {
  const verdicts = judge({
    regulation,
    events: [
      { activity: "complaint", time: "2025-09-01" },
      { activity: "decision", time: "2025-09-10" },
      { activity: "objection", time: "2025-09-20" },
      { activity: "delay-notice", time },
    ],
    asOf: "2025-09-25",
  });
  return Object.keys(verdicts).filter((id) => id.endsWith(".extension"));
}

test("a notice that the regulation does not know is about what was still to be done that day", () => {
  expect(noticeOn("2025-09-05")).toEqual(["decision.extension"]);
  expect(noticeOn("2025-09-10")).toEqual(["decision.extension"]);
  expect(noticeOn("2025-09-15")).toEqual([]);
  expect(noticeOn("2025-09-22")).toEqual(["appeal-decision.extension"]);
});
