import { describe, expect, it } from "vitest";
import { check, judge } from "./judging.ts";

const at = (activity: string, time: string) => ({ activity, time });

describe("TERMS §8, which version", () => {
  const version = (inForce: object | undefined, within: string) => ({
    ...(inForce && { inForce }),
    steps: { decision: { within } },
  });
  const old = version({ from: "2024-01-01", until: "2024-12-31" }, "6 weken na complaint");
  const current = version({ from: "2025-01-01" }, "3 weken na complaint");
  const dueFor = (received: string, regulation: readonly object[], more: object = {}) =>
    judge({
      regulation: regulation as readonly Readonly<Record<string, unknown>>[],
      events: [{ activity: "complaint", time: received, ...more }],
      asOf: "2026-01-01",
    }).decision?.due;

  it.each([
    ["2024-01-01", "2024-02-12"],
    ["2024-12-31", "2025-02-11"],
    ["2025-01-01", "2025-01-22"],
  ])("in force on the date of receipt, both dates inclusive: %s", (received, due) => {
    expect(dueFor(received, [old, current])).toBe(due);
    expect(dueFor(received, [current, old])).toBe(due);
  });

  it("the receipt counts, not the dispatch", () => {
    expect(dueFor("2024-12-30", [old, current], { received: "2025-01-02" })).toBe("2025-01-23");
  });

  it("judges the case to its end", () => {
    const found = check({
      regulation: [old, current],
      events: [at("complaint", "2024-12-20"), at("decision", "2025-01-30")],
      asOf: "2026-01-01",
    });
    expect(found.cases[0]?.regulation.version).toBe("2024-01-01");
    expect(found.cases[0]?.verdicts[0]?.status).toBe("met");
  });

  it("the first of several receipts counts", () => {
    const found = check({
      regulation: [old, current],
      events: [at("complaint", "2025-02-01"), at("complaint", "2024-12-20")],
      asOf: "2026-01-01",
    });
    expect(found.cases[0]?.regulation.version).toBe("2024-01-01");
  });

  describe("a transitional rule for running cases", () => {
    const running = version({ from: "2025-01-01", appliesTo: "running" }, "3 weken na complaint");
    const versionOf = (asOf: string, ...events: readonly { activity: string; time: string }[]) =>
      check({
        regulation: [{ ...old, cancelledBy: "withdrawal" }, running],
        events: [at("complaint", "2024-12-20"), ...events],
        asOf,
      }).cases[0]?.regulation.version;

    it.each([
      ["a running case", "2025-06-01", [], "2025-01-01"],
      ["not before it is in force", "2024-12-31", [], "2024-01-01"],
      ["a case that had closed the day before", "2025-06-01", [at("decision", "2024-12-31")], "2024-01-01"],
      ["a case that closes on that day", "2025-06-01", [at("decision", "2025-01-01")], "2025-01-01"],
      ["a case that had been withdrawn", "2025-06-01", [at("withdrawal", "2024-12-31")], "2024-01-01"],
    ])("%s", (_why, asOf, events, expected) => {
      expect(versionOf(asOf, ...events)).toBe(expected);
    });
  });

  it("without receipt the version on the first event, marked as assumed", () => {
    const found = check({
      regulation: [old, current],
      events: [at("decision", "2024-12-20")],
      asOf: "2026-01-01",
    });
    expect(found.cases[0]?.regulation.version).toBe("2024-01-01");
    expect(found.dataQuality.map(({ rule }) => rule)).toContain("version-assumed");
  });

  it("a regulation without dates is always in force", () => {
    expect(dueFor("1999-01-04", [version(undefined, "3 weken na complaint")])).toBe("1999-01-25");
  });

  it("none in force: one finding and no verdicts", () => {
    const found = check({
      regulation: [old, current],
      events: [at("complaint", "2023-12-31")],
      asOf: "2026-01-01",
    });
    expect(found.cases).toEqual([]);
    expect(found.dataQuality.filter(({ rule }) => rule === "no-version-in-force")).toHaveLength(1);
  });

  it("a period is judged by the version in force on its last day", () => {
    const yearly = (inForce: object, within: string) => ({
      inForce,
      steps: {},
      organisation: { report: { every: "year", within } },
    });
    const found = check({
      regulation: [yearly({ until: "2023-12-31" }, "3 months"), yearly({ from: "2024-01-01" }, "1 month")],
      organisation: [at("other", "2023-06-01"), at("report", "2024-03-01"), at("report", "2025-03-01")],
      cases: [],
      asOf: "2025-06-01",
    });
    expect(found.organisation.map(({ period, due, status }) => [period, due, status])).toEqual([
      ["2023", "2024-03-31", "met"],
      ["2024", "2025-01-31", "violated"],
    ]);
  });
});
