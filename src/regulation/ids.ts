import type { Place } from "../place.ts";
import { kindSources } from "./kind-source.ts";
import { reservedWords } from "./little-words.ts";
import { stepsOf } from "./names.ts";
import { problem, type Report, shown } from "./problem.ts";
import { type Entry, entriesAt, type MapSource } from "./source.ts";

type Entries = readonly (readonly [string, Entry])[];

/**
 * Ids that can stand in a term are no reserved words, and all are unique (VOCABULARY §1.1): roles, facts, events,
 * groups and the steps of a kind share their names; what gives a verdict does too.
 */
export function checkIds(root: MapSource, report: Report): void {
  const declared = ["roles", "facts", "events", "groups"].flatMap((key) => entriesAt(root, key));
  const organisation = entriesAt(root, "organisation");
  const attested = ["retention", "attest"].flatMap((key) => entriesAt(root, key));
  const kinds = kindSources(root);
  const kindSteps = kinds.map(stepsOf);
  checkReserved([...declared, ...organisation, ...attested, ...kindSteps.flat()], report);
  checkUnique([...declared, ...organisation], report);
  for (const steps of kindSteps) {
    const known = new Map([...declared, ...organisation].map(([id, { key }]) => [id, key]));
    checkUnique(steps, report, known);
  }
  const verdicts = new Map([...organisation, ...kindSteps.flat()].map(([id, { key }]) => [id, key]));
  checkUnique(attested, report, verdicts);
}

function checkReserved(entries: Entries, report: Report): void {
  for (const [id, { key }] of entries) {
    if (!reservedWords.has(id)) continue;
    report(
      problem("reserved-word", key, {
        nl: `"${id}" is een woord van de taal zelf en kan geen naam zijn. Kies een andere naam.`,
        en: `"${id}" is a word of the language itself and cannot be a name. Choose another name.`,
      }),
    );
  }
}

function checkUnique(entries: Entries, report: Report, before: ReadonlyMap<string, Place> = new Map()): void {
  const known = new Map(before);
  for (const [id, { key }] of entries) {
    const first = known.get(id);
    if (first) report(duplicate(id, first, key));
    else known.set(id, key);
  }
}

function duplicate(id: string, first: Place, second: Place) {
  const name = shown(id);
  return {
    ...problem("duplicate-id", second, {
      nl: `De naam "${name}" is al gebruikt op regel ${first.line}. Geef er één een andere naam; gebruik act om eisen aan een handeling toe te voegen.`,
      en: `The name "${name}" is already used on line ${first.line}. Give one another name; use act to add demands to an act.`,
    }),
    related: [
      { place: first, message: { nl: `"${name}" staat hier al.`, en: `"${name}" is already here.` } },
    ],
  };
}
