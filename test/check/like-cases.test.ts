import { describe, expect, it } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import type { WrittenCase } from "../support/cases.ts";
import { regulationText } from "../support/regulations.ts";
import { row } from "../support/verdicts.ts";
import { check } from "./terms/judging.ts";

const regulation = {
  facts: { subject: "list", again: { type: "flag", cases: 3, same: "subject", over: "1 jaar" } },
  steps: { decision: {}, talk: { if: "again", within: "2 weken na complaint" } },
};

const kase = (
  id: string,
  day: string | undefined,
  subject: string | undefined,
  more: object = {},
): WrittenCase => ({
  id,
  facts: { ...(subject !== undefined && { subject }), ...more },
  events: [row(day === undefined ? "complaint" : `complaint ${day}`)],
});

/** The status of the talk in each case, on a day when its term is over. */
const talks = (cases: readonly WrittenCase[], written: object = regulation) =>
  Object.fromEntries(
    check({ regulation: { ...written }, cases, asOf: "2027-06-30" }).cases.map(({ id, verdicts }) => [
      id,
      verdicts.find((verdict) => verdict.id === "talk")?.status,
    ]),
  );

describe("a fact that rests on other cases", () => {
  it("is true from the n-th like case on, within the time, last day included", () => {
    const found = talks([
      kase("1", "2025-09-01", "Anna"),
      kase("2", "2026-03-01", "Bart"),
      kase("3", "2026-03-02", "Anna"),
      kase("4", "2026-09-01", "anna"),
      kase("5", "2026-09-02", "Anna"),
      kase("6", "2027-03-02", "Anna"),
    ]);
    // 4: cases 1 and 3 (1 September + 1 year). 5: 3 and 4. 6: 3 (2 March + 1 year), 4 and 5.
    expect(found).toEqual({
      1: "not-applicable",
      2: "not-applicable",
      3: "not-applicable",
      4: "violated",
      5: "violated",
      6: "violated",
    });
    expect(
      talks([
        kase("1", "2025-09-01", "Anna"),
        kase("2", "2026-03-02", "Anna"),
        kase("3", "2026-09-02", "Anna"),
      ]),
    ).toMatchObject({ 3: "not-applicable" });
  });

  it("a list of persons is like another when they have one in common; a case counts once", () => {
    const cases = [
      kase("1", "2026-01-01", "Anna|Bart"),
      kase("2", "2026-01-02", "Bart|Anna"),
      kase("3", "2026-01-03", "Anna|Bart"),
      kase("4", "2026-01-04", "Bart|Cees"),
    ];
    expect(talks(cases.slice(0, 2))).toEqual({ 1: "not-applicable", 2: "not-applicable" });
    expect(talks(cases)).toMatchObject({ 2: "not-applicable", 3: "violated", 4: "violated" });
  });

  it("cases of one day are in no order", () => {
    const found = talks([
      kase("1", "2026-01-01", "Anna"),
      kase("2", "2026-01-02", "Anna"),
      kase("3", "2026-01-02", "Anna"),
      kase("4", "2026-01-03", "Anna"),
    ]);
    expect(found).toEqual({ 1: "not-applicable", 2: "undetermined", 3: "undetermined", 4: "violated" });
  });

  it("is unknown where what is not recorded could decide, and nothing is assumed", () => {
    const anna = [kase("1", "2026-01-01", "Anna"), kase("3", "2026-01-03", "Anna")];
    expect(talks([...anna, kase("2", "2026-01-02", undefined)])).toMatchObject({
      1: "not-applicable",
      2: "undetermined",
      3: "undetermined",
    });
    expect(talks([...anna, kase("2", undefined, "Anna")])).toMatchObject({ 3: "undetermined" });
    expect(talks([...anna, kase("2", "2026-02-01", undefined)])).toMatchObject({ 3: "not-applicable" });
  });

  it("what the case itself records goes first", () => {
    expect(talks([kase("1", "2026-01-01", "Anna", { again: true })])).toEqual({ 1: "violated" });
    const three = [kase("1", "2026-01-01", "Anna"), kase("2", "2026-01-02", "Anna")];
    const denied = {
      id: "3",
      facts: { subject: "Anna" },
      events: [row("complaint 2026-01-03", { again: "nee" })],
    };
    const empty = {
      id: "3",
      facts: { subject: "Anna" },
      events: [row("complaint 2026-01-03", { again: "" })],
    };
    expect(talks([...three, denied])).toMatchObject({ 3: "not-applicable" });
    expect(talks([...three, empty])).toMatchObject({ 3: "violated" });
  });

  it("without same all cases are alike, without over there is no limit", () => {
    const all = { ...regulation, facts: { subject: "list", again: { cases: 2 } } };
    const cases = [kase("1", "2020-01-01", "Anna"), kase("2", "2026-01-01", "Bart")];
    expect(talks(cases, all)).toEqual({ 1: "not-applicable", 2: "violated" });
  });
});

describe("how it is written", () => {
  it.each([
    [{ type: "number", cases: 3 }, "counts cases, so it is true or not"],
    [{ values: ["a", "b"], cases: 3 }, "counts cases, so it is true or not"],
    [{ type: "flag", over: "1 jaar" }, "but not the number of cases"],
  ])("%j is reported", (again, message) => {
    const { findings } = readRegulation(
      regulationText({ steps: { decision: {} }, facts: { subject: "list", again } }),
      "r.md",
    );
    expect(findings.map((finding) => finding.message.en)).toEqual([expect.stringContaining(message)]);
  });
});
