import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { stepLabel } from "../read-back/phrases/label.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Article, Definition, Regulation } from "../regulation/model.ts";
import { siteLanguage } from "./site-language.ts";
import { stepAnchors } from "./step-anchors.ts";

/** A page of its own for what stands under one heading of a regulation. */
export interface ArticlePage {
  readonly article: Article;
  /** The heading on one line. */
  readonly title: string;
  /** Its place in addresses, from its number: `artikel/9`, for English `article/9`. Public. */
  readonly path: string;
  readonly above?: ArticlePage;
  readonly below: readonly ArticlePage[];
  readonly previous?: ArticlePage;
  readonly next?: ArticlePage;
}

/** What an address says before the number, by the first letters of the id. */
const kinds: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  art: { nl: "artikel", en: "article" },
  sec: { nl: "paragraaf", en: "section" },
  cl: { nl: "bepaling", en: "clause" },
  chp: { nl: "hoofdstuk", en: "chapter" },
  h: { nl: "kop", en: "heading" },
};

/** The pages of a regulation, one for each heading, in the order of the text. */
export function articlePages(regulation: Regulation): readonly ArticlePage[] {
  const language = siteLanguage(regulation.language);
  const pages: Open[] = [];
  const byId = new Map<string, Open>();
  for (const article of regulation.articles) {
    const { id, heading, parent } = article;
    if (heading === undefined) continue;
    const [kind = "", ...number] = id.split("_");
    const path = `${kinds[kind]?.[language] ?? kind}/${number.join("_")}`;
    const page: Open = { article, title: heading, path, below: [] };
    const above = parent === undefined ? undefined : byId.get(parent);
    const previous = pages.at(-1);
    if (above !== undefined) page.above = above;
    above?.below.push(page);
    if (previous !== undefined) page.previous = previous;
    if (previous !== undefined) previous.next = page;
    pages.push(page);
    byId.set(id, page);
  }
  return pages;
}

/**
 * The pages above a page, the widest first. The title of the regulation as a heading over all articles is no part of it:
 * that page is the regulation itself, which stands above them all.
 */
export function pagesAbove(
  { above }: ArticlePage,
  { title }: Pick<Regulation, "title">,
): readonly ArticlePage[] {
  if (above === undefined) return [];
  const wider = pagesAbove(above, { title });
  return singleLine(above.title) === singleLine(title) ? wider : [...wider, above];
}

interface Open {
  readonly article: Article;
  readonly title: string;
  readonly path: string;
  readonly below: Open[];
  above?: Open;
  previous?: Open;
  next?: Open;
}

/** A step as other pages name it. */
export interface NamedStep {
  /** Its id in the page of the regulation. */
  readonly anchor: string;
  readonly label: string;
}

/** The steps that follow from an article or from a part of it. */
export function stepsFrom(regulation: Regulation, article: string, language: Language): readonly NamedStep[] {
  const anchors = stepAnchors(regulation);
  return allSteps(regulation).flatMap((step) => {
    const { byKey, else: others } = step.article;
    const cited = [...Object.values(byKey).flat(), ...others];
    if (!cited.some((id) => isPartOf(id, article))) return [];
    const anchor = anchors.of(step, regulation.organisation.includes(step));
    return [{ anchor, label: stepLabel(step)[language] }];
  });
}

/** The defined words that an article uses and another one defines, each once. */
export function definitionsUsed(regulation: Regulation, article: string): readonly Definition[] {
  const text = textOf(regulation, article).toLowerCase();
  const used = regulation.definitions.filter(
    (definition) => !isPartOf(definition.article, article) && holdsWord(text, definition.word.toLowerCase()),
  );
  return [...new Map(used.map((definition) => [definition.word.toLowerCase(), definition])).values()];
}

/** The words of an article with all its parts. */
export function textOf({ articles }: Regulation, article: string): string {
  return articles
    .filter(({ id }) => isPartOf(id, article))
    .map(({ text }) => text)
    .join("\n");
}

function isPartOf(id: string, article: string): boolean {
  return id === article || id.startsWith(`${article}__`);
}

/** As a word, or as the beginning of a longer one: `klacht` in `klachten`. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
