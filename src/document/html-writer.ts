import { xmlText } from "../report/xml-text.ts";
import {
  type Block,
  type List,
  type Run,
  type Section,
  type Table,
  textOf,
  type WrittenDocument,
} from "./model.ts";

/** A document as one HTML file that needs nothing else, on screen and on paper. */
export function writeHtml(document: WrittenDocument): string {
  const { title, language, date, author } = document;
  return [
    "<!DOCTYPE html>",
    `<html lang="${language === "nl" ? "nl-NL" : language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing from elsewhere, and no script, whatever the words are.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${xmlText(title)}</title>`,
    ...(author === undefined ? [] : [`<meta name="author" content="${xmlText(author)}">`]),
    `<meta name="date" content="${xmlText(date)}">`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...document.blocks.map(htmlOf),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${inline(block.runs)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inline(block.runs)}</p>`;
    case "list":
      return listHtml(block);
    case "table":
      return tableHtml(block);
    case "section":
      return sectionHtml(block);
  }
}

function listHtml({ isOrdered, items }: List): string {
  const name = isOrdered ? "ol" : "ul";
  const listed = items.map((item) => {
    const [only, ...others] = item;
    const inner =
      only?.kind === "paragraph" && others.length === 0 ? inline(only.runs) : item.map(htmlOf).join("\n");
    return `<li>${inner}</li>`;
  });
  return [`<${name}>`, ...listed, `</${name}>`].join("\n");
}

function tableHtml({ caption, columns, rows }: Table): string {
  const align = (at: number) => (columns[at]?.isNumber ? ' class="number"' : "");
  return [
    "<table>",
    ...(caption === undefined ? [] : [`<caption>${xmlText(caption)}</caption>`]),
    `<thead><tr>${columns.map(({ runs }, at) => `<th scope="col"${align(at)}>${inline(runs)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map((cells) => {
      const [first = [], ...rest] = cells;
      const others = rest.map((cell, at) => `<td${align(at + 1)}>${inline(cell)}</td>`).join("");
      return `<tr><th scope="row"${align(0)}>${inline(first)}</th>${others}</tr>`;
    }),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function sectionHtml({ part, blocks }: Section): string {
  if (part === "mark") {
    return `<p class="mark" role="note"><strong>${xmlText(blocks.map(wordsOf).join(" "))}</strong></p>`;
  }
  return [`<div class="${part}">`, ...blocks.map(htmlOf), "</div>"].join("\n");
}

function wordsOf(block: Block): string {
  return "runs" in block ? textOf(block.runs) : "";
}

function inline(runs: readonly Run[]): string {
  return runs.map(runHtml).join("");
}

function runHtml({ text, isStrong, isEmphasised, link }: Run): string {
  let html = text.split("\n").map(xmlText).join("<br>");
  if (isEmphasised) html = `<em>${html}</em>`;
  if (isStrong) html = `<strong>${html}</strong>`;
  return link === undefined ? html : `<a href="${xmlText(link)}">${html}</a>`;
}

const style = `
@page{size:A4;margin:20mm 25mm}
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1a1a1a;font:11pt/1.45 Calibri,Carlito,"Source Sans 3",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:160mm;margin:0 auto;padding:20mm 8mm}
h1{font-size:13pt;margin:1.6em 0 1em}
h2{font-size:11pt;margin:1.4em 0 .3em}
h3{font-size:11pt;font-style:italic;margin:1.2em 0 .3em}
h1,h2,h3{break-after:avoid}
p,ul,ol,table{margin:0 0 .8em}
ul,ol{padding-left:1.4em}
a{color:#0b4a8f}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;margin-bottom:.3em}
th,td{border-bottom:1px solid #767676;padding:.25em .6em .25em 0;text-align:left;vertical-align:top}
tbody th{font-weight:normal}
.number{text-align:right}
thead{display:table-header-group}
tr,li{break-inside:avoid}
.mark{border:2px solid #a30000;color:#a30000;padding:.4em .6em}
.letterhead{min-height:22mm}
.letterhead p:first-child{font-weight:bold;font-size:13pt}
.address{min-height:34mm}
.signature{margin-top:1.6em;break-inside:avoid}
.annexes{margin-top:1.6em}
@media print{main{max-width:none;padding:0}a{color:inherit;text-decoration:none}}
`;
