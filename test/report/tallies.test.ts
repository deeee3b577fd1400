import { describe, expect, it } from "vitest";
import { ruleTallies, sayShare, shareMet, sumOf } from "../../src/report/tallies.ts";
import { caseResult, fullRun, result, run, verdict } from "./build-run.ts";

describe("the tally of a rule", () => {
  it("counts the verdicts of all cases, and further occurrences with the first", () => {
    const tallies = ruleTallies(fullRun);
    expect(tallies.map(({ rule, title }) => [rule, title])).toEqual([
      ["o21/decision", "Beslissing op de klacht · termijn"],
      ["o21/acknowledgement", "Ontvangst bevestigen · termijn"],
      ["o21/decision.by", "Beslissing op de klacht · wie"],
    ]);
    expect(tallies[0]?.counts).toMatchObject({ violated: 1, disputable: 1, pending: 1, met: 0 });
    expect(tallies[1]).toMatchObject({ counts: { met: 1, violated: 1 }, attention: 1 });
    const again = run({
      result: result([caseResult("K-1", [verdict(), verdict({ id: "decision#2", status: "pending" })])]),
    });
    expect(ruleTallies(again).map(({ rule, counts }) => [rule, counts.met, counts.pending])).toEqual([
      ["o21/decision", 1, 1],
    ]);
  });

  it("adds up to that of several rules", () => {
    const sum = sumOf(ruleTallies(fullRun));
    expect(sum.counts).toEqual({
      ...{ met: 1, violated: 2, pending: 1, disputable: 1, undetermined: 1 },
      ...{ "not-applicable": 0, lapsed: 0 },
    });
    expect([sum.attention, shareMet(sum)]).toEqual([1, 1 / 3]);
  });

  it("has no share where nothing was decided", () => {
    const open = run({ result: result([caseResult("K-1", [verdict({ status: "pending" })])]) });
    expect(ruleTallies(open).map(shareMet)).toEqual([undefined]);
  });
});

describe("a share", () => {
  it.each([
    [1, "100 %", "100%"],
    [0, "0 %", "0%"],
    [9999 / 10_000, "99,9 %", "99.9%"],
    [1 / 10_000, "0,1 %", "0.1%"],
    [2 / 3, "66,7 %", "66.7%"],
    [0.5, "50 %", "50%"],
  ])("of %d is %s", (share, nl, en) => {
    expect([sayShare(share, "nl"), sayShare(share, "en")]).toEqual([nl, en]);
  });
});
