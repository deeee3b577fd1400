import { singleLine } from "../language/text.ts";
import type { Article } from "../regulation/model.ts";
import { alike, bagOf, share } from "./likeness.ts";

/** An article of the old text and the one that it became. */
export interface ArticlePair {
  readonly was?: Article;
  readonly is?: Article;
}

/**
 * Which article became which, although numbers shift when one is put in between: the same number with the same words;
 * then the same words under another number; then the same number with words that are alike; then words that are alike;
 * then the same number. What is left was removed or added. In the order of the new text, and what was removed behind
 * what it stood behind.
 */
export function pairArticles(old: readonly Article[], renewed: readonly Article[]): readonly ArticlePair[] {
  const became = new Map<Article, Article>();
  const taken = new Set<Article>();
  const pair = (was: Article, is: Article | undefined) => {
    if (is === undefined) return;
    became.set(was, is);
    taken.add(is);
  };
  const byId = new Map(renewed.map((article) => [article.id, article]));
  const bags = new Map([...old, ...renewed].map((article) => [article, bagOf(wordsOf(article))]));
  const likeness = (one: Article, other: Article) => share(bags.get(one), bags.get(other));
  const sameId = (was: Article) => {
    const is = byId.get(was.id);
    return is && !taken.has(is) ? is : undefined;
  };
  const free = () => renewed.filter((article) => !taken.has(article));
  const rounds: readonly ((was: Article) => Article | undefined)[] = [
    (was) => [sameId(was)].find((is) => is && wordsOf(is) === wordsOf(was)),
    (was) => (wordsOf(was) === "" ? undefined : free().find((is) => wordsOf(is) === wordsOf(was))),
    (was) => [sameId(was)].find((is) => is && likeness(was, is) >= alike),
    (was) => mostAlike(was, free(), likeness),
    (was) => [sameId(was)].find((is) => is && (wordsOf(is) === "") === (wordsOf(was) === "")),
  ];
  for (const round of rounds) for (const was of old) if (!became.has(was)) pair(was, round(was));
  return inOrder(old, renewed, became);
}

/** The heading and the words of an article itself, without its parts. */
export function wordsOf({ heading, text }: Pick<Article, "heading" | "text">): string {
  return singleLine([heading ?? "", text].filter((part) => part !== "").join(" · "));
}

function mostAlike(
  was: Article,
  candidates: readonly Article[],
  likeness: (one: Article, other: Article) => number,
): Article | undefined {
  let best: Article | undefined;
  let most = alike;
  for (const candidate of candidates) {
    const found = likeness(was, candidate);
    if (found <= most) continue;
    best = candidate;
    most = found;
  }
  return best;
}

function inOrder(
  old: readonly Article[],
  renewed: readonly Article[],
  became: ReadonlyMap<Article, Article>,
): readonly ArticlePair[] {
  const was = new Map([...became].map(([before, after]) => [after, before]));
  const behind = Map.groupBy(
    old.filter((article) => !became.has(article)),
    (article) => lastKept(old, article, became),
  );
  const removed = (after: Article | undefined) =>
    (behind.get(after) ?? []).map((article) => ({ was: article }));
  return [
    ...removed(undefined),
    ...renewed.flatMap((is) => {
      const before = was.get(is);
      return [{ ...(before && { was: before }), is }, ...removed(is)];
    }),
  ];
}

/** What the last article before it that is still there became; undefined: there is none. */
function lastKept(
  old: readonly Article[],
  article: Article,
  became: ReadonlyMap<Article, Article>,
): Article | undefined {
  const before = old.slice(0, old.indexOf(article)).findLast((candidate) => became.has(candidate));
  return before && became.get(before);
}
