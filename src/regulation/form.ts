import { knownForm } from "../language/form-words.ts";
import { wordsOf } from "./phrase.ts";
import { problem, type Report, shown } from "./problem.ts";
import type { Source } from "./source.ts";

/**
 * The forms that a key names, one of them. A word of one's own is kept; another
 * word for a known form is a mistake, for no event would ever have that form.
 */
export function formsOf(source: Source | undefined, report: Report): readonly string[] {
  return wordsOf(source, "any", report).map(({ text, place }) => {
    const form = knownForm(text);
    if (form !== undefined && form !== text) {
      report(
        problem("form-word", place, {
          nl: `De vorm "${shown(text)}" heet hier "${form}". Schrijf "${form}"; in een logboek mag het woord wel zo staan.`,
          en: `The form "${shown(text)}" is called "${form}" here. Write "${form}"; a log may have the word as it is.`,
        }),
      );
    }
    return text;
  });
}
