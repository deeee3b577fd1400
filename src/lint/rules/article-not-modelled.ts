import type { Regulation } from "../../regulation/model.ts";
import { ancestorsOf, citationsOf, isPartOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** Every article is modelled by a step or marked informative (DESIGN §3). */
export const articleNotModelled: RegulationRule = {
  id: "article-not-modelled",
  severity: "attention",
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const cited = new Set([
    ...citationsOf(regulation).flatMap(({ articles }) => articles),
    ...regulation.informative.flatMap(({ article }) => article),
  ]);
  for (const { id, citation, text, place } of regulation.articles) {
    if (text === "" || ancestorsOf(id, regulation).some((above) => cited.has(above))) continue;
    if ([...cited].some((other) => isPartOf(other, id))) continue;
    yield {
      place,
      message: {
        nl: `Geen stap rust op ${citation} (${id}). Noem dit artikel bij een stap, of zet het onder "informative" met de reden.`,
        en: `No step rests on ${citation} (${id}). Name this article at a step, or list it under "informative" with the reason.`,
      },
    };
  }
}
