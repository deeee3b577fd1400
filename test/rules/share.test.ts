import { describe, expect, it } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import { judgeShare, type StatusCounts, shareStatus } from "../../src/rules/share.ts";
import { check, type Situation } from "../check/terms/judging.ts";
import type { WrittenCase } from "../support/cases.ts";
import { regulationOf, regulationText } from "../support/regulations.ts";
import { row } from "../support/verdicts.ts";

const front = (share: string, more: object = {}) => ({
  steps: { decision: { within: "6 weken na complaint" } },
  organisation: { on: { act: "decision", share, ...more } },
});
const ninety = regulationOf(front("90 % per quarter")).organisation[0];
if (!ninety) throw new Error("no share");

describe("the status of a share (TERMS §6)", () => {
  const vectors: readonly (readonly [string, StatusCounts, string])[] = [
    ["S04: between 80 % and 90 %: the log decides", { met: 8, violated: 1, undetermined: 1 }, "undetermined"],
    ["S05: one term still runs", { met: 8, violated: 1, pending: 1 }, "pending"],
    ["S08: 89.93 %: compared exactly", { met: 893, violated: 100 }, "violated"],
    [
      "S09: not-applicable and lapsed are not members",
      { met: 9, violated: 1, "not-applicable": 30, lapsed: 2 },
      "met",
    ],
    ["S10: no members", { "not-applicable": 3 }, "not-applicable"],
    ["exactly enough", { met: 9, violated: 1 }, "met"],
    ["met, whatever is still open", { met: 90, pending: 10 }, "met"],
    ["violated, whatever is still open", { met: 7, violated: 2, pending: 1 }, "violated"],
    ["readings decide", { met: 8, violated: 1, disputable: 1 }, "disputable"],
    [
      "what can still change goes before what cannot be known",
      { met: 7, violated: 1, undetermined: 1, pending: 1, disputable: 1 },
      "pending",
    ],
    ["what cannot be known before readings", { met: 8, undetermined: 1, disputable: 1 }, "undetermined"],
  ];
  it.each(vectors)("%s", (_, counts, status) => {
    expect(shareStatus(ninety, counts)).toBe(status);
  });

  it("says the numbers", () => {
    expect(judgeShare(ninety, { met: 8, violated: 2 }).reason.values).toEqual({
      met: 8,
      open: 0,
      all: 10,
      percentage: 90,
    });
  });
});

const kase = (
  id: string,
  received: string,
  decided?: string,
  more: Partial<WrittenCase> = {},
): WrittenCase => ({
  id,
  events: [row(`complaint ${received}`), ...(decided ? [row(`decision ${decided}`)] : [])],
  ...more,
});

/** The share per period: `2025-Q3 met`. */
const shares = (situation: Omit<Situation, "events">) =>
  check(situation).organisation.map(
    ({ id, period, status, severity }) => `${id} ${period} ${status}${severity ? ` ${severity}` : ""}`,
  );

