import { nearestWord } from "../../language/nearest.ts";
import type { Place } from "../../place.ts";
import type { Regulation } from "../../regulation/model.ts";
import { didYouMean, shown } from "../../regulation/problem.ts";
import { citationsOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** Whatever gives a verdict rests on an article that the text has. */
export const unknownArticle: RegulationRule = {
  id: "unknown-article",
  severity: "error",
  checks: "regulation",
  check: (regulation) => unknownArticles(citationsOf(regulation), regulation),
};

/** The ids among `cited` that the text does not have. */
export function* unknownArticles(
  cited: readonly { readonly articles: readonly string[]; readonly place: Place }[],
  regulation: Regulation,
): Generator<LintProblem> {
  const known = regulation.articles.map(({ id }) => id);
  for (const { articles, place } of cited) {
    for (const id of articles.filter((article) => !known.includes(article))) {
      const hint = didYouMean(nearestWord(id, known));
      yield {
        place,
        message: {
          nl: `De tekst heeft geen artikel "${shown(id)}".${hint.nl} Noem een artikel dat er is, zoals art_9__para_1.`,
          en: `The text has no article "${shown(id)}".${hint.en} Name an article that exists, such as art_9__para_1.`,
        },
      };
    }
  }
}
