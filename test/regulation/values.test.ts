import { describe, expect, test } from "vitest";
import { anchorsOf } from "../../src/regulation/anchor.ts";
import { boundOf, wordOf } from "../../src/regulation/bound.ts";
import { conditionOf } from "../../src/regulation/condition.ts";
import { limitsOf } from "../../src/regulation/limit.ts";
import { wordsOf } from "../../src/regulation/phrase.ts";
import { shareOf, timesOf } from "../../src/regulation/quantity.ts";
import { recurrenceOf } from "../../src/regulation/recurrence.ts";
import type { Scope } from "../../src/regulation/scope.ts";
import type { Source } from "../../src/regulation/source.ts";
import { choiceOf } from "../../src/regulation/table.ts";
import { termOf } from "../../src/regulation/term.ts";
import { whoOf } from "../../src/regulation/who.ts";
import { bare, scopeWithNames, written } from "./support.ts";

/** Reads YAML with a parser; a value without places, or the messages. */
function reading(parse: (source: Source, scope: Scope) => unknown, yaml: string): unknown {
  const { scope, messages } = scopeWithNames();
  const value = parse(written(yaml), scope);
  return messages.length > 0 ? messages : bare(value);
}

const event = (id: string, field?: string) => ({
  kind: "event",
  ref: {
    kind: "activity",
    id,
    activities: id === "contact" ? ["hearing", "visit"] : [id],
    ...(field && { field }),
  },
});
const ref = (id: string, field?: string) => ({
  kind: "activity",
  id,
  activities: [id],
  ...(field && { field }),
});
const factRef = (id: string) => ({ kind: "fact", id, activities: [] });
const anchor = (text: string, items: unknown[], occurrence = "first") => ({ occurrence, items, text });

describe("anchors", () => {
  test.each([
    ["complaint", anchor("complaint", [event("complaint")])],
    ["contact", anchor("contact", [event("contact")])],
    ["decision.received", anchor("decision.received", [event("decision", "received")])],
    ["each hearing", anchor("each hearing", [event("hearing")], "each")],
    ["elke hearing", anchor("elke hearing", [event("hearing")], "each")],
    ["laatste visit", anchor("laatste visit", [event("visit")], "last")],
    ["last visit", anchor("last visit", [event("visit")], "last")],
    ["decision or hearing", anchor("decision or hearing", [event("decision"), event("hearing")])],
    ["decision of visit", anchor("decision of visit", [event("decision"), event("visit")])],
    ["end of decision", anchor("end of decision", [{ kind: "end-of", step: "decision" }])],
    ["einde van decision", anchor("einde van decision", [{ kind: "end-of", step: "decision" }])],
    [
      "end of decision of hearing",
      anchor("end of decision of hearing", [{ kind: "end-of", step: "decision" }, event("hearing")]),
    ],
    [
      "no documents-supplied",
      anchor("no documents-supplied", [{ kind: "silence", step: "documents-supplied" }]),
    ],
    [
      "geen documents-supplied",
      anchor("geen documents-supplied", [{ kind: "silence", step: "documents-supplied" }]),
    ],
    ["[decision, visit]", anchor("decision or visit", [event("decision"), event("visit")])],
    ["withdrawal", anchor("withdrawal", [event("withdrawal")])],
  ])("%s", (yaml, expected) => {
    expect(reading(anchorsOf, yaml)).toEqual(expected);
  });

  test.each([
    ["desicion", 'Do you mean "decision"?'],
    ["end of visit", '"visit" is no step'],
    ["no hearings", 'Do you mean "hearing"?'],
    ["decision hearing", "is no anchor"],
    ["decision or", "is no anchor"],
    ["decision.sentt", 'Do you mean "sent"?'],
    ["[each decision, hearing]", "cannot be mixed"],
  ])("%s is reported", (yaml, message) => {
    expect(reading(anchorsOf, yaml)).toEqual([expect.stringContaining(message)]);
  });
});

