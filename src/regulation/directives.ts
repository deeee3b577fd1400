import type { Nodes, RootContent, Text } from "mdast";

/** `:term[…]{…}` and its kin; from the types that remark-directive adds. */
export type TextDirective = Extract<RootContent, { type: "textDirective" }>;

/** Names that mean something in the text of a regulation. */
export const knownDirectives: readonly string[] = ["definition", "term"];

/** Tells whether a node is a mark that we know and that marks something. */
export function isKnownDirective(node: Nodes): node is TextDirective {
  return node.type === "textDirective" && knownDirectives.includes(node.name) && node.children.length > 0;
}

/** A colon in ordinary prose, as in `9:11` or `let op:zie`: the parser takes it for a mark without content. */
export function isProse(node: TextDirective): boolean {
  return node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
}

/** The step and the key that a term mark names: `decision.extension.adds` is step `decision`, key `extension.adds`. */
export function markedTerm(node: TextDirective): { step: string; key?: string } | undefined {
  const of = node.attributes?.of?.trim() ?? "";
  if (of === "") return undefined;
  const dot = of.indexOf(".");
  return dot === -1 ? { step: of } : { step: of.slice(0, dot), key: of.slice(dot + 1) };
}

/** Joins neighbouring texts, so that a restored colon leaves no trace. */
export function withJoinedTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === "text" && node.type === "text") joined[joined.length - 1] = joinTexts(last, node);
    else joined.push(node);
  }
  return joined;
}

function joinTexts(first: Text, second: Text): Text {
  const { position: start } = first;
  const { position: end } = second;
  const position = start && end && { start: start.start, end: end.end };
  return { ...first, value: first.value + second.value, ...(position && { position }) };
}
