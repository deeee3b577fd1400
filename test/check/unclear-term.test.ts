import { describe, expect, it } from "vitest";
import { type Details, row } from "../support/verdicts.ts";
import { judge } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const reach = { from: "information-request", until: "information-received" };

const statusOf = (
  step: object,
  events: readonly ReturnType<typeof row>[],
  more: { asOf?: string; notRecorded?: readonly string[]; facts?: Record<string, boolean> } = {},
) => {
  const regulation = {
    fields: { "new-date": "Nieuwe datum" },
    facts: { complex: "boolean" },
    steps: { decision: { within: "3 weken na complaint", ...step } },
  };
  return judge({ regulation, events: [complaint, ...events], asOf: "2026-01-31", ...more }).decision?.status;
};

describe("a notice of which the log leaves open whether it counts (TERMS §4)", () => {
  const adds = { extension: { adds: "2 weken" } };
  // 22 September, or with the notice 6 October.
  it.each([
    ["2025-09-22", "met"],
    ["2025-10-06", "undetermined"],
    ["2025-10-07", "violated"],
  ])("without a date: done on %s is %s", (decision, expected) => {
    expect(statusOf(adds, [row("delay-notice"), row(`decision ${decision}`)])).toBe(expected);
  });

  it.each([
    ["2025-10-06", "undetermined"],
    ["2025-10-07", "violated"],
  ])("not done yet on %s: %s", (asOf, expected) => {
    expect(statusOf(adds, [row("delay-notice")], { asOf })).toBe(expected);
  });

  it("left out by the source: as often as the text allows", () => {
    const twice = { extension: { adds: "2 weken", times: 2 } };
    const notRecorded = ["delay-notice"];
    expect(statusOf(twice, [row("decision 2025-10-20")], { notRecorded })).toBe("undetermined");
    expect(statusOf(twice, [row("decision 2025-10-21")], { notRecorded })).toBe("violated");
  });

  it("its condition unknown", () => {
    const hard = { extension: { adds: "2 weken", if: "complex" } };
    const events = (decision: string) => [row("delay-notice 2025-09-20"), row(`decision ${decision}`)];
    expect(statusOf(hard, events("2025-10-06"))).toBe("undetermined");
    expect(statusOf(hard, events("2025-10-07"))).toBe("violated");
  });

  it("naming a date: that date, or else the cap", () => {
    const capped = { extension: { contains: "new-date", atMost: "6 weken na complaint" } };
    const undated = (details: Details) => [row("delay-notice", details)];
    const named = undated({ "new-date": "2025-10-01" });
    expect(statusOf(capped, [...named, row("decision 2025-10-01")])).toBe("undetermined");
    expect(statusOf(capped, [...named, row("decision 2025-10-02")])).toBe("violated");
    expect(statusOf(capped, [...undated({}), row("decision 2025-10-13")])).toBe("undetermined");
    expect(statusOf(capped, [...undated({}), row("decision 2025-10-14")])).toBe("violated");
  });

  it("naming an unknown date without a cap, or one of several ways to lengthen: nothing bounds it", () => {
    const open = { extension: { contains: "new-date" } };
    expect(statusOf(open, [row("delay-notice"), row("decision 2025-12-30")])).toBe("undetermined");
    const several = { extension: [{ adds: "1 week" }, { adds: "2 weken" }] };
    expect(statusOf(several, [row("delay-notice"), row("decision 2025-12-30")])).toBe("undetermined");
  });

  it("a term in hours", () => {
    const hours = { within: "48 uur na complaint", extension: { adds: "24 uur" } };
    const events = (decision: string) => [row("delay-notice"), row(`decision ${decision}`)];
    // From somewhere on 1 September: the end lies on 4 September at the latest.
    expect(statusOf(hours, events("2025-09-04T10:00"))).toBe("undetermined");
    expect(statusOf(hours, events("2025-09-05T10:00"))).toBe("violated");
  });
});

describe("a pause of which the log does not tell when it ended", () => {
  const request = row("information-request 2025-09-05");
  const limited = { pause: { ...reach, atMost: "1 week" } };

  it.each([
    ["2025-09-22", "met"],
    ["2025-09-29", "undetermined"],
    ["2025-09-30", "violated"],
  ])("with a time for answering: done on %s is %s", (decision, expected) => {
    expect(statusOf(limited, [request, row("information-received"), row(`decision ${decision}`)])).toBe(
      expected,
    );
  });

  it("not done when even the longest pause is over", () => {
    const events = [request, row("information-received")];
    expect(statusOf(limited, events, { asOf: "2025-09-22" })).toBe("pending");
    expect(statusOf(limited, events, { asOf: "2025-09-23" })).toBe("undetermined");
    expect(statusOf(limited, events, { asOf: "2025-09-29" })).toBe("undetermined");
    expect(statusOf(limited, events, { asOf: "2025-09-30" })).toBe("violated");
  });

  it("without one it may have ended long before the act", () => {
    const events = [request, row("information-received")];
    expect(statusOf({ pause: reach }, [...events, row("decision 2025-12-30")])).toBe("undetermined");
    expect(statusOf({ pause: reach }, [...events, row("decision 2025-09-22")])).toBe("met");
    expect(statusOf({ pause: reach }, events)).toBe("undetermined");
  });

  it("an end or a start that the source leaves out", () => {
    const late = row("decision 2025-12-30");
    expect(statusOf({ pause: reach }, [request, late], { notRecorded: ["information-received"] })).toBe(
      "undetermined",
    );
    expect(statusOf({ pause: reach }, [late], { notRecorded: ["information-request"] })).toBe("undetermined");
  });
});
