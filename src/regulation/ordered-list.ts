import type { List, ListItem, RootContent } from "mdast";
import { type BodySource, nodeSource } from "./body-source.ts";

/** An item of an ordered list with the number that it has in the text. */
export interface NumberedItem {
  readonly item: ListItem;
  readonly value: number;
}

/**
 * The items of an ordered list with their numbers. Markdown itself only keeps
 * the first number; in a regulation a lapsed paragraph leaves a hole (1, 2, 4),
 * so the numbers as written count. A list that repeats one number (1, 1, 1) is
 * counted on from it.
 */
export function numberedItems(list: List, source: BodySource): NumberedItem[] {
  const written = list.children.map((item) => writtenNumber(item, source));
  const start = list.start ?? 1;
  const isRepeated = written.length > 1 && written.every((value) => value === written[0]);
  return list.children.map((item, index) => ({
    item,
    value: (isRepeated ? undefined : written[index]) ?? start + index,
  }));
}

/** Tells the parts of an article (ordered lists) from its own text. */
export function isOrderedList(node: RootContent): node is List {
  return node.type === "list" && node.ordered === true;
}

function writtenNumber(item: ListItem, source: BodySource): number | undefined {
  const digits = /^\d{1,9}/.exec(nodeSource(item, source))?.[0];
  return digits === undefined ? undefined : Number(digits);
}