describe("terms", () => {
  const term = (source: Source, scope: Scope) => termOf(wordOf(source), scope);
  const weeks = { amount: 3, unit: "week", text: "3 weken" };
  test.each([
    ["3 weken", { kind: "duration", duration: weeks, direction: "after", text: "3 weken" }],
    [
      "3 weken na complaint",
      {
        kind: "duration",
        duration: weeks,
        direction: "after",
        anchor: anchor("complaint", [event("complaint")]),
        text: "3 weken na complaint",
      },
    ],
    [
      "5 days before hearing.planned",
      {
        kind: "duration",
        duration: { amount: 5, unit: "day", text: "5 days" },
        direction: "before",
        anchor: anchor("hearing.planned", [event("hearing", "planned")]),
        text: "5 days before hearing.planned",
      },
    ],
    ["promptly", { kind: "open", words: "promptly", direction: "after", text: "promptly" }],
    [
      "zo spoedig mogelijk na no reminder",
      {
        kind: "open",
        words: "zo spoedig mogelijk",
        direction: "after",
        anchor: anchor("no reminder", [{ kind: "silence", step: "reminder" }]),
        text: "zo spoedig mogelijk na no reminder",
      },
    ],
    [
      "decision.measures-by",
      { kind: "field", ref: ref("decision", "measures-by"), text: "decision.measures-by" },
    ],
    [
      "end of decision",
      {
        kind: "moment",
        anchor: anchor("end of decision", [{ kind: "end-of", step: "decision" }]),
        text: "end of decision",
      },
    ],
    ["decision", { kind: "moment", anchor: anchor("decision", [event("decision")]), text: "decision" }],
    [
      "settlement",
      { kind: "moment", anchor: anchor("settlement", [event("settlement")]), text: "settlement" },
    ],
    ["none", null],
    ["geen", null],
  ])("%s", (yaml, expected) => {
    expect(reading(term, yaml)).toEqual(expected);
  });

  test.each([
    ["3 weken complaint", '"after" or "before"'],
    ["3 weken na", '"after" or "before"'],
    ["3 moons after complaint", "has no known unit"],
    ["1.5 weeks after complaint", "whole amount"],
    ["3 weken na complaintt", 'Do you mean "complaint"?'],
    ["nobody.knows", '"nobody" is no step'],
    ["decision.nonsense", '"nonsense" is named nowhere'],
    ["", "There is no term"],
  ])("%s is reported", (yaml, message) => {
    expect(reading(term, JSON.stringify(yaml))).toEqual([expect.stringContaining(message)]);
  });

  test("the latest of several", () => {
    const moment = (id: string) => ({ kind: "moment", anchor: anchor(id, [event(id)]), text: id });
    expect(reading(boundOf, "{ latest: [decision, none, hearing] }")).toEqual({
      kind: "latest",
      terms: [moment("decision"), moment("hearing")],
    });
    expect(reading(boundOf, "{ earliest: [decision, desicion] }")).toEqual([
      expect.stringContaining("decision"),
    ]);
  });
});

describe("conditions", () => {
  const happened = (id: string) => ({ kind: "happened", ref: ref(id) });
  const isIn = (subject: unknown, ...values: unknown[]) => ({
    kind: "test",
    ref: subject,
    test: { kind: "in", values },
  });
  test.each([
    ["decision", happened("decision")],
    ["no decision", { kind: "not", of: happened("decision") }],
    ["geen urgent", { kind: "not", of: isIn(factRef("urgent"), true) }],
    ["urgent", isIn(factRef("urgent"), true)],
    ["decision.founded", isIn(ref("decision", "founded"), true)],
    ["decision or visit", { kind: "any", of: [happened("decision"), happened("visit")] }],
    ["decision en visit", { kind: "all", of: [happened("decision"), happened("visit")] }],
    ["[decision, urgent]", { kind: "any", of: [happened("decision"), isIn(factRef("urgent"), true)] }],
    ["{ urgent: false }", isIn(factRef("urgent"), false)],
    ["{ channel: [phone, letter] }", isIn(factRef("channel"), "phone", "letter")],
    [
      "{ channel: phone, urgent: true }",
      { kind: "all", of: [isIn(factRef("channel"), "phone"), isIn(factRef("urgent"), true)] },
    ],
    [
      "{ channel: { not: phone } }",
      { kind: "test", ref: factRef("channel"), test: { kind: "not-in", values: ["phone"] } },
    ],
    ["{ amount: { over: 5 } }", { kind: "test", ref: factRef("amount"), test: { kind: "over", value: 5 } }],
    [
      "{ absence: { atMost: 2 weken } }",
      {
        kind: "test",
        ref: factRef("absence"),
        test: { kind: "atMost", value: { amount: 2, unit: "week", text: "2 weken" } },
      },
    ],
    ["{ visit: true }", isIn(ref("visit"), true)],
    [
      "{ decision: { status: lapsed } }",
      { kind: "status", step: "decision", statuses: ["lapsed"], not: false },
    ],
    [
      "{ decision: { status: { not: [met, lapsed] } } }",
      { kind: "status", step: "decision", statuses: ["met", "lapsed"], not: true },
    ],
    [
      "{ settlement: { within: promptly } }",
      {
        kind: "within",
        step: "settlement",
        bound: {
          kind: "term",
          term: { kind: "open", words: "promptly", direction: "after", text: "promptly" },
        },
      },
    ],
  ])("%s", (yaml, expected) => {
    expect(reading(conditionOf, yaml)).toEqual(expected);
  });

  test.each([
    ["channel", "Name the value"],
    ["urgentt", 'Do you mean "urgent"?'],
    ["{ channel: phnoe }", 'Do you mean "phone"?'],
    ["{ urgent: yes }", "Allowed: true or false"],
    ["{ visit: often }", "Allowed: true or false"],
    ["{ amount: many }", "is a number"],
    ["{ amount: { over: 2 weken } }", "Expected: a number"],
    ["{ visit: { status: met } }", '"visit" is no step'],
    ["decision or urgent and visit", "not clear"],
    ["decision visit", "is no condition"],
  ])("%s is reported", (yaml, message) => {
    expect(reading(conditionOf, yaml)).toEqual([expect.stringContaining(message)]);
  });
});

