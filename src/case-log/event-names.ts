import type { Place } from "../place.ts";
import type { Intake } from "./intake.ts";
import type { ListProperty, Mapping } from "./mapping-model.ts";
import type { Value } from "./model.ts";
import { comparable, type LogNames } from "./names.ts";
import { ownText } from "./own-text.ts";
import { unknownActivity, unknownRole } from "./value-findings.ts";

/** Resolves the names in a log; equal words become one string, equal lists one list. */
export interface EventNames {
  /** The id of an activity; an unknown one stays as written, with a finding for all its places. */
  activity(written: string, place: Place): string;
  /** Persons, roles or parties, separated by `|`; the mapping's aliases applied to persons. */
  list(property: ListProperty, written: string | readonly string[], place: Place): readonly string[];
  word(written: string): string;
  /** The value of a fact; in one that names persons the mapping's aliases applied. */
  fact(name: string, value: Value): Value;
  readonly nobody: readonly string[];
}

interface Resolved {
  readonly id: string;
  /** Under which an unknown activity is reported; undefined: the activity is known. */
  readonly unknown: string | undefined;
}

/** The lists that were written in one column; cells of a column are mostly like the one before. */
interface KnownLists {
  readonly all: Map<string, readonly string[]>;
  lastWritten: string;
  last: readonly string[];
}

const nobody: readonly string[] = Object.freeze([]);

export function createEventNames(names: LogNames, intake: Intake, persons?: Mapping["persons"]): EventNames {
  const words = new Map<string, string>();
  const activities = new Map<string, Resolved>();
  const lists: Readonly<Record<ListProperty, KnownLists>> = {
    actor: noLists(),
    role: noLists(),
    recipient: noLists(),
    with: noLists(),
  };

  const word = (written: string): string => {
    const known = words.get(written);
    if (known !== undefined) return known;
    const own = ownText(written);
    words.set(own, own);
    return own;
  };

  const activity = (written: string, place: Place): string => {
    let resolved = activities.get(written);
    if (resolved === undefined) {
      const own = ownText(written);
      const id = names.activities.idOf(own);
      resolved = { id: id ?? own, unknown: id === undefined ? `activity ${own}` : undefined };
      activities.set(own, resolved);
    }
    if (resolved.unknown !== undefined) {
      intake.reportAt(resolved.unknown, place, () =>
        unknownActivity(place, written, names.activities.nearest(written)),
      );
    }
    return resolved.id;
  };

  const role = (written: string, place: Place): string => {
    const id = names.roles.idOf(written);
    if (id !== undefined) return id;
    intake.reportAt(`role ${written}`, place, () =>
      unknownRole(place, written, names.roles.nearest(written)),
    );
    return written;
  };

  const person = (written: string): string => persons?.get(comparable(written)) ?? written;

  const members = (property: ListProperty, written: readonly string[], place: Place): string[] =>
    written.map((member) => {
      if (property === "role") return role(member, place);
      if (property === "actor") return person(member);
      return names.roles.idOf(member) ?? person(member);
    });

  const list = (
    property: ListProperty,
    written: string | readonly string[],
    place: Place,
  ): readonly string[] => {
    if (typeof written !== "string") return members(property, filled(written), place);
    const known = lists[property];
    if (known.lastWritten === written) return known.last;
    let found = known.all.get(written);
    if (found === undefined) {
      const own = ownText(written);
      found = members(property, filled(own.split("|")), place);
      // An unknown role is to be reported wherever it stands.
      if (property === "role" && !found.every((id) => names.roles.ids.has(id))) return found;
      known.all.set(own, found);
    }
    known.lastWritten = written;
    known.last = found;
    return found;
  };

  const fact = (name: string, value: Value): Value => {
    if (persons === undefined || persons.size === 0 || !names.listFacts.has(name)) return value;
    if (typeof value === "string") return filled(value.split("|")).map(person).join("|");
    if (typeof value !== "object" || value === null) return value;
    return value.map((member) => (typeof member === "string" ? person(member) : member));
  };

  return { activity, list, word, fact, nobody };
}

function noLists(): KnownLists {
  return { all: new Map(), lastWritten: "", last: nobody };
}

function filled(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
