import { expect, test } from "vitest";
import { lintRegulation } from "../../src/lint/index.ts";
import { regulationOf } from "./regulation-of.ts";

const text = [
  "---",
  "$schema: ../../schemas/regulation.schema.json",
  "id: voorbeeld",
  "title: Voorbeeldregeling",
  "language: nl",
  "counting: { calendar: nl-atw, restDay: none }",
  "roles: { management: directie }",
  "steps:",
  "  decision: { within: 3 weken na complaint, by: management, article: art_1 }",
  "---",
  "## Artikel 1",
  "",
  "De directie beslist binnen :term[4 weken]{of=decision}",
  "en uiterlijk op de *vijfde* werkdag na de zitting.",
].join("\n");

test("a term in the text that differs from its step is found with both places", () => {
  const findings = lintRegulation(regulationOf(text)).map(({ rule, place, related = [] }) => ({
    rule,
    text: `${place.line}:${place.column}`,
    step: Array.from(related, (one) => `${one.place.line}:${one.place.column} ${one.message.nl}`),
  }));
  const step = ['9:23 "decision" heeft hier 3 weken.'];
  expect(findings.filter(({ rule }) => /term|deadline/u.test(rule))).toEqual([
    { rule: "term-differs-from-text", text: "13:28", step: ['9:23 Hier staat "3 weken".'] },
    { rule: "deadline-not-modelled", text: "14:4", step },
  ]);
});
