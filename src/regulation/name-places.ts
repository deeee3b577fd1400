import type { Place } from "../place.ts";
import { entriesAt, type MapSource } from "./source.ts";

/** Declarations of names whose values have no place of their own in the model. */
const declarations = ["fields", "events", "groups"];

/** Where those names and `inForce` stand in the file, by path: `fields.reason`, `inForce`. */
export function namePlaces(root: MapSource): Readonly<Record<string, Place>> {
  const inForce = root.entries.get("inForce");
  const names = declarations.flatMap((key) =>
    entriesAt(root, key).map(([name, entry]) => [`${key}.${name}`, entry.key] as const),
  );
  return Object.fromEntries(inForce ? [...names, ["inForce", inForce.key]] : names);
}
