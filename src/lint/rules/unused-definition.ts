import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** A word that is explained and used nowhere is left over from an older text. */
export const unusedDefinition: RegulationRule = {
  id: "unused-definition",
  severity: "attention",
  finds: {
    nl: "Een woord dat de tekst met `:definition[…]` uitlegt en verder nergens gebruikt.",
    en: "A word that the text explains with `:definition[…]` and uses nowhere else.",
  },
  why: {
    nl: "Vaak is het over van een oudere tekst, of gebruikt de tekst later een ander woord voor hetzelfde. Dan weet een lezer niet of hetzelfde is bedoeld. Verbuigingen en samenstellingen tellen mee: `klacht` in `klachten` en `klachtbehandelaar`.",
    en: "Often it is left over from an older text, or the text later uses another word for the same. A reader then does not know whether the same is meant. Inflections and compounds count: `complaint` in `complaints`.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const text = regulation.articles.map((article) => `${article.heading ?? ""}\n${article.text}`).join("\n");
  for (const { word, article, place } of regulation.definitions) {
    if (timesIn(text, word) > 1) continue;
    yield {
      place,
      about: [article, word],
      message: {
        nl: `De tekst legt "${word}" uit, maar gebruikt het woord verder nergens. Haal de uitleg weg, of gebruik overal hetzelfde woord.`,
        en: `The text explains “${word}”, but uses the word nowhere else. Remove the explanation, or use the same word throughout.`,
      },
    };
  }
}

function timesIn(text: string, word: string): number {
  const words = word.trim().toLowerCase().replace(/\s+/gu, " ");
  return text.toLowerCase().replace(/\s+/gu, " ").split(words).length - 1;
}
