import { singleLine } from "../language/text.ts";
import type { Article, Regulation } from "../regulation/model.ts";
import { pairArticles, wordsOf } from "./pair-articles.ts";
import { type TextPart, wovenText } from "./woven-text.ts";

/** What became of one article, paragraph or part. */
export interface ArticleChange {
  readonly kind: "added" | "removed" | "changed" | "renumbered";
  /** Its id and citation in the old text; absent where it was added. */
  readonly was?: { readonly id: string; readonly citation: string };
  /** The same in the new text; absent where it was removed. */
  readonly is?: { readonly id: string; readonly citation: string };
  /** Its words, old and new woven together. */
  readonly parts: readonly TextPart[];
}

export interface ArticleChanges {
  /** In the order of the new text, what was removed where it stood in the old one. */
  readonly changes: readonly ArticleChange[];
  readonly unchanged: number;
  /** How an article of the old text is cited in the new one, by its old citation. */
  readonly citations: ReadonlyMap<string, string>;
}

/** What became of every article between two texts, word by word. */
export function articleChanges(old: Regulation, renewed: Regulation): ArticleChanges {
  const pairs = pairArticles(old.articles, renewed.articles);
  const changes = pairs.flatMap(({ was, is }) => changeOf(was, is) ?? []);
  return {
    changes,
    unchanged: pairs.length - changes.length,
    citations: new Map(
      pairs.flatMap(({ was, is }) =>
        was && is ? [[singleLine(was.citation), singleLine(is.citation)]] : [],
      ),
    ),
  };
}

/** Undefined: nothing became of it. */
function changeOf(was: Article | undefined, is: Article | undefined): ArticleChange | undefined {
  const [before, after] = [was ? wordsOf(was) : "", is ? wordsOf(is) : ""];
  const parts = wovenText(before, after);
  const sides = { ...(was && { was: named(was) }), ...(is && { is: named(is) }), parts };
  if (was === undefined || is === undefined) return { kind: was ? "removed" : "added", ...sides };
  if (before !== after) return { kind: "changed", ...sides };
  return was.id === is.id ? undefined : { kind: "renumbered", ...sides };
}

function named({ id, citation }: Article): { readonly id: string; readonly citation: string } {
  return { id, citation: singleLine(citation) };
}
