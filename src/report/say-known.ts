import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { KnownIssue } from "./run.ts";

/** That a finding is known, until when and why; who answers for it stands in the list only. */
export function sayKnown({ reason, until }: KnownIssue, language: Language): string {
  const isDutch = language === "nl";
  const end = until === undefined ? "" : ` ${isDutch ? "tot en met" : "until"} ${until}`;
  return `${isDutch ? "bekend" : "known"}${end}: ${singleLine(reason)}`;
}
