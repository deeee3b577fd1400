import { type JsonNode, property } from "./json-nodes.ts";
import { itemsOf, textOf } from "./json-rows.ts";

/** The resources of a file by what they are, as their own keys tell. */
export interface ZgwResources {
  readonly zaken: readonly JsonNode[];
  readonly statussen: readonly JsonNode[];
  readonly resultaten: readonly JsonNode[];
  readonly rollen: readonly JsonNode[];
  /** Of the catalogue: types of status and result, which have the names. */
  readonly types: readonly JsonNode[];
  readonly others: readonly JsonNode[];
  /** Answers that name a next page. */
  readonly pages: readonly JsonNode[];
}

type Sort = keyof ZgwResources;

/** Keys that only one sort of resource has (Zaken API 1.5, Catalogi API 1.3). */
const keys: readonly (readonly [Sort, readonly string[]])[] = [
  ["zaken", ["bronorganisatie", "zaaktype"]],
  ["statussen", ["datumStatusGezet"]],
  ["resultaten", ["resultaattype"]],
  ["rollen", ["betrokkeneType"]],
  ["types", ["volgnummer"]],
  ["types", ["resultaattypeomschrijving"]],
  ["types", ["selectielijstklasse", "omschrijving"]],
];

/** Finds the resources in a list, an answer with `results`, an object of lists, or one resource; also those that an answer has in `_expand`. */
export function resourcesIn(top: JsonNode): ZgwResources {
  const found: Record<Sort, JsonNode[]> = {
    zaken: [],
    statussen: [],
    resultaten: [],
    rollen: [],
    types: [],
    others: [],
    pages: [],
  };
  const seen = new Set<string>();
  const add = (node: JsonNode): void => {
    const sort = sortOf(node);
    const url = urlOf(node);
    // What is expanded often stands in a list of its own as well.
    if (url !== "" && seen.has(`${sort} ${url}`)) return;
    seen.add(`${sort} ${url}`);
    found[sort].push(node);
    const expanded = property(node, "_expand");
    if (expanded?.kind !== "object") return;
    for (const { node: inner } of expanded.entries) addAll(inner);
  };
  const addAll = (node: JsonNode): void => {
    const results = property(node, "results");
    if (results !== undefined) {
      if (textOf(property(node, "next")) !== "") found.pages.push(node);
      addAll(results);
    } else if (node.kind === "array") node.items.forEach(addAll);
    else if (node.kind === "object") add(node);
  };
  if (top.kind === "object" && property(top, "results") === undefined && sortOf(top) === "others") {
    for (const { node } of top.entries) addAll(node);
  } else addAll(top);
  return found;
}

/** The address of a resource, which others refer to. */
export function urlOf(node: JsonNode): string {
  return textOf(property(node, "url"));
}

/** The resources by their address. */
export function byUrl(nodes: readonly JsonNode[]): ReadonlyMap<string, JsonNode> {
  return new Map(nodes.map((node) => [urlOf(node), node]));
}

/** The addresses in a list. */
export function urlsIn(node: JsonNode | undefined): readonly string[] {
  return itemsOf(node).map(textOf);
}

function sortOf(node: JsonNode): Sort {
  const isOfSort = ([, names]: (typeof keys)[number]) =>
    names.every((name) => property(node, name) !== undefined);
  return keys.find(isOfSort)?.[0] ?? "others";
}