describe("several names", () => {
  const texts = (meaning: "any" | "all" | "none") => (source: Source, scope: Scope) =>
    wordsOf(source, meaning, scope.report).map(({ text }) => text);
  test.each([
    ["any", "a or b", ["a", "b"]],
    ["any", "a of b", ["a", "b"]],
    ["any", "[a, b]", ["a", "b"]],
    ["all", "a and b", ["a", "b"]],
    ["all", "a en b", ["a", "b"]],
    ["all", "[a, b and c]", ["a", "b", "c"]],
    ["none", "[a, b]", ["a", "b"]],
    ["none", "a or b", ["a", "b"]],
  ] as const)("%s: %s", (meaning, yaml, expected) => {
    expect(reading(texts(meaning), yaml)).toEqual(expected);
  });

  test.each([
    ["any", "a and b", '"and" is not possible'],
    ["all", "a or b", '"or" is not possible'],
    ["all", "a of b", '"of" is not possible'],
    ["none", "a and b", '"and" is not possible'],
    ["any", "a or", "not finished"],
  ] as const)("%s: %s is reported", (meaning, yaml, message) => {
    expect(reading(texts(meaning), yaml)).toEqual([expect.stringContaining(message)]);
  });
});

describe("who", () => {
  const any = (source: Source, scope: Scope) => whoOf(source, "any", scope);
  test.each([
    ["handler", [{ kind: "role", id: "handler" }]],
    [
      "handler or involved",
      [
        { kind: "role", id: "handler" },
        { kind: "fact", id: "involved" },
      ],
    ],
    [
      "[decision, complainant]",
      [
        { kind: "step", id: "decision" },
        { kind: "role", id: "complainant" },
      ],
    ],
  ])("%s", (yaml, expected) => {
    expect(reading(any, yaml)).toEqual(expected);
  });

  test.each([
    ["handlr", 'Do you mean "handler"?'],
    ["urgent", "names no persons"],
  ])("%s is reported", (yaml, message) => {
    expect(reading(any, yaml)).toEqual([expect.stringContaining(message)]);
  });
});

describe("tables", () => {
  const who = (source: Source, scope: Scope) => choiceOf(source, (row) => wordOf(row).text, scope);
  const orNone = (source: Source, scope: Scope) =>
    choiceOf(source, (row) => (wordOf(row).text === "none" ? null : wordOf(row).text), scope);
  test.each([
    ["a", { kind: "plain", value: "a" }],
    [
      "{ channel: { phone: a, else: b } }",
      { kind: "table", subject: factRef("channel"), rows: [{ value: "phone", result: "a" }], else: "b" },
    ],
    [
      "{ urgent: { true: a } }",
      { kind: "table", subject: factRef("urgent"), rows: [{ value: true, result: "a" }] },
    ],
    [
      "{ visit: { false: a } }",
      { kind: "table", subject: ref("visit"), rows: [{ value: false, result: "a" }] },
    ],
    [
      "{ amount: { 3: a } }",
      { kind: "table", subject: factRef("amount"), rows: [{ value: 3, result: "a" }] },
    ],
  ])("%s", (yaml, expected) => {
    expect(reading(who, yaml)).toEqual(expected);
  });

  test("a row that says none", () => {
    expect(reading(orNone, "{ urgent: { true: none, else: a } }")).toEqual({
      kind: "table",
      subject: factRef("urgent"),
      rows: [{ value: true, result: null }],
      else: "a",
    });
    expect(reading(orNone, "none")).toBeUndefined();
  });

  test.each([
    ["{ channel: { phnoe: a } }", 'Do you mean "phone"?'],
    ["{ urgent: { maybe: a } }", "Allowed: true or false"],
    ["{ chanel: { phone: a } }", 'Do you mean "channel"?'],
  ])("%s is reported", (yaml, message) => {
    expect(reading(who, yaml)).toEqual([expect.stringContaining(message)]);
  });
});

