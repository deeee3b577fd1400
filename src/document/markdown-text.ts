import { singleLine } from "../language/text.ts";

/**
 * Data as Markdown that reads as it was written: one line, and no mark that
 * Markdown or HTML would act on.
 */
export function asMarkdown(data: string): string {
  return escapeStart(escapeMarks(singleLine(data)));
}

/** Marks within a line. */
export function escapeMarks(line: string): string {
  return line.replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, "\\$&");
}

/** What begins a heading, a list or a rule at the start of a line. */
export function escapeStart(line: string): string {
  return line.replace(/^[#+=-]/u, "\\$&").replace(/^(\d+)([.)])/u, "$1\\$2");
}
