import { expect, test } from "vitest";
import { lintRegulation } from "../../src/lint/index.ts";
import { regulationOf } from "./regulation-of.ts";

function findsIn(conditions: string): boolean {
  const regulation = regulationOf(`---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
roles: { management: directie }
facts:
  channel: { label: weg, values: { phone: telefoon, letter: brief, visit: bezoek } }
  amount: number
  urgent: flag
  topics: list
steps:
  hearing: { ${conditions}, by: management, article: art_1 }
  decision: { within: 3 weken na complaint, by: management, article: art_1 }
---
## Artikel 1

De directie beslist binnen 3 weken.
`);
  return lintRegulation(regulation).some(({ rule }) => rule === "condition-never-true");
}

test.each([
  ["one value and no other", "if: { channel: phone }, unless: { channel: phone }"],
  ["a value that every other value excludes", "if: { channel: phone }, unless: { channel: [phone, letter] }"],
  [
    "no value is left",
    "if: { channel: { not: [phone, letter, visit] } }, unless: { channel: { not: phone } }",
  ],
  ["a flag that is and is not", "if: { urgent: true, channel: phone }, unless: urgent"],
  ["an event that did and did not happen", "if: objection, unless: objection"],
  ["no number is both", "if: { amount: { over: 500 } }, unless: { amount: { atLeast: 500 } }"],
  [
    "each of two alternatives is excluded",
    "if: [urgent, { channel: phone }], unless: [urgent, { channel: [phone, letter] }]",
  ],
])("%s: the step can never apply", (_name, conditions) => {
  expect(findsIn(conditions)).toBe(true);
});

test.each([
  ["different values of different facts", "if: { channel: phone }, unless: urgent"],
  ["one of the values is left", "if: { channel: [phone, letter] }, unless: { channel: phone }"],
  ["a broken number lies between", "if: { amount: { over: 500 } }, unless: { amount: { atLeast: 501 } }"],
  ["the bounds themselves", "if: { amount: { atLeast: 500 } }, unless: { amount: { over: 500 } }"],
  ["a list holds both", "if: { topics: dogs }, unless: { topics: cats }"],
  ["one alternative is left", "if: [urgent, { channel: phone }], unless: urgent"],
  ["different events", "if: objection, unless: appeal"],
  [
    "different outcomes of one step",
    "if: { decision: { status: met } }, unless: { decision: { status: violated } }",
  ],
])("%s: the step can apply", (_name, conditions) => {
  expect(findsIn(conditions)).toBe(false);
});
