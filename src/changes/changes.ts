import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Regulation } from "../regulation/model.ts";
import { versionOf } from "../report/names.ts";
import { type ArticleChange, articleChanges } from "./article-changes.ts";
import type { CaseChanges } from "./case-changes.ts";
import { type TermChange, termChanges } from "./term-changes.ts";

/** One of the two texts. */
export interface ComparedText {
  readonly id: string;
  readonly version: string | null;
  readonly title: string;
  readonly file: string;
}

/** Everything that is different between two texts of a regulation. */
export interface Changes {
  readonly old: ComparedText;
  readonly new: ComparedText;
  readonly language: Language;
  readonly articles: readonly ArticleChange[];
  readonly unchangedArticles: number;
  readonly terms: readonly TermChange[];
  /** What that means for recorded cases; absent where no log was given. */
  readonly log?: CaseChanges & { readonly asOf: string };
}

/** Compares two texts, article by article and term by term. */
export function changesBetween(old: Regulation, renewed: Regulation, language: Language): Changes {
  const { changes, unchanged, citations } = articleChanges(old, renewed);
  return {
    old: comparedText(old),
    new: comparedText(renewed),
    language,
    articles: changes,
    unchangedArticles: unchanged,
    terms: termChanges(old, renewed, { citations, language }),
  };
}

function comparedText(regulation: Regulation): ComparedText {
  const { id, title, file } = regulation;
  return { id, version: versionOf(regulation), title: singleLine(title), file };
}
