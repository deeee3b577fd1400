import type { Regulation } from "../../regulation/model.ts";
import { articlesOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allSteps } from "../steps.ts";

/** A verdict names the article that it rests on (DESIGN §5). */
export const stepWithoutArticle: RegulationRule = {
  id: "step-without-article",
  severity: "attention",
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { id, article, place } of allSteps(regulation)) {
    if (articlesOf(article).length > 0) continue;
    yield {
      place,
      message: {
        nl: `De stap "${id}" noemt geen artikel. Zeg met "article" waar de tekst dit vraagt.`,
        en: `The step "${id}" names no article. Say with "article" where the text asks this.`,
      },
    };
  }
}
