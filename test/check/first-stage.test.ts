import { describe, expect, it } from "vitest";
import { row } from "../support/verdicts.ts";
import { judge } from "./terms/judging.ts";

describe("a first stage that a case can leave out (TERMS §5)", () => {
  const regulation = {
    events: { "talk-requested": "Om een gesprek gevraagd" },
    starts: ["talk-requested", "complaint"],
    stages: {
      talk: {
        starts: "talk-requested",
        completedBy: "talk-held",
        steps: { "talk-held": { within: "1 week na talk-requested" }, minutes: {} },
      },
      formal: { starts: "complaint", steps: { decision: { within: "6 weken na complaint" } } },
    },
  };
  const statuses = (...events: readonly string[]) => {
    const judged = judge({ regulation, events: events.map((each) => row(each)), asOf: "2026-01-31" });
    return ["talk-held", "minutes", "talk.completedBy"].map((id) => judged[id]?.status);
  };

  it("may still come while the stage that came instead is open", () => {
    expect(statuses("complaint 2025-09-01")).toEqual(["pending", "pending", "pending"]);
  });

  it("does not apply once that stage has closed", () => {
    expect(statuses("complaint 2025-09-01", "decision 2025-09-20")).toEqual([
      "not-applicable",
      "not-applicable",
      "not-applicable",
    ]);
  });

  it("is judged when the case did begin with it", () => {
    expect(statuses("talk-requested 2025-08-20", "complaint 2025-09-01", "decision 2025-09-20")).toEqual([
      "violated",
      "pending",
      "pending",
    ]);
  });

  it("lacks its receipt when nothing shows how the case began", () => {
    expect(statuses("talk-held 2025-08-20")[0]).toBe("undetermined");
  });

  it("lacks its receipt when that has no date", () => {
    expect(statuses("talk-requested", "complaint 2025-09-01", "decision 2025-09-20")[0]).toBe("undetermined");
  });
});
