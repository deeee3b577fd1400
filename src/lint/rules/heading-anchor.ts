import { takeHeadingAnchors } from "../../regulation/heading-anchors.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, TextRule } from "../rule.ts";
import { articleAt, type SourceText } from "../source-text.ts";

/** An address that somebody types beside the one that follows from the number would one day differ from it. */
export const headingAnchor: TextRule = {
  id: "heading-anchor",
  severity: "attention",
  finds: {
    nl: 'Een anker dat met de hand bij een kop is gezet: `{#artikel-9}`, of `<a id="artikel-9"></a>` in de kop of op een regel alleen.',
    en: 'An anchor that was put with a heading by hand: `{#article-9}`, or `<a id="article-9"></a>` in the heading or on a line by itself.',
  },
  why: {
    nl: "Elk artikel heeft een vast adres dat uit zijn nummer volgt (`art_9`, `art_9__para_1`), en dat is het enige dat de site, de stappen en de brieven kennen. Een tweede adres werkt nergens en gaat een eigen leven leiden. `lint --fix` haalt het weg; de tekst van de kop blijft.",
    en: "Every article has a fixed address that follows from its number (`art_9`, `art_9__para_1`), and that is the only one that the site, the steps and the letters know. A second address works nowhere and goes its own way. `lint --fix` takes it away; the text of the heading stays.",
  },
  checks: "text",
  check,
};

function* check({ body, tree, edit }: SourceText, regulation: Regulation): Generator<LintProblem> {
  for (const { start, end } of takeHeadingAnchors(tree())) {
    const { place } = edit(body, { start, end, text: "" });
    yield {
      place,
      about: articleAt(regulation, place),
      message: {
        nl: "Hier staat een anker dat met de hand is gemaakt. Het adres van een artikel volgt uit zijn nummer. Haal het anker weg, of laat lint --fix het doen.",
        en: "There is a hand-made anchor here. The address of an article follows from its number. Take the anchor away, or let lint --fix do it.",
      },
      fix: {
        says: { nl: "het anker weghalen", en: "take the anchor away" },
        edits: [edit(body, { ...withBlanks(body.text, start, end), text: "" })],
      },
    };
  }
}

/** An anchor takes the blanks with it that separated it from the title, and its line where it has one of its own. */
function withBlanks(text: string, start: number, end: number) {
  const before = /(?:^|\n)?[ \t]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[ \t]*(?:\r?\n|$)?/u.exec(text.slice(end))?.[0] ?? "";
  const endsLine =
    after === "" ? end === text.length : /\n$/u.test(after) || end + after.length === text.length;
  const startsLine = before.startsWith("\n") || before.length === start;
  if (startsLine && endsLine) {
    const empty = /^[ \t]*\r?\n/u.exec(text.slice(end + after.length))?.[0] ?? "";
    return { start: start - before.trimStart().length, end: end + after.length + empty.length };
  }
  const blanks = (words: string) => words.replace(/[\r\n]/gu, "").length;
  if (endsLine) return { start: start - blanks(before), end };
  // A mark has taken the blank before it already.
  return { start, end: /\s/u.test(text.charAt(start)) ? end : end + blanks(after) };
}
