import { createColors } from "picocolors";
import { sayIso } from "../language/day-words.ts";
import type { View } from "../report/run.ts";
import { wrapped } from "../report/wrap.ts";
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
import { type TextPart, type WovenSentence, wovenSentences } from "./woven-text.ts";

/** The differences for the terminal: added words between {+ and +}, removed ones between [- and -]. */
export function* changesText(changes: Changes, view: View): Generator<string> {
  const { language, articles, terms, log } = changes;
  const { bold } = createColors(view.colour);
  const lines = (text: string, first = "", rest = first) =>
    `${wrapped(text, { first, rest, width: view.width }).join("\n")}\n`;
  yield lines(`- ${sayText(changes.old, language)}`);
  yield lines(`+ ${sayText(changes.new, language)}`);

  yield `\n${bold(words.articles[language])}\n`;
  if (articles.length === 0) yield lines(words.sameText[language], "  ");
  for (const change of articles) {
    yield `\n${lines(sayArticle(change, language), "  ")}`;
    if (change.kind !== "renumbered") yield lines(change.parts.map(woven).join(""), "    ");
  }
  yield `\n${lines(sayUnchanged(changes.unchangedArticles, language), "  ")}`;

  yield `\n${bold(words.terms[language])}\n`;
  if (terms.length === 0) yield lines(words.sameTerms[language], "  ");
  for (const change of terms) {
    yield `\n${lines(sayTerm(change, language), "  ")}`;
    for (const { aspect, was, is } of change.aspects) {
      yield lines(sayAspect(aspect, language), "    ");
      for (const sentence of wovenSentences(was, is))
        yield lines(sentenceText(sentence), `    ${marks[sentence.kind]} `, "      ");
    }
  }
  if (log === undefined) return;

  yield `\n${bold(words.cases[language])}\n`;
  yield lines(`${words.asOf[language]}: ${sayIso(log.asOf, language)}`, "  ");
  yield lines(sayCounts(log, language), "  ", "  ");
  for (const change of log.changes) {
    const state = (change.running ? words.running : words.past)[language];
    yield `\n${lines(`${words.case[language]} ${change.case} · ${state}`, "  ")}`;
    for (const verdict of change.verdicts) {
      yield lines(sayVerdict(verdict, language), "    ", "      ");
      yield* sayReasons(verdict, language).map((reason) => lines(reason, "      ", "        "));
    }
  }
}

/** Before a sentence, which stands whole where only one of the texts has it. */
const marks = { removed: "-", added: "+", changed: "~" } as const;

function sentenceText({ kind, parts }: WovenSentence): string {
  return parts.map((part) => (kind === "changed" ? woven(part) : part.text)).join("");
}

function woven({ kind, text }: TextPart): string {
  if (kind === "same") return text;
  return kind === "added" ? `{+${text}+}` : `[-${text}-]`;
}
