import type { Language } from "../language/language.ts";
import { notShown } from "./not-shown.ts";
import type { TextFormat, View } from "./run.ts";
import { newFindings, type RunFinding } from "./run-findings.ts";

/** One line per finding, `path:line:column: level rule message`, as editors and `grep` read it. */
export const compact: TextFormat = {
  name: "compact",
  isForPeople: true,
  isShared: false,
  shows: "what-to-look-at",
  write: (run, view) => compactLines(newFindings(run), run.language, view),
};

/** The same of any findings. */
export function* compactLines(
  findings: Iterable<RunFinding>,
  language: Language,
  { maxFindings = Number.POSITIVE_INFINITY }: View,
): Generator<string> {
  let count = 0;
  for (const finding of findings) {
    count += 1;
    if (count <= maxFindings) yield `${where(finding)}${line(finding)}\n`;
  }
  if (count > maxFindings) yield `${notShown(count - maxFindings, language)}\n`;
}

function where({ place, article }: RunFinding): string {
  const found = place ?? article?.place;
  return found === undefined ? "" : `${found.file}:${found.line}:${found.column}: `;
}

function line({ level, rule, message, case: id }: RunFinding): string {
  return `${level} ${rule} ${id === undefined ? "" : `[${id}] `}${message}`;
}
