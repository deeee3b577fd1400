import type { Alternative, ReadingChoice, Regulation } from "../regulation/model.ts";
import { allReadings } from "../regulation/reading-combinations.ts";
import { type Judgeable, signatureOf } from "./signature.ts";

/** One way to read all unclear clauses together. */
export interface Combination {
  /** Which ambiguities are not read the primary way; empty for the primary reading. */
  readonly choice: ReadingChoice;
}

interface Ambiguity {
  readonly id: string;
  readonly alternatives: readonly Alternative[];
}

const primary: Combination = { choice: new Map() };

/**
 * The combinations of readings that can matter for a step, or for parts of the
 * file: of the ambiguities that change them or a step they depend on, by
 * themselves or beside another that does (TERMS §7). The primary one is first.
 * @param find the same step or parts in the regulation as a combination reads it.
 */
export function combinationsFor(
  regulation: Regulation,
  find: (read: Regulation) => Judgeable,
): readonly Combination[] {
  const ambiguities = ambiguitiesOf(regulation);
  const signatureUnder = (choice: ReadingChoice) => {
    const read = regulation.under(choice);
    return signatureOf(read, find(read));
  };
  let relevant: readonly Ambiguity[] = [];
  let beside: readonly ReadingChoice[] = [primary.choice];
  while (beside.length > 0) {
    const known = beside.map((choice) => ({ choice, signature: signatureUnder(choice) }));
    const changes = ({ id, alternatives }: Ambiguity) =>
      known.some(({ choice, signature }) =>
        alternatives.some((name) => signatureUnder(new Map([...choice, [id, name]])) !== signature),
      );
    const found = ambiguities.filter((ambiguity) => !relevant.includes(ambiguity) && changes(ambiguity));
    relevant = ambiguities.filter((ambiguity) => relevant.includes(ambiguity) || found.includes(ambiguity));
    beside = found.flatMap(({ id, alternatives }) => alternatives.map((name) => new Map([[id, name]])));
  }
  return productOf(relevant);
}

/** Every ambiguity of the file, wherever it stands, once, with all its alternatives. */
export function ambiguitiesOf(regulation: Regulation): readonly Ambiguity[] {
  const found = new Map<string, Set<Alternative>>();
  for (const { ambiguity, alternatives } of allReadings(regulation)) {
    const names = found.get(ambiguity) ?? new Set();
    for (const { name } of alternatives) names.add(name);
    found.set(ambiguity, names);
  }
  return [...found].map(([id, names]) => ({ id, alternatives: [...names] }));
}

function productOf(ambiguities: readonly Ambiguity[]): readonly Combination[] {
  let combinations: readonly Combination[] = [primary];
  for (const { id, alternatives } of ambiguities) {
    combinations = combinations.flatMap(({ choice }) => [
      { choice },
      ...alternatives.map((alternative) => ({ choice: new Map([...choice, [id, alternative]]) })),
    ]);
  }
  return [...combinations].sort((one, other) => one.choice.size - other.choice.size);
}
