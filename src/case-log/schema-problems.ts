import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { compiledQuickly } from "../compiled-quickly.ts";
import type { Text } from "../language/language.ts";
import { nearestName } from "./names.ts";
import { shown } from "./source-findings.ts";

/** Something in a value that its schema does not allow. */
export interface SchemaProblem {
  /** From the top to the value, or to the key that does not belong. */
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

/** What a schema has against a value. */
export type SchemaCheck = (value: unknown) => readonly ErrorObject[];

/**
 * A check by a JSON Schema (2020-12); `definition` is one under `$defs`, else the whole.
 * It is compiled when it is first used: most runs of the program need one or two of the schemas.
 */
export function schemaCheck(schema: { readonly $id: string }, definition?: string): SchemaCheck {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= compiled(schema, definition);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

/** How values are held against our schemas, wherever that is compiled. */
export const schemaOptions = { allErrors: true, verbose: true, strictTypes: false } as const;

function compiled(schema: { readonly $id: string }, definition: string | undefined): ValidateFunction {
  const ajv = new Ajv2020({ ...schemaOptions, ...compiledQuickly });
  ajv.addSchema(schema);
  return ajv.compile({ $ref: definition === undefined ? schema.$id : `${schema.$id}#/$defs/${definition}` });
}

/** What a value breaks, as sentences; an empty list: nothing. */
export function schemaProblems(check: SchemaCheck, value: unknown): readonly SchemaProblem[] {
  return check(value).map((error) => problemOf(error, value));
}

function problemOf(error: ErrorObject, whole: unknown): SchemaProblem {
  const path = pathOf(error.instancePath, whole);
  const key = String(error.params.additionalProperty ?? error.params.missingProperty ?? "");
  if (error.keyword === "additionalProperties")
    return { path: [...path, key], message: unknownKey(key, error) };
  if (error.keyword === "required") {
    return {
      path,
      message: {
        nl: `Hier ontbreekt ${shown(key)}. Vul het in.`,
        en: `${shown(key)} is missing here. Fill it in.`,
      },
    };
  }
  const found = shown(typeof error.data === "string" ? error.data : (JSON.stringify(error.data) ?? ""));
  const expected = expectedBy(error);
  return {
    path,
    message: {
      nl: `Hier staat ${found}; verwacht: ${expected.nl}.`,
      en: `${found} was found here; expected: ${expected.en}.`,
    },
  };
}

function unknownKey(key: string, error: ErrorObject): Text {
  const known = Object.keys(propertiesOf(error.parentSchema));
  const nearest = nearestName(key, known);
  const nl = nearest === undefined ? `Mogelijk zijn: ${known.join(", ")}.` : `Bedoelt u ${shown(nearest)}?`;
  const en = nearest === undefined ? `Possible are: ${known.join(", ")}.` : `Do you mean ${shown(nearest)}?`;
  return { nl: `${shown(key)} hoort hier niet. ${nl}`, en: `${shown(key)} does not belong here. ${en}` };
}

function expectedBy({ keyword, params }: ErrorObject): Text {
  if (keyword === "type") {
    const types = [params.type].flat().map(String);
    return {
      nl: types.map((type) => typeNames[type]?.nl ?? type).join(" of "),
      en: types.map((type) => typeNames[type]?.en ?? type).join(" or "),
    };
  }
  if (keyword === "enum") {
    const values = [params.allowedValues].flat().map(String);
    return { nl: values.join(" of "), en: values.join(" or ") };
  }
  if (keyword === "minimum")
    return { nl: `een getal vanaf ${params.limit}`, en: `a number from ${params.limit} up` };
  if (keyword === "pattern") {
    const example = String(params.pattern).includes("\\d{4}") ? "2025-12-31" : undefined;
    return example === undefined
      ? { nl: "een waarde die niet leeg is", en: "a value that is not empty" }
      : { nl: `een datum zoals ${example}`, en: `a date such as ${example}` };
  }
  return { nl: "een waarde die niet leeg is", en: "a value that is not empty" };
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { nl: "tekst", en: "text" },
  integer: { nl: "een geheel getal", en: "a whole number" },
  number: { nl: "een getal", en: "a number" },
  boolean: { nl: "true of false", en: "true or false" },
  object: { nl: "een groep namen met waarden", en: "a group of names with values" },
  array: { nl: "een lijst", en: "a list" },
  null: { nl: "null", en: "null" },
};

function propertiesOf(schema: unknown): object {
  if (typeof schema !== "object" || schema === null || !("properties" in schema)) return {};
  return typeof schema.properties === "object" && schema.properties !== null ? schema.properties : {};
}

/** A JSON pointer as keys and indexes; a number is an index only where the value has a list. */
function pathOf(pointer: string, whole: unknown): (string | number)[] {
  let value = whole;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = Object(value)[step];
      return step;
    });
}
