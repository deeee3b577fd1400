import { describe, expect, it } from "vitest";
import { same } from "../../src/language/text.ts";
import { sayMoment } from "../../src/read-back/phrases/anchor.ts";
import { sayWorkingDays } from "../../src/read-back/phrases/calendar.ts";
import { sayChoice } from "../../src/read-back/phrases/choice.ts";
import { formatClock } from "../../src/read-back/phrases/clock.ts";
import { sayCondition } from "../../src/read-back/phrases/condition.ts";
import { sayDay } from "../../src/read-back/phrases/date.ts";
import { sayActivity } from "../../src/read-back/phrases/label.ts";
import { listAnd, listOr } from "../../src/read-back/phrases/list.ts";
import { sayBound } from "../../src/read-back/phrases/term.ts";
import type { Bound, Condition, Counting } from "../../src/regulation/model.ts";
import {
  activity,
  after,
  anchor,
  counting,
  duration,
  fact,
  factRef,
  open,
  place,
  ref,
  regulation,
} from "./build-regulation.ts";

const said = regulation([], {
  activities: { decision: activity("decision", "Besluit"), hearing: activity("hearing", "Gesprek") },
  groups: { contact: ["decision", "hearing"] },
  facts: {
    amount: fact("amount", "bedrag", { type: "number" }),
    subject: fact("subject", "onderwerp", {
      type: "choice",
      values: { service: "dienst", other: "iets anders" },
    }),
    light: fact("light", "lichte uiting"),
  },
  fields: { "new-date": "nieuwe datum" },
});

describe("lists", () => {
  it.each([
    [[], "", ""],
    [["a"], "a", "a"],
    [["a", "b"], "a en b", "a or b"],
    [["a", "b", "c"], "a, b en c", "a, b or c"],
    [["a, b", "c", "d"], "a, b; c; en d", "a, b; c; or d"],
  ])("%j", (parts, dutchAnd, englishOr) => {
    expect(listAnd(parts.map(same)).nl).toBe(dutchAnd);
    expect(listOr(parts.map(same)).en).toBe(englishOr);
  });
});

describe("terms", () => {
  const before: Bound = {
    kind: "term",
    term: {
      kind: "duration",
      duration: duration(5, "day"),
      direction: "before",
      anchor: anchor("hearing"),
      text: "",
      place,
    },
  };
  const latest: Bound = {
    kind: "latest",
    terms: [
      { kind: "field", ref: ref("decision", "new-date"), text: "", place },
      {
        kind: "moment",
        anchor: { ...anchor(), items: [{ kind: "end-of", step: "decision", place }] },
        text: "",
        place,
      },
    ],
    place,
  };

  it.each([
    [
      after(1, "week", "contact"),
      "binnen 1 week na “Besluit” of “Gesprek”",
      "within 1 week after “Besluit” or “Gesprek”",
    ],
    [
      open("zo spoedig mogelijk", "decision"),
      "“zo spoedig mogelijk” na “Besluit”",
      "“zo spoedig mogelijk” after “Besluit”",
    ],
    [before, "ten minste 5 dagen vóór “Gesprek”", "at least 5 days before “Gesprek”"],
    [
      latest,
      "uiterlijk op de datum “nieuwe datum” bij “Besluit” of uiterlijk bij de laatste dag voor “Besluit” (wat het laatst komt)",
      "no later than the date “nieuwe datum” of “Besluit” or no later than the last day for “Besluit” (whichever comes last)",
    ],
  ])("%#", (bound, nl, en) => {
    expect(sayBound({ regulation: said }, bound)).toEqual({ nl, en });
  });

  it.each([
    ["sent", "de verzending van “Besluit”", "the sending of “Besluit”"],
    ["received", "de ontvangst van “Besluit”", "the receipt of “Besluit”"],
    ["dated", "de datum die staat op “Besluit”", "the date written on “Besluit”"],
    ["planned", "de geplande dag van “Besluit”", "the planned day of “Besluit”"],
  ])("the built-in date %s", (field, nl, en) => {
    expect(sayMoment(said, ref("decision", field))).toEqual({ nl, en });
  });
});

