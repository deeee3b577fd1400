import { parseDuration } from "../calendar/duration.ts";
import { nearestWord } from "../language/nearest.ts";
import { boundOf } from "./bound.ts";
import { isPresent } from "./compact.ts";
import { factRead, isDateOrDuration } from "./fact-value.ts";
import type { Condition, Fact, Ref, Scalar, Test } from "./model.ts";
import { alternatives, didYouMean, problem, shown } from "./problem.ts";
import { refOf, type Scope, stepOf } from "./scope.ts";
import { type Entry, itemsOf, type Source, valueAt } from "./source.ts";

/**
 * One entry of a condition: `{ name: value | [values] | { not, over, under,
 * atLeast, atMost } }`, `{ step: { status } }`, `{ step: { within } }`.
 */
export function conditionTest(name: string, { key, value }: Entry, scope: Scope): Condition | undefined {
  const place = key;
  if (value.kind !== "map") {
    const ref = refOf(name, key, scope);
    const values = ref && scalarsOf(value, ref, scope);
    return values && { kind: "test", ref, test: { kind: "in", values }, place };
  }
  const of = [...value.entries].map(([comparison, entry]) =>
    compare({ name, place, comparison, entry }, scope),
  );
  const known = of.filter(isPresent);
  const [first] = known;
  if (!first || known.length < of.length) return undefined;
  return known.length === 1 ? first : { kind: "all", of: known, place };
}

interface Comparison {
  readonly name: string;
  readonly place: Entry["key"];
  readonly comparison: string;
  readonly entry: Entry;
}

function compare({ name, place, comparison, entry }: Comparison, scope: Scope): Condition | undefined {
  if (comparison === "status") return statusCondition({ name, place, comparison, entry }, scope);
  if (comparison === "within") {
    const act = refOf(name, place, scope);
    const bound = boundOf(entry.value, scope);
    return act?.kind === "activity" && bound ? { kind: "within", step: act.id, bound, place } : undefined;
  }
  const ref = refOf(name, place, scope);
  const test = ref && testOf(comparison, entry.value, { ref, scope });
  return test && { kind: "test", ref, test, place };
}

function statusCondition({ name, place, entry }: Comparison, scope: Scope): Condition | undefined {
  const step = stepOf(name, place, scope);
  if (step === undefined) return undefined;
  const excluded = valueAt(entry.value, "not");
  const statuses = itemsOf(excluded ?? entry.value).flatMap((item) =>
    item.kind === "scalar" ? [String(item.value)] : [],
  );
  return { kind: "status", step, statuses, not: excluded !== undefined, place };
}

function testOf(
  comparison: string,
  source: Source,
  { ref, scope }: { ref: Ref; scope: Scope },
): Test | undefined {
  switch (comparison) {
    case "not": {
      const values = scalarsOf(source, ref, scope);
      return values && { kind: "not-in", values };
    }
    case "over":
    case "under":
    case "atLeast":
    case "atMost":
      return amountTest(comparison, source, { ref, scope });
    default:
      return undefined;
  }
}

function amountTest(
  kind: "over" | "under" | "atLeast" | "atMost",
  source: Source,
  { ref, scope }: { ref: Ref; scope: Scope },
): Test | undefined {
  const type = factRead(ref, scope)?.type;
  if (source.kind !== "scalar") return undefined;
  if (typeof source.value === "number" && type !== "duration") {
    if (type === undefined || type === "number") return { kind, value: source.value };
  } else if (type === undefined || type === "duration") {
    const parsed = parseDuration(String(source.value));
    if (parsed.kind === "duration") return { kind, value: parsed.duration };
  }
  const number = type === "number" || type === undefined;
  scope.report(
    problem("condition", source.place, {
      nl: `"${shown(String(source.value))}" kan niet met ${ref.id} worden vergeleken. Verwacht: ${number ? "een getal" : "een duur, bij een gegeven van het type duration"}.`,
      en: `"${shown(String(source.value))}" cannot be compared with ${ref.id}. Expected: ${number ? "a number" : "a duration, for a fact of the type duration"}.`,
    }),
  );
  return undefined;
}

/** The values of a test, held against the values that the fact can have. */
function scalarsOf(source: Source, ref: Ref, scope: Scope): readonly Scalar[] | undefined {
  const fact = factRead(ref, scope);
  const items = itemsOf(source);
  const values = items.flatMap((item) => {
    if (item.kind !== "scalar" || item.value === null) return [];
    if (!checkValue({ value: item.value, source: item }, { ref, fact, scope })) return [];
    return [fact?.type === "choice" ? String(item.value) : item.value];
  });
  return values.length < items.length ? undefined : values;
}

function checkValue(
  { value, source }: { value: Scalar; source: Source },
  { ref, fact, scope }: { ref: Ref; fact: Fact | undefined; scope: Scope },
): boolean {
  if (!isDateOrDuration(String(value), source.place, { fact, scope })) return false;
  const allowed = allowedValues(ref, fact);
  if (
    !allowed ||
    (allowed.includes(String(value)) && (fact?.type === "choice" || typeof value === "boolean"))
  ) {
    return fact?.type !== "number" || typeof value === "number" ? true : wrongType(source, ref, scope);
  }
  const list = alternatives(allowed);
  const nearest = didYouMean(nearestWord(String(value), allowed));
  scope.report(
    problem("unknown-value", source.place, {
      nl: `"${shown(String(value))}" is geen waarde van ${ref.id}. Toegestaan: ${list.nl}.${nearest.nl}`,
      en: `"${shown(String(value))}" is no value of ${ref.id}. Allowed: ${list.en}.${nearest.en}`,
    }),
  );
  return false;
}

function wrongType(source: Source, ref: Ref, scope: Scope): false {
  scope.report(
    problem("unknown-value", source.place, {
      nl: `${ref.id} is een getal. Schrijf hier een getal, zonder aanhalingstekens.`,
      en: `${ref.id} is a number. Write a number here, without quotes.`,
    }),
  );
  return false;
}

function allowedValues(ref: Ref, fact: Fact | undefined): readonly string[] | undefined {
  if (!fact) return ref.field === undefined ? ["true", "false"] : undefined;
  if (fact.type === "choice") return Object.keys(fact.values);
  return fact.type === "boolean" || fact.type === "flag" ? ["true", "false"] : undefined;
}
