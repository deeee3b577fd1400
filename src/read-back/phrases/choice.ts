import type { Text } from "../../language/language.ts";
import { lookUp } from "../../language/look-up.ts";
import { joined } from "../../language/text.ts";
import type { Choice, Ref, Regulation, Scalar } from "../../regulation/model.ts";
import { sayMoment } from "./anchor.ts";
import { sayFact, sayField, sayValue } from "./label.ts";

/** A value as `say` says it, or row by row what holds in which case. */
export function sayChoice<T>(regulation: Regulation, choice: Choice<T>, say: (value: T) => Text): Text {
  if (choice.kind === "plain") return say(choice.value);

  const rows = choice.rows.map(({ value, result }) => {
    const words = sayResult(result, say);
    const when = sayCase(regulation, choice.subject, value);
    return { nl: `${when.nl}: ${words.nl}`, en: `${when.en}: ${words.en}` };
  });
  const rest = sayResult(choice.else, say);
  const last = {
    nl: `${inOtherCases.nl}: ${rest.nl}`,
    en: `${inOtherCases.en}: ${rest.en}`,
  };

  return joined([...rows, last], "; ");
}

/** Every value that a choice can give. */
export function valuesOf<T>(choice: Choice<T> | undefined): readonly T[] {
  if (!choice) return [];
  if (choice.kind === "plain") return [choice.value];

  return [...choice.rows.map(({ result }) => result), choice.else].filter(
    (result) => result !== null && result !== undefined,
  );
}

function sayResult<T>(result: T | null | undefined, say: (value: T) => Text): Text {
  return result === null || result === undefined ? { nl: "geen eis", en: "no demand" } : say(result);
}

/** When what no row names holds. */
export const inOtherCases: Text = { nl: "in elk ander geval", en: "in every other case" };

/** When a row of a table holds: `als “Uitnodiging” is gebeurd`. */
export function sayCase(regulation: Regulation, subject: Ref, value: Scalar): Text {
  if (subject.kind === "activity" && subject.field === undefined) {
    const act = sayMoment(regulation, subject);
    if (value === true) return { nl: `als ${act.nl} is gebeurd`, en: `if ${act.en} has happened` };
    if (value === false) return { nl: `als ${act.nl} niet is gebeurd`, en: `if ${act.en} has not happened` };
  }

  const name =
    subject.field === undefined ? sayFact(regulation, subject.id) : sayField(regulation, subject.field);
  if (value === true) return { nl: `als ${name.nl} waar is`, en: `if ${name.en} is true` };
  if (value === false) return { nl: `als ${name.nl} niet waar is`, en: `if ${name.en} is not true` };

  const label = sayValue(lookUp(regulation.facts, subject.field ?? subject.id), value);

  return { nl: `als ${name.nl} ${label.nl} is`, en: `if ${name.en} is ${label.en}` };
}
