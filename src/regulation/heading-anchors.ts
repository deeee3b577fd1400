import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";

/** Indexes in the Markdown of an anchor that somebody typed by hand. */
export interface HandMadeAnchor {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes hand-made anchors out of a parsed body, in place, and gives where they stood: `## Artikel 9 {#art-9}`,
 * `## <a id="art-9"></a>Artikel 9`, or such a tag in a paragraph by itself. An article has its id from its number
 * (article-id.ts), so they are no part of its title.
 */
export function takeHeadingAnchors(tree: Root): readonly HandMadeAnchor[] {
  const found: HandMadeAnchor[] = [];
  tree.children = tree.children.filter((block) => {
    if (!mayHoldAnchors(block)) return true;
    const { children, taken } = withoutTags(block.children);
    if (block.type === "paragraph" && !(taken.length > 0 && children.every(isComment))) return true;
    found.push(...taken);
    if (block.type === "heading") found.push(...takeMark(children));
    block.children = children;
    return children.length > 0 || block.type === "heading";
  });
  return found;
}

function mayHoldAnchors(block: RootContent): block is Heading | Paragraph {
  return block.type === "heading" || block.type === "paragraph";
}

/** A comment, or the blank before it. */
function isComment(node: PhrasingContent): boolean {
  return (
    (node.type === "html" && node.value.startsWith("<!--")) ||
    (node.type === "text" && node.value.trim() === "")
  );
}

const opening = /^<a\s+(?:id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>/]+)\s*>$/iu;

/** An anchor that holds nothing: `<a id="x"></a>` is two pieces of HTML in a row. */
function withoutTags(nodes: readonly PhrasingContent[]) {
  const children: PhrasingContent[] = [];
  const taken: HandMadeAnchor[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const [node, next] = [nodes[index], nodes[index + 1]];
    if (node === undefined) continue;
    const isAnchor =
      node.type === "html" &&
      opening.test(node.value) &&
      next?.type === "html" &&
      /^<\/a\s*>$/iu.test(next.value);
    if (!isAnchor) children.push(node);
    else {
      taken.push(rangeOf(node, next));
      index += 1;
    }
  }
  return { children, taken };
}

/** `{#x}` at the end of a title, as other programs read it. */
function takeMark(children: readonly PhrasingContent[]): readonly HandMadeAnchor[] {
  const last = children.at(-1);
  const mark = last?.type === "text" ? /\s*\{#[^\s{}]+\}\s*$/u.exec(last.value)?.[0] : undefined;
  if (last?.type !== "text" || mark === undefined) return [];
  last.value = last.value.slice(0, -mark.length);
  const end = last.position?.end.offset ?? 0;
  return [{ start: end - mark.length, end }];
}

function rangeOf(first: RootContent, last: RootContent): HandMadeAnchor {
  return { start: first.position?.start.offset ?? 0, end: last.position?.end.offset ?? 0 };
}
