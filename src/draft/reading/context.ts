import type { Language } from "../../language/language.ts";
import type { Phrase } from "../../phrases/phrase.ts";
import { phrasesIn } from "../../phrases/phrases-in.ts";
import type { Article } from "../../regulation/model.ts";

/** A deadline phrase with the words around it. */
export interface PhraseContext {
  readonly phrase: Phrase;
  readonly article: Article;
  /** Of the phrase itself. */
  readonly language: Language;
  /** The words of its sentence before and behind it. */
  readonly before: string;
  readonly after: string;
  /** The sentence before it in the same paragraph, or the text that the part belongs to. */
  readonly previous: string;
  /** The headings that the article stands under, nearest first. */
  readonly heading: string;
}

/** No sentence that people write is longer; of others only the nearest words count. */
const furthest = 600;

/** A sentence of an article. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Every deadline phrase of the articles, in the order of the text, as the lint finds them. */
export function phraseContexts(articles: readonly Article[]): PhraseContext[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const items = itemsByLead(articles);
  return articles.flatMap((article) => {
    const sentences = sentencesOfText(article.text);
    const heading = headingsAbove(article, byId).join(" – ");
    const above =
      article.parent === undefined || article.heading !== undefined
        ? ""
        : (byId.get(article.parent)?.text ?? "");
    return phrasesIn(article.text, "whole").map((phrase): PhraseContext => {
      const index = sentences.findLastIndex(({ start }) => start <= phrase.start);
      const sentence = sentences[index] ?? { text: article.text, start: 0 };
      const from = phrase.start - sentence.start;
      return {
        phrase,
        article,
        language: phrase.language,
        before: sentence.text.slice(Math.max(0, from - furthest), from),
        after: [sentence.text.slice(from + phrase.end - phrase.start), ...listed(items, article, sentence)]
          .join(" ")
          .slice(0, furthest),
        previous: (sentences[index - 1]?.text ?? lastSentence(above)).slice(-furthest),
        heading,
      };
    });
  });
}

/** The items of lists, by the article that leads them in. */
function itemsByLead(articles: readonly Article[]): ReadonlyMap<string, readonly string[]> {
  const items = new Map<string, string[]>();
  for (const { parent, heading, text } of articles)
    if (parent !== undefined && heading === undefined)
      items.set(parent, [...(items.get(parent) ?? []), text]);
  return items;
}

/** What a sentence that ends in a colon goes on with. */
function listed(
  items: ReadonlyMap<string, readonly string[]>,
  { id, text }: Article,
  sentence: Sentence,
): readonly string[] {
  const isLead =
    sentence.start + sentence.text.length >= text.length && sentence.text.trimEnd().endsWith(":");
  return isLead ? (items.get(id) ?? []) : [];
}

/** The sentences of an article; a line is one too. */
export function sentencesOfText(text: string): Sentence[] {
  const ends = [...text.matchAll(/\n|(?<=[.!?;]["”’)]?) (?=[\p{Lu}\d"“‘(])/gu)].map(({ index }) => index + 1);
  const starts = [0, ...ends];
  return starts.map((start, index) => ({ text: text.slice(start, starts[index + 1] ?? text.length), start }));
}

function lastSentence(text: string): string {
  return sentencesOfText(text).at(-1)?.text ?? "";
}

function headingsAbove(article: Article, byId: ReadonlyMap<string, Article>): string[] {
  const above = article.parent === undefined ? undefined : byId.get(article.parent);
  const own = article.heading === undefined ? [] : [article.heading];
  return above === undefined ? own : [...own, ...headingsAbove(above, byId)];
}
