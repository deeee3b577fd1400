import { describe, expect, it } from "vitest";
import { sayReason } from "../../src/check/reasons/index.ts";
import { check } from "../check/terms/judging.ts";
import type { WrittenEvent } from "../support/cases.ts";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  events: { talk: "Gesprek" },
  roles: { other: { label: "Wederpartij", outside: true } },
  cancelledBy: "withdrawal",
  steps: {
    "plan-step": { duty: "may", setsTerms: true },
    "other-step": { by: "other", setsTerms: true },
    decision: {},
  },
};
const set = (day: string, due: string, more: object = {}) =>
  row(`term-set ${day}`, { what: "talk", due, ...more });
const id = "plan-step.terms.talk";

describe("a case's own terms", () => {
  it("kept, late, missed, running", () => {
    const due = "2025-09-20";
    const rows = [complaint, set("2025-09-05", due)];
    expectVerdicts(
      { regulation, events: [...rows, row("talk 2025-09-20")] },
      { [id]: { status: "met", due, done: "2025-09-20" } },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("talk 2025-09-21")] },
      { [id]: { ...wrong, due, done: "2025-09-21" } },
    );
    expectVerdicts({ regulation, events: rows }, { [id]: { ...wrong, due } });
    expectVerdicts({ regulation, events: rows, asOf: "2025-09-20" }, { [id]: { status: "pending", due } });
  });

  it("set again on or before the old date replaces it, later does not heal", () => {
    const again = (day: string) => [
      complaint,
      set("2025-09-05", "2025-09-20"),
      set(day, "2025-10-10"),
      row("talk 2025-10-09"),
    ];
    expectVerdicts(
      { regulation, events: again("2025-09-20") },
      { [id]: { status: "met", due: "2025-10-10", done: "2025-10-09" } },
    );
    expectVerdicts(
      { regulation, events: again("2025-09-21") },
      { [id]: { ...wrong, due: "2025-09-20", done: "2025-10-09" } },
    );
  });

  it("done before it was set again is done", () => {
    const rows = [
      complaint,
      set("2025-09-05", "2025-09-20"),
      row("talk 2025-09-10"),
      set("2025-09-15", "2025-10-10"),
    ];
    expectVerdicts(
      { regulation, events: rows },
      { [id]: { status: "met", due: "2025-10-10", done: "2025-09-10" } },
    );
  });

  it("never rolled", () => {
    const rolled = { ...regulation, counting: { calendar: "nl-atw", restDay: "next-working-day" } };
    const rows = [complaint, set("2025-09-05", "2025-09-20"), row("talk 2025-09-22")];
    expectVerdicts(
      { regulation: rolled, events: rows },
      { [id]: { ...wrong, due: "2025-09-20", done: "2025-09-22" } },
    );
  });

  it("of an outsider: lapsed", () => {
    const rows = [complaint, set("2025-09-05", "2025-09-20", { role: "other" })];
    expectVerdicts(
      { regulation, events: rows },
      { "other-step.terms.talk": { status: "lapsed", due: "2025-09-20" }, [id]: undefined },
    );
  });

  it("the only step with terms judges those of an outsider as well", () => {
    const { "plan-step": only, decision } = regulation.steps;
    const one = { ...regulation, steps: { "plan-step": only, decision } };
    const rows = [complaint, set("2025-09-05", "2025-09-20", { role: "other" })];
    expectVerdicts({ regulation: one, events: rows }, { [id]: { status: "lapsed", due: "2025-09-20" } });
  });

  it("withdrawn before it was due: not applicable; without a date: undetermined", () => {
    expectVerdicts(
      { regulation, events: [complaint, set("2025-09-05", "2025-09-20"), row("withdrawal 2025-09-10")] },
      { [id]: { status: "not-applicable", due: "2025-09-20" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("term-set 2025-09-05", { what: "talk" })] },
      { [id]: { status: "undetermined" } },
    );
  });
});

