import type { RegulationRule } from "../rule.ts";
import { unknownArticles } from "./unknown-article.ts";

/** What is named informative exists in the text. */
export const informativeArticleUnknown: RegulationRule = {
  id: "informative-article-unknown",
  severity: "error",
  checks: "regulation",
  check: (regulation) =>
    unknownArticles(
      regulation.informative.map(({ article, place }) => ({ articles: article, place })),
      regulation,
    ),
};
