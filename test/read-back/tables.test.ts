import { expect, it } from "vitest";
import { readBackText } from "../../src/read-back/read-back-text.ts";
import { sayRegulation } from "../../src/read-back/say-regulation.ts";
import { regulationOf } from "../support/regulations.ts";

const table = (value: string, other: string) => ({ colour: { red: value, else: other } });

const regulation = regulationOf({
  facts: { colour: { label: "kleur", values: { red: "rood", blue: "blauw" } } },
  roles: { boss: "directeur", clerk: "medewerker" },
  steps: {
    decision: {
      within: "6 weken na complaint",
      notBy: table("boss", "clerk"),
      extension: {
        adds: table("4 weken", "2 weken"),
        atMost: table("9 weken na complaint", "11 weken na complaint"),
        noticeBy: table("3 weken na complaint", "5 weken na complaint"),
        contains: table("reason", "none"),
        to: table("boss", "clerk"),
        by: table("clerk", "boss"),
        form: table("letter", "phone"),
      },
      pause: { from: "information-request", atMost: table("7 weken", "8 weken") },
    },
    update: { every: table("20 werkdagen", "geen") },
    report: { within: "1 jaar na complaint", extension: { total: table("13 maanden", "14 maanden") } },
  },
  retention: { file: { keep: table("1 jaar na decision", "2 jaar na decision") } },
});

it.each([
  ["Er komt dan bij", "als “kleur” “rood” is: 4 weken; in elk ander geval: 2 weken"],
  ["De uiterste grens is", "binnen 9 weken"],
  ["Het bericht komt op tijd", "binnen 3 weken"],
  ["Wat erin moet staan", "als “kleur” “rood” is: “reason”; in elk ander geval: geen eis"],
  ["Aan wie", "als “kleur” “rood” is: directeur; in elk ander geval: medewerker"],
  ["Wie het bericht geeft", "als “kleur” “rood” is: medewerker; in elk ander geval: directeur"],
  ["Hoe: ", "als “kleur” “rood” is: per brief; in elk ander geval: per telefoon"],
  ["Het stilstaan eindigt in elk geval", "als “kleur” “rood” is: binnen 7 weken"],
  ["Wie dit niet mag doen", "als “kleur” “rood” is: directeur; in elk ander geval: medewerker"],
  [
    "Dit gebeurt steeds opnieuw",
    "als “kleur” “rood” is: vanaf “Klacht ontvangen”: telkens binnen 20 werkdagen",
  ],
  ["De hele termijn is dan", "als “kleur” “rood” is: 13 maanden; in elk ander geval: 14 maanden"],
  ["Dit wordt bewaard", "als “kleur” “rood” is: tot 1 jaar na"],
])("%s: every row of the table", (start, rows) => {
  const said = readBackText(sayRegulation(regulation, "nl"), { width: 10_000 });
  const lines = said.split("\n").filter((line) => line.includes(start));
  expect(lines.join("\n")).toContain(rows);
});
