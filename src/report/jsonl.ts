import { knownRecord, summaryRecord } from "./json.ts";
import type { TextFormat } from "./run.ts";
import { type RunFinding, runFindings } from "./run-findings.ts";

/** One JSON object per finding, each on its own line; the last one is the summary. */
export const jsonl: TextFormat = {
  name: "jsonl",
  isForPeople: false,
  isShared: false,
  shows: "what-to-look-at",
  write: function* (run) {
    for (const finding of runFindings(run)) yield `${JSON.stringify(record(finding))}\n`;
    const status = run.problems.length === 0 ? "checked" : "not-checked";
    const asOf = run.result?.asOf ?? null;
    yield `${JSON.stringify({ type: "summary", status, asOf, ...summaryRecord(run) })}\n`;
  },
};

/** `JSON.stringify` leaves out what is undefined. */
function record({
  level,
  rule,
  title,
  message,
  case: id,
  place,
  article,
  fingerprint,
  verdict,
  known,
}: RunFinding) {
  return {
    type: "finding",
    level,
    rule,
    case: id,
    title,
    message,
    status: verdict?.status,
    due: verdict?.due,
    done: verdict?.done?.time,
    late: verdict?.late,
    ambiguities: verdict?.ambiguities.length ? verdict.ambiguities : undefined,
    log: place && { file: place.file, line: place.line, column: place.column },
    article: article && {
      id: article.id,
      citation: article.citation,
      file: article.place.file,
      line: article.place.line,
    },
    fingerprint,
    known: known && knownRecord(known),
  };
}
