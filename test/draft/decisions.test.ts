import { expect, it } from "vitest";
import { draftFrom } from "./draft-from.ts";

const rulesOf = (sentence: string) =>
  draftFrom(`Klachtenregeling Proef\n\n${sentence}\n`).decisions.map(({ rule }) => rule);

/** What a person must be asked because of one sentence, and what there is no need to ask. */
it.each([
  ["Wij beslissen binnen zes weken na ontvangst van de klacht.", [], ["anchor-assumed", "title"]],
  ["Wij beslissen binnen zes weken.", ["anchor-assumed"], ["activity-unknown"]],
  ["Dit gebeurt binnen zes weken.", ["activity-unknown", "completed-by"], []],
  ["In principe beslissen wij binnen zes weken na ontvangst van de klacht.", ["usual-only"], ["aim"]],
  ["Wij streven ernaar binnen zes weken te beslissen.", ["aim"], ["usual-only"]],
  ["Wij bevestigen de ontvangst onverwijld.", ["open-words"], []],
  ["Vermeld het tijdig.", ["open-words-without-act", "no-terms"], []],
  ["Wij beslissen binnen die termijn.", ["term-elsewhere"], []],
  ["Wij beslissen binnen anderhalve week.", ["term-not-read"], []],
  ["Wij beslissen binnen 6 weken. Wij kunnen dit met 4 weken verlengen.", ["extension"], []],
  ["Wij beslissen binnen 6 weken. Bij spoed beslissen wij binnen 2 weken.", ["second-term"], []],
  ["Klachten ouder dan een jaar behandelen wij niet.", ["gate"], []],
  ["De klager wordt gehoord.", ["act-without-term"], []],
  ["De directie leest alles.", ["roles"], []],
  ["De Algemene termijnenwet geldt. De klager kan de klacht intrekken.", ["counting"], ["withdrawal"]],
])("“%s” asks what is open", (sentence, asked, unasked) => {
  const rules = rulesOf(sentence);
  expect(rules).toEqual(expect.arrayContaining(["counting", "in-force", ...asked]));
  for (const rule of unasked) expect(rules).not.toContain(rule);
});

it("says from the text which day it is in force, and how a rest day is treated", () => {
  const { text } = draftFrom(
    "Regeling\n\nDeze regeling treedt in werking op 1 maart 2025. De Algemene termijnenwet is van toepassing.\n",
  );
  expect(text).toContain("inForce: { from: 2025-03-01 }");
  expect(text).toContain("restDay: atw");
});

it("lets no step run from itself, over another one", () => {
  const { text, decisions } = draftFrom(
    "Regeling\n\nWij horen u binnen 2 weken na de beslissing.\n\nWij beslissen binnen 4 weken na de hoorzitting.\n",
  );
  expect(text).toContain("within: 2 weken na decision");
  expect(text).toContain("within: 4 weken na complaint");
  expect(decisions.map(({ rule }) => rule)).toContain("circle");
});

it("keeps an aim beside a hard term in one step, and two terms in two entries", () => {
  const { text } = draftFrom(
    "Regeling\n\nWij streven ernaar binnen 2 weken na ontvangst van de klacht te beslissen. Wij beslissen uiterlijk binnen 6 weken na ontvangst van de klacht. In zware zaken beslissen wij binnen 8 weken na ontvangst van de klacht.\n",
  );
  expect(text).toContain("within: 6 weken na complaint\n    aim: 2 weken na complaint");
  expect(text).toContain("decision-2:\n    act: decision\n    within: 8 weken na complaint");
});
