import type { Bound, Term } from "./model.ts";
import type { Word } from "./phrase.ts";
import type { Scope } from "./scope.ts";
import { itemsOf, type Source, valueAt } from "./source.ts";
import { termOf } from "./term.ts";

/** Whether it is `{ earliest: … }` or `{ latest: … }` and not a table. */
export function isBounds(source: Source): boolean {
  return source.kind === "map" && (source.entries.has("earliest") || source.entries.has("latest"));
}

/**
 * A term, or the earliest or latest of several (VOCABULARY §2). `null`: `none`.
 * Undefined when something is wrong; it is then reported.
 */
export function boundOf(source: Source, scope: Scope): Bound | null | undefined {
  if (source.kind === "scalar") {
    const term = termOf(wordOf(source), scope);
    return term ? { kind: "term", term } : term;
  }
  const kind = valueAt(source, "earliest") ? "earliest" : "latest";
  const written = itemsOf(valueAt(source, kind)).map((item) => termOf(wordOf(item), scope));
  if (written.some((term) => term === undefined)) return undefined;
  const terms = written.filter((term): term is Term => term !== undefined && term !== null);
  return { kind, terms, place: source.place };
}

/** The text of a scalar with its place. */
export function wordOf(source: Source): Word {
  return { text: source.kind === "scalar" ? String(source.value) : "", place: source.place };
}
