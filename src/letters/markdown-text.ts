import { singleLine } from "../language/text.ts";

/**
 * Data as Markdown that reads as it was written: one line, and no mark that
 * Markdown or HTML would act on.
 */
export function asMarkdown(data: string): string {
  return singleLine(data)
    .replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, "\\$&")
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/u, (mark) => (/\d/u.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}
