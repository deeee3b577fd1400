import type { ErrorObject } from "ajv";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { nearestWord } from "../language/nearest.ts";
import { inBoth, joined, same } from "../language/text.ts";
import { alternatives, didYouMean, problem, shown } from "./problem.ts";
import { usualSchemaAddress } from "./schema-address.ts";
import { limitText } from "./schema-limits.ts";
import { type Located, locate, type Source } from "./source.ts";
import { found, typeNames } from "./value-words.ts";

/**
 * Schema errors as sentences: where, what was found, what is allowed, the
 * nearest valid word. One finding per place and sort of fault: errors from
 * shapes that the author did not use are left out.
 */
export function schemaFindings(errors: readonly ErrorObject[], root: Source): readonly Finding[] {
  const places = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (isWrapper(error)) continue;
    const path =
      error.propertyName === undefined ? error.instancePath : `${error.instancePath} ${error.propertyName}`;
    places.set(path, [...(places.get(path) ?? []), error]);
  }
  const paths = [...places.keys()];
  return [...places].flatMap(([path, all]) => {
    const isDeeper = paths.some((other) => other.startsWith(`${path}/`) || other.startsWith(`${path} `));
    return placeFindings(withoutOtherShapes(all, isDeeper), root);
  });
}

/** Keywords that only say that something inside them failed. */
function isWrapper(error: ErrorObject): boolean {
  return ["anyOf", "oneOf", "allOf", "if", "propertyNames"].includes(error.keyword);
}

/** A value of the right type for one shape is not compared with the shapes of another type. */
function withoutOtherShapes(errors: readonly ErrorObject[], isDeeper: boolean): readonly ErrorObject[] {
  const isShape = (error: ErrorObject) => error.keyword === "type" || isWordList(error);
  const rightShape = errors.filter((error) => !isShape(error));
  return rightShape.length > 0 || isDeeper ? rightShape : errors;
}

function isWordList(error: ErrorObject): boolean {
  return error.keyword === "enum" || error.keyword === "const";
}

function placeFindings(errors: readonly ErrorObject[], root: Source): readonly Finding[] {
  const shape = errors.filter((error) => error.keyword === "type" || isWordList(error));
  const [first] = shape;
  const rest = errors.filter((error) => !shape.includes(error)).map((error) => single(error, root));
  return first ? [wrongShape(first, shape, root), ...rest] : uniqueMessages(rest);
}

/** The value has no allowed type, or is none of the allowed words. */
function wrongShape(first: ErrorObject, errors: readonly ErrorObject[], root: Source): Finding {
  const { source, key } = located(first, root);
  const words = [...new Set(errors.filter(isWordList).flatMap(allowedWords))];
  const types = [...new Set(errors.filter((error) => error.keyword === "type").flatMap(allowedTypes))];
  const written = first.propertyName ?? (source.kind === "scalar" ? String(source.value) : undefined);
  const isText = typeof first.data === "string";
  const place =
    first.propertyName === undefined ? source.place : (keyPlace(source, first.propertyName) ?? key);
  const where = whereOf(first);
  if (words.length > 0 && (isText || types.length === 0)) {
    const shapes = types.filter((type) => type === "object" || type === "array");
    const allowed = inBoth(
      (language) =>
        alternatives([...words, ...shapes.map((type) => typeText(type, errors)[language])])[language],
    );
    const nearest = didYouMean(written === undefined ? undefined : nearestWord(written, words));
    return problem(
      "unknown-word",
      place ?? source.place,
      sentence(where, {
        nl: `"${shown(written ?? "")}" kan hier niet. Toegestaan: ${allowed.nl}.${nearest.nl}`,
        en: `"${shown(written ?? "")}" is not possible here. Allowed: ${allowed.en}.${nearest.en}`,
      }),
    );
  }
  const expected = inBoth((language) =>
    [...types.map((type) => typeText(type, errors)[language]), ...words.map((word) => `"${word}"`)].join(
      language === "nl" ? " of " : " or ",
    ),
  );
  const actual = found(first.data);
  return problem(
    "wrong-type",
    source.place,
    sentence(where, {
      nl: `hier staat ${actual.nl}. Verwacht: ${expected.nl}.${quoteHint(first.data, types).nl}`,
      en: `there is ${actual.en} here. Expected: ${expected.en}.${quoteHint(first.data, types).en}`,
    }),
  );
}

