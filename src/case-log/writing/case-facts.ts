import { isSameValue } from "../case-table.ts";
import type { Case, LogEvent, Value } from "../model.ts";
import type { NameTable } from "../names.ts";
import { ownValue } from "../own-value.ts";

/** A fact that the case itself has, with the values that none of its events carries; null alone: not given. */
export interface CaseFact {
  readonly name: string;
  readonly values: readonly Value[];
}

/** The facts of a case that are not told by its events, when those are read again. */
export function factsBesideEvents(each: Case, facts: NameTable): readonly CaseFact[] {
  return Object.keys(each.facts).flatMap((name) => {
    const recorded = recordedValues(each, name);
    const carried = facts.idOf(name) === name ? carriedValues(each.events, name) : undefined;
    if (recorded.length === 0) return carried === undefined ? { name, values: [null] } : [];
    const values = recorded.filter((value) => !carried?.some((other) => isSameValue(other, value)));
    return values.length === 0 ? [] : { name, values };
  });
}

/** Whether a field of an event would give the case another value of a fact than those that it has. */
export function bringsOtherValue(each: Case, { name, value }: NamedField, facts: NameTable): boolean {
  if (value === null || facts.idOf(name) !== name) return false;
  const recorded = recordedValues(each, name);
  if (recorded.some((other) => isSameValue(other, value))) return false;
  const others = [...recorded, ...(carriedValues(each.events, name) ?? [])];
  return others.some((other) => other !== null && !isSameValue(other, value));
}

export interface NamedField {
  readonly name: string;
  readonly value: Value;
}

function recordedValues({ facts, conflicts }: Case, name: string): readonly Value[] {
  const conflicting = conflicts && ownValue(conflicts, name);
  if (conflicting !== undefined) return conflicting.map(({ value }) => value);
  const value = ownValue(facts, name) ?? null;
  return value === null ? [] : [value];
}

/** Undefined: no event has the field. */
function carriedValues(events: readonly LogEvent[], name: string): readonly Value[] | undefined {
  const carrying = events.filter(({ fields }) => Object.hasOwn(fields, name));
  return carrying.length === 0 ? undefined : carrying.map(({ fields }) => fields[name] ?? null);
}
