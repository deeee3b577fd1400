import type { Node } from "unist";
import type { Place } from "../place.ts";

/** The Markdown part of a regulation file and where in the file it starts. */
export interface BodySource {
  readonly markdown: string;
  readonly file: string;
  /** Line of the file on which the Markdown starts, from 1. */
  readonly firstLine: number;
}

/** The place of a Markdown node in the file; a node without position stands where the Markdown starts. */
export function nodePlace(node: Node, source: BodySource): Place {
  const { position } = node;
  if (position === undefined) return { file: source.file, line: source.firstLine, column: 1 };
  const shift = source.firstLine - 1;
  return {
    file: source.file,
    line: position.start.line + shift,
    column: position.start.column,
    endLine: position.end.line + shift,
    endColumn: position.end.column,
  };
}

/** What the author typed for a node. */
export function nodeSource(node: Node, source: BodySource): string {
  return source.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