/** A type in plain words; of a map whose names are known also those: all that must be there, and some that may. */
function typeText(type: string, errors: readonly ErrorObject[]): Text {
  const name = typeNames[type] ?? same(type);
  const shapes = errors.filter((error) => error.keyword === "type" && allowedTypes(error).includes("object"));
  const known = shapes.map(({ parentSchema }) => keysOf(parentSchema)).find((keys) => keys.length > 0);
  if (type !== "object" || known === undefined) return name;
  return { nl: `een groep { ${known.join(", ")} }`, en: `a map { ${known.join(", ")} }` };
}

/** As many as can be read at once. */
const mostKeys = 6;

function keysOf(schema: ErrorObject["parentSchema"]): readonly string[] {
  const required: readonly string[] = schema?.required ?? []; // of a JSON Schema
  const all = Object.keys((schema?.properties as object | undefined) ?? {});
  const optional = all.filter((key) => !required.includes(key));
  const room = Math.max(0, mostKeys - required.length);
  const some = all.filter((key) => required.includes(key) || optional.indexOf(key) < room);
  return some.length < all.length ? [...some, "…"] : some;
}

function single(error: ErrorObject, root: Source): Finding {
  const { source, key } = located(error, root);
  const where = whereOf(error);
  if (error.keyword === "additionalProperties") return unknownKey(error, source);
  if (error.keyword === "required") {
    const name = String(error.params.missingProperty);
    const value = name === "$schema" ? usualSchemaAddress : "…";
    return problem(
      "missing-key",
      key ?? source.place,
      sentence(where, {
        nl: `"${name}" ontbreekt. Voeg deze regel toe: ${name}: ${value}`,
        en: `"${name}" is missing. Add this line: ${name}: ${value}`,
      }),
    );
  }
  const place = error.propertyName === undefined ? source.place : keyPlace(source, error.propertyName);
  const words = shown(String(error.propertyName ?? (typeof error.data === "object" ? "" : error.data)));
  const expected = limitText(error);
  return problem(
    "wrong-value",
    place ?? source.place,
    sentence(where, {
      nl: `${words === "" ? "dit" : `"${words}"`} kan hier niet. ${expected.nl}`,
      en: `${words === "" ? "this" : `"${words}"`} is not possible here. ${expected.en}`,
    }),
  );
}

function unknownKey(error: ErrorObject, source: Source): Finding {
  const key = String(error.params.additionalProperty);
  const allowed = Object.keys((error.parentSchema?.properties as object | undefined) ?? {}); // of a JSON Schema
  const nearest = nearestWord(key, allowed);
  const list = alternatives(allowed);
  const hint =
    nearest === undefined
      ? { nl: ` Bekend zijn: ${list.nl}.`, en: ` Known are: ${list.en}.` }
      : didYouMean(nearest);
  const where = whereOf(error);
  return problem(
    "unknown-key",
    keyPlace(source, key) ?? source.place,
    sentence(where, {
      nl: `de sleutel "${shown(key)}" bestaat niet.${hint.nl}`,
      en: `the key "${shown(key)}" does not exist.${hint.en}`,
    }),
  );
}

function located(error: ErrorObject, root: Source): Located {
  return locate(root, pathOf(error));
}

function pathOf(error: ErrorObject): readonly string[] {
  const parts = error.instancePath.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function keyPlace(source: Source, key: string) {
  return source.kind === "map" ? source.entries.get(key)?.key : undefined;
}

/** `steps.decision.within: `; nothing at the top of the file. */
function whereOf(error: ErrorObject): Text {
  const path = pathOf(error).map(shown).join(".");
  return path === "" ? { nl: "", en: "" } : { nl: `${path}: `, en: `${path}: ` };
}

function sentence(where: Text, rest: Text): Text {
  if (where.nl !== "") return joined([where, rest], "");
  return inBoth((language) => rest[language].charAt(0).toUpperCase() + rest[language].slice(1));
}

function allowedWords(error: ErrorObject): readonly string[] {
  const allowed: unknown =
    error.keyword === "enum" ? error.params.allowedValues : [error.params.allowedValue];
  return Array.isArray(allowed) ? allowed.map(String) : [];
}

function allowedTypes(error: ErrorObject): readonly string[] {
  const type: unknown = error.params.type;
  return Array.isArray(type) ? type.map(String) : [String(type)];
}

/** `article: 2.3` is a number for YAML; quotes make it text. */
function quoteHint(data: unknown, types: readonly string[]): Text {
  if (!types.includes("string") || (typeof data !== "number" && typeof data !== "boolean"))
    return { nl: "", en: "" };
  return { nl: ` Bedoelt u tekst? Schrijf dan "${data}".`, en: ` Do you mean text? Then write "${data}".` };
}

function uniqueMessages(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set<string>();
  return findings.filter(({ place, message }) => {
    const key = `${place.line}:${place.column}:${message.en}`;
    return known.has(key) ? false : known.add(key);
  });
}
