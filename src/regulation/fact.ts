import { nearestWord } from "../language/nearest.ts";
import { wordOf } from "./bound.ts";
import { textsOf } from "./cited.ts";
import { compact } from "./compact.ts";
import type { Fact, FactType, Scalar } from "./model.ts";
import { alternatives, didYouMean, problem, type Report, shown } from "./problem.ts";
import { durationOf } from "./quantity.ts";
import { recordOf } from "./record.ts";
import { type Entry, numberAt, type Source, textAt, valueAt } from "./source.ts";

const factTypes: readonly FactType[] = [
  "boolean",
  "flag",
  "number",
  "date",
  "duration",
  "text",
  "list",
  "choice",
];

/**
 * A fact: a type, a list of values, or both with a label (VOCABULARY §3). The
 * names in `from` and `same` are checked by checkFactNames, when all are known.
 */
export function factOf(id: string, { key, value }: Entry, report: Report): Fact {
  const isShort = value.kind !== "map";
  const values = valuesOf(value.kind === "list" ? value : valueAt(value, "values"));
  const written = value.kind === "scalar" ? wordOf(value).text : textAt(value, "type");
  const counted = valueAt(value, "cases") && written === undefined && !values ? "boolean" : written;
  const type = values ? "choice" : factTypes.find((each) => each === counted);
  if (!type) report(problem("fact", key, noType(id)));
  const fact: Fact = compact({
    id,
    label: (isShort ? undefined : textAt(value, "label")) ?? id.replaceAll("-", " "),
    type: type ?? "text",
    values: values ?? {},
    assume: type === "flag" ? false : undefined,
    from: textAt(value, "from"),
    cases: numberAt(value, "cases"),
    same: textAt(value, "same"),
    over: durationOf(valueAt(value, "over"), report),
    place: key,
  });
  const isCount = fact.cases !== undefined;
  if (isCount ? type !== "boolean" && type !== "flag" : (valueAt(value, "same") ?? valueAt(value, "over")))
    report(problem("fact", key, isCount ? countIsYesOrNo(id) : countWithoutCases(id)));
  const assume = valueAt(value, "assume");
  return assume ? withAssumption(fact, assume, report) : fact;
}

function valuesOf(source: Source | undefined): Record<string, string> | undefined {
  if (source?.kind === "list") return recordOf(textsOf(source).map((text) => [text, text]));
  if (source?.kind !== "map") return undefined;
  return recordOf([...source.entries].map(([value, entry]) => [value, wordOf(entry.value).text]));
}

/** What holds when nothing is recorded must be a value that the fact can have. */
function withAssumption(fact: Fact, source: Source, report: Report): Fact {
  const value = source.kind === "scalar" ? source.value : null;
  if (value !== null && suits(value, fact)) {
    return { ...fact, assume: fact.type === "choice" ? String(value) : value };
  }
  const known = Object.keys(fact.values);
  const allowed =
    fact.type === "choice" ? alternatives(known) : { nl: expected[fact.type].nl, en: expected[fact.type].en };
  const nearest = didYouMean(nearestWord(String(value), known));
  report(
    problem("unknown-value", source.place, {
      nl: `"${shown(String(value))}" is geen waarde van ${fact.id}. Verwacht: ${allowed.nl}.${nearest.nl}`,
      en: `"${shown(String(value))}" is no value of ${fact.id}. Expected: ${allowed.en}.${nearest.en}`,
    }),
  );
  return fact;
}

function suits(value: Scalar, fact: Fact): boolean {
  switch (fact.type) {
    case "boolean":
    case "flag":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "choice":
      return Object.hasOwn(fact.values, String(value));
    default:
      return typeof value === "string";
  }
}

const words = { nl: "tekst", en: "text" };
const yesOrNo = { nl: "true of false", en: "true or false" };
const expected = {
  boolean: yesOrNo,
  flag: yesOrNo,
  number: { nl: "een getal", en: "a number" },
  date: words,
  duration: words,
  text: words,
  list: words,
  choice: words,
};

function countIsYesOrNo(id: string) {
  return {
    nl: `Het gegeven "${id}" telt zaken (cases) en is dus waar of niet waar. Schrijf type: boolean, zonder values.`,
    en: `The fact "${id}" counts cases, so it is true or not. Write type: boolean, without values.`,
  };
}

function countWithoutCases(id: string) {
  return {
    nl: `Bij het gegeven "${id}" staat same of over, maar niet het aantal zaken. Voeg toe, zoals: cases: 3.`,
    en: `The fact "${id}" has same or over, but not the number of cases. Add it, such as: cases: 3.`,
  };
}

function noType(id: string) {
  return {
    nl: `Het gegeven "${id}" heeft geen type. Voeg toe: type: boolean (of number, date, …), of values: [a, b].`,
    en: `The fact "${id}" has no type. Add: type: boolean (or number, date, …), or values: [a, b].`,
  };
}
