import { xmlCharacters } from "../report/xml-text.ts";
import type { Block, List, Run, Section, Table, WrittenDocument } from "./model.ts";
import { letterSpace, lineHeight, page, pageWords } from "./page.ts";

/**
 * A document as a source for Typst. Words stand in it as strings only, never as markup: whatever they are, Typst
 * does nothing with them.
 * @param fonts names of font families, the first that has a sign is used.
 */
export function writeTypst(document: WrittenDocument, fonts: readonly string[]): string {
  const { title, author, language, date, blocks } = document;
  const [year, month, day] = date.split("-").map(Number);
  const space = letterSpace(document);
  return [
    `#set document(title: ${quoted(title)}, author: (${author === undefined ? "" : `${quoted(author)},`}), date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set page(width: ${page.width}mm, height: ${page.height}mm, margin: (top: ${page.top}mm, bottom: ${page.bottom}mm, x: ${page.side}mm), footer: context if counter(page).get().first() > 1 { align(right, text(size: 9pt, ${quoted(pageWords[language].page)} + counter(page).display() + ${quoted(pageWords[language].of)} + str(counter(page).final().first()))) })`,
    `#set text(lang: "${language}", region: "${language === "nl" ? "NL" : "GB"}", size: 11pt, font: (${fonts.map(quoted).join(", ")}), fill: rgb("#1a1a1a"), hyphenate: false)`,
    "#set par(leading: 0.62em, spacing: 0.95em)",
    "#set list(indent: 0mm, body-indent: 3mm)",
    "#show heading.where(level: 1): set text(size: 13pt)",
    "#show heading.where(level: 1): set block(above: 1.6em, below: 1.2em)",
    "#show heading.where(level: 2): set text(size: 11pt)",
    "#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em)",
    '#show heading.where(level: 3): set text(size: 11pt, style: "italic")',
    `#show link: set text(fill: rgb("#0b4a8f"))`,
    `#let still(body) = block({ set par(leading: ${lineHeight}mm - 1em, spacing: ${lineHeight}mm - 1em); set text(top-edge: 0.8em, bottom-edge: -0.2em); body })`,
    "#set table(stroke: none, inset: (x: 1mm, y: 1.2mm))",
    ...blocks.map((block) => blockSource(block, space)),
    "",
  ].join("\n");
}

type Space = ReturnType<typeof letterSpace>;

function blockSource(block: Block, space: Space): string {
  switch (block.kind) {
    case "heading":
      return `#heading(level: ${block.level}, ${inline(block.runs)})`;
    case "paragraph":
      return `#par(${inline(block.runs)})`;
    case "list":
      return `#${listSource(block, space)}`;
    case "table":
      return tableSource(block);
    case "section":
      return sectionSource(block, space);
  }
}

function listSource({ isOrdered, items }: List, space: Space): string {
  const listed = items.map((item) => `[${item.map((block) => itemSource(block, space)).join("\n")}]`);
  return `${isOrdered ? "enum" : "list"}(${listed.join(", ")})`;
}

/** A paragraph in an item of a list has no white around it. */
function itemSource(block: Block, space: Space): string {
  return block.kind === "paragraph" ? `#${inline(block.runs)}` : blockSource(block, space);
}

function tableSource({ caption, columns, rows }: Table): string {
  const align = columns.map(({ isNumber }) => (isNumber ? "right" : "left"));
  const header = columns.map(({ runs }) => `strong(${inline(runs)})`);
  const cells = rows.map((row) => row.map(inline).join(", "));
  // A column of numbers is as wide as they are; the others share what is left.
  const widths = columns.map(({ isNumber }) => (isNumber ? "auto" : "1fr"));
  const table = `table(columns: (${widths.join(", ")},), align: (${align.join(", ")},), table.header(${header.join(", ")}), table.hline(stroke: 0.5pt), ${cells.map((row) => `${row}, table.hline(stroke: 0.3pt + gray)`).join(", ")})`;
  if (caption === undefined) return `#${table}`;
  return `#figure(kind: table, numbering: none, supplement: none, caption: figure.caption(position: top, ${quoted(caption)}), ${table})`;
}

function sectionSource({ part, blocks }: Section, space: Space): string {
  const inner = blocks.map((block) => blockSource(block, space)).join("\n");
  switch (part) {
    case "mark":
      return `#still[#set text(fill: rgb("#a30000"), weight: "bold")\n${inner}]`;
    case "letterhead":
      return `#still[${inner}]`;
    case "address":
      return `#v(${space.beforeAddress}mm, weak: false)\n#still[${inner}]`;
    case "details":
      return `#v(${space.beforeDetails}mm, weak: false)\n#still[${inner}]`;
    case "signature":
      return `#block(above: 1.6em, breakable: false)[${inner}]`;
    case "annexes":
      return `#block(above: 1.6em)[${inner}]`;
  }
}

/** Runs as an expression that gives content. */
function inline(runs: readonly Run[]): string {
  return `{${runs.map(runSource).join("; ")}}`;
}

function runSource({ text, isStrong, isEmphasised, link }: Run): string {
  const lines = text.split("\n").map((line) => `text(${quoted(breakable(line))})`);
  // A line with nothing on it has no height of its own.
  let source = `{${lines.join("; linebreak(); ")}${text.endsWith("\n") ? "; box(height: 1em)" : ""}}`;
  if (isEmphasised) source = `emph(${source})`;
  if (isStrong) source = `strong(${source})`;
  return link === undefined ? source : `link(${quoted(link)}, ${source})`;
}

/** So many characters without a space no line of a page can hold, and no string of a PDF may have 32,767. */
const longestWord = 100;

/** Lets a word that would run off the page go on in the next line. */
function breakable(line: string): string {
  return line.replace(/\S+/gu, (word) =>
    word.length <= longestWord ? word : (word.match(/.{1,60}/gu) ?? []).join("\u200b"),
  );
}

/** A string of Typst; it knows fewer escapes than JSON. */
function quoted(text: string): string {
  const words = xmlCharacters(text).replace(/\p{Cc}/gu, " ");
  return `"${words.replace(/["\\]/gu, "\\$&")}"`;
}
