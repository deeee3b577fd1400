import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRegulation } from "../../src/regulation/read.ts";
import { said } from "./support.ts";

type Json = { readonly [key: string]: unknown };

const schema: Json = JSON.parse(readFileSync("schemas/regulation.schema.json", "utf8"));
const text = readFileSync("test/regulation/every-key.md", "utf8");

/** Keys that the fixture cannot have, because another stands in their place. */
const excluded = ["kinds", "adds", "status", "not", "over", "under", "atLeast", "atMost", "share"];

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every `properties` of the schema, with a name for the message. */
function properties(node: unknown, path: string): readonly (readonly [string, Json])[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => properties(item, `${path}[${index}]`));
  if (!isObject(node)) return [];
  const own = isObject(node.properties) ? Object.entries(node.properties) : [];
  const inner = Object.entries(node).flatMap(([key, value]) => properties(value, `${path}.${key}`));
  return [
    ...own.flatMap(([key, value]) => (isObject(value) ? [[`${path}.${key}`, value] as const] : [])),
    ...inner,
  ];
}

function described(property: Json): boolean {
  if (typeof property.description === "string") return true;
  const definitions = schema.$defs;
  const name = String(property.$ref ?? "").replace("#/$defs/", "");
  const target = isObject(definitions) ? definitions[name] : undefined;
  return isObject(target) && typeof target.description === "string";
}

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : [];
}

describe("the schema", () => {
  test("every key has a description", () => {
    const without = properties(schema, "").filter(([, property]) => !described(property));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test("the example uses every key", () => {
    const used = new Set(keysIn(parse(text.split("---\n")[1] ?? "")));
    const names = properties(schema, "").map(([path]) => path.split(".").at(-1) ?? "");
    expect(names.filter((name) => !used.has(name) && !excluded.includes(name))).toEqual([]);
  });

  test("the example can be read", () => {
    const { regulation, findings } = readRegulation(text, "every-key.md");
    expect(said(findings)).toEqual([]);
    expect(regulation?.id).toBe("every-key");
  });
});
