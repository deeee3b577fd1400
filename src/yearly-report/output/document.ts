import type { Block, Run, WrittenDocument } from "../../document/model.ts";
import { sayIso } from "../../language/day-words.ts";
import type { Language } from "../../language/language.ts";
import { singleLine } from "../../language/text.ts";
import type { ReportBlock } from "../report-section.ts";
import { sectionsOf } from "../sections.ts";
import { reportWords } from "../words.ts";
import type { YearlyReport } from "../yearly-report.ts";

/** The report as a document of words and tables; what is drawn elsewhere stands in the tables. */
export function yearlyDocument(report: YearlyReport, language: Language): WrittenDocument {
  const title = `${reportWords.title[language]} ${report.year}: ${singleLine(report.regulation.title)}`;
  const sections = sectionsOf(report, language);
  return {
    title,
    language,
    date: report.asOf.slice(0, "yyyy-mm-dd".length),
    blocks: [
      { kind: "heading", level: 1, runs: plainRuns(title) },
      paragraph(`${reportWords.asOf[language]}: ${sayIso(report.asOf, language)}.`),
      ...sections.flatMap(({ heading, blocks }): readonly Block[] => [
        { kind: "heading", level: 2, runs: plainRuns(heading) },
        ...blocks.flatMap(blockOf),
      ]),
    ],
  };
}

function blockOf(block: ReportBlock): readonly Block[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", level: 3, runs: plainRuns(singleLine(block.text)) }];
    case "paragraph":
      return [paragraph(block.text)];
    case "list":
      return [{ kind: "list", isOrdered: false, items: block.items.map((item) => [paragraph(item)]) }];
    case "table":
      return [
        {
          kind: "table",
          caption: singleLine(block.caption),
          columns: block.columns.map(({ label, isNumber }) => ({
            runs: plainRuns(singleLine(label)),
            ...(isNumber && { isNumber }),
          })),
          rows: block.rows.map((row) => row.map((cell) => plainRuns(singleLine(cell)))),
        },
      ];
    case "chart":
      return [];
  }
}

function paragraph(words: string): Block {
  return { kind: "paragraph", runs: plainRuns(singleLine(words)) };
}

function plainRuns(text: string): readonly Run[] {
  return [{ text }];
}
