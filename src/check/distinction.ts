import type { ReadingChoice } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import type { Table } from "./choice.ts";
import type { Combination } from "./combinations.ts";
import type { Resting } from "./resting.ts";

/**
 * What tells the readings of a step, or of a rule of the file, apart in a case:
 * under readings with the same words, beside which the same steps came out the
 * same, its verdicts are the same (TERMS §7).
 */
export interface Distinction {
  /** By reading: the same number, the same words. */
  readonly words: readonly number[];
  readonly beside: readonly Beside[];
  /** Where one of these leaves something open, other values are tried and outcomes say too little. */
  readonly tables: readonly Table[];
}

/** A step that it rests on, and that can be read in several ways itself. */
export interface Beside {
  readonly id: string;
  /** By reading: the position of the reading of that step. */
  readonly readings: readonly number[];
}

/**
 * @param restings by reading: what it rests on; undefined where the reading takes it away.
 * @param positionsOf where the readings of a step stand; undefined for a step that is read in one way.
 */
export function distinctionOf(
  combinations: readonly Combination[],
  restings: readonly (Resting | undefined)[],
  positionsOf: (id: string) => PositionOf | undefined,
): Distinction {
  const texts = restings.map((resting) => resting?.text ?? "");
  const ids = new Set(restings.flatMap((resting) => resting?.steps.map(({ id }) => id) ?? []));
  const beside = [...ids].flatMap((id): readonly Beside[] => {
    const position = positionsOf(id);
    return position ? [{ id, readings: combinations.map(({ choice }) => position(choice)) }] : [];
  });
  const tables = new Set(restings.flatMap((resting) => resting?.tables ?? []));
  return { words: texts.map((text) => texts.indexOf(text)), beside, tables: [...tables] };
}

/** Which of the readings of a step holds where all unclear clauses are read like this. */
export type PositionOf = (choice: ReadingChoice) => number;

/** Of the ambiguities in a choice only those that matter to the step decide. */
export function positionsIn(combinations: readonly Combination[]): PositionOf {
  const ambiguities = [...new Set(combinations.flatMap(({ choice }) => [...choice.keys()]))].sort();
  const textOf = (choice: ReadingChoice) => ambiguities.map((id) => choice.get(id) ?? "").join("|");
  const positions = new Map(combinations.map(({ choice }, position) => [textOf(choice), position]));
  return remembered((choice: ReadingChoice) => positions.get(textOf(choice)) ?? 0);
}

/** By reading: the position of the first one of its group, after the groups were parted by something more. */
export function partedBy(groups: readonly number[], by: (position: number) => number): readonly number[] {
  const size = groups.length;
  const known = new Map<number, number>();
  return groups.map((group, position) => {
    const key = group + size * by(position);
    const first = known.get(key) ?? position;
    known.set(key, first);
    return first;
  });
}
