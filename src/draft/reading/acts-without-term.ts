import { phrasesIn } from "../../phrases/phrases-in.ts";
import type { Article } from "../../regulation/model.ts";
import { quoted } from "../assemble/questions.ts";
import type { Decision } from "../decision.ts";
import { sentencesOfText } from "./context.ts";
import { cues } from "./cues.ts";

const telling = cues.filter(({ weight }) => weight >= 5);

/** Acts of the catalogue that the text speaks of without a term, and that no step has; each once. */
export function actsWithoutTerm(articles: readonly Article[], steps: ReadonlySet<string>): Decision[] {
  const found = new Map<string, Decision>();
  for (const article of articles)
    for (const { text } of sentencesOfText(article.text)) {
      const sentence = text.slice(0, 1000).trim();
      const named = telling.filter(
        ({ id, shape }) => !steps.has(id) && !found.has(id) && sentence.search(shape) !== -1,
      );
      if (named.length === 0 || phrasesIn(sentence, "whole").length > 0) continue;
      for (const { id } of named) found.set(id, act(id, sentence, article));
    }
  return [...found.values()];
}

function act(step: string, sentence: string, { id, citation }: Article): Decision {
  const words = quoted(sentence);
  return {
    rule: "act-without-term",
    article: id,
    phrase: sentence,
    message: {
      nl: `${citation} noemt iets dat op "${step}" lijkt, zonder termijn: ${words}. Is dat een plicht? Maak er dan een stap van.`,
      en: `${citation} names something that looks like “${step}”, without a term: ${words}. Is that a duty? Then make it a step.`,
    },
  };
}
