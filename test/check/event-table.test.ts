import { describe, expect, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";
import { check, judge } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const regulation = (within: unknown, more: object = {}) => ({
  events: { talk: "Gesprek", letter: "Brief" },
  steps: { decision: { within, ...more } },
});
/** 4 weeks: 29 September; 6 weeks: 13 October. */
const longer = { talk: { true: "6 weken", else: "4 weken" } };
/** 1 week: 8 September; 4 weeks: 29 September. */
const shorter = { talk: { true: "1 week", else: "4 weken" } };

const statusOf = (within: unknown, events: readonly string[], asOf = "2026-01-31") => {
  const rows = [complaint, ...events.map((each) => row(each))];
  const { status, due } = judge({ regulation: regulation(within), events: rows, asOf }).decision ?? {};
  return [status, due];
};

describe("a table on an event that lengthens the term", () => {
  it.each([
    ["on the last day of the term without it", "2025-09-29", "2025-10-13", ["met", "2025-10-13"]],
    ["after that day: too late already", "2025-09-30", "2025-10-13", ["violated", "2025-09-29"]],
    ["after the late act", "2025-10-14", "2025-10-13", ["violated", "2025-09-29"]],
    ["after the act in time", "2025-09-25", "2025-09-20", ["met", "2025-09-29"]],
  ])("%s", (_, talk, decision, expected) => {
    expect(statusOf(longer, [`talk ${talk}`, `decision ${decision}`])).toEqual(expected);
  });

  it("what was violated when it came stays so while nothing is done", () => {
    expect(statusOf(longer, [], "2025-09-30")).toEqual(["violated", "2025-09-29"]);
    expect(statusOf(longer, ["talk 2025-09-30"], "2025-10-01")).toEqual(["violated", "2025-09-29"]);
    expect(statusOf(longer, ["talk 2025-09-29"], "2025-10-01")).toEqual(["pending", "2025-10-13"]);
  });

  it("the term without it is the term as it stood: lengthened by a notice", () => {
    // 29 September + 1 week = 6 October; with the talk 13 October + 1 week = 20 October.
    const extended = regulation(longer, { extension: { adds: "1 week" } });
    const rows = (talk: string) => [complaint, row("delay-notice 2025-09-28"), row(`talk ${talk}`)];
    const asOf = "2025-10-08";
    expectVerdicts(
      { regulation: extended, events: rows("2025-10-06"), asOf },
      { decision: { status: "pending", due: "2025-10-20" } },
    );
    expectVerdicts(
      { regulation: extended, events: rows("2025-10-07"), asOf },
      { decision: { status: "violated", severity: "violation", due: "2025-10-06" } },
    );
  });

  it("after a term that a withdrawal took away it brings nothing to life", () => {
    const events = [
      complaint,
      row("withdrawal 2025-09-10"),
      row("delay-notice 2025-09-30"),
      row("talk 2025-10-01"),
    ];
    expectVerdicts(
      {
        regulation: { ...regulation(longer, { extension: { adds: "1 week" } }), cancelledBy: "withdrawal" },
        events,
      },
      {
        decision: { status: "not-applicable", due: "2025-09-29" },
        "decision.extension": { status: "violated", severity: "attention", done: "2025-09-30" },
      },
    );
  });

  it("without a row for the case without it: once closing has found the act missing, that stays", () => {
    const front = {
      events: { talk: "Gesprek" },
      steps: { letter: { within: { talk: { true: "2 weken na talk" } } }, decision: {} },
    };
    const closed = [complaint, row("decision 2025-09-10")];
    expectVerdicts(
      { regulation: front, events: [...closed, row("talk 2025-09-20")], asOf: "2025-09-21" },
      { letter: { status: "violated", severity: "violation" } },
    );
    expectVerdicts(
      { regulation: front, events: [...closed, row("talk 2025-09-10")], asOf: "2025-09-21" },
      { letter: { status: "pending", due: "2025-09-24" } },
    );
  });

  it("each anchor by itself", () => {
    const each = { talk: { true: "3 weken na each letter", else: "1 week na each letter" } };
    // The first letter's term ended on 8 September, the second's would on 19 September.
    expectVerdicts(
      {
        regulation: regulation(each),
        events: [complaint, row("letter 2025-09-01"), row("letter 2025-09-12"), row("talk 2025-09-15")],
        asOf: "2025-09-25",
      },
      {
        decision: { status: "violated", severity: "violation", due: "2025-09-08" },
        "decision#2": { status: "pending", due: "2025-10-03" },
      },
    );
  });

  it("a row that runs from another event", () => {
    const other = { talk: { true: "3 weken na talk", else: "1 week" } };
    expect(statusOf(other, ["talk 2025-09-08", "decision 2025-09-29"])).toEqual(["met", "2025-09-29"]);
    expect(statusOf(other, ["talk 2025-09-09", "decision 2025-09-29"])).toEqual(["violated", "2025-09-08"]);
  });

  it("an aim beside a hard limit, each by its own table", () => {
    const both = regulation(longer, { aim: { talk: { true: "5 weken", else: "2 weken" } } });
    // The aim of 15 September was missed when the talk came, the limit of 29 September was not.
    expectVerdicts(
      { regulation: both, events: [complaint, row("talk 2025-09-20"), row("decision 2025-10-06")] },
      {
        decision: { status: "met", due: "2025-10-13", done: "2025-10-06" },
        "decision.aim": { status: "violated", severity: "attention", due: "2025-09-15", done: "2025-10-06" },
      },
    );
  });

  it.each([
    ["decides when it is known", "2025-09-03T09:00", ["met", "2025-09-04T10:00"]],
    ["was too late", "2025-09-03T11:00", ["violated", "2025-09-03T10:00"]],
    ["decides and is not known", "2025-09-03", ["undetermined", "2025-09-04T10:00"]],
  ])("in hours the hour %s", (_, talk, expected) => {
    const hours = { talk: { true: "72 uur", else: "48 uur" } };
    const events = [row("complaint 2025-09-01T10:00"), row(`talk ${talk}`), row("decision 2025-09-04T09:00")];
    const { status, due } =
      judge({ regulation: regulation(hours), events, asOf: "2026-01-31" }).decision ?? {};
    expect([status, due]).toEqual(expected);
  });

  it("one more without a date may have come in time: undetermined, unless it makes no difference", () => {
    const unclear = (decision: string) =>
      statusOf(longer, ["talk", "talk 2025-10-01", `decision ${decision}`])[0];
    expect(unclear("2025-10-13")).toBe("undetermined");
    expect(unclear("2025-10-14")).toBe("violated");
  });
});

describe("a table on an event that shortens the term", () => {
  it.each([
    ["an act that was in time stays so", "2025-09-15", "2025-09-10", ["met", "2025-09-29"]],
    ["the term does not end before the event", "2025-09-15", "2025-09-15", ["met", "2025-09-15"]],
    ["and is over after it", "2025-09-15", "2025-09-16", ["violated", "2025-09-15"]],
    ["early enough it is the shorter term", "2025-09-03", "2025-09-09", ["violated", "2025-09-08"]],
  ])("%s", (_, talk, decision, expected) => {
    expect(statusOf(shorter, [`talk ${talk}`, `decision ${decision}`])).toEqual(expected);
  });

  it("says why the last day is not the one that was counted", () => {
    const events = [complaint, row("talk 2025-09-15"), row("decision 2025-09-16")];
    const { cases } = check({ regulation: regulation(shorter), events, asOf: "2026-01-31" });
    const verdict = cases[0]?.verdicts.find(({ id }) => id === "decision");
    expect(verdict?.notes.map(({ code }) => code)).toEqual(["not-before-event"]);
    expect(verdict?.derivation).toBeUndefined();
  });
});

describe("a table on an event in what moves the term", () => {
  const decided = (more: object, events: readonly string[]) => {
    const rows = [complaint, ...events.map((each) => row(each))];
    const { status, due } =
      judge({ regulation: regulation("2 weken", more), events: rows, asOf: "2026-01-31" }).decision ?? {};
    return [status, due];
  };
  const notice = "delay-notice 2025-09-10";

  it.each([
    // The notice adds 1 week: 22 September; with the talk 4 weeks: 13 October.
    ["2025-09-22", "2025-10-13", ["met", "2025-10-13"]],
    ["2025-09-23", "2025-10-13", ["violated", "2025-09-22"]],
    ["2025-09-23", "2025-09-20", ["met", "2025-09-22"]],
  ])("the length of an extension: talk on %s, done on %s", (talk, done, expected) => {
    const extension = { adds: { talk: { true: "4 weken", else: "1 week" } } };
    expect(decided({ extension }, [notice, `talk ${talk}`, `decision ${done}`])).toEqual(expected);
  });

  it.each([
    // Without the talk 13 October; with it 22 September, but not before the talk itself.
    ["2025-09-25", ["met", "2025-10-13"]],
    ["2025-09-30", ["met", "2025-09-30"]],
    ["2025-10-01", ["violated", "2025-09-30"]],
  ])("a shorter extension, done on %s", (done, expected) => {
    const extension = { adds: { talk: { true: "1 week", else: "4 weken" } } };
    expect(decided({ extension }, [notice, "talk 2025-09-30", `decision ${done}`])).toEqual(expected);
  });

  it("what a notice must contain follows from what had happened when it was given", () => {
    const extension = { adds: "1 week", contains: { talk: { true: "reasons" } } };
    const outcome = (talk: string) =>
      judge({
        regulation: regulation("2 weken", { extension }),
        events: [complaint, row(notice, { reasons: "nee" }), row(`talk ${talk}`), row("decision 2025-09-22")],
        asOf: "2026-01-31",
      }).decision;
    expect(outcome("2025-09-12")).toMatchObject({ status: "met", due: "2025-09-22" });
    expect(outcome("2025-09-10")).toMatchObject({ status: "violated", due: "2025-09-15" });
  });

  it("by when a notice must be given does so too", () => {
    const extension = { adds: "1 week", noticeBy: { talk: { true: "1 week", else: "2 weken" } } };
    const events = (talk: string) => [notice, `talk ${talk}`, "decision 2025-09-22"];
    expect(decided({ extension }, events("2025-09-11"))).toEqual(["met", "2025-09-22"]);
    expect(decided({ extension }, events("2025-09-09"))).toEqual(["violated", "2025-09-15"]);
  });

  it.each([
    // The clock stands still for 1 week, until 17 September: 22 September; with the talk 4 weeks: 13 October.
    ["2025-09-22", ["met", "2025-10-13"]],
    ["2025-09-23", ["violated", "2025-09-22"]],
  ])("the longest pause: talk on %s", (talk, expected) => {
    const pause = {
      from: "information-request",
      until: "information-received",
      atMost: { talk: { true: "4 weken", else: "1 week" } },
    };
    const events = ["information-request 2025-09-10", `talk ${talk}`, "decision 2025-10-13"];
    expect(decided({ pause }, events)).toEqual(expected);
  });
});

describe("a table on an event in an order or a gap", () => {
  const front = (told: object) => ({
    events: { talk: "Gesprek", letter: "Brief" },
    steps: { told, hearing: { duty: "may" }, decision: {} },
  });
  const notAfter = { talk: { true: "hearing", else: "letter" } };
  const missed = { status: "violated", severity: "violation" };

  it("an order that was missed before the event stays missed", () => {
    const events = [complaint, row("letter 2025-09-10"), row("talk 2025-09-12")];
    const asOf = "2025-09-20";
    expectVerdicts({ regulation: front({ notAfter }), events, asOf }, { "told.notAfter": { ...missed } });
    expectVerdicts(
      { regulation: front({ notAfter }), events: [...events, row("told 2025-09-15")], asOf },
      { "told.notAfter": { ...missed, done: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation: front({ notAfter, within: "2 weken" }), events, asOf },
      { told: { status: "not-applicable", due: "2025-09-15" }, "told.notAfter": { ...missed } },
    );
  });

  it("an event in time asks for the other order", () => {
    const events = [complaint, row("talk 2025-09-09"), row("letter 2025-09-10"), row("told 2025-09-15")];
    expectVerdicts(
      { regulation: front({ notAfter }), events, asOf: "2025-09-20" },
      { "told.notAfter": { status: "met", done: "2025-09-15" } },
    );
  });

  it("a gap that was over before the event stays too long", () => {
    const every = { talk: { true: "4 weken", else: "2 weken" } };
    const status = (talk: string) =>
      judge({ regulation: front({ every }), events: [complaint, row(`talk ${talk}`)], asOf: "2025-09-20" })[
        "told.every"
      ]?.status;
    expect(status("2025-09-15")).toBe("pending");
    expect(status("2025-09-16")).toBe("violated");
  });
});

describe("a table on an event in what the act must be", () => {
  const contents = regulation("4 weken", { contains: { talk: { true: "reasons" } } });
  const decided = row("decision 2025-09-10", { reasons: "nee" });

  it("asks nothing more of an act that was done before the event", () => {
    expectVerdicts(
      { regulation: contents, events: [complaint, decided, row("talk 2025-09-11")] },
      { "decision.contains": { status: "not-applicable" } },
    );
    expectVerdicts(
      { regulation: contents, events: [complaint, decided, row("talk 2025-09-10")] },
      { "decision.contains": { status: "violated", severity: "violation", done: "2025-09-10" } },
    );
  });

  it("an act that reached who it had to reach stays done", () => {
    const front = {
      ...regulation("4 weken", { to: { talk: { true: "accused", else: "complainant" } } }),
      roles: { accused: "Beklaagde" },
    };
    const sent = row("decision 2025-09-10", { recipient: ["complainant"] });
    expectVerdicts(
      { regulation: front, events: [complaint, sent, row("talk 2025-09-11")] },
      {
        decision: { status: "met", due: "2025-09-29", done: "2025-09-10" },
        "decision.to.complainant": { status: "met", done: "2025-09-10" },
        "decision.to.accused": undefined,
      },
    );
  });
});
