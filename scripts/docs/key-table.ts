import { exampleOf } from "./examples.ts";
import { descriptionOf, nodeAt, type SchemaNode, schemaNamed } from "./schema.ts";
import { valueWords } from "./value-words.ts";
import { table } from "./with-parts.ts";

const regulation = schemaNamed("regulation");

/** The keys at one level of a regulation file (`file`, `step`, `step.pause`), as its schema has them. */
export function keyTable(path: string): string {
  const { properties = {}, required = [] } = nodeAt(regulation, path);
  const rows = Object.entries(properties).map(([key, node]) => {
    const words = valueWords(regulation, node);
    return [
      `\`${key}\`${required.includes(key) ? " (required)" : ""}`,
      words,
      descriptionOf(regulation, node),
      `\`${exampleIn(path, key)}\``,
    ];
  });
  return table(["key", "value", "what it says", "example"], rows);
}

/** Every key is shown; one without an example throws. */
function exampleIn(path: string, key: string): string {
  const example = exampleOf(path, key);
  if (example === undefined) throw new Error(`test/regulation/every-key.md has no example of ${path}.${key}`);
  return example;
}

/** Some keys of one level, with what the schema says about them. */
export function chosenKeys(path: string, keys: readonly string[]): string {
  const rows = keys.map((key) => [
    `\`${key}\``,
    descriptionOf(regulation, nodeAt(regulation, `${path}.${key}`)),
  ]);
  return table(["key", "what it says"], rows);
}

/** Every key of a step. */
export const stepKeys: readonly string[] = Object.keys(nodeAt(regulation, "step").properties ?? {});

/** What an event of a log may carry, as the schema of mappings has it. */
export function eventColumns(): string {
  const mapping = schemaNamed("mapping");
  const { properties = {} } = nodeAt(mapping, "rowEvent");
  const notColumns = new Set(["activity", "time", "happened", "contents"]);
  const rows = Object.entries(properties)
    .filter(([name]) => !notColumns.has(name))
    .map(([name, node]: [string, SchemaNode]) => [`\`${name}\``, descriptionOf(mapping, node)]);
  return table(["column", "what it holds"], rows);
}
