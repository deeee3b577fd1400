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
  textChoice: "text or table",
  wordsChoice: "name, names or table",
  limitChoice: "anchor, term, list or table",
  scalar: "text, number or yes/no",
  condition: "condition",
  article: "article, articles or one per key",
  purpose: "[purpose](#purposes)",
  factType: "type of fact",
  factValueList: "list of values",
  amount: "number or duration",
  status: "status or list of statuses",
  calendar: "[calendar](#a-calendar)",
  role: "[role](#a-role)",
  panel: "[panel](#a-panel)",
  fact: "[fact](#a-fact)",
  kind: "[kind](#a-kind)",
  stage: "[stage](#a-stage)",
  step: "[step](#a-step)",
  stepDefaults: "keys of a [step](#a-step)",
  extension: "[extension](#an-extension)",
  setsTerms: "[terms set again](#terms-that-a-case-sets)",
  countingOverride: "keys of [counting](#counting)",
  retention: "[retention](#retention)",
  attest: "[statement](#a-statement)",
  informative: "[informative articles](#informative-articles)",
  accepted: "[acceptances](#accepted-points-of-attention)",
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
    return `${perName}${valueWords(schema, node.additionalProperties)}`;
  }
  return plainTypes[String(node.type)] ?? "keys";
}

function referenceWords(schema: SchemaNode, name: string): string {
  const sort = sorts[name];
  if (sort !== undefined) return sort;
  const definition = nodeAt(schema, name);
  return definition.type === "object" ? objectWords(name) : valueWords(schema, definition);
}

/** An object of the schema without a sort of its own is a reading, or what a reading changes. */
function objectWords(name: string): string {
  return /readings?$/iu.test(name) ? "[reading](#readings)" : "keys that are read otherwise";
}

const perName = "for each name: ";

/** What may also be given per key is not said twice. */
function either(words: readonly string[]): string {
  const all = new Set(words);
  const shorter = words.map((word) => {
    const isSame = word.startsWith(perName) && all.has(word.slice(perName.length));
    return isSame ? "one per key" : word;
  });
  return [...new Set(shorter)].join(" or ");
}
