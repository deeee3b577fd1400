import { nearestWord } from "../language/nearest.ts";
import { wordOf } from "./bound.ts";
import { compact } from "./compact.ts";
import type { Articles, Cited } from "./model.ts";
import { didYouMean, problem, shown } from "./problem.ts";
import type { Scope } from "./scope.ts";
import { itemsOf, type Source, textAt, valueAt } from "./source.ts";

/** `article`, `models` and `note` of anything that gives a verdict. */
export function citedOf(source: Source, scope: Scope): Cited {
  return compact({
    article: articlesOf(valueAt(source, "article"), scope),
    models: textsOf(valueAt(source, "models")),
    note: textAt(source, "note"),
  });
}

/** One article, several, or per key with `else`; an article that the text has not is reported. */
function articlesOf(source: Source | undefined, scope: Scope): Articles {
  if (source?.kind !== "map") return { byKey: {}, else: articleIds(source, scope) };
  const byKey: Record<string, readonly string[]> = {};
  for (const [key, entry] of source.entries) {
    if (key !== "else") byKey[key] = articleIds(entry.value, scope);
  }
  return { byKey, else: articleIds(valueAt(source, "else"), scope) };
}

/** The ids of articles in a value that names one or several. */
export function articleIds(source: Source | undefined, { names, report }: Scope): readonly string[] {
  return itemsOf(source).flatMap((item) => {
    const { text, place } = wordOf(item);
    if (!names.articles.has(text)) {
      const nearest = didYouMean(nearestWord(text, names.articles));
      report(
        problem("unknown-article", place, {
          nl: `Artikel "${shown(text)}" staat niet in de tekst.${nearest.nl} Voeg het artikel toe of noem een ander.`,
          en: `Article "${shown(text)}" is not in the text.${nearest.en} Add the article or name another.`,
        }),
      );
    }
    return [text];
  });
}

/** The texts in a value that is one text or a list of them. */
export function textsOf(source: Source | undefined): readonly string[] {
  return itemsOf(source).map((item) => wordOf(item).text);
}
