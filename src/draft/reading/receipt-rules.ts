import type { Article } from "../../regulation/model.ts";
import { quoted } from "../assemble/questions.ts";
import type { Decision } from "../decision.ts";
import { sentencesOfText } from "./context.ts";

/** What counts as received on another day than it came in. */
const receiving =
  /(?<!\p{L})(?:(?:geldt|gelden|worden|wordt)(?: dan)? (?:als|geacht|beschouwd als)(?: te zijn)? (?:ontvangen|binnengekomen|ingediend)|(?:wordt|worden) geacht [^.;]{0,60}(?:ontvangen|binnengekomen)|(?:deemed|treated|considered|regarded|counts?|taken) (?:as |to be |to have been )?(?:received|made))(?!\p{L})/iu;

/** Whether a sentence says when something counts as received: that is counting, and no act. */
export function isReceiptRule(sentence: string): boolean {
  return receiving.test(sentence);
}

/** A question for every sentence that says when something counts as received. */
export function receiptRules(articles: readonly Article[]): Decision[] {
  return articles.flatMap(({ id, text }) =>
    sentencesOfText(text)
      .filter((sentence) => isReceiptRule(sentence.text))
      .map((sentence) => asked(id, quoted(sentence.text.trim()))),
  );
}

const asked = (article: string, words: string): Decision => ({
  rule: "receipt",
  article,
  message: {
    nl: `De tekst zegt wanneer iets als ontvangen geldt: ${words} Hier is geen stap van gemaakt. Zet het bij counting: receivedAfter (wat na een uur binnenkomt) of restDayReceipt (wat op een vrije dag binnenkomt).`,
    en: `The text says when something counts as received: ${words} No step was made of it. Put it behind counting: receivedAfter (what comes in after an hour) or restDayReceipt (what comes in on a day off).`,
  },
});
