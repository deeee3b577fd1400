import type { LogEvent, Value } from "../case-log/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { columnOf } from "./event-field.ts";

/** Whether an event carried a content (TERMS §6, contents). */
export type ContentState = "given" | "not-given" | "unknown";

const saysNo = new Set(["no", "nee", "false", "onwaar"]);

/**
 * Given = not empty; for a content that is no declared fact `no` means not
 * given. A field that the log never has, or does not record, is unknown.
 */
export function contentOf(evaluation: Evaluation, event: LogEvent, content: string): ContentState {
  const { scope, regulation, view } = evaluation;
  const isFact = content in regulation.facts;
  const cell = event.fields[content] ?? (isFact ? view.case.facts[content] : columnOf(event, content));
  if (isGiven(cell, isFact)) return "given";
  if (scope.notRecorded.has(content)) return "unknown";
  if (event.fields[content] !== undefined || cell !== undefined) return "not-given";
  return scope.fields.has(content) ? "not-given" : "unknown";
}

function isGiven(cell: Value | undefined, isFact: boolean): boolean {
  if (cell === undefined || cell === null) return false;
  if (typeof cell === "boolean") return cell || isFact;
  if (typeof cell === "number") return true;
  if (typeof cell === "object") return cell.length > 0;
  const word = cell.trim().toLowerCase();
  return word !== "" && (isFact || !saysNo.has(word));
}

/** What of these contents the events together lack, and what the log cannot tell. */
export function lackingContents(
  evaluation: Evaluation,
  events: readonly LogEvent[],
  contents: readonly string[],
): { readonly missing: readonly string[]; readonly unknown: readonly string[] } {
  const missing: string[] = [];
  const unknown: string[] = [];
  for (const content of contents) {
    const states = events.map((event) => contentOf(evaluation, event, content));
    if (states.includes("given")) continue;
    (states.includes("unknown") ? unknown : missing).push(content);
  }
  return { missing, unknown };
}

export function contentLabel(evaluation: Evaluation, content: string): string {
  const { fields, facts } = evaluation.regulation;
  return fields[content] ?? facts[content]?.label ?? content.replaceAll("-", " ");
}
