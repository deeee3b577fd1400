import type { Regulation } from "../../regulation/model.ts";
import { ancestorsOf, citationsOf, isPartOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** Every article is modelled by a step or marked informative (DESIGN §3). */
export const articleNotModelled: RegulationRule = {
  id: "article-not-modelled",
  severity: "attention",
  finds: {
    nl: "Een tekst in een artikel, lid of onderdeel waar geen stap op rust en die niet onder `informative` staat.",
    en: "A text in an article, paragraph or part on which no step rests, and that is not listed under `informative`.",
  },
  why: {
    nl: "Waar geen stap op rust, wordt nooit getoetst. De lijst onder `informative` laat zien dat dit de bedoeling was en waarom. Zo is te tellen hoeveel van een regeling in stappen zit. Een stap die op een heel artikel rust, dekt ook de leden. Een stap die op een onderdeel rust, dekt ook de woorden boven dat onderdeel.",
    en: "What no step rests on is never judged. The list under `informative` shows that this was meant and why, so that the coverage of a regulation is a number. A step that rests on a whole article covers its paragraphs; a step that rests on a part covers the words above that part.",
  },
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
      about: [id],
      message: {
        nl: `Geen stap rust op ${citation} (${id}). Noem dit artikel bij een stap, of zet het onder "informative" met de reden.`,
        en: `No step rests on ${citation} (${id}). Name this article at a step, or list it under "informative" with the reason.`,
      },
    };
  }
}
