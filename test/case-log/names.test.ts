import { expect, test } from "vitest";
import { namesOf, nameTable } from "../../src/case-log/names.ts";
import type { Fact } from "../../src/regulation/model.ts";

const place = { file: "regulation.md", line: 1, column: 1 };
const article = { byKey: {}, else: [] };

test("names of a regulation are found as id, label or alias, however they are written", () => {
  const fact: Fact = { id: "amount", label: "Bedrag", type: "number", values: {}, place };
  const names = namesOf({
    activities: {
      decision: {
        id: "decision",
        label: "Besluit",
        aliases: ["Afdoening brief"],
        outside: false,
        event: false,
      },
    },
    roles: { handler: { id: "handler", label: "behandelaar", aliases: [], outside: false, place } },
    facts: { amount: fact },
    organisation: [],
    kinds: [],
    attest: [{ id: "confidential", label: "Vertrouwelijk", article, models: [], place }],
  });
  const written = ["decision", " BESLUIT ", "afdoening\u00a0 brief", "Be\u0073luit", "besluiten"];
  expect(written.map((name) => names.activities.idOf(name))).toEqual([
    "decision",
    "decision",
    "decision",
    "decision",
    undefined,
  ]);
  expect(names.facts.idOf("vertrouwelijk")).toBe("confidential");
  expect([names.roles.idOf("Behandelaar"), names.facts.idOf("bedrag"), names.numberFacts]).toEqual([
    "handler",
    "amount",
    new Set(["amount"]),
  ]);
});

test("a term that a case sets itself is an activity of every log", () => {
  const { activities } = namesOf({
    activities: {},
    roles: {},
    facts: {},
    organisation: [],
    kinds: [],
    attest: [],
  });
  expect(["term-set", "Term-Set", "termset"].map((name) => activities.idOf(name))).toEqual([
    "term-set",
    "term-set",
    undefined,
  ]);
  expect(activities.nearest("termset")).toBe("term-set");
  expect(activities.idOf("bericht van uitstel")).toBe("delay-notice");
});

test("a label of two ids stands for none of them, an id always for itself", () => {
  const table = nameTable([
    { id: "objection", names: ["bezwaar", "appeal"] },
    { id: "appeal", names: ["bezwaar"] },
  ]);
  expect(["bezwaar", "appeal", "objection"].map((name) => table.idOf(name))).toEqual([
    undefined,
    "appeal",
    "objection",
  ]);
});

test.each([
  ["descision", "decision"],
  ["hearng", "hearing"],
  ["something else", undefined],
  ["x".repeat(1000), undefined],
])("the nearest name of %s", (written, expected) => {
  const table = nameTable(["decision", "hearing"].map((id) => ({ id, names: [] })));
  expect(table.nearest(written)).toBe(expected);
});
