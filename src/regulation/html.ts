import type { Root, RootContent } from "mdast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { descendants, sectionsOf } from "./markdown-text.ts";

export interface HtmlOptions {
  /** BCP 47 tag of the text, for the heading above footnotes. */
  readonly language: string;
}

/** Safe HTML of a whole body as `readBody` gave it; every article carries its id. */
export function bodyHtml(tree: Root, options: HtmlOptions): string {
  return render(tree, options);
}

/**
 * Safe HTML of one article of a body: what stands under its heading, or, for a
 * paragraph or part, what its item holds.
 *
 * @returns undefined if the body has no article with this id.
 */
export function articleHtml(tree: Root, article: string, options: HtmlOptions): string | undefined {
  const blocks = sectionBlocks(tree, article) ?? itemBlocks(tree, article);
  if (blocks === undefined) return undefined;
  // What the article points at may stand anywhere in the text; only what it does point at is shown.
  const pointedAt = [...descendants(tree)].filter(
    (node) => node.type === "footnoteDefinition" || node.type === "definition",
  );
  return render({ type: "root", children: [...blocks, ...pointedAt] }, options);
}

function sectionBlocks(tree: Root, article: string): readonly RootContent[] | undefined {
  return sectionsOf(tree).find(({ heading, blocks }) => idOf(heading ?? blocks[0]) === article)?.blocks;
}

function itemBlocks(tree: Root, article: string): readonly RootContent[] | undefined {
  for (const node of descendants(tree)) {
    if (node.type === "listItem" && idOf(node) === article) return node.children;
  }
  return undefined;
}

function idOf(node: RootContent | undefined): unknown {
  return node?.data?.hProperties?.id;
}

function render(tree: Root, { language }: HtmlOptions): string {
  const isDutch = /^nl\b/i.test(language);
  const processor = unified()
    .use(remarkRehype, {
      clobberPrefix: "",
      footnoteLabel: isDutch ? "Voetnoten" : "Footnotes",
      footnoteBackLabel: isDutch ? "Terug naar de tekst" : "Back to the text",
    })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(tree));
}

const ownIds = /^(?:(?:art|sec|cl|chp|h)_[a-z0-9_.]+|fn(?:ref)?-[\w-]+|footnote-label)$/;

/** What may stand in the text of a regulation; everything else is left out, whatever made it. */
const schema: Schema = {
  tagNames: [
    ...[
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "p",
      "blockquote",
      "ol",
      "ul",
      "li",
      "hr",
      "br",
      "section",
      "sup",
    ],
    ...["a", "em", "strong", "del", "code", "pre", "dfn", "span", "img"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    "*": [["id", ownIds]],
    a: ["href", "title"],
    img: [["src", /^(?![/\\]{2})[^:\p{Cc}]*$/u], "alt", "title"],
    ol: ["start", ["type", "a"]],
    li: ["value"],
    span: [
      ["className", "term"],
      ["dataStep", /^[\w-]+$/],
      ["dataKey", /^[\w.-]+$/],
    ],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"]],
  },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  strip: ["script", "style", "svg", "math", "iframe"],
  clobber: [],
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
};
