import type {
  Alternative,
  Reading,
  ReadingChoice,
  Regulation,
  Retention,
  Step,
} from "../regulation/model.ts";
import { closureSignature, retentionSignature } from "./signature.ts";

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
 * The combinations of readings that can matter for a step: of the ambiguities
 * that change it or a step it depends on, by themselves or beside another that
 * does (TERMS §7). The primary one is first.
 */
export function combinationsFor(regulation: Regulation, step: Step): readonly Combination[] {
  const ambiguities = ambiguitiesOf(regulation);
  const signatureUnder = (choice: ReadingChoice) => closureSignature(regulation.under(choice), step);
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

/** The combinations that can matter for keeping: those that change a retention, or the steps it counts from. */
export function combinationsForRetention(
  regulation: Regulation,
  retention: readonly Retention[],
): readonly Combination[] {
  if (retention.length === 0) return [primary];
  const base = retentionSignature(regulation);
  const relevant = ambiguitiesOf(regulation).filter((ambiguity) =>
    ambiguity.alternatives.some((alternative) => {
      return retentionSignature(regulation.under(new Map([[ambiguity.id, alternative]]))) !== base;
    }),
  );
  return productOf(relevant);
}

/** Every ambiguity of the file and its steps, once, with all its alternatives. */
export function ambiguitiesOf(regulation: Regulation): readonly Ambiguity[] {
  const found = new Map<string, Set<Alternative>>();
  for (const { ambiguity, alternatives } of readingsOf(regulation)) {
    const names = found.get(ambiguity) ?? new Set();
    for (const { name } of alternatives) names.add(name);
    found.set(ambiguity, names);
  }
  return [...found].map(([id, names]) => ({ id, alternatives: [...names] }));
}

function readingsOf(regulation: Regulation): readonly Reading[] {
  const steps = [
    ...regulation.kinds.flatMap((kind) => kind.stages.flatMap((stage) => stage.steps)),
    ...regulation.organisation,
  ];
  return [
    ...regulation.readings,
    ...steps.flatMap((step) => step.readings),
    ...regulation.retention.flatMap((retention) => retention.readings),
  ];
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
