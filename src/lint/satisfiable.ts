import type { Condition, Fact, Scalar, Test } from "../regulation/model.ts";
import { withoutPlaces } from "./circumstances.ts";

/** Trying more assignments than this would take longer than the answer is worth. */
const mostTried = 20_000;

type Answer = Scalar | undefined;
type Facts = Readonly<Record<string, Fact>>;
/** What a case could show, by the name of what is asked. */
type World = ReadonlyMap<string, Answer>;
/** What asks one thing. */
type Leaf = Exclude<Condition, { readonly of: unknown }>;
type Comparison = Extract<Condition, { kind: "test" }>;

/**
 * Tells whether some case could make all conditions true. It tries the values
 * that decide; where it cannot try them all it says yes.
 */
export function canBeTrue(conditions: readonly Condition[], facts: Facts): boolean {
  const values = valuesAsked(conditions, facts);
  const count = [...values.values()].reduce((product, some) => product * some.length, 1);
  if (count > mostTried) return true;
  return worlds([...values]).some((world) => conditions.every((condition) => holds(condition, world, facts)));
}

/** For everything that is asked the answers between which something changes; nothing recorded is one of them. */
function valuesAsked(conditions: readonly Condition[], facts: Facts): Map<string, readonly Answer[]> {
  const leaves = Map.groupBy(conditions.flatMap(leavesOf), (leaf) => nameOf(leaf, facts));
  return new Map([...leaves].map(([name, some]) => [name, [undefined, ...answersTo(name, some, facts)]]));
}

function answersTo(name: string, leaves: readonly Leaf[], facts: Facts): readonly Scalar[] {
  const tests = leaves.flatMap((leaf) =>
    leaf.kind === "test" && !isAskedByItself(leaf, facts) ? [leaf.test] : [],
  );
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact?.type === "choice") return Object.keys(fact.values);
  if (tests.length === 0 || fact?.type === "boolean" || fact?.type === "flag") return [true, false];
  const compared = tests.flatMap((test): readonly unknown[] =>
    "values" in test ? test.values : [test.value],
  );
  const numbers = compared.filter((value) => typeof value === "number");
  const words = compared.filter((value) => typeof value === "string" || typeof value === "boolean");
  return [...words, "another value", ...numbers, ...between(numbers)];
}

/** A number on each side of every one of them. */
function between(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [least] = sorted;
  if (least === undefined) return [];
  return [least - 1, ...sorted.map((each, index) => (each + (sorted[index + 1] ?? each + 2)) / 2)];
}

function leavesOf(condition: Condition): readonly Leaf[] {
  if (!("of" in condition)) return [condition];
  return condition.kind === "not" ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

/** Questions with the same name have one answer. */
function nameOf(leaf: Leaf, facts: Facts): string {
  if (leaf.kind !== "test" || isAskedByItself(leaf, facts)) return withoutPlaces(leaf);
  const { id, field } = leaf.ref;
  return field === undefined ? id : `${id}.${field}`;
}

/** A list may hold several values at once, and the length of a duration is not compared here. */
function isAskedByItself({ ref, test }: Comparison, facts: Facts): boolean {
  const isFew = test.kind === "in" || test.kind === "not-in" || typeof test.value === "number";
  return !isFew || (Object.hasOwn(facts, ref.id) && facts[ref.id]?.type === "list");
}

function worlds(asked: readonly (readonly [string, readonly Answer[]])[]): World[] {
  return asked.reduce<World[]>(
    (some, [name, values]) =>
      some.flatMap((world) => values.map((value) => new Map([...world, [name, value]]))),
    [new Map()],
  );
}

function holds(condition: Condition, world: World, facts: Facts): boolean {
  if ("of" in condition) {
    if (condition.kind === "not") return !holds(condition.of, world, facts);
    const isTrue = (one: Condition) => holds(one, world, facts);
    return condition.kind === "all" ? condition.of.every(isTrue) : condition.of.some(isTrue);
  }
  const value = world.get(nameOf(condition, facts));
  return condition.kind === "test" && !isAskedByItself(condition, facts)
    ? passes(condition.test, value)
    : value === true;
}

function passes(test: Test, value: Answer): boolean {
  if (test.kind === "in") return value !== undefined && test.values.includes(value);
  if (test.kind === "not-in") return value === undefined || !test.values.includes(value);
  if (typeof value !== "number" || typeof test.value !== "number") return false;
  if (test.kind === "over") return value > test.value;
  if (test.kind === "under") return value < test.value;
  return test.kind === "atLeast" ? value >= test.value : value <= test.value;
}
