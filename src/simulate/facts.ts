import { type Day, isoFromDay } from "../calendar/day.ts";
import type { Value } from "../case-log/model.ts";
import type { Fact, Scalar } from "../regulation/model.ts";
import type { Random } from "./random.ts";
import type { Scenery } from "./scenery.ts";

export interface FactInput {
  readonly scenery: Scenery;
  readonly random: Random;
  /** When it is recorded. */
  readonly day: Day;
  /** Tells one case from every other. */
  readonly caseId: string;
  /** What is usual, and nothing out of the ordinary. */
  readonly isPlain: boolean;
}

/** A value that a fact can have; undefined: nothing is recorded, for other cases tell it. */
export function makeFact(fact: Fact, input: FactInput): Value | undefined {
  const { scenery, random, day, isPlain, caseId } = input;
  if (fact.cases !== undefined) return undefined;
  const compared = [...(scenery.mentions.values.get(fact.id) ?? [])];
  switch (fact.type) {
    case "flag":
      return !isPlain && random.happens(unusual);
    case "boolean":
      return isPlain && typeof fact.assume === "boolean" ? fact.assume : random.happens(0.5);
    case "choice":
      if (fact.assume !== undefined && (isPlain || random.happens(usual))) return fact.assume;
      return random.oneOf(Object.keys(fact.values));
    case "number":
      return around(compared, random);
    case "date":
      return isoFromDay(day - random.between(2, 20));
    case "duration":
      return `${random.between(1, 8)} days`;
    case "list":
      return namesOf(fact, input);
    case "text":
      return caseId;
  }
}

const unusual = 0.12;
const usual = 0.6;

function namesOf({ id }: Fact, { scenery: { names }, random }: FactInput): readonly string[] {
  const first = names.colleague(random, id);
  return random.happens(unusual) ? [first, names.colleague(random, id, new Set([first]))] : [first];
}

/** On either side of a number that the text names. */
function around(compared: readonly Scalar[], random: Random): number {
  const numbers = compared.filter((value) => typeof value === "number");
  if (numbers.length === 0) return random.between(1, 20);
  return Math.max(0, random.oneOf(numbers) + random.oneOf([-1, 0, 1]));
}
