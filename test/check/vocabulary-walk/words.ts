import { definitionName, type SchemaNode, schemaNamed } from "../../../scripts/docs/schema.ts";

/** A key of a regulation file at its level, such as `step.within` or `step.pause.from`. */
export interface Word {
  readonly name: string;
  readonly level: string;
  readonly key: string;
  readonly node: SchemaNode;
  /** The words that can be its value, where the schema lists them. */
  readonly values: readonly string[];
}

export const schema = schemaNamed("regulation");

/** Levels that repeat the keys of another one: a test holds that they do. */
export const repeated: Readonly<Record<string, string>> = {
  countingOverride: "counting",
  stepDefaults: "step",
};

/** Every key that the schema knows, once per level. */
export const words: readonly Word[] = [
  ...wordsOf("file", schema),
  ...Object.entries(schema.$defs ?? {}).flatMap(([name, node]) =>
    Object.hasOwn(repeated, name) ? [] : wordsOf(name, node),
  ),
];

function wordsOf(level: string, { properties = {} }: SchemaNode): readonly Word[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const inside = level === "file" ? key : `${level}.${key}`;
    const own: Word = { name: `${level}.${key}`, level, key, node, values: [...new Set(valuesIn(node))] };
    return [own, ...partsOf(node).flatMap((part) => wordsOf(inside, part))];
  });
}

/** What a node says about itself and what the definitions say that list its values. */
export function descriptionsOf(node: SchemaNode): readonly string[] {
  const { description, $ref, anyOf = [], items, additionalProperties } = node;
  const definition = $ref === undefined ? undefined : schema.$defs?.[definitionName($ref)];
  const perName = typeof additionalProperties === "object" ? [additionalProperties] : [];
  const listed = definition?.enum ? [definition] : [];
  return [
    ...(description === undefined ? [] : [description]),
    ...[...anyOf, ...(items ? [items] : []), ...perName, ...listed].flatMap(descriptionsOf),
  ];
}

/** The nodes within a node, up to the next definition. */
function partsOf(node: SchemaNode): readonly SchemaNode[] {
  const { anyOf = [], allOf = [], items, additionalProperties } = node;
  const perName = typeof additionalProperties === "object" ? [additionalProperties] : [];
  const inner = [...anyOf, ...allOf, ...(items ? [items] : []), ...perName];
  return [...(node.properties ? [node] : []), ...inner.flatMap((part) => partsOf(part))];
}

/** The words that a node lists itself or through a definition that has no keys of its own. */
function valuesIn(node: SchemaNode, seen: readonly string[] = []): readonly string[] {
  const { $ref, anyOf = [], allOf = [], items, additionalProperties } = node;
  const name = $ref === undefined ? undefined : definitionName($ref);
  const definition = name === undefined || seen.includes(name) ? undefined : schema.$defs?.[name];
  const perName = typeof additionalProperties === "object" ? [additionalProperties] : [];
  const known = name === undefined ? seen : [...seen, name];
  return [
    ...(node.enum ?? []).map(String),
    ...(node.const === undefined ? [] : [String(node.const)]),
    ...[...anyOf, ...allOf, ...(items ? [items] : []), ...perName].flatMap((part) => valuesIn(part, seen)),
    ...(definition && !definition.properties ? valuesIn(definition, known) : []),
  ];
}
