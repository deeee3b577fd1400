import type { Text } from "../language/language.ts";
import { inBoth, same } from "../language/text.ts";
import { shown } from "./problem.ts";

/** Names of the types of JSON Schema in plain words. */
export const typeNames: Readonly<Record<string, Text>> = {
  string: { nl: "tekst", en: "text" },
  number: { nl: "een getal", en: "a number" },
  integer: { nl: "een heel getal", en: "a whole number" },
  boolean: { nl: "true of false", en: "true or false" },
  array: { nl: "een lijst [a, b]", en: "a list [a, b]" },
  object: { nl: "een groep { naam: waarde }", en: "a map { name: value }" },
  null: { nl: "niets", en: "nothing" },
};

/** What stands somewhere, in plain words. */
export function found(value: unknown): Text {
  if (value === null) return { nl: "niets", en: "nothing" };
  if (Array.isArray(value)) return { nl: "een lijst", en: "a list" };
  if (typeof value === "object")
    return { nl: "een groep met namen en waarden", en: "a map with names and values" };
  if (typeof value === "string")
    return inBoth((language) => `${language === "nl" ? "de tekst" : "the text"} "${shown(value)}"`);
  return typeof value === "number"
    ? { nl: `het getal ${value}`, en: `the number ${value}` }
    : same(String(value));
}