describe("limits", () => {
  const moment = (text: string, items: unknown[]) => ({
    kind: "waiting",
    bound: { kind: "term", term: { kind: "moment", anchor: anchor(text, items), text } },
  });
  test.each([
    ["hearing", [{ kind: "order", ref: ref("hearing") }]],
    [
      "hearing.planned",
      [
        {
          kind: "waiting",
          bound: {
            kind: "term",
            term: { kind: "field", ref: ref("hearing", "planned"), text: "hearing.planned" },
          },
        },
      ],
    ],
    [
      "hearing or visit",
      [
        {
          kind: "order",
          ref: { kind: "activity", id: "hearing or visit", activities: ["hearing", "visit"] },
        },
      ],
    ],
    [
      "hearing and visit",
      [
        { kind: "order", ref: ref("hearing") },
        { kind: "order", ref: ref("visit") },
      ],
    ],
    [
      "[hearing, end of decision]",
      [
        { kind: "order", ref: ref("hearing") },
        moment("end of decision", [{ kind: "end-of", step: "decision" }]),
      ],
    ],
    [
      "14 days after reminder",
      [
        {
          kind: "waiting",
          bound: {
            kind: "term",
            term: {
              kind: "duration",
              duration: { amount: 14, unit: "day", text: "14 days" },
              direction: "after",
              anchor: anchor("reminder", [event("reminder")]),
              text: "14 days after reminder",
            },
          },
        },
      ],
    ],
    ["none", null],
  ])("%s", (yaml, expected) => {
    expect(reading(limitsOf, yaml)).toEqual(expected);
  });

  test.each([
    ["hearring", 'Do you mean "hearing"?'],
    ["hearing or urgent", "Only steps, events and groups"],
    ["3 moons after hearing", "has no known unit"],
  ])("%s is reported", (yaml, message) => {
    expect(reading(limitsOf, yaml)).toEqual([expect.stringContaining(message)]);
  });
});

describe("repetition, times and share", () => {
  const every = (source: Source, scope: Scope) => recurrenceOf(wordOf(source), scope);
  const days = { amount: 20, unit: "working-day", text: "20 werkdagen" };
  test.each([
    ["20 werkdagen", { duration: days, words: "20 werkdagen" }],
    [
      "20 werkdagen na complaint tot decision",
      {
        duration: days,
        words: "20 werkdagen",
        after: anchor("complaint", [event("complaint")]),
        until: ref("decision"),
      },
    ],
    ["20 werkdagen until decision", { duration: days, words: "20 werkdagen", until: ref("decision") }],
    ["regularly", { duration: null, words: "regularly" }],
    ["year", { duration: { amount: 1, unit: "year", text: "1 year" }, words: "year", period: "year" }],
    [
      "kwartaal",
      { duration: { amount: 3, unit: "month", text: "3 months" }, words: "kwartaal", period: "quarter" },
    ],
  ])("every %s", (yaml, expected) => {
    expect(reading(every, yaml)).toEqual(expected);
  });

  test.each([
    ["20 werkdagen complaint", "is not clear here"],
    ["20 werkdagen until", "is not clear here"],
    ["20 moons", "has no known unit"],
  ])("every %s is reported", (yaml, message) => {
    expect(reading(every, yaml)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ["2", { min: 2, max: 2 }],
    ["2-3", { min: 2, max: 3 }],
    ["at least 2", { min: 2, max: Number.POSITIVE_INFINITY }],
    ["Ten minste 2", { min: 2, max: Number.POSITIVE_INFINITY }],
    ["at most 3", { min: 0, max: 3 }],
    ["hoogstens 3", { min: 0, max: 3 }],
    ["at least 0", [expect.stringContaining("is no number of times")]],
    ["at most 0", [expect.stringContaining("is no number of times")]],
    ["at least 2-3", [expect.stringContaining("is no number of times")]],
    ["3-2", [expect.stringContaining("is no number of times")]],
    ["0", [expect.stringContaining("is no number of times")]],
  ])("times %s", (yaml, expected) => {
    expect(reading((source, scope) => timesOf(source, scope.report), yaml)).toEqual(expected);
  });

  test.each([
    ["90 % per quarter", { numerator: 90, denominator: 100, period: "quarter" }],
    ["97,5% per jaar", { numerator: 975, denominator: 1000, period: "year" }],
    ["101 % per year", [expect.stringContaining("is no share")]],
    ["90 per year", [expect.stringContaining("is no share")]],
  ])("share %s", (yaml, expected) => {
    expect(reading((source, scope) => shareOf(source, scope.report), yaml)).toEqual(expected);
  });
});
