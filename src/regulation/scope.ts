import type { Language } from "../language/language.ts";
import { nearestWord } from "../language/nearest.ts";
import type { Place } from "../place.ts";
import { catalogue } from "./catalogue.ts";
import type { Fact, Ref } from "./model.ts";
import { didYouMean, problem, type Report, shown } from "./problem.ts";

/** What is known of a step before it is interpreted. */
export interface StepName {
  readonly id: string;
  readonly acts: readonly string[];
  readonly isEntry: boolean;
  readonly outside: boolean;
  readonly place: Place;
}

/** The names that a value may use. */
export interface Names {
  readonly roles: ReadonlyMap<string, { readonly outside: boolean }>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly events: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Those of the kind and of the organisation. */
  readonly steps: ReadonlyMap<string, StepName>;
  /** Contents and fields that the file names somewhere. */
  readonly fields: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

/** Everything that the reading of one value needs beside the value. */
export interface Scope {
  readonly names: Names;
  readonly language: Language;
  readonly report: Report;
  /** Takes down a word of the catalogue that the regulation uses. */
  readonly mention: (activity: string) => void;
}

/** Dates that every event can have, and the other columns of the log (DESIGN §4). */
const columnsOfEvent = [
  "sent",
  "received",
  "dated",
  "planned",
  "actor",
  "role",
  "recipient",
  "with",
  "form",
  "period",
];

/** The activities that an id stands for; undefined when it names none. */
export function activitiesOf(id: string, { names, mention }: Scope): readonly string[] | undefined {
  const step = names.steps.get(id);
  if (step) return step.acts;
  const group = names.groups.get(id);
  if (group) return group;
  if (names.events.has(id)) return [id];
  if (!catalogue.has(id)) return undefined;
  mention(id);
  return [id];
}

/** `id` or `id.field` of an activity, group, step or fact. */
export function refOf(text: string, place: Place, scope: Scope): Ref | undefined {
  const dot = text.indexOf(".");
  const id = dot < 0 ? text : text.slice(0, dot);
  const field = dot < 0 ? undefined : text.slice(dot + 1);
  const isFact = scope.names.facts.has(id);
  const activities = isFact ? [] : activitiesOf(id, scope);
  if (!activities) return unknownName(id, place, scope);
  if (field === undefined) return { kind: isFact ? "fact" : "activity", id, activities, place };
  if (!checkField(field, place, scope)) return undefined;
  return { kind: isFact ? "fact" : "activity", id, activities, field, place };
}

/** The id of a step, for what only a step has: an end, a status, a term. */
export function stepOf(id: string, place: Place, { names, report }: Scope): string | undefined {
  if (names.steps.has(id)) return id;
  const nearest = didYouMean(nearestWord(id, names.steps.keys()));
  report(
    problem("unknown-name", place, {
      nl: `"${shown(id)}" is geen stap van deze regeling. Alleen een stap heeft een einde, een status of een termijn.${nearest.nl}`,
      en: `"${shown(id)}" is no step of this regulation. Only a step has an end, a status or a term.${nearest.en}`,
    }),
  );
  return undefined;
}

/** Whether a field of an event is declared, named as a content, or a column of the log. */
export function checkField(field: string, place: Place, { names, report }: Scope): boolean {
  const known = [...columnsOfEvent, ...names.fields, ...names.facts.keys()];
  if (known.includes(field)) return true;
  const nearest = didYouMean(nearestWord(field, known));
  report(
    problem("unknown-name", place, {
      nl: `Het veld "${shown(field)}" wordt nergens genoemd.${nearest.nl} Zet het anders onder fields.`,
      en: `The field "${shown(field)}" is named nowhere.${nearest.en} Otherwise put it under fields.`,
    }),
  );
  return false;
}

/** Every name that a term, an anchor or a condition can have. */
export function knownNames(names: Names): readonly string[] {
  return [
    ...names.steps.keys(),
    ...names.events,
    ...names.groups.keys(),
    ...names.facts.keys(),
    ...catalogue.keys(),
  ];
}

function unknownName(id: string, place: Place, { names, report }: Scope): undefined {
  const nearest = didYouMean(nearestWord(id, knownNames(names)));
  report(
    problem("unknown-name", place, {
      nl: `"${shown(id)}" is geen stap, gebeurtenis, groep of gegeven van deze regeling.${nearest.nl} Zet een nieuwe gebeurtenis onder events en een nieuw gegeven onder facts.`,
      en: `"${shown(id)}" is no step, event, group or fact of this regulation.${nearest.en} Put a new event under events and a new fact under facts.`,
    }),
  );
  return undefined;
}