describe("set again where another date needs consent", () => {
  const renewed = { duty: "may", setsTerms: { consent: "complainant" } };
  const withConsent = {
    ...regulation,
    events: { ...regulation.events, "plan-agreed": "Opnieuw eens", letter: "Brief" },
    steps: { ...regulation.steps, "plan-step": renewed },
  };
  const first = [complaint, set("2025-09-05", "2025-09-20")];
  const again = [...first, set("2025-09-15", "2025-10-10")];
  const by = (day: string, more: object = {}) => row(`consent ${day}`, { role: "complainant", ...more });
  const old = { ...wrong, due: "2025-09-20" };

  it.each([
    ["once: no consent is owed", first, "2025-09-20", { status: "met", due: "2025-09-20" }],
    ["agreed afterwards", [...again, by("2025-09-16")], "2025-10-10", { status: "met", due: "2025-10-10" }],
    [
      "agreed on the old date",
      [...again, by("2025-09-20")],
      "2025-10-10",
      { status: "met", due: "2025-10-10" },
    ],
    ["agreed when the old date was over", [...again, by("2025-09-21")], "2025-10-10", old],
    ["not agreed", again, "2025-10-10", old],
    ["not agreed, done by the old date", again, "2025-09-20", { status: "met", due: "2025-09-20" }],
    [
      "agreed, and late all the same",
      [...again, by("2025-09-16")],
      "2025-10-11",
      { ...wrong, due: "2025-10-10" },
    ],
    ["agreed beforehand", [...again, by("2025-09-12")], "2025-10-10", { status: "met", due: "2025-10-10" }],
    ["agreed when it was first set", [...again, by("2025-09-05")], "2025-10-10", old],
    ["agreed by another", [...again, by("2025-09-16", { role: "other" })], "2025-10-10", old],
    ["agreed about another term", [...again, by("2025-09-16", { what: "letter" })], "2025-10-10", old],
    [
      "agreed about this term",
      [...again, by("2025-09-16", { what: "talk" })],
      "2025-10-10",
      { status: "met", due: "2025-10-10" },
    ],
    [
      "set together",
      [...first, set("2025-09-15", "2025-10-10", { with: "complainant" })],
      "2025-10-10",
      { status: "met", due: "2025-10-10" },
    ],
    [
      "set together with another",
      [...first, set("2025-09-15", "2025-10-10", { with: "other" })],
      "2025-10-10",
      old,
    ],
    [
      "shorter, not agreed: what both agreed to stands",
      [...first, set("2025-09-10", "2025-09-15")],
      "2025-09-18",
      { status: "met", due: "2025-09-20" },
    ],
    [
      "shorter, agreed",
      [...first, set("2025-09-10", "2025-09-15"), by("2025-09-11")],
      "2025-09-18",
      { ...wrong, due: "2025-09-15" },
    ],
    [
      "twice, the second agreed",
      [...again, set("2025-09-17", "2025-10-01"), by("2025-09-18")],
      "2025-10-01",
      { status: "met", due: "2025-10-01" },
    ],
    [
      "twice, the first agreed",
      [...again, by("2025-09-16"), set("2025-09-18", "2025-10-20")],
      "2025-10-15",
      { ...wrong, due: "2025-10-10" },
    ],
    [
      "twice, each agreed beforehand",
      [
        ...first,
        by("2025-09-08"),
        set("2025-09-10", "2025-10-10"),
        by("2025-09-12"),
        set("2025-09-14", "2025-10-20"),
      ],
      "2025-10-20",
      { status: "met", due: "2025-10-20" },
    ],
  ])("%s", (_, events, done, expected) => {
    expectVerdicts(
      { regulation: withConsent, events: [...events, row(`talk ${done}`)] },
      { [id]: { ...expected, done } },
    );
  });

  it("one consent is about all terms that were set again before it", () => {
    const other = (day: string, due: string) => row(`term-set ${day}`, { what: "letter", due });
    const events = [...again, other("2025-09-05", "2025-09-20"), other("2025-09-15", "2025-10-10")];
    expectVerdicts(
      { regulation: withConsent, events: [...events, by("2025-09-16")] },
      {
        [id]: { ...wrong, due: "2025-10-10" },
        "plan-step.terms.letter": { ...wrong, due: "2025-10-10" },
      },
    );
  });

  it("an act may be the consent", () => {
    const byAct = {
      ...regulation,
      events: { ...withConsent.events },
      steps: { "plan-step": { ...renewed, setsTerms: { consent: "plan-agreed" } } },
    };
    const done = row("talk 2025-10-10");
    expectVerdicts(
      { regulation: byAct, events: [...again, row("plan-agreed 2025-09-16"), done] },
      { [id]: { status: "met", due: "2025-10-10", done: "2025-10-10" } },
    );
    expectVerdicts(
      { regulation: byAct, events: [...again, by("2025-09-16"), done] },
      { [id]: { ...old, done: "2025-10-10" } },
    );
  });

  it("while it may still be agreed to, the old date runs", () => {
    expectVerdicts(
      { regulation: withConsent, events: again, asOf: "2025-09-20" },
      { [id]: { status: "pending", due: "2025-09-20" } },
    );
    expectVerdicts({ regulation: withConsent, events: again, asOf: "2025-09-21" }, { [id]: old });
  });

  it("unknown where the log records no consents, unless both dates give the same", () => {
    const judged = (done: string | undefined, asOf: string, expected: object) =>
      expectVerdicts(
        {
          regulation: withConsent,
          events: [...again, ...(done === undefined ? [] : [row(`talk ${done}`)])],
          notRecorded: ["consent"],
          asOf,
        },
        { [id]: { ...expected, ...(done !== undefined && { done }) } as never },
      );
    judged("2025-09-20", "2026-01-31", { status: "met", due: "2025-09-20" });
    judged("2025-10-11", "2026-01-31", { ...wrong, due: "2025-10-10" });
    judged(undefined, "2025-09-20", { status: "pending", due: "2025-09-20" });
    judged(undefined, "2025-10-11", { ...wrong, due: "2025-10-10" });
    expectVerdicts(
      { regulation: withConsent, events: [...again, row("talk 2025-10-10")], notRecorded: ["consent"] },
      { [id]: { status: "undetermined" } },
    );
    expectVerdicts(
      { regulation: withConsent, events: again, notRecorded: ["consent"], asOf: "2025-09-21" },
      { [id]: { status: "undetermined" } },
    );
    // Who is named with the new term itself agreed to it.
    expectVerdicts(
      {
        regulation: withConsent,
        events: [...first, set("2025-09-15", "2025-10-10", { with: "complainant" }), row("talk 2025-10-10")],
        notRecorded: ["consent"],
      },
      { [id]: { status: "met", due: "2025-10-10", done: "2025-10-10" } },
    );
  });

  it("unknown where the consent has no date and its date decides", () => {
    const events = [...again, row("consent", { role: "complainant" })];
    expectVerdicts(
      { regulation: withConsent, events: [...events, row("talk 2025-10-10")] },
      { [id]: { status: "undetermined", due: "2025-09-20", done: "2025-10-10" } },
    );
  });

  it("says why another date did not replace the old one", () => {
    const notesOf = (events: readonly WrittenEvent[], asOf: string, notRecorded: readonly string[] = []) => {
      const { cases } = check({ regulation: withConsent, events, asOf, notRecorded });
      const found = cases.flatMap(({ verdicts }) => verdicts).find((verdict) => verdict.id === id);
      return found?.notes.map((note) => [sayReason(note, "nl"), sayReason(note, "en")]);
    };
    expect(notesOf(again, "2025-09-16")).toEqual([
      [
        "Op 15 september 2025 is een nieuwe datum genoemd: 10 oktober 2025. Die telt niet, want de instemming ontbreekt.",
        "On 15 September 2025 a new date was named: 10 October 2025. It does not count, for the consent is missing.",
      ],
    ]);
    expect(notesOf([...again, by("2025-09-21")], "2025-09-22")?.flat()).toEqual([
      expect.stringContaining(
        "want de instemming kwam op 21 september 2025, toen de oude datum al voorbij was.",
      ),
      expect.stringContaining("for the consent came on 21 September 2025, when the old date was over."),
    ]);
    expect(notesOf(again, "2025-09-16", ["consent"])?.flat()).toEqual([
      expect.stringContaining("Of daarmee is ingestemd, legt het logboek niet vast."),
      expect.stringContaining("Whether that was consented to, the log does not record."),
    ]);
    expect(notesOf([...first, set("2025-09-21", "2025-10-10")], "2025-09-22")?.flat()).toEqual([
      expect.stringContaining("Toen was de oude datum al voorbij; die blijft gelden."),
      expect.stringContaining("By then the old date was over; that one stands."),
    ]);
  });
});
