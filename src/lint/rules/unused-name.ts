import type { Text } from "../../language/language.ts";
import type { Place } from "../../place.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { type UsedNames, usedNames } from "../used-names.ts";

/** A name that is declared and never used is a slip, or a demand that was forgotten (VOCABULARY §8). */
export const unusedName: RegulationRule = {
  id: "unused-name",
  severity: "attention",
  finds: {
    nl: "Een rol, gegeven, inhoud, gebeurtenis of groep die is genoemd en die geen stap, fase of panel gebruikt, in geen enkele lezing.",
    en: "A role, fact, content, event or group that is declared and that no step, stage or panel uses, under no reading.",
  },
  why: {
    nl: "Het is een verschrijving, of een eis uit de tekst die is vergeten. De rol `complainant` wordt altijd gebruikt.",
    en: "It is a slip of the pen, or a demand of the text that was forgotten. The role `complainant` is always used.",
  },
  checks: "regulation",
  check,
};

interface Declared {
  readonly name: string;
  readonly kind: Text;
  readonly place: Place;
  readonly isUsed: boolean;
}

function* check(regulation: Regulation): Generator<LintProblem> {
  const used = usedNames(regulation);
  for (const { name, kind, place, isUsed } of declaredNames(regulation, used)) {
    if (isUsed) continue;
    yield {
      place,
      about: [name],
      message: {
        nl: `${kind.nl} "${name}" wordt nergens gebruikt. Gebruik de naam in een stap of haal haar weg.`,
        en: `The ${kind.en} "${name}" is used nowhere. Use the name in a step or remove it.`,
      },
    };
  }
}

function declaredNames(regulation: Regulation, used: UsedNames): Declared[] {
  const placeOf = (path: string) =>
    regulation.places?.[path] ?? { file: regulation.file, line: 1, column: 1 };
  const isUsed = (name: string) => used.words.has(name);
  const { roles, facts, fields, activities, groups } = regulation;
  return [
    ...Object.values(roles)
      .filter(({ id }) => id !== "complainant")
      .map(({ id, place }) => ({ name: id, kind: kinds.role, place, isUsed: isUsed(id) })),
    ...Object.values(facts).map(({ id, place }) => ({
      name: id,
      kind: kinds.fact,
      place,
      isUsed: isUsed(id),
    })),
    ...Object.keys(fields).map((name) => ({
      name,
      kind: kinds.field,
      place: placeOf(`fields.${name}`),
      isUsed: isUsed(name),
    })),
    ...Object.values(activities)
      // Keeping files makes their destruction an event, whether the author names it or not.
      .filter(({ id, event }) => event && (id !== "destroyed" || regulation.retention.length === 0))
      .map(({ id }) => ({ name: id, kind: kinds.event, place: placeOf(`events.${id}`), isUsed: isUsed(id) })),
    ...Object.entries(groups).map(([name, members]) => ({
      name,
      kind: kinds.group,
      place: placeOf(`groups.${name}`),
      isUsed: isUsed(name) || used.lists.some((list) => members.every((member) => list.includes(member))),
    })),
  ];
}

const kinds = {
  role: { nl: "De rol", en: "role" },
  fact: { nl: "Het gegeven", en: "fact" },
  field: { nl: "De inhoud", en: "content" },
  event: { nl: "De gebeurtenis", en: "event" },
  group: { nl: "De groep", en: "group" },
} satisfies Record<string, Text>;
