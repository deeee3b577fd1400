import { isSameLength } from "../../calendar/same-length.ts";
import type { Text } from "../../language/language.ts";
import { phrasesIn } from "../../phrases/phrases-in.ts";
import { durationOfPhrase } from "../../phrases/units-of-calendar.ts";
import type { Place } from "../../place.ts";
import type { Article, Regulation } from "../../regulation/model.ts";
import { placeInProse } from "../../regulation/prose.ts";
import { ancestorsOf, articlesOf, isPartOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { retentionTerms, type SaidTerm, saidTerms } from "../said-terms.ts";
import { allSteps } from "../steps.ts";

/** A term in the prose that nothing carries is not judged (DESIGN §3). */
export const deadlineNotModelled: RegulationRule = {
  id: "deadline-not-modelled",
  severity: "attention",
  finds: {
    nl: "Een termijn met een getal in de tekst (Nederlands of Engels) die geen stap of bewaartermijn bij dat artikel heeft.",
    en: "A term with a number in the text (Dutch or English) that no step or retention resting on that article has.",
  },
  why: {
    nl: "Een lezer ziet zo'n termijn als een belofte, maar niets meet haar. Een week telt hier als zeven dagen en een jaar als twaalf maanden. De melding noemt de woorden en de stappen die op het artikel rusten, met de termijnen die zij wel hebben. Artikelen onder `informative` blijven buiten beschouwing. Gemerkte termijnen worden vergeleken met hun eigen stap (term-differs-from-text).",
    en: "A reader takes such a term as a promise, but nothing measures it. Weeks equal seven days and years twelve months here. The finding names the words and the steps that rest on the article, with the terms that they have. Articles listed under `informative` are left alone, and marked terms are held against their own step (term-differs-from-text).",
  },
  checks: "regulation",
  check,
};

interface Owner {
  readonly id: string;
  readonly place: Place;
  readonly articles: readonly string[];
  readonly terms: readonly SaidTerm[];
}

function* check(regulation: Regulation): Generator<LintProblem> {
  const owners = ownersOf(regulation);
  const informative = regulation.informative.flatMap(({ article }) => article);
  for (const article of regulation.articles) {
    const family = [article.id, ...ancestorsOf(article.id, regulation)];
    if (family.some((id) => informative.includes(id))) continue;
    const resting = owners.filter(({ articles }) =>
      articles.some((id) => family.includes(id) || isPartOf(id, article.id)),
    );
    yield* unsaid({ article, file: regulation.file }, resting);
  }
}

function ownersOf(regulation: Regulation): Owner[] {
  return [
    ...allSteps(regulation).map((step) => ({
      id: step.id,
      place: step.place,
      articles: articlesOf(step.article),
      terms: termsOf(step),
    })),
    ...regulation.retention.map((retention) => ({
      id: retention.id,
      place: retention.place,
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

interface Passage {
  readonly article: Article;
  readonly file: string;
}

function* unsaid({ article, file }: Passage, resting: readonly Owner[]): Generator<LintProblem> {
  const { id, text, citation, place, runs = [] } = article;
  const said = resting.flatMap(({ terms }) => terms);
  const related = resting.flatMap(otherTerms);
  for (const phrase of phrasesIn(text, "whole")) {
    const found = durationOfPhrase(phrase);
    if (found === undefined) continue;
    if (said.some(({ duration }) => duration !== undefined && isSameLength(duration, found))) continue;
    const at = placeInProse({ runs, file }, phrase.start, phrase.end) ?? place;
    // A marked term is held against its own step (term-differs-from-text).
    if (article.terms.some((mark) => overlaps(mark.place, at))) continue;
    yield {
      place: at,
      about: [id],
      message: {
        nl: `In ${citation} staat "${found.text}", maar geen stap die op dit artikel rust heeft die termijn. Voeg de termijn toe, of zet het artikel onder "informative".`,
        en: `“${found.text}” stands in ${citation}, but no step that rests on this article has that term. Add the term, or list the article under "informative".`,
      },
      ...(related.length > 0 && { related }),
    };
  }
}

function overlaps(one: Place, other: Place): boolean {
  return isUpTo(startOf(one), endOf(other)) && isUpTo(startOf(other), endOf(one));
}

type Position = readonly [line: number, column: number];

function startOf({ line, column }: Place): Position {
  return [line, column];
}

function endOf({ line, column, endLine = line, endColumn = column + 1 }: Place): Position {
  return [endLine, endColumn - 1];
}

function isUpTo([line, column]: Position, [endLine, endColumn]: Position): boolean {
  return line < endLine || (line === endLine && column <= endColumn);
}

/** The steps that rest on the article, with the terms that they have instead. */
function otherTerms({ id, place, terms }: Owner): { place: Place; message: Text }[] {
  const counted = terms.flatMap(({ duration, place: at }) =>
    duration === undefined ? [] : [{ duration, at }],
  );
  if (counted.length === 0) {
    const message = { nl: `"${id}" rust op dit artikel.`, en: `"${id}" rests on this article.` };
    return [{ place, message }];
  }
  return counted.map(({ duration, at }) => ({
    place: at,
    message: { nl: `"${id}" heeft hier ${duration.text}.`, en: `"${id}" has ${duration.text} here.` },
  }));
}
