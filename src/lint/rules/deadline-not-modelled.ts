import type { Article, Regulation } from "../../regulation/model.ts";
import { ancestorsOf, articlesOf, isPartOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { isSameLength, retentionTerms, type SaidTerm, saidTerms } from "../said-terms.ts";
import { allSteps } from "../steps.ts";
import { durationsIn } from "../text-durations.ts";

/** A term in the prose that nothing carries is not judged (DESIGN §3). */
export const deadlineNotModelled: RegulationRule = {
  id: "deadline-not-modelled",
  severity: "attention",
  checks: "regulation",
  check,
};

interface Owner {
  readonly articles: readonly string[];
  readonly terms: readonly SaidTerm[];
}

function* check(regulation: Regulation): Generator<LintProblem> {
  const owners = ownersOf(regulation);
  const informative = regulation.informative.flatMap(({ article }) => article);
  for (const article of regulation.articles) {
    const family = [article.id, ...ancestorsOf(article.id, regulation)];
    if (family.some((id) => informative.includes(id))) continue;
    const said = owners
      .filter(({ articles }) => articles.some((id) => family.includes(id) || isPartOf(id, article.id)))
      .flatMap(({ terms }) => terms);
    yield* unsaid(article, said);
  }
}

function ownersOf(regulation: Regulation): Owner[] {
  return [
    ...allSteps(regulation).map((step) => ({ articles: articlesOf(step.article), terms: termsOf(step) })),
    ...regulation.retention.map((retention) => ({
      articles: articlesOf(retention.article),
      terms: retentionTerms(retention),
    })),
  ];
}

function termsOf(step: ReturnType<typeof allSteps>[number]): SaidTerm[] {
  const { attentionAfter, place } = step;
  const own = attentionAfter && { key: "attentionAfter", duration: attentionAfter, place };
  return own === undefined ? saidTerms(step) : [...saidTerms(step), own];
}

function* unsaid({ text, citation, place }: Article, said: readonly SaidTerm[]): Generator<LintProblem> {
  for (const found of durationsIn(text)) {
    if (said.some(({ duration }) => duration !== undefined && isSameLength(duration, found))) continue;
    yield {
      place,
      message: {
        nl: `In ${citation} staat "${found.text}", maar geen stap die op dit artikel rust heeft die termijn. Voeg de termijn toe, of zet het artikel onder "informative".`,
        en: `“${found.text}” stands in ${citation}, but no step that rests on this article has that term. Add the term, or list the article under "informative".`,
      },
    };
  }
}