describe("a share per period", () => {
  const cases = [
    kase("1", "2025-07-01", "2025-07-15"),
    kase("2", "2025-09-30", "2025-11-11"),
    kase("3", "2025-10-01", "2025-12-01"),
    kase("4", "2025-12-20"),
  ];
  const regulation = front("50 % per quarter");

  it("counts a verdict in the period in which its term begins, once that has ended", () => {
    expect(shares({ regulation, cases, asOf: "2025-12-31" })).toEqual(["on.share 2025-Q3 met"]);
    // Q4: one late, one running until 2026-01-31.
    expect(shares({ regulation, cases, asOf: "2026-01-01" })).toEqual([
      "on.share 2025-Q3 met",
      "on.share 2025-Q4 pending",
    ]);
    expect(shares({ regulation, cases, asOf: "2026-02-01" })).toEqual([
      "on.share 2025-Q3 met",
      "on.share 2025-Q4 violated violation",
    ]);
  });

  it("a named end of the log before the end of the period leaves it open", () => {
    expect(shares({ regulation, cases, asOf: "2026-02-01", logUntil: "2025-12-30" })).toEqual([
      "on.share 2025-Q3 met",
    ]);
  });

  it("a demand of its own is measured instead, and gives no verdict on the case", () => {
    const own = front("50 % per quarter", { within: "2 weken na complaint", severity: "attention" });
    const result = check({ regulation: own, cases: cases.slice(0, 2), asOf: "2025-12-31" });
    expect(result.organisation.map(({ id, status }) => `${id} ${status}`)).toEqual(["on.share met"]);
    expect(result.cases.flatMap(({ verdicts }) => verdicts.map(({ id }) => id))).not.toContain("on");
    // 30 September + 2 weeks is 14 October: in Q3 one of two is in time.
    const strict = front("51 % per quarter", { within: "2 weken na complaint", severity: "attention" });
    expect(shares({ regulation: strict, cases: cases.slice(0, 2), asOf: "2025-12-31" })).toEqual([
      "on.share 2025-Q3 violated attention",
    ]);
  });

  it("with a condition only those cases are measured", () => {
    const oral = {
      ...front("100 % per year", { if: { channel: "oral" } }),
      facts: { channel: ["oral", "paper"] },
    };
    const late = kase("5", "2025-07-01", "2025-12-01", { facts: { channel: "paper" } });
    const soon = kase("6", "2025-07-01", "2025-07-02", { facts: { channel: "oral" } });
    const silent = kase("7", "2025-07-01", "2025-07-02");
    expect(shares({ regulation: oral, cases: [late], asOf: "2026-01-31" })).toEqual([
      "on.share 2025 not-applicable",
    ]);
    expect(shares({ regulation: oral, cases: [late, soon], asOf: "2026-01-31" })).toEqual([
      "on.share 2025 met",
    ]);
    expect(shares({ regulation: oral, cases: [late, soon, silent], asOf: "2026-01-31" })).toEqual([
      "on.share 2025 undetermined",
    ]);
  });

  it("a case that cannot be judged counts on its first day", () => {
    const broken = { id: "8", events: [row("decision 2025-08-01")] };
    expect(shares({ regulation: front("100 % per year"), cases: [broken], asOf: "2026-01-31" })).toEqual([
      "on.share 2025 undetermined",
    ]);
  });

  it("is disputable where the readings of the cases decide, and names the ambiguity", () => {
    const unclear = {
      ...front("100 % per year"),
      steps: {
        decision: {
          within: "6 weken na complaint",
          readings: [{ ambiguity: "length", strict: { within: "4 weken na complaint" } }],
        },
      },
    };
    const [verdict] = check({
      regulation: unclear,
      cases: [kase("9", "2025-07-01", "2025-08-05")],
      asOf: "2026-01-31",
    }).organisation;
    expect(verdict).toMatchObject({ id: "on.share", status: "disputable", ambiguities: ["length"] });
    expect(verdict?.message.en).toContain("length");
  });

  it("a share of its own that is unclear", () => {
    const unclear = front("90 % per year", {
      readings: [{ ambiguity: "part", lenient: { share: "50 % per year" } }],
    });
    const two = [kase("1", "2025-07-01", "2025-07-15"), kase("2", "2025-07-01", "2025-12-01")];
    expect(shares({ regulation: unclear, cases: two, asOf: "2026-01-31" })).toEqual([
      "on.share 2025 disputable",
    ]);
  });

  it("is judged by the version in force on the last day of the period", () => {
    const versions = [
      { ...front("100 % per quarter"), inForce: { until: "2025-09-30" } },
      { ...front("50 % per quarter"), inForce: { from: "2025-10-01" } },
    ];
    const two = (month: string) => [
      kase(`${month}a`, `2025-${month}-01`, `2025-${month}-02`),
      kase(`${month}b`, `2025-${month}-01`, "2026-01-05"),
    ];
    expect(shares({ regulation: versions, cases: [...two("07"), ...two("10")], asOf: "2026-01-31" })).toEqual(
      ["on.share 2025-Q3 violated violation", "on.share 2025-Q4 met"],
    );
  });
});

describe("where a share may stand", () => {
  const errorsIn = (written: object) =>
    readRegulation(regulationText(written as Readonly<Record<string, unknown>>), "r.md").findings.map(
      ({ message }) => message.en,
    );
  it.each([
    ["in a case", { steps: { decision: { share: "90 % per year" } } }, "Put this step under organisation"],
    [
      "without an act of the cases",
      { steps: { decision: {} }, organisation: { on: { share: "90 % per year" } } },
      "does not say what is measured",
    ],
  ])("%s it is an error", (_, written, message) => {
    expect(errorsIn(written)).toEqual([expect.stringContaining(message)]);
  });
});
