import type { Place } from "../place.ts";
import type { Articles, Regulation } from "../regulation/model.ts";
import { allStages, allSteps } from "./steps.ts";

/** Something in the front matter that rests on articles. */
export interface Citation {
  readonly articles: readonly string[];
  readonly place: Place;
}

/** What everything that gives a verdict rests on; what is named informative is not in it. */
export function citationsOf(regulation: Regulation): Citation[] {
  const panels = Object.values(regulation.roles).flatMap(({ panel }) => (panel === undefined ? [] : [panel]));
  return [
    ...allSteps(regulation).map((step) => ({
      articles: articlesOf(step.article),
      place: step.places.article ?? step.place,
    })),
    ...[...allStages(regulation), ...panels, ...regulation.retention, ...regulation.attest].map(
      ({ article, place }) => ({ articles: articlesOf(article), place }),
    ),
    ...regulation.kinds.flatMap(({ article, stages }) => {
      const place = stages[0]?.place ?? { file: regulation.file, line: 1, column: 1 };
      return article === undefined ? [] : [{ articles: articlesOf(article), place }];
    }),
  ];
}

/** All ids in an `article` key, each once. */
export function articlesOf(articles: Articles): string[] {
  return [...new Set([...Object.values(articles.byKey).flat(), ...articles.else])];
}

/** The ids of the articles that hold an article, nearest first. */
export function ancestorsOf(id: string, regulation: Regulation): string[] {
  const parents = new Map(regulation.articles.map((article) => [article.id, article.parent]));
  const ancestors: string[] = [];
  for (
    let above = parents.get(id);
    above !== undefined && !ancestors.includes(above);
    above = parents.get(above)
  ) {
    ancestors.push(above);
  }
  return ancestors;
}

/** Tells whether an article is a paragraph or part of another, or that article itself. */
export function isPartOf(id: string, whole: string): boolean {
  return id === whole || id.startsWith(`${whole}__`);
}
