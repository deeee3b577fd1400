import type { Text } from "../../language/language.ts";
import { lookUp } from "../../language/look-up.ts";
import type { Ref, Regulation, Scalar, Test } from "../../regulation/model.ts";
import { sayMoment } from "./anchor.ts";
import { sayDuration } from "./duration.ts";
import { sayActivity, sayFact, sayField, sayValue } from "./label.ts";
import { listOr } from "./list.ts";
import { formatNumber } from "./number.ts";

/** A test on a fact, an event or a field of an event, as a main clause. */
export function sayTest(regulation: Regulation, ref: Ref, test: Test): Text {
  if (test.kind !== "in" && test.kind !== "not-in") return sayComparison(regulation, ref, test);

  const only = test.values.length === 1 ? test.values[0] : undefined;
  if (typeof only === "boolean") return sayTruth(regulation, ref, (test.kind === "in") === only);

  const name = saySubject(regulation, ref);
  const values = listOr(test.values.map((value) => sayRefValue(regulation, ref, value)));
  if (test.kind === "in") return { nl: `${name.nl} is ${values.nl}`, en: `${name.en} is ${values.en}` };

  return {
    nl: `${name.nl} is iets anders dan ${values.nl}`,
    en: `${name.en} is something else than ${values.en}`,
  };
}

function sayTruth(regulation: Regulation, ref: Ref, holds: boolean): Text {
  if (ref.kind === "activity" && ref.field === undefined) {
    const act = sayMoment(regulation, ref);
    if (holds) return { nl: `${act.nl} is gebeurd`, en: `${act.en} has happened` };
    return { nl: `${act.nl} is niet gebeurd`, en: `${act.en} has not happened` };
  }
  const name = saySubject(regulation, ref);
  if (ref.field !== undefined && lookUp(regulation.facts, ref.field) === undefined)
    return sayGiven(name, holds);
  if (holds) return { nl: `${name.nl} is waar`, en: `${name.en} is true` };

  return { nl: `${name.nl} is niet waar`, en: `${name.en} is not true` };
}

/** A content that is no fact is given or not (TERMS §6). */
function sayGiven(name: Text, isGiven: boolean): Text {
  if (isGiven) return { nl: `${name.nl} is gegeven`, en: `${name.en} is given` };
  return { nl: `${name.nl} is niet gegeven`, en: `${name.en} is not given` };
}

function sayComparison(
  regulation: Regulation,
  ref: Ref,
  test: Exclude<Test, { kind: "in" | "not-in" }>,
): Text {
  const name = saySubject(regulation, ref);
  const value = typeof test.value === "number" ? formatNumber(test.value) : sayDuration(test.value);
  const words = comparisons[test.kind];

  return { nl: `${name.nl} is ${words.nl} ${value.nl}`, en: `${name.en} is ${words.en} ${value.en}` };
}

function saySubject(regulation: Regulation, ref: Ref): Text {
  if (ref.field === undefined)
    return ref.kind === "fact" ? sayFact(regulation, ref.id) : sayActivity(regulation, ref.id);
  const field = sayField(regulation, ref.field);
  const act = sayActivity(regulation, ref.id);

  return { nl: `${field.nl} bij ${act.nl}`, en: `${field.en} of ${act.en}` };
}

function sayRefValue(regulation: Regulation, ref: Ref, value: Scalar): Text {
  return sayValue(lookUp(regulation.facts, ref.field ?? ref.id), value);
}

const comparisons: Readonly<Record<"over" | "under" | "atLeast" | "atMost", Text>> = {
  over: { nl: "meer dan", en: "more than" },
  under: { nl: "minder dan", en: "less than" },
  atLeast: { nl: "ten minste", en: "at least" },
  atMost: { nl: "ten hoogste", en: "at most" },
};
