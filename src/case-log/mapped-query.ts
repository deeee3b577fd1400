import { type Document, isScalar } from "yaml";
import type { Place } from "../place.ts";
import type { MappedQuery } from "./mapping-model.ts";

/** The text of a mapping file, and where its characters stand. */
export interface MappingText {
  readonly document: Document;
  readonly text: string;
  readonly at: (offset: number) => Place;
}

/** The query of a mapping, which knows where in the file it stands; `value` is its text. */
export function mappedQuery(value: string, source: MappingText): MappedQuery {
  const node = source.document.get("query", true);
  if (!isScalar(node) || !node.range) return { text: value, placeOf: () => source.at(0) };
  const [start] = node.range;
  const placeOf: MappedQuery["placeOf"] = (index) => {
    if (index === undefined) return source.at(start);
    if (node.type === "BLOCK_LITERAL") return blockPlace(value, index, { ...source, start });
    const written = source.text.slice(start, node.range?.[1]);
    if (node.type === "PLAIN" && written === value) return source.at(start + index);
    // Folded, or with escapes: the characters stand elsewhere than in the value.
    return written.slice(1, -1) === value ? source.at(start + 1 + index) : source.at(start);
  };
  return { text: value, placeOf };
}

/** In a block (`|`) every line of the value is a line of the file, moved to the right. */
function blockPlace(value: string, index: number, source: MappingText & { readonly start: number }): Place {
  const { text, start, at } = source;
  const before = value.slice(0, index).split("\n");
  let lineStart = text.indexOf("\n", start) + 1;
  for (let line = 1; line < before.length; line += 1) lineStart = text.indexOf("\n", lineStart) + 1;
  const written = text.slice(lineStart, `${text}\n`.indexOf("\n", lineStart));
  const own = value.split("\n")[before.length - 1] ?? "";
  const indent = written.replace(/\r$/u, "").length - own.length;
  return at(lineStart + indent + (before.at(-1)?.length ?? 0));
}
