import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { ReadBackSection, ReadBackSentence } from "../read-back/model.ts";
import { sayRegulation } from "../read-back/say-regulation.ts";
import type { Article, Regulation } from "../regulation/model.ts";

/** The text of an article, paragraph or part, as people cite it. */
export interface ArticleText {
  readonly id: string;
  readonly citation: string;
  readonly heading?: string;
  /** Empty where only its parts have text. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** What the model of the regulation rests on one article: a step, or another part of it. */
export interface RestsOnArticle {
  /** Id of the step; absent for what is no step. */
  readonly step?: string;
  readonly title: string;
  readonly sentences: readonly ReadBackSentence[];
}

/** An article with its paragraphs and parts, and everything that is asked because of it. */
export interface ArticleExplanation {
  readonly regulation: string;
  readonly language: Language;
  readonly title: string;
  /** The article itself first. */
  readonly articles: readonly ArticleText[];
  readonly restsOnIt: readonly RestsOnArticle[];
}

/** Says what one article asks: its text, and each sentence of the read-back that cites it or a part of it. */
export function explainArticle(
  regulation: Regulation,
  { id, citation }: Article,
  language: Language,
): ArticleExplanation {
  const articles = articlesWithin(regulation, id);
  const citations = articles.map((article) => singleLine(article.citation));
  const restsOnIt = sayRegulation(regulation, language).sections.flatMap((section) =>
    restsOn(section, citations),
  );
  return {
    regulation: regulation.id,
    language,
    title: singleLine(`${regulation.title}, ${citation}`),
    articles: articles.map(articleText),
    restsOnIt,
  };
}

export function articleText({ id, citation, heading, text, place }: Article): ArticleText {
  return {
    id,
    citation: singleLine(citation),
    ...(heading !== undefined && { heading: singleLine(heading) }),
    text: singleLine(text),
    file: place.file,
    line: place.line,
  };
}

/** An article and its paragraphs and parts, in the order of the text. */
export function articlesWithin(regulation: Regulation, id: string): readonly Article[] {
  return regulation.articles.filter((article) => isOrLiesIn(regulation, article, id));
}

function isOrLiesIn(regulation: Regulation, article: Article, id: string): boolean {
  if (article.id === id) return true;
  const parent = regulation.articles.find((candidate) => candidate.id === article.parent);
  return parent !== undefined && isOrLiesIn(regulation, parent, id);
}

function restsOn(section: ReadBackSection, citations: readonly string[]): readonly RestsOnArticle[] {
  // Several citations of one sentence stand behind each other.
  const cites = ({ article = "" }: ReadBackSentence) =>
    citations.some((citation) => `; ${article}; `.includes(`; ${citation}; `));
  const ofSection = { title: section.title, sentences: section.sentences.filter(cites) };
  const ofSteps = section.steps.map(({ id, title, sentences }) => ({
    step: id,
    title,
    sentences: sentences.filter(cites),
  }));
  return [ofSection, ...ofSteps].filter(({ sentences }) => sentences.length > 0);
}
