import { lookUp } from "../../language/look-up.ts";
import { singleLine } from "../../language/text.ts";
import type { Articles, Regulation } from "../../regulation/model.ts";

/**
 * The citation of the articles that one key rests on, in the language of the
 * regulation: `artikel 9, eerste lid`; undefined when it cites none.
 */
export function citeKey(regulation: Regulation, articles: Articles, key: string): string | undefined {
  return cite(regulation, lookUp(articles.byKey, key) ?? articles.else);
}

/** The citation of several articles; an article that is not in the body keeps its id. */
export function cite(regulation: Regulation, ids: readonly string[]): string | undefined {
  if (ids.length === 0) return undefined;

  const citations = ids.map((id) => regulation.articles.find((article) => article.id === id)?.citation ?? id);

  return citations.map(singleLine).join("; ");
}
