import type { LogNames } from "./names.ts";

/** The ids of activities and facts named as not recorded; other names (contents, properties) stay as they are. */
export function resolveNotRecorded(written: readonly string[], names: LogNames): readonly string[] {
  return written.map((name) => names.activities.idOf(name) ?? names.facts.idOf(name) ?? name);
}
