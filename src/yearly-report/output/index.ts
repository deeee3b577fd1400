import { documentFormats, type WritingTools } from "../../document/formats.ts";
import type { YearlyReport } from "../yearly-report.ts";
import { yearlyDocument } from "./document.ts";
import { yearlyHtml } from "./html.ts";
import { type YearlyJsonInput, yearlyJson } from "./json.ts";

/** A report with all that a form says about it. */
export interface YearlyOutput extends YearlyJsonInput {
  readonly report: YearlyReport;
}

/** A form of the report; its name is also the extension of its files. */
export interface YearlyFormat {
  readonly name: string;
  /** Whether a terminal can show it. */
  readonly isText: boolean;
  readonly write: (output: YearlyOutput, tools: WritingTools) => Promise<string | Uint8Array>;
}

/** Every form of the report: as a page with drawings, for another program, and as a document. */
export const yearlyFormats: readonly YearlyFormat[] = [
  ...["md", "txt"].flatMap(documentForm),
  { name: "html", isText: true, write: async ({ report, language }) => yearlyHtml(report, language) },
  { name: "json", isText: true, write: async (output) => yearlyJson(output) },
  ...["docx", "odt", "pdf"].flatMap(documentForm),
];

function documentForm(name: string): readonly YearlyFormat[] {
  return documentFormats
    .filter((format) => format.name === name)
    .map(({ isText, write }) => ({
      name,
      isText,
      write: async ({ report, language }, tools) =>
        (await write(yearlyDocument(report, language), tools)).content,
    }));
}
