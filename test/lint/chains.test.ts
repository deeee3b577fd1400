import { describe, expect, test } from "vitest";
import { lintRegulation } from "../../src/lint/index.ts";
import { regulationOf } from "./regulation-of.ts";

function rulesIn(steps: string): readonly string[] {
  const regulation = regulationOf(`---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
steps:
${steps.replaceAll(/^ */gmu, "  ")}
---
`);
  return lintRegulation(regulation).map(({ rule }) => rule);
}

describe("chain-longer-than-term", () => {
  test.each([
    [
      "two terms for one act, of which one is counted in steps",
      `hearing: { within: 4 weken na complaint }
       decision: { within: 5 weken na complaint }
       decision-after-hearing: { act: decision, within: 2 weken na hearing }`,
    ],
    [
      "from the last day of a step",
      `hearing: { within: 4 weken na complaint }
       report: { within: 2 weken na end of hearing }
       decision: { within: 5 weken na complaint, notBefore: report }`,
    ],
    [
      "20 working days are at least 26 days",
      `hearing: { within: 20 werkdagen na complaint }
       decision: { within: 25 dagen na complaint, notBefore: hearing }`,
    ],
    [
      "without an anchor both run from the start",
      `hearing: { within: 4 weken }
       decision: { within: 3 weken, notBefore: hearing }`,
    ],
  ])("%s", (_name, steps) => {
    expect(rulesIn(steps)).toContain("chain-longer-than-term");
  });

  test.each([
    [
      "it fits exactly",
      `hearing: { within: 4 weken na complaint }
       report: { within: 2 weken na hearing }
       decision: { within: 6 weken na complaint, notBefore: report }`,
    ],
    [
      "a month can be longer than four weeks",
      `hearing: { within: 30 dagen na complaint }
       decision: { within: 1 maand na complaint, notBefore: hearing }`,
    ],
    [
      "20 working days can be 26 days",
      `hearing: { within: 20 werkdagen na complaint }
       decision: { within: 26 dagen na complaint, notBefore: hearing }`,
    ],
    [
      "the terms run from different events",
      `hearing: { within: 4 weken na consent }
       decision: { within: 3 weken na complaint, notBefore: hearing }`,
    ],
    [
      "nothing says which of them comes first",
      `hearing: { within: 4 weken na complaint }
       decision: { within: 3 weken na complaint }`,
    ],
    [
      "whoever is outside takes no time of the organisation",
      `information-received: { within: 4 weken na complaint }
       decision: { within: 3 weken na complaint, notBefore: information-received }`,
    ],
  ])("%s: nothing to say", (_name, steps) => {
    expect(rulesIn(steps)).not.toContain("chain-longer-than-term");
  });
});

describe("contradictory-terms", () => {
  test.each([
    [
      true,
      "another unit",
      "decision: { within: 1 maand na complaint }\nmore: { act: decision, within: 4 weken na complaint }",
    ],
    [
      false,
      "equal lengths",
      "decision: { within: 2 weken na complaint }\nmore: { act: decision, within: 14 dagen na complaint }",
    ],
    [
      false,
      "another moment",
      "decision: { within: 2 weken na complaint }\nmore: { act: decision, within: 1 week na hearing }",
    ],
    [
      false,
      "an aim beside a limit",
      "decision: { within: 2 weken na complaint }\nmore: { act: decision, aim: 1 week na complaint }",
    ],
    [
      false,
      "our own number",
      "decision: { within: 2 weken na complaint }\nmore: { act: decision, within: 1 week na complaint, severity: attention }",
    ],
    [
      false,
      "woken by something else",
      "decision: { within: 2 weken na complaint }\nmore: { act: decision, once: objection, within: 1 week na complaint }",
    ],
  ])("%s: %s", (isFound, _name, steps) => {
    expect(rulesIn(steps).includes("contradictory-terms")).toBe(isFound);
  });
});

describe("mixed-units", () => {
  test.each([
    [
      true,
      "two steps with one purpose",
      "registration: { within: 5 dagen na complaint }\nnoted: { purpose: registration, within: 3 werkdagen na complaint }",
    ],
    [
      true,
      "weeks and working weeks",
      "decision: { within: 3 werkweken na complaint, extension: { adds: 2 weken } }",
    ],
    [
      false,
      "weeks beside working days",
      "decision: { within: 3 weken na complaint, extension: { adds: 5 werkdagen } }",
    ],
    [
      false,
      "another purpose",
      "registration: { within: 5 dagen na complaint }\nacknowledgement: { within: 3 werkdagen na complaint }",
    ],
  ])("%s: %s", (isFound, _name, steps) => {
    expect(rulesIn(steps).includes("mixed-units")).toBe(isFound);
  });
});
