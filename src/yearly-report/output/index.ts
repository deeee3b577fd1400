import type { YearlyReport } from "../yearly-report.ts";
import { yearlyHtml } from "./html.ts";
import { type YearlyJsonInput, yearlyJson } from "./json.ts";

/** A report with all that a form says about it. */
export interface YearlyOutput extends YearlyJsonInput {
  readonly report: YearlyReport;
}

export type YearlyFormat = TextForm | BinaryForm;

interface TextForm {
  readonly name: string;
  readonly isBinary?: false;
  readonly write: (output: YearlyOutput) => string;
}

/** It goes to a file: a screen cannot show it. */
interface BinaryForm {
  readonly name: string;
  readonly isBinary: true;
  readonly write: (output: YearlyOutput) => Uint8Array | Promise<Uint8Array>;
}

/** Every form of the yearly report, in alphabetical order. */
export const yearlyFormats: readonly YearlyFormat[] = [
  { name: "html", write: ({ report, language }) => yearlyHtml(report, language) },
  { name: "json", write: yearlyJson },
];
