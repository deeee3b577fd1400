import { expect, test } from "vitest";
import caseLogSchema from "../../schemas/case-log.schema.json" with { type: "json" };
import mappingSchema from "../../schemas/mapping.schema.json" with { type: "json" };

/** Keys of `properties`, anywhere in a schema, that say nothing about themselves, also not through `$ref`. */
function undescribed(schema: unknown, whole: { readonly $defs: object }, path = "#"): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own =
    "properties" in schema && typeof schema.properties === "object" ? (schema.properties ?? {}) : {};
  const silent = Object.entries(own).filter(([, value]) => !isDescribed(value, whole));
  const deeper = Object.entries(schema).flatMap(([key, value]) =>
    undescribed(value, whole, `${path}/${key}`),
  );
  return [...silent.map(([key]) => `${path}/${key}`), ...deeper];
}

function isDescribed(schema: object, whole: { readonly $defs: object }): boolean {
  if ("description" in schema) return true;
  const name = "$ref" in schema ? String(schema.$ref).replace("#/$defs/", "") : "";
  return "description" in Object(Object.entries(whole.$defs).find(([key]) => key === name)?.[1]);
}

test.each([
  ["case-log", caseLogSchema],
  ["mapping", mappingSchema],
])("%s describes every key", (_name, schema) => {
  expect(undescribed(schema, schema)).toEqual([]);
});
