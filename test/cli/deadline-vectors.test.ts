import { describe, expect, it } from "vitest";
import { computeDeadline, countingOf } from "../../src/cli/deadline/compute.ts";
import { DeadlineProblem, readRequest } from "../../src/cli/deadline/request.ts";

/** TERMS §10, as questions to the command line. */
const vectors = [
  [{ from: "2025-06-02", within: "5 working days" }, "2025-06-10"],
  [{ from: "2025-04-17", within: "5 werkdagen" }, "2025-04-28"],
  [{ from: "2025-09-06", within: "5 working days" }, "2025-09-12"],
  [{ from: "2025-04-02", within: "3 werkweken" }, "2025-04-25"],
  [{ from: "2025-04-02", within: "3 werkweken", workingWeek: "calendar" }, "2025-04-23"],
  [{ from: "2024-12-13", within: "3 werkweken", workingWeek: "whole" }, "2025-01-03"],
  [{ from: "2025-01-31", within: "1 maand", extension: ["1 maand"] }, "2025-03-28"],
  [{ from: "2025-03-07", within: "6 weeks", restDay: "atw" }, "2025-04-22"],
  [{ from: "2025-03-01", within: "10 weeks", extension: ["4 weeks"], restDay: "atw" }, "2025-06-10"],
  [{ from: "2025-08-31", within: "6 months", countsDayZero: true }, "2026-02-28"],
  [{ before: "2025-06-16", within: "5 days" }, "2025-06-10"],
  [{ from: "2025-09-01", within: "10 dagen", pause: [["2025-09-05", "2025-09-12"]] }, "2025-09-18"],
  [{ from: "2025-03-29T12:00", within: "24 uur" }, "2025-03-30T13:00:00+02:00"],
  [{ before: "2025-03-30T13:00", within: "24 uur" }, "2025-03-29T12:00:00+01:00"],
] as const;

describe("computeDeadline", () => {
  it.each(vectors)("%o", (question, due) => {
    const request = readRequest(question);
    expect(computeDeadline(request, countingOf(request)).due).toBe(due);
  });

  it.each([
    ["no object", []],
    ["an unknown key", { from: "2025-06-02", within: "1 day", restday: "atw" }],
    ["no start", { within: "1 day" }],
    ["two starts", { from: "2025-06-02", before: "2025-06-02", within: "1 day" }],
    ["no term", { from: "2025-06-02" }],
    ["a number as a term", { from: "2025-06-02", within: 5 }],
    ["a term without a number", { from: "2025-06-02", within: "promptly" }],
    ["an impossible date", { from: "2025-02-30", within: "1 day" }],
    ["an unknown rule", { from: "2025-06-02", within: "1 day", restDay: "later" }],
    ["an unknown calendar", { from: "2025-06-02", within: "1 day", calendar: "mars" }],
    [
      "a pause that ends before it starts",
      { from: "2025-06-02", within: "1 day", pause: [["2025-06-05", "2025-06-03"]] },
    ],
    ["a pause without an end", { from: "2025-06-02", within: "1 day", pause: [["2025-06-05"]] }],
    [
      "an extension of a term before an event",
      { before: "2025-06-02", within: "1 day", extension: ["1 day"] },
    ],
    ["hours without a time", { from: "2025-06-02", within: "24 hours" }],
    ["hours from a time that was skipped", { from: "2025-03-30T02:30", within: "24 hours" }],
    ["a day in a year nobody knows", { from: "9999-06-02", within: "5 working days" }],
  ])("refuses %s with a sentence", (_name, question) => {
    const compute = () => {
      const request = readRequest(question);
      return computeDeadline(request, countingOf(request));
    };
    expect(compute).toThrow(DeadlineProblem);
  });
});
