import { singleLine } from "../language/text.ts";
import type { Article } from "../regulation/model.ts";

/** A cited article; without `id` there is nothing, or more than one thing, to link to. */
export interface CitedArticle {
  readonly words: string;
  readonly id?: string;
  /** Link to the page with the text; default the page itself. */
  readonly page?: string;
}

/** Finds the articles behind citations as the read-back writes them: `artikel 5, tweede lid; artikel 9`. */
export function articleLinks(
  articles: readonly Article[],
  page?: string,
): (citation: string) => readonly CitedArticle[] {
  const ids = new Map<string, string | undefined>();
  for (const { citation, id } of articles) {
    const words = singleLine(citation);
    ids.set(words, ids.has(words) ? undefined : id);
  }
  return (citation) =>
    citation.split("; ").map((words) => {
      const id = ids.get(words);
      return { words, ...(id !== undefined && { id }), ...(page !== undefined && { page }) };
    });
}
