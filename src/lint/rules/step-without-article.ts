import type { Regulation } from "../../regulation/model.ts";
import { articlesOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allSteps } from "../steps.ts";

/** A verdict names the article that it rests on (DESIGN §5). */
export const stepWithoutArticle: RegulationRule = {
  id: "step-without-article",
  severity: "attention",
  finds: { nl: "Een stap die geen artikel noemt.", en: "A step that names no article." },
  why: {
    nl: "Elk oordeel noemt het artikel waar het op rust. Zo kan een lezer het nagaan.",
    en: "Every verdict names the article that it rests on; that is how a reader can check it.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { id, article, place } of allSteps(regulation)) {
    if (articlesOf(article).length > 0) continue;
    yield {
      place,
      about: [id],
      message: {
        nl: `De stap "${id}" noemt geen artikel. Zeg met "article" waar de tekst dit vraagt.`,
        en: `The step "${id}" names no article. Say with "article" where the text asks this.`,
      },
    };
  }
}
