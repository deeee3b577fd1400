import { describe, expect, it } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import { regulationText } from "../support/regulations.ts";
import { row } from "../support/verdicts.ts";
import { judge } from "./terms/judging.ts";

type Cells = Readonly<Record<string, string>>;

/** Complaint on 1 September: 2 weeks end on the 15th, 6 weeks on 13 October. The act comes on 1 October. */
const facts = {
  channel: ["phone", "letter"],
  agreed: "duration",
  happened: "date",
  amount: "number",
  place: "text",
};
const statusOf = (within: unknown, complaint: Cells, ofCase: Cells = {}) => {
  const regulation = {
    facts,
    fields: { reasons: "redenen" },
    steps: { decision: { within } },
  };
  const events = [row("complaint 2025-09-01", complaint), row("decision 2025-10-01")];
  const found = judge({ regulation, events, facts: ofCase, asOf: "2026-01-31" }).decision;
  return [found?.status, found?.due];
};
const short = ["violated", "2025-09-15"];
const long = ["met", "2025-10-13"];
const open = ["undetermined", undefined];

describe("a table by what an event carries", () => {
  const byChannel = { "complaint.channel": { phone: "2 weken", letter: "6 weken" } };
  const byReasons = { "complaint.reasons": { true: "6 weken", false: "2 weken" } };

  it.each<readonly [string, unknown, Cells, readonly unknown[]]>([
    ["the value of a fact", byChannel, { channel: "phone" }, short],
    ["another value", byChannel, { channel: "letter" }, long],
    ["not recorded", byChannel, {}, open],
    ["a content that was given", byReasons, { reasons: "te laat" }, long],
    ["a content that was not given", byReasons, { reasons: "nee" }, short],
    ["a content that the log does not have", byReasons, {}, open],
  ])("%s", (_, within, complaint, expected) => {
    expect(statusOf(within, complaint)).toEqual(expected);
  });
});

describe("a table by the value of a fact", () => {
  const byDate = { happened: { "2025-08-20": "6 weken", else: "2 weken" } };
  const byDuration = { agreed: { "2 weeks": "6 weken", else: "2 weken" } };

  it.each<readonly [string, unknown, Cells, readonly unknown[]]>([
    ["a date", byDate, { happened: "2025-08-20" }, long],
    ["another date", byDate, { happened: "2025-08-21" }, short],
    ["a duration, in the other language", byDuration, { agreed: "2 weken" }, long],
    ["the same length in days", byDuration, { agreed: "14 dagen" }, long],
    ["another duration", byDuration, { agreed: "15 dagen" }, short],
    [
      "a text, whatever its capitals",
      { place: { Utrecht: "6 weken", else: "2 weken" } },
      { place: "utrecht" },
      long,
    ],
    ["a number", { amount: { 5: "6 weken", else: "2 weken" } }, { amount: "5" }, long],
    ["a date that is not recorded", byDate, {}, open],
  ])("%s", (_, within, ofCase, expected) => {
    expect(statusOf(within, {}, ofCase)).toEqual(expected);
  });
});

describe("a condition on a date or a duration", () => {
  it.each([
    ["the date", { happened: "2025-08-20" }, { happened: "2025-08-20" }, "violated"],
    ["another date", { happened: "2025-08-20" }, { happened: "2025-08-21" }, "not-applicable"],
    ["the duration", { agreed: "2 weeks" }, { agreed: "2 weken" }, "violated"],
    ["another duration", { agreed: { not: "2 weeks" } }, { agreed: "2 weken" }, "not-applicable"],
  ])("%s", (_, condition, ofCase, expected) => {
    const regulation = { facts, steps: { decision: { within: "2 weken", if: condition } } };
    const events = [row("complaint 2025-09-01")];
    expect(judge({ regulation, events, facts: ofCase, asOf: "2026-01-31" }).decision?.status).toBe(expected);
  });
});

describe("a value that the fact cannot have", () => {
  it.each([
    ["a date in a table", { within: { happened: { gisteren: "2 weken" } } }, "is no date"],
    ["a date in a condition", { if: { happened: "gisteren" } }, "is no date"],
    ["a duration in a table", { within: { agreed: { lang: "2 weken" } } }, "is no duration"],
    ["a duration in a condition", { if: { agreed: "lang" } }, "is no duration"],
    ["a fact in a field of an event", { if: { "complaint.channel": "fone" } }, "is no value of complaint"],
    [
      "the same in a table",
      { within: { "complaint.channel": { fone: "2 weken" } } },
      "is no value of complaint",
    ],
  ])("%s is an error", (_, step, message) => {
    const text = regulationText({ facts, steps: { decision: step } });
    const errors = readRegulation(text, "r.md").findings.map((each) => each.message.en);
    expect(errors).toEqual([expect.stringContaining(message)]);
  });
});
