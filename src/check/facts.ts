import { dayFromIso } from "../calendar/day.ts";
import { type Duration, parseDuration } from "../calendar/duration.ts";
import type { Case, Value } from "../case-log/model.ts";
import type { Place } from "../place.ts";
import type { Fact, Scalar } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Occurrence } from "./moment.ts";

export type FactValue =
  | { readonly kind: "known"; readonly values: readonly (Scalar | Duration)[]; readonly assumed: boolean }
  /** Nothing recorded, or different values in one case (TERMS §4). */
  | { readonly kind: "unknown" }
  /** The event that carries it has not happened. */
  | { readonly kind: "waiting"; readonly activity: string };

/**
 * The value of a fact of this case: from the case, from the event that carries
 * it, or assumed. An empty cell gives no value; two different values make it
 * unknown (TERMS §4).
 */
export function factValue(evaluation: Evaluation, fact: Fact): FactValue {
  if (fact.from !== undefined && !evaluation.view.has([fact.from])) {
    return { kind: "waiting", activity: fact.from };
  }
  const recorded = recordedValues(evaluation, fact);
  const distinct = new Set(recorded.map((value) => JSON.stringify(value)));
  if (fact.type === "list" && recorded.length > 0) {
    if (evaluation.view.case.conflicts?.[fact.id]) return { kind: "unknown" };
    return { kind: "known", values: recorded, assumed: false };
  }
  if (distinct.size > 1) return { kind: "unknown" };
  const value = recorded[0];
  if (value !== undefined) return { kind: "known", values: [value], assumed: false };
  if (unreadableCells(evaluation.view.case, fact).length > 0) return { kind: "unknown" };
  // What other cases should have told and did not, is not known; nothing is assumed then.
  if (fact.cases !== undefined) return { kind: "unknown" };
  if (evaluation.scope.notRecorded.has(fact.id) || fact.assume === undefined) return { kind: "unknown" };
  return { kind: "known", values: [fact.assume], assumed: true };
}

/** The event that carries a fact goes first; else whatever the case or any of its events says. */
function recordedValues(evaluation: Evaluation, fact: Fact): (Scalar | Duration)[] {
  const { view } = evaluation;
  const carried = fact.from === undefined ? [] : valuesOn(view.of([fact.from]), fact);
  if (carried.length > 0) return carried;
  const ofCase = view.case.facts[fact.id];
  const values = ofCase === undefined ? [] : valuesOf(ofCase, fact);
  return values.length > 0 ? values : valuesOn(view.occurrences, fact);
}

function valuesOn(occurrences: readonly Occurrence[], fact: Fact): (Scalar | Duration)[] {
  return occurrences.flatMap(({ event }) => {
    const cell = event.fields[fact.id];
    return cell === undefined ? [] : valuesOf(cell, fact);
  });
}

/** A value that is there but that is none of the fact's: nobody may take it for "not recorded". */
export interface UnreadableCell {
  readonly value: string;
  readonly place: Place;
}

/** What a case says about a fact that cannot be read as a value of its type, each with its place. */
export function unreadableCells(judged: Case, fact: Fact): readonly UnreadableCell[] {
  const rows = judged.events.flatMap(({ fields, place }) => unreadable(fields[fact.id], fact, place));
  return rows.length > 0 ? rows : unreadable(judged.facts[fact.id], fact, judged.place);
}

function unreadable(cell: Value | undefined, fact: Fact, place: Place): readonly UnreadableCell[] {
  if (cell === undefined || cell === null || String(cell).trim() === "") return [];
  if (typeof cell === "object") return cell.flatMap((item) => unreadable(item, fact, place));
  return valuesOf(cell, fact).length > 0 ? [] : [{ value: String(cell), place }];
}

/** A cell as values of the fact's type; what cannot be read as one gives none. */
export function valuesOf(cell: Value, fact: Fact): (Scalar | Duration)[] {
  if (cell === null) return [];
  if (typeof cell === "object") return cell.flatMap((item) => valuesOf(item, fact));
  if (typeof cell === "string" && cell.trim() === "") return [];
  if (fact.type === "list")
    return String(cell)
      .split("|")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const value = readers[fact.type](cell, fact);
  return value === undefined ? [] : [value];
}

type Reader = (cell: Scalar, fact: Fact) => Scalar | Duration | undefined;

const yes = new Set(["true", "yes", "ja", "waar", "1", "j", "y"]);
const no = new Set(["false", "no", "nee", "onwaar", "0", "n"]);

const readBoolean: Reader = (cell) => {
  if (typeof cell === "boolean") return cell;
  const word = String(cell).trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
};

const readChoice: Reader = (cell, fact) => {
  const word = fold(String(cell));
  const found = Object.entries(fact.values).find(([id, label]) => fold(id) === word || fold(label) === word);
  return found?.[0];
};

const readers: Record<Exclude<Fact["type"], "list">, Reader> = {
  boolean: readBoolean,
  flag: readBoolean,
  number: (cell) => {
    const number = typeof cell === "number" ? cell : Number(String(cell).trim().replace(",", "."));
    return Number.isFinite(number) ? number : undefined;
  },
  date: (cell) => dayFromIso(String(cell).slice(0, 10)),
  duration: (cell) => {
    const parsed = parseDuration(String(cell));
    return parsed.kind === "duration" ? parsed.duration : undefined;
  },
  text: (cell) => String(cell).trim(),
  choice: readChoice,
};

/** Names compared trimmed, Unicode-normalised and case-folded (TERMS §6, who). */
export function fold(name: string): string {
  let folded = folds.get(name);
  if (folded === undefined) {
    folded = name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
    if (folds.size >= mostFolds) folds.clear();
    folds.set(name, folded);
  }
  return folded;
}

/** The same few names come back in every case. */
const folds = new Map<string, string>();
const mostFolds = 10_000;
