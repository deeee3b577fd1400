import { dayFromIso } from "../calendar/day.ts";
import { type Duration, parseDuration } from "../calendar/duration.ts";
import { isSameLength } from "../calendar/same-length.ts";
import type { LogEvent, Value } from "../case-log/model.ts";
import type { Scalar } from "../regulation/model.ts";
import { contentOf } from "./content.ts";
import type { Evaluation } from "./evaluation.ts";
import { columnOf } from "./event-field.ts";
import { valuesOf } from "./facts.ts";
import { formOf } from "./form.ts";

export interface CarriedField {
  readonly field: string;
  /** The values that are asked about; only yes and no: the question is whether a content was given. */
  readonly wanted: readonly Scalar[];
}

/**
 * The values of a field of an event: of a fact in its type; of any other content
 * or column whether it was given (TERMS §6, contents), or else what is written. None: not known.
 */
export function carriedValues(
  evaluation: Evaluation,
  event: LogEvent,
  { field, wanted }: CarriedField,
): readonly (Scalar | Duration)[] {
  const fact = evaluation.regulation.facts[field];
  if (fact) return valuesOf(event.fields[field] ?? null, fact);
  if (wanted.length > 0 && wanted.every((value) => typeof value === "boolean")) {
    const state = contentOf(evaluation, event, field);
    return state === "unknown" ? [] : [state === "given"];
  }
  const cell = event.fields[field] ?? columnOf(event, field) ?? null;
  return field === "form" ? formValues(event, cell, wanted) : writtenValues(cell);
}

/** A form is also the wider one (a letter is written); a wider one may be what is asked, so nobody knows. */
function formValues(event: LogEvent, cell: Value, wanted: readonly Scalar[]): readonly Scalar[] {
  const states = wanted.map((form) => formOf(event, [String(form)]));
  const found = wanted.filter((_, position) => states[position] === "yes");
  return found.length > 0 || states.includes("unknown") ? found : writtenValues(cell);
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
