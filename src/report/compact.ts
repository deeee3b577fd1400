import { notShown } from "./not-shown.ts";
import type { TextFormat } from "./run.ts";
import { newFindings, type RunFinding } from "./run-findings.ts";

/** One line per finding, `path:line:column: level rule message`, as editors and `grep` read it. */
export const compact: TextFormat = {
  name: "compact",
  isForPeople: true,
  isShared: false,
  shows: "what-to-look-at",
  write: function* (run, { maxFindings = Number.POSITIVE_INFINITY }) {
    let count = 0;
    for (const finding of newFindings(run)) {
      count += 1;
      if (count <= maxFindings) yield `${where(finding)}${line(finding)}\n`;
    }
    if (count > maxFindings) yield `${notShown(count - maxFindings, run.language)}\n`;
  },
};

function where({ place, article }: RunFinding): string {
  const found = place ?? article?.place;
  return found === undefined ? "" : `${found.file}:${found.line}:${found.column}: `;
}

function line({ level, rule, message, case: id }: RunFinding): string {
  return `${level} ${rule} ${id === undefined ? "" : `[${id}] `}${message}`;
}
