import { expect, test } from "vitest";
import { readLayout, readTemplate } from "../../src/letters/read-template.ts";
import { type PreviewBlock, previewLetter } from "../../src/site/letter-preview.ts";
import { onlyDecision, regulationOf } from "../support/regulations.ts";

const regulation = regulationOf(onlyDecision);
const letter = `---
$schema: ../../../schemas/letter.schema.json
id: decision
title: Uw klacht
language: nl
to: board
fields:
  day: { label: Dag van de klacht, type: date }
---
Op {{date day}} klaagde u bij {{organisation}}.

## En nu?
`;
const layout = `---
$schema: ../schemas/letter.schema.json#/$defs/layout
language: nl
fields:
  organisation: { label: Organisatie, type: text, default: O21 }
  name: { label: Naam, type: text }
---
{{#letterhead}}
{{organisation}}
{{name}}
{{/letterhead}}

{{subject}}

{{content}}
`;

function said(block: PreviewBlock): string {
  if (block.kind === "section") return `${block.part}(${block.blocks.map(said).join(" ")})`;
  if (block.kind === "list") return block.items.map((item) => item.map(said).join(" ")).join(" ");
  const words = block.parts.map(({ text, isFilledIn }) => (isFilledIn ? `[${text}]` : text)).join("");
  return `${block.kind}: ${words}`;
}

function preview(around: string | undefined): readonly string[] | undefined {
  const { template } = readTemplate({ file: "decision.hbs", text: letter }, regulation);
  if (template === undefined) throw new Error("no letter");
  const frame = around === undefined ? undefined : readLayout({ file: "layout.hbs", text: around }).layout;
  return previewLetter(template, regulation, frame)?.map(said);
}

test("a letter stands in its layout, with its title as subject and the fields of both marked", () => {
  expect(preview(layout)).toEqual([
    "letterhead(paragraph: [O21]\n[Naam])",
    "subject: Uw klacht",
    "paragraph: Op [Dag van de klacht] klaagde u bij [O21].",
    "heading: En nu?",
  ]);
});

test("where letter or layout has a mistake nothing is shown", () => {
  expect(preview(undefined)).toBeUndefined();
  expect(preview(layout.replace("{{name}}", "{{nobody}}"))).toBeUndefined();
});
