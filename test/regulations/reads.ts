import { ambiguitiesOf } from "../../src/check/combinations.ts";
import type { Kind, Regulation, Step } from "../../src/regulation/model.ts";

/** The names that a part of a regulation reads. */
export interface Reads {
  /** Activities whose occurrence or date it reads. */
  readonly acts: ReadonlySet<string>;
  /** Steps whose last day or verdict it reads. */
  readonly steps: ReadonlySet<string>;
  /** Steps whose persons it reads. */
  readonly persons: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  /** `activity.field` */
  readonly fields: ReadonlySet<string>;
}

/** What each step of a kind of case reads, in every reading of the text, with the condition of its stage. */
export function readsOfSteps(regulation: Regulation, kind: Kind): ReadonlyMap<string, Reads> {
  const kinds = [
    kind,
    ...otherReadings(regulation).flatMap((read) => read.kinds.filter(({ id }) => id === kind.id)),
  ];
  const stages = kinds.flatMap((each) => each.stages);
  const partsOf = (step: Step) =>
    stages.flatMap((stage) => [
      stage.id === step.stage && stage.if,
      stage.steps.filter(({ id }) => id === step.id),
    ]);
  return new Map(kind.stages.flatMap(({ steps }) => steps.map((step) => [step.id, readsIn(partsOf(step))])));
}

/** Every reference in a part of the model, whatever key it stands under. */
export function readsIn(part: unknown): Reads {
  const found: Found = {
    acts: new Set(),
    steps: new Set(),
    persons: new Set(),
    facts: new Set(),
    fields: new Set(),
  };
  collect(part, found);
  return found;
}

type Found = { readonly [Name in keyof Reads]: Set<string> };

function otherReadings(regulation: Regulation): readonly Regulation[] {
  return ambiguitiesOf(regulation).flatMap(({ id, alternatives }) =>
    alternatives.map((name) => regulation.under(new Map([[id, name]]))),
  );
}

/** Keys with activities that are no references of their own. */
const plainActs = ["notice", "cancelledBy"];

function collect(part: unknown, found: Found): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (plainActs.includes(key)) for (const activity of textsIn(value)) found.acts.add(activity);
    collect(value, found);
  }
  if (!("kind" in part)) return;
  if (part.kind === "activity") collectActivities(part, found);
  if ("step" in part) for (const step of textsIn([part.step])) found.steps.add(step);
  if (!("id" in part)) return;
  if (part.kind === "fact") found.facts.add(String(part.id));
  if (part.kind === "step") found.persons.add(String(part.id));
}

function collectActivities(ref: object, found: Found): void {
  for (const activity of "activities" in ref ? textsIn(ref.activities) : []) {
    found.acts.add(activity);
    if ("field" in ref) for (const field of textsIn([ref.field])) found.fields.add(`${activity}.${field}`);
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