describe("conditions", () => {
  const conditions: readonly (readonly [Condition, string, string])[] = [
    [
      { kind: "test", ref: factRef("subject"), test: { kind: "not-in", values: ["service"] }, place },
      "“onderwerp” is iets anders dan “dienst”",
      "“onderwerp” is something else than “dienst”",
    ],
    [
      { kind: "test", ref: factRef("amount"), test: { kind: "under", value: 3_000_000 }, place },
      "“bedrag” is minder dan 3.000.000",
      "“bedrag” is less than 3,000,000",
    ],
    [
      { kind: "test", ref: factRef("light"), test: { kind: "not-in", values: [true] }, place },
      "“lichte uiting” is niet waar",
      "“lichte uiting” is not true",
    ],
    [
      { kind: "test", ref: ref("decision", "new-date"), test: { kind: "in", values: [true] }, place },
      "“nieuwe datum” bij “Besluit” is gegeven",
      "“nieuwe datum” of “Besluit” is given",
    ],
    [
      { kind: "test", ref: ref("decision", "light"), test: { kind: "in", values: [false] }, place },
      "“lichte uiting” bij “Besluit” is niet waar",
      "“lichte uiting” of “Besluit” is not true",
    ],
    [
      { kind: "status", step: "decision", statuses: ["lapsed"], not: false, place },
      "“Besluit” is “verlopen of niet gebruikt”",
      "“Besluit” is “lapsed or not used”",
    ],
    [
      {
        kind: "not",
        of: {
          kind: "test",
          ref: { ...ref("decision"), field: "new-date" },
          test: { kind: "in", values: [true] },
          place,
        },
        place,
      },
      "“nieuwe datum” bij “Besluit” is niet gegeven",
      "“nieuwe datum” of “Besluit” is not given",
    ],
    [
      {
        kind: "not",
        of: { kind: "test", ref: factRef("subject"), test: { kind: "not-in", values: ["service"] }, place },
        place,
      },
      "“onderwerp” is “dienst”",
      "“onderwerp” is “dienst”",
    ],
    [
      {
        kind: "not",
        of: { kind: "test", ref: factRef("amount"), test: { kind: "over", value: 500 }, place },
        place,
      },
      "dit is niet zo: (“bedrag” is meer dan 500)",
      "this is not so: (“bedrag” is more than 500)",
    ],
    [
      { kind: "within", step: "decision", bound: after(5, "working-day", "hearing"), place },
      "“Besluit” is gebeurd binnen 5 werkdagen na “Gesprek”",
      "“Besluit” has happened within 5 working days after “Gesprek”",
    ],
    [
      {
        kind: "any",
        of: [
          { kind: "happened", ref: ref("decision"), place },
          {
            kind: "all",
            of: [
              { kind: "not", of: { kind: "happened", ref: ref("hearing"), place }, place },
              { kind: "test", ref: factRef("light"), test: { kind: "in", values: [true] }, place },
            ],
            place,
          },
        ],
        place,
      },
      "“Besluit” is gebeurd of (“Gesprek” is niet gebeurd en “lichte uiting” is waar)",
      "“Besluit” has happened or (“Gesprek” has not happened and “lichte uiting” is true)",
    ],
  ];

  it.each(conditions)("%#", (condition, nl, en) => {
    expect(sayCondition({ regulation: said }, condition)).toEqual({ nl, en });
  });
});

describe("tables", () => {
  it("says every row, a row without demand, and what holds otherwise", () => {
    const rows = [
      { value: "service", result: "x" },
      { value: "other", result: null },
    ];

    expect(sayChoice(said, { kind: "table", subject: factRef("subject"), rows, place }, same).nl).toBe(
      "als “onderwerp” “dienst” is: x; als “onderwerp” “iets anders” is: geen eis; in elk ander geval: geen eis",
    );
  });
});

describe("calendars", () => {
  const own = {
    id: "school",
    label: "Schooldagen",
    days: [1, 2],
    holidays: null,
    closed: [{ from: 16_953, until: 16_955, announced: 16_900 }],
    place,
  };

  it.each<[Partial<Counting>, string]>([
    [{ calendar: "nl", goodFriday: false }, "Goede Vrijdag is een gewone werkdag."],
    [{ calendar: "nl", liberationDay: false }, "5 mei is een gewone werkdag."],
    [{ calendar: "be" }, "zonder de officiële feestdagen (België)."],
    [{ calendar: "gb-eng" }, "zonder de officiële feestdagen (Verenigd Koninkrijk, gb-eng)."],
    [
      { calendar: "school" },
      "Werkdagen staan in de kalender “Schooldagen”: maandag en dinsdag, feestdagen tellen mee. Gesloten: 1 juni 2016 tot en met 3 juni 2016 (aangekondigd op 9 april 2016).",
    ],
  ])("%j", (change, words) => {
    expect(
      sayWorkingDays(regulation([], { calendars: { school: own } }), { ...counting, ...change }).nl,
    ).toContain(words);
  });

  it("says dates and clock times in full", () => {
    expect(sayDay(16_953)).toEqual({ nl: "1 juni 2016", en: "1 June 2016" });
    expect(formatClock(9 * 60 + 5)).toBe("09:05");
  });
});

describe("labels", () => {
  const mixed = regulation([], {
    activities: {
      decision: activity("decision", "Uitkomst meegedeeld"),
      complaint: activity("complaint", "Klacht van een klant"),
      "own-act": activity("own-act", "Eigen stap"),
    },
  });

  it.each([
    ["of the catalogue in both languages", "decision", "“Uitkomst meegedeeld”", "“Decision”"],
    [
      "of the author as it is, also for an id of the catalogue",
      "complaint",
      "“Klacht van een klant”",
      "“Klacht van een klant”",
    ],
    ["of the author as it is", "own-act", "“Eigen stap”", "“Eigen stap”"],
    ["from the id when there is none", "no-label-here", "“no label here”", "“no label here”"],
  ])("%s", (_, id, nl, en) => {
    expect(sayActivity(mixed, id)).toEqual({ nl, en });
  });
});
