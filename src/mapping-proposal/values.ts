import { comparable, type NameTable } from "../case-log/names.ts";
import type { Fact } from "../regulation/model.ts";
import type { ColumnShape } from "./column-shape.ts";
import { guessedWords, unknownWords } from "./doubts.ts";
import type { Doubt, ProposedSource } from "./proposal.ts";
import { type ActivityTarget, likenessTo } from "./targets.ts";
import { likeness } from "./words.ts";

interface WithDoubts {
  readonly values: ProposedSource["values"];
  readonly doubts: readonly Doubt[];
  /** How many different words mean nothing known. */
  readonly unknown: number;
}

const nothing: WithDoubts = { values: {}, doubts: [], unknown: 0 };
const yes = new Set(["true", "yes", "ja", "waar", "1", "j", "y"]);
const no = new Set(["false", "no", "nee", "onwaar", "0", "n"]);
/** From here on a word is taken for what it looks like. */
const leastLikeness = 0.6;

/** What the words in a column mean as values of a fact. */
export function valuesOfFact({ column, values }: ColumnShape, fact: Fact): WithDoubts {
  const words = values.map(({ value }) => value);
  if (fact.type === "boolean" || fact.type === "flag") {
    const unknown = words.filter((word) => !yes.has(comparable(word)) && !no.has(comparable(word)));
    return unknown.length === 0
      ? nothing
      : { values: {}, doubts: [unknownWords(column.name, unknown, fact.label)], unknown: unknown.length };
  }
  if (fact.type !== "choice") return nothing;
  const known = Object.entries(fact.values);
  const isSaid = (word: string) =>
    known.some(
      ([id, label]) => comparable(id) === comparable(word) || comparable(label) === comparable(word),
    );
  return meaningsOf(
    column.name,
    words.filter((word) => !isSaid(word)),
    {
      of: fact.label,
      rate: known.map(([id, label]) => ({
        id,
        of: (word) => Math.max(likeness(word, id), likeness(word, label)),
      })),
    },
  );
}

/** What the words in the activity column of a log mean. */
export function valuesOfActivities(
  { column, values }: ColumnShape,
  activities: readonly ActivityTarget[],
  names: NameTable,
): WithDoubts {
  const words = values.map(({ value }) => value).filter((word) => names.idOf(word) === undefined);
  return meaningsOf(column.name, words, {
    of: "activity",
    rate: activities.map((each) => ({ id: each.id, of: (word) => likenessTo(word, each) })),
  });
}

interface Meanings {
  /** What they should be, for the doubt. */
  readonly of: string;
  readonly rate: readonly { readonly id: string; readonly of: (word: string) => number }[];
}

function meaningsOf(column: string, words: readonly string[], { of, rate }: Meanings): WithDoubts {
  const guessed = new Map<string, string>();
  const unknown: string[] = [];
  for (const word of words) {
    const rated = rate.map(({ id, of: likenessOf }) => ({ id, much: likenessOf(word) }));
    const [best] = rated.sort((one, other) => other.much - one.much);
    if (best && best.much >= leastLikeness) guessed.set(word, best.id);
    else unknown.push(word);
  }
  return {
    values: Object.fromEntries(guessed),
    unknown: unknown.length,
    doubts: [
      ...(guessed.size > 0 ? [guessedWords(column, [...guessed.keys()])] : []),
      ...(unknown.length > 0 ? [unknownWords(column, unknown, of)] : []),
    ],
  };
}
