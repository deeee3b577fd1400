import type { Language } from "../language/language.ts";
import { stepLabel } from "../read-back/phrases/label.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation } from "../regulation/model.ts";
import { articlePages } from "./article-pages.ts";
import { stepAnchors } from "./step-anchors.ts";

/** Where an entry leads: a place in the page of the whole regulation or of its steps, or the page of an article. */
export type RegisterTarget =
  | { readonly anchor: string }
  | { readonly step: string }
  | { readonly article: string };

export interface RegisterEntry {
  readonly words: string;
  readonly kind: "definition" | "step" | "article";
  readonly target: RegisterTarget;
}

export interface RegisterLetter {
  /** A capital, or `#` for what begins with none. */
  readonly letter: string;
  readonly entries: readonly RegisterEntry[];
}

/** Everything that a reader may look for by its name, from A to Z: defined words, steps and articles. */
export function registerOf(regulation: Regulation, language: Language): readonly RegisterLetter[] {
  const anchors = stepAnchors(regulation);
  const definitions = regulation.definitions.map(
    ({ word, article }): RegisterEntry => ({ words: word, kind: "definition", target: { anchor: article } }),
  );
  const steps = allSteps(regulation).map(
    (step): RegisterEntry => ({
      words: stepLabel(step)[language],
      kind: "step",
      target: { step: anchors.of(step, regulation.organisation.includes(step)) },
    }),
  );
  const articles = articlePages(regulation).map(
    ({ title, path }): RegisterEntry => ({
      words: withoutNumber(title),
      kind: "article",
      target: { article: path },
    }),
  );
  const { compare } = new Intl.Collator(regulation.language, { sensitivity: "base", numeric: true });
  const sorted = [...definitions, ...steps, ...articles].sort(
    (one, other) => compare(one.words, other.words) || compare(one.kind, other.kind),
  );
  const byLetter = Map.groupBy(sorted, ({ words }) => letterOf(words));
  return [...byLetter].map(([letter, entries]) => ({ letter, entries }));
}

/** People look for what an article is about: `Afhandeling, artikel 9`. */
function withoutNumber(title: string): string {
  const [, number, subject] = /^(\p{L}*\s*§?\s*\d+(?:[.:]\d+)*[a-z]?)[.:]?\s+(.+)$/u.exec(title) ?? [];
  if (number === undefined || subject === undefined) return title;
  return `${subject}, ${number.charAt(0).toLowerCase()}${number.slice(1)}`;
}

function letterOf(words: string): string {
  const first = words
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .charAt(0)
    .toUpperCase();
  return /\p{L}/u.test(first) ? first : "#";
}
