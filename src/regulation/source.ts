import type { Place } from "../place.ts";
import type { Scalar } from "./model.ts";

/** A value as it was written in the front matter, with its place. */
export type Source = ScalarSource | ListSource | MapSource;

export interface ScalarSource {
  readonly kind: "scalar";
  readonly value: Scalar | null;
  readonly place: Place;
}

export interface ListSource {
  readonly kind: "list";
  readonly items: readonly Source[];
  readonly place: Place;
}

/** Keys in the order of the file. */
export interface MapSource {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
}

export interface Entry {
  readonly key: Place;
  readonly value: Source;
}

/** The value at a key; undefined when the key is not there or the source is no map. */
export function valueAt(source: Source | undefined, key: string): Source | undefined {
  return source?.kind === "map" ? source.entries.get(key)?.value : undefined;
}

/** The words of a scalar; undefined for anything else. */
export function textAt(source: Source | undefined, key: string): string | undefined {
  const value = valueAt(source, key);
  return value?.kind === "scalar" && value.value !== null ? String(value.value) : undefined;
}

/** A boolean at a key, or the default. */
export function booleanAt<Otherwise extends boolean | undefined>(
  source: Source | undefined,
  key: string,
  otherwise: Otherwise,
): boolean | Otherwise {
  const value = valueAt(source, key);
  return value?.kind === "scalar" && typeof value.value === "boolean" ? value.value : otherwise;
}

/** A number at a key. */
export function numberAt(source: Source | undefined, key: string): number | undefined {
  const value = valueAt(source, key);
  return value?.kind === "scalar" && typeof value.value === "number" ? value.value : undefined;
}

/** The keys and values of a map at a key; nothing when it is not there. */
export function entriesAt(source: Source | undefined, key: string): readonly (readonly [string, Entry])[] {
  const value = valueAt(source, key);
  return value?.kind === "map" ? [...value.entries] : [];
}

/** One value or several: the items of a list, else the value itself; nothing when it is not there. */
export function itemsOf(source: Source | undefined): readonly Source[] {
  if (source === undefined) return [];
  return source.kind === "list" ? source.items : [source];
}

/** The map with other entries put over it; keys of `over` win and keep their own places. */
export function mergedOver(source: MapSource, over: Source | undefined): MapSource {
  if (over?.kind !== "map" || over.entries.size === 0) return source;
  return { ...source, entries: new Map([...source.entries, ...over.entries]) };
}

/** Whether it is the word that takes a key away. */
export function isNone(source: Source | undefined): boolean {
  return source?.kind === "scalar" && (source.value === "none" || source.value === "geen");
}

/** The plain JSON value, as a schema sees it. */
export function plainOf(source: Source): unknown {
  switch (source.kind) {
    case "scalar":
      return source.value;
    case "list":
      return source.items.map(plainOf);
    case "map":
      return Object.fromEntries([...source.entries].map(([key, entry]) => [key, plainOf(entry.value)]));
  }
}

/** Where a path of keys and indexes leads; the key itself when the path ends at a key of a map. */
export interface Located {
  readonly source: Source;
  readonly key?: Place;
}

/** Follows a path as far as it goes. */
export function locate(root: Source, path: readonly string[]): Located {
  let found: Located = { source: root };
  for (const part of path) {
    const { source } = found;
    const entry = source.kind === "map" ? source.entries.get(part) : undefined;
    const item = source.kind === "list" ? source.items[Number(part)] : undefined;
    if (entry) found = { source: entry.value, key: entry.key };
    else if (item) found = { source: item };
    else return found;
  }
  return found;
}
