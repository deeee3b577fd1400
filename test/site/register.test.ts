import { expect, test } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import { registerOf } from "../../src/site/register.ts";
import { regulationText } from "../support/regulations.ts";

test("words, steps and articles stand from A to Z, articles under what they are about", () => {
  const [, front] = regulationText({
    roles: { board: "bestuur" },
    starts: ["complaint"],
    completedBy: ["decision"],
    steps: { decision: { label: "Échte uitkomst", by: "board", article: "art_2" } },
  }).split("---\n");
  const body = `## Artikel 1. Begrippen
Een :definition[klacht] is onvrede, een :definition[24-uursdienst] niet.
## Artikel 2 Afhandeling
## § 5.4 Ontvangst
## Slot
`;
  const { regulation } = readRegulation(`---\n${front}---\n\n${body}`, "regulations/test/regulation.md");
  if (!regulation) throw new Error("no regulation");
  const brief = registerOf(regulation, "nl").map(({ letter, entries }) => [
    letter,
    ...entries.map(({ words, kind, target }) => `${words} (${kind}: ${Object.values(target)})`),
  ]);
  expect(brief).toEqual([
    ["#", "24-uursdienst (definition: art_1)"],
    ["A", "Afhandeling, artikel 2 (article: artikel/2)"],
    ["B", "Begrippen, artikel 1 (article: artikel/1)"],
    ["E", "Échte uitkomst (step: step-decision)"],
    ["K", "klacht (definition: art_1)"],
    ["O", "Ontvangst, § 5.4 (article: paragraaf/5.4)"],
    ["S", "Slot (article: kop/1)"],
  ]);
});
