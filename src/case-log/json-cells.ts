import type { JsonNode } from "./json-nodes.ts";
import { textOf } from "./json-rows.ts";

export type ObjectNode = Extract<JsonNode, { kind: "object" }>;

/** What one object holds under each of its names; those of an object in it come after its own name and a point. */
export type JsonCells = ReadonlyMap<string, JsonNode>;

export interface JsonCellsOptions {
  /** Stands before each name: that of the list of which the object is an item, and a point. */
  readonly before?: string;
  /** The name of a list that is left out. */
  readonly without?: string | undefined;
  /** Gets the names of the objects that are in it. */
  readonly objects?: Set<string>;
}

/** The cells of an object. */
export function jsonCells(node: ObjectNode, options: JsonCellsOptions = {}): JsonCells {
  const cells = new Map<string, JsonNode>();
  addCells(node, options.before ?? "", { ...options, cells });
  return cells;
}

interface Gathering extends JsonCellsOptions {
  readonly cells: Map<string, JsonNode>;
}

function addCells({ entries }: ObjectNode, before: string, gathering: Gathering): void {
  const { cells, without, objects } = gathering;
  for (const { key, node } of entries) {
    const name = before + key;
    if (name === without) continue;
    if (node.kind === "object") {
      objects?.add(name);
      addCells(node, `${name}.`, gathering);
    } else cells.set(name, node);
  }
}

/** The names of the lists of objects in an object. */
export function listsIn(node: ObjectNode): readonly string[] {
  return [...jsonCells(node)].flatMap(([name, cell]) => {
    return cell.kind === "array" && cell.items[0]?.kind === "object" ? [name] : [];
  });
}

/**
 * The items of the list with a name, which may have points in it. One that is no list is the only item, as programs
 * write it that turn XML into JSON. Undefined: there is nothing with that name.
 */
export function itemsUnder(name: string, { entries }: ObjectNode): readonly JsonNode[] | undefined {
  const own = entries.findLast(({ key }) => key === name)?.node;
  if (own !== undefined) {
    if (own.kind === "array") return own.items;
    return own.kind === "scalar" && own.value === null ? [] : [own];
  }
  for (const { key, node } of entries) {
    const found =
      node.kind === "object" && name.startsWith(`${key}.`)
        ? itemsUnder(name.slice(key.length + 1), node)
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A cell as text: what a person would have typed; a list with a bar between its items. */
export function cellText(cell: JsonNode | undefined): string {
  return (cell?.kind === "array" ? cell.items.map(textOf).join("|") : textOf(cell)).trim();
}
