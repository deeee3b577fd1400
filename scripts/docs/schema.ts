import { readFileSync } from "node:fs";

/** The parts of a JSON Schema that the pages tell about. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** One of the schemas in schemas/, by its name: `regulation`. */
export function schemaNamed(name: string): SchemaNode {
  const path = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * A node by its path, such as `step.pause`: a definition or a key of the top,
 * then keys of it; `file` is the top itself. An unknown path throws.
 */
export function nodeAt(schema: SchemaNode, path: string): SchemaNode {
  const [first = "", ...rest] = path.split(".");
  const start = first === "file" ? schema : (schema.$defs?.[first] ?? schema.properties?.[first]);
  const found = rest.reduce<SchemaNode | undefined>((node, key) => node?.properties?.[key], start);
  if (found === undefined) throw new Error(`The schema has no ${path}`);
  return found;
}

/** What a node says about itself, else what the definition says that it refers to. */
export function descriptionOf(schema: SchemaNode, node: SchemaNode): string {
  const { description, $ref } = node;
  if (description !== undefined) return description;
  return $ref === undefined ? "" : descriptionOf(schema, nodeAt(schema, definitionName($ref)));
}

/** `#/$defs/term` is `term`. */
export function definitionName(reference: string): string {
  return reference.slice("#/$defs/".length);
}
