import { directiveToMarkdown } from "mdast-util-directive";
import { toMarkdown } from "mdast-util-to-markdown";
import { definedWord } from "./defined-word.ts";
import type { Outline, Part, Section } from "./outline.ts";

/** Writes articles as the Markdown of a regulation; what looks like markup in the text is text there too. */
export function bodyMarkdown({ sections }: Pick<Outline, "sections">): string {
  return sections.map(sectionMarkdown).join("\n");
}

function sectionMarkdown({ heading, depth, lead, parts }: Section): string {
  const blocks = [
    ...(heading === undefined
      ? []
      : [`${"#".repeat(depth)} ${escaped(heading).replace(/^(\d+)\\([.)])/u, "$1$2")}`]),
    ...lead.map((text) => inline(text, heading)),
    ...(parts.length === 0 ? [] : [list(parts, heading).join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function list(parts: readonly Part[], heading: string | undefined): string[] {
  return parts.flatMap(({ value, text, more, parts: under }) => {
    const mark = `${value}. `;
    const indented = (line: string) => (line === "" ? "" : " ".repeat(mark.length) + line);
    // Only a list that begins with 1 can follow a line of text directly.
    const gap = under.length > 0 && (under[0]?.value !== 1 || more.length > 0) ? [""] : [];
    return [
      mark + inline(text, heading),
      ...more.flatMap((paragraph) => ["", inline(paragraph, heading)]).map(indented),
      ...[...gap, ...list(under, heading)].map(indented),
    ];
  });
}

function inline(text: string, heading: string | undefined): string {
  const word = definedWord(text, heading);
  if (word === undefined) return escaped(text);
  const [start, end] = word;
  const before = start === 0 ? "" : `${escaped(text.slice(0, start).trim())} `;
  return `${before}:definition[${escaped(text.slice(start, end))}]${behind(text.slice(end))}`;
}

/** Text in the middle of a line, with the space before it. */
function behind(text: string): string {
  const rest = text.trimStart();
  return (rest.length < text.length ? " " : "") + escaped(rest);
}

function escaped(text: string): string {
  const markdown = toMarkdown(
    { type: "paragraph", children: [{ type: "text", value: text }] },
    { extensions: [directiveToMarkdown()], unsafe: [{ character: "~", inConstruct: "phrasing" }] },
  );
  return markdown.trim();
}
