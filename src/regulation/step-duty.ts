import { catalogue } from "./catalogue.ts";
import { littleWords, tokens } from "./little-words.ts";
import type { Duty } from "./model.ts";
import type { Names } from "./scope.ts";
import { type MapSource, type Source, textAt, valueAt } from "./source.ts";

interface Owed {
  readonly id: string;
  readonly source: MapSource;
  readonly isEntry: boolean;
  readonly outside: boolean;
}

/** Owed, allowed or forbidden: what the step says, else may for entries and outsiders, else the catalogue. */
export function dutyOf({ id, source, isEntry, outside }: Owed): Duty {
  const written = textAt(source, "duty");
  if (written === "must" || written === "may" || written === "never") return written;
  if (isEntry || outside) return "may";
  return catalogue.get(id)?.duty === "may" && !catalogue.get(id)?.outside ? "may" : "must";
}

interface Acted {
  readonly id: string;
  readonly source: MapSource;
  readonly acts: readonly string[];
  readonly isEntry: boolean;
}

/**
 * Whether the one who acts is outside (VOCABULARY §1.4): `by` names only outside
 * roles; without `by` the catalogue decides, for an entry the acts that it is about.
 */
export function isOutside(
  { id, source, acts, isEntry }: Acted,
  names: Pick<Names, "roles" | "steps">,
): boolean {
  const by = valueAt(source, "by");
  if (by) return hasOnlyOutsideRoles(by, names.roles);
  if (!isEntry) return catalogue.get(id)?.outside ?? false;
  return (
    acts.length > 0 &&
    acts.every((act) => names.steps.get(act)?.outside ?? catalogue.get(act)?.outside ?? false)
  );
}

/** Whether every name in a value, a list, a phrase or a table is an outside role. */
function hasOnlyOutsideRoles(by: Source, roles: Names["roles"]): boolean {
  const words = leaves(by).flatMap(tokens);
  const ids = words.filter((word) => !littleWords.or.has(word) && !littleWords.and.has(word));
  return ids.length > 0 && ids.every((id) => roles.get(id)?.outside === true);
}

/** The texts in a value, without the keys of maps. */
export function leaves(source: Source): readonly string[] {
  switch (source.kind) {
    case "scalar":
      return source.value === null ? [] : [String(source.value)];
    case "list":
      return source.items.flatMap(leaves);
    case "map":
      return [...source.entries.values()].flatMap(({ value }) => leaves(value));
  }
}
