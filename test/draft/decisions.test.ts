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

/** The keys and the words of the condition that a draft asks about; undefined: it asks about none. */
function conditionAsked(sentences: string): string | undefined {
  const { decisions } = draftFrom(`Klachtenregeling Proef\n\n${sentences}\n`);
  const { message } = decisions.find(({ rule }) => rule === "condition") ?? {};
  return /: “(.*)”\. Zet haar in de stap \((.*)\);/u
    .exec(message?.nl ?? "")
    ?.slice(1)
    .join(" → ");
}

it.each([
  [
    "Indien de klacht een arts betreft, beslissen wij binnen zes weken.",
    "Indien de klacht een arts betreft → if / once",
  ],
  [
    "Wij beslissen binnen zes weken, tenzij de klager met uitstel instemt.",
    "tenzij de klager met uitstel instemt → unless",
  ],
  ["Wij horen de klager binnen drie weken, mits hij dat wil.", "mits hij dat wil → requires / if"],
  [
    "Wordt de klacht afgewezen, dan berichten wij u binnen een week.",
    "Wordt de klacht afgewezen → if / once",
  ],
  [
    "Mocht overleg niets opleveren, dan onderzoeken wij de klacht binnen vier weken.",
    "Mocht overleg niets opleveren → if / once",
  ],
  [
    "Als er een brief komt wordt er binnen een week een ontvangstbevestiging gestuurd.",
    "Als er een brief komt → if / once",
  ],
  [
    "Hebben wij geen reactie ontvangen, dan sluiten wij het dossier na twee weken.",
    "Hebben wij geen reactie ontvangen → once: no …",
  ],
  ["In spoedeisende gevallen beslissen wij binnen twee dagen.", "In spoedeisende gevallen → if"],
  [
    "Wanneer de klager een gesprek wil, horen wij hem binnen twee weken.",
    "Wanneer de klager een gesprek wil → once / if",
  ],
  [
    "Is uw klacht mondeling (dus niet per brief) dan bevestigen wij haar binnen een week.",
    "Is uw klacht mondeling (dus niet per brief) → if / once",
  ],
  ["Zo nodig horen wij de klager binnen twee weken.", "Zo nodig → ifNeeded"],
  ["Klachten met spoed\n\nWij beslissen binnen drie dagen over deze klachten.", "Klachten met spoed → if"],
  ["Is het spoed? Dan beslissen wij binnen drie dagen.", "Is het spoed? → if / once"],
  [
    "Bij een klacht over een arts:\n\na) beslissen wij binnen acht weken;\nb) horen wij de arts.",
    "Bij een klacht over een arts → if",
  ],
  [
    "If the complaint is about a manager, we decide within six weeks.",
    "If the complaint is about a manager → if / once",
  ],
  ["We decide within six weeks, unless you agree to more.", "unless you agree to more → unless"],
])("asks about the condition of “%s”", (sentences, condition) => {
  expect(conditionAsked(sentences)).toBe(condition);
});

it.each([
  "Wij beslissen binnen zes weken na ontvangst van de klacht.",
  "Als u een klacht heeft ingediend, bevestigen wij de ontvangst binnen drie dagen.",
  "Nadat de klacht is ontvangen, beslissen wij binnen zes weken.",
  "Wij behandelen de klacht als volgt en beslissen binnen zes weken.",
  "Een klacht als bedoeld in artikel 2 handelen wij af binnen zes weken.",
  "Als u het niet eens bent met de beslissing, kunt u binnen zes weken bezwaar maken.",
  "Wij beslissen binnen zes weken. Lukt dit niet, dan kan dit met vier weken worden verlengd.",
])("asks about no condition of “%s”", (sentences) => {
  expect(conditionAsked(sentences)).toBeUndefined();
});

it("asks what the text means where it says itself on which day a term starts", () => {
  const sentence = "Wij beslissen binnen zes weken na de bevestiging van ontvangst.";
  expect(rulesOf(`${sentence} De zes weken beginnen op de dag van de bevestiging.`)).toContain("start-named");
  expect(rulesOf(sentence)).not.toContain("start-named");
});

it("says that what is destroyed must go, and what is kept need not", () => {
  expect(draftFrom("Regeling\n\nWij vernietigen het dossier na een jaar.\n").text).toContain("destroy: true");
  expect(draftFrom("Regeling\n\nWij bewaren het dossier een jaar.\n").text).not.toContain("destroy");
});

it("marks what a complaint is as a definition, and praise of complaints not", () => {
  const definition = "because: definition";
  expect(
    draftFrom("Regeling\n\nEen klacht is iedere uiting van onvrede.\n\nWij luisteren.\n").text,
  ).toContain(definition);
  expect(draftFrom("Regeling\n\nEen klacht is gratis advies.\n\nWij luisteren.\n").text).not.toContain(
    definition,
  );
});

it("makes headings of phases, of cases, and of numbers that the text leaves a gap before", () => {
  const { text } = draftFrom(
    "Regeling\n\n1. Doel\n\n1.1\nDit is een proef.\n\n• Een punt;\n• nog een punt.\n\n4. Termijnen\n\n4.1\nWij beslissen binnen zes weken.\n",
  );
  expect(text).toContain("## 4. Termijnen\n\n### 4.1");
  const phased = draftFrom("Policy\n\nStage 1\n\nWe listen.\n\nStage 2: We decide within two weeks.\n").text;
  expect(phased).toContain("## Stage 1\n\nWe listen.\n\n## Stage 2\n\nWe decide");
});

it("takes long lines without a margin as paragraphs of their own", () => {
  const line = (start: string) => `${start} ${"woord ".repeat(40).trim()}.`;
  const { text } = draftFrom(`Regeling\n${line("Eerst")}\n${line("Dan")}\n`);
  expect(text).toMatch(/\n1\. Eerst .*\n2\. Dan /u);
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
