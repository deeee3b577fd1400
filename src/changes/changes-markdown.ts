import { sayIso } from "../language/day-words.ts";
import { markdownText } from "../report/markdown-text.ts";
import type { Changes } from "./changes.ts";
import {
  sayArticle,
  sayAspect,
  sayCounts,
  sayReasons,
  sayTerm,
  sayText,
  sayUnchanged,
  sayVerdict,
  words,
} from "./words.ts";
import { type TextPart, wovenSentences } from "./woven-text.ts";

/** The differences for a comment or a decision: added words bold, removed ones struck through. */
export function* changesMarkdown(changes: Changes): Generator<string> {
  const { language, articles, terms, log } = changes;
  const heading = (level: number, text: string) => `\n${"#".repeat(level)} ${markdownText(text)}\n\n`;
  yield `- ${words.old[language]}: ${markdownText(sayText(changes.old, language))}\n`;
  yield `- ${words.new[language]}: ${markdownText(sayText(changes.new, language))}\n`;

  yield heading(2, words.articles[language]);
  if (articles.length === 0) yield `${words.sameText[language]}\n`;
  for (const change of articles) {
    yield heading(3, sayArticle(change, language));
    if (change.kind !== "renumbered") yield `${change.parts.map(woven).join("")}\n`;
  }
  yield `\n${sayUnchanged(changes.unchangedArticles, language)}\n`;

  yield heading(2, words.terms[language]);
  if (terms.length === 0) yield `${words.sameTerms[language]}\n`;
  for (const change of terms) {
    yield heading(3, sayTerm(change, language));
    for (const { aspect, was, is } of change.aspects) {
      yield `- ${markdownText(sayAspect(aspect, language))}\n`;
      yield* wovenSentences(was, is).map(({ parts }) => `  - ${parts.map(woven).join("")}\n`);
    }
  }
  if (log === undefined) return;

  yield heading(2, words.cases[language]);
  yield `${words.asOf[language]}: ${sayIso(log.asOf, language)}. ${sayCounts(log, language)}\n`;
  for (const change of log.changes) {
    const state = (change.running ? words.running : words.past)[language];
    yield heading(3, `${words.case[language]} ${change.case} · ${state}`);
    for (const verdict of change.verdicts) {
      yield `- ${markdownText(sayVerdict(verdict, language))}\n`;
      yield* sayReasons(verdict, language).map((reason) => `  - ${markdownText(reason)}\n`);
    }
  }
}

/** Marks at the edge of a word only: white space inside them would make them plain signs. */
function woven({ kind, text }: TextPart): string {
  const said = markdownText(text);
  if (kind === "same" || said.trim() === "") return said;
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(said) ?? [];
  const mark = kind === "added" ? "**" : "~~";
  return `${before}${mark}${inner}${mark}${after}`;
}
