import type { ListProperty } from "./mapping-model.ts";

/** The key of the name of a trace, which is the id of the case, and of an event, which is its activity. */
export const nameKey = "concept:name";
export const lifecycleKey = "lifecycle:transition";
export const timeKey = "time:timestamp";
/**
 * Our own key for the moment of an event where a date with a time cannot say it: a date only, 24:00, an hour that
 * came twice; empty: not known. It goes before the time that every program reads.
 */
export const exactTimeKey = "regelmaat-time";
/** Tells events apart and means nothing more. */
export const identityKey = "identity:id";
/** What the extensions of XES call the properties of an event. */
export const extensionKeys: ReadonlyMap<string, ListProperty> = new Map([
  ["org:resource", "actor"],
  ["org:role", "role"],
]);
/** The key that XES has for a property of an event, or else the name itself. */
export function xesKeyOf(name: string): string {
  return [...extensionKeys].find(([, property]) => property === name)?.[0] ?? name;
}

/** Keys of an event that mean something of their own: a content cannot have one. */
export const reservedKeys: ReadonlySet<string> = new Set([
  "",
  "__proto__",
  nameKey,
  timeKey,
  exactTimeKey,
  identityKey,
  lifecycleKey,
  ...extensionKeys.keys(),
]);
