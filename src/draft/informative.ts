import type { Article, Definition } from "../regulation/model.ts";

type Because = "definition" | "effect" | "information";

const headings: readonly (readonly [because: Because, shape: RegExp])[] = [
  ["definition", /begrip|definitie|definition|interpretation/iu],
  ["effect", /slotbepaling|inwerkingtreding|citeertitel|commencement|entry into force/iu],
  [
    "information",
    /^(?:artikel \S+ |article \S+ |[\d.]+ )?(?:doel|doelstelling|inleiding|purpose|introduction|scope|reikwijdte)/iu,
  ],
];

/** Articles that ask nothing of anybody by their heading, or because they define a word; never one with a term. */
export function informativeIn(
  articles: readonly Article[],
  definitions: readonly Definition[],
  withTerm: ReadonlySet<string>,
): { readonly article: string; readonly because: Because }[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const defining = new Set(definitions.map(({ article }) => article));
  return articles.flatMap((article) => {
    if (article.text === "" || withTerm.has(article.id)) return [];
    const because = defining.has(article.id) ? "definition" : becauseOfHeading(article, byId);
    return because === undefined ? [] : [{ article: article.id, because }];
  });
}

function becauseOfHeading(article: Article, byId: ReadonlyMap<string, Article>): Because | undefined {
  const { heading, parent } = article;
  if (heading !== undefined) return headings.find(([, shape]) => shape.test(heading))?.[0];
  const above = parent === undefined ? undefined : byId.get(parent);
  return above && becauseOfHeading(above, byId);
}
