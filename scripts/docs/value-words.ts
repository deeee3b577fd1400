import { definitionName, nodeAt, type SchemaNode } from "./schema.ts";

/** How docs/vocabulary.md calls the sorts of value that it explains, by definition of the schema. */
const sorts: Readonly<Record<string, string>> = {
  id: "id",
  value: "text",
  date: "date",
  clock: "time",
  names: "name or names",
  term: "term",
  bound: "term or bounds",
  termChoice: "term, bounds or table",
  wordsChoice: "name, names or table",
  limitChoice: "anchor, term, list or table",
  scalar: "text, number or yes/no",
  condition: "condition",
  article: "article, articles or one per key",
  purpose: "purpose",
  factType: "type of fact",
  factValueList: "list of values",
  amount: "number or duration",
};

const plainTypes: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "`true` or `false`",
  integer: "whole number",
  number: "number",
  object: "keys",
};

/** What may stand as the value of a key, in a few words. */
export function valueWords(schema: SchemaNode, node: SchemaNode): string {
  if (node.$ref !== undefined) return referenceWords(schema, definitionName(node.$ref));
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(" · ");
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.anyOf !== undefined) return either(node.anyOf.map((each) => valueWords(schema, each)));
  if (node.items !== undefined) return `list of ${valueWords(schema, node.items)}`;
  if (typeof node.additionalProperties === "object") {
    return `for each name: ${valueWords(schema, node.additionalProperties)}`;
  }
  return plainTypes[String(node.type)] ?? "keys";
}

function referenceWords(schema: SchemaNode, name: string): string {
  const sort = sorts[name];
  if (sort !== undefined) return sort;
  const definition = nodeAt(schema, name);
  const isObject = definition.type === "object";
  return isObject ? sectionOf(name) : valueWords(schema, definition);
}

/** Definitions whose keys have a table of their own are called by the name of that. */
function sectionOf(name: string): string {
  if (/readings?$/iu.test(name)) return "readings";
  if (/override$/iu.test(name)) return "keys that differ";
  return name === "stepDefaults" ? "keys of a step" : `keys of a ${name}`;
}

function either(words: readonly string[]): string {
  return [...new Set(words)].join(" or ");
}
