import { dayFromIso } from "../calendar/day.ts";
import { type Duration, parseDuration } from "../calendar/duration.ts";
import { isSameLength } from "../calendar/same-length.ts";
import type { LogEvent, Value } from "../case-log/model.ts";
import type { Scalar } from "../regulation/model.ts";
import { contentOf } from "./content.ts";
import type { Evaluation } from "./evaluation.ts";
import { valuesOf } from "./facts.ts";

export interface CarriedField {
  readonly field: string;
  /** Whether the question is if a content was given, and not which value it has. */
  readonly asksWhetherGiven: boolean;
}

/**
 * The values of a field of an event: of a fact in its type; of any other content
 * whether it was given (TERMS §6, contents), or else what is written. None: not known.
 */
export function carriedValues(
  evaluation: Evaluation,
  event: LogEvent,
  { field, asksWhetherGiven }: CarriedField,
): readonly (Scalar | Duration)[] {
  const fact = evaluation.regulation.facts[field];
  if (!fact && asksWhetherGiven) {
    const state = contentOf(evaluation, event, field);
    return state === "unknown" ? [] : [state === "given"];
  }
  const cell = event.fields[field] ?? null;
  return fact ? valuesOf(cell, fact) : writtenValues(cell);
}

function writtenValues(cell: Value): readonly Scalar[] {
  if (cell === null || cell === "") return [];
  return typeof cell === "object" ? cell.map(String) : [cell];
}

/** Whether a value of a log is the one that the regulation writes, as a word, a number, a date or a duration. */
export function isSameValue(value: Scalar | Duration, wanted: Scalar): boolean {
  if (typeof value === "object") return isSameDuration(value, String(wanted));
  if (typeof value === "number" && typeof wanted === "string" && dayFromIso(wanted) === value) return true;
  return value === wanted || String(value).toLowerCase() === String(wanted).toLowerCase();
}

function isSameDuration(value: Duration, wanted: string): boolean {
  const parsed = parseDuration(wanted);
  return parsed.kind === "duration" && isSameLength(value, parsed.duration);
}
