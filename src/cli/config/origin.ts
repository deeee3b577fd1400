import type { Text } from "../../language/language.ts";
import { same } from "../../language/text.ts";
import { shownPlace } from "../../place.ts";
import { placeRecord } from "../../report/json.ts";
import type { Origin } from "./effective.ts";

/** Where a value comes from, for people. */
export function sayOrigin(origin: Origin): Text {
  switch (origin.kind) {
    case "option":
    case "variable":
      return same(origin.name);
    case "file":
      return same(shownPlace(origin.place));
    case "preset":
      return same(`preset ${origin.name}`);
    case "default":
      return { nl: "standaard", en: "default" };
  }
}

/** The same for machines. */
export function originRecord(origin: Origin): object {
  if (origin.kind !== "file") return origin;
  return { kind: origin.kind, ...placeRecord(origin.place) };
}
