import { comparable, type LogNames, namesOf } from "../case-log/names.ts";
import { catalogue } from "../regulation/catalogue.ts";
import type { Choice, Fact, Regulation, Step } from "../regulation/model.ts";
import { notNeeded } from "../rules/acts.ts";
import { fieldsOf } from "../simulate/scenery.ts";
import { activityCues } from "./cues.ts";
import { foldedName, likeness } from "./words.ts";

/** What columns can stand for: the names of a regulation, or those that every regulation knows. */
export interface Targets {
  readonly names: LogNames;
  readonly activities: readonly ActivityTarget[];
  readonly facts: readonly Fact[];
  readonly contents: readonly ContentTarget[];
  /** The ids of all that a log of the regulation can have a column for, by their comparable form. */
  readonly fields: ReadonlyMap<string, string>;
  /** The activities that begin a case. */
  readonly starts: readonly string[];
  /** Per owed step the activities that do it: where none has a column, the file does not record the step. */
  readonly steps: readonly (readonly string[])[];
}

export interface ActivityTarget {
  readonly id: string;
  readonly names: readonly string[];
}

export interface ContentTarget {
  readonly id: string;
  readonly names: readonly string[];
  /** The activities that must carry it. */
  readonly activities: readonly string[];
}

export function targetsOf(regulation: Regulation): Targets {
  const { activities, facts, kinds } = regulation;
  const names = namesOf(regulation);
  const steps = kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  return {
    names,
    // The organisation's own log is another file.
    activities: Object.values(activities)
      .filter(({ id }) => !names.organisation.has(id))
      .map(({ id, label, aliases }) => ({
        id,
        names: [id, label, ...aliases, ...labelsInCatalogue(id)],
      })),
    facts: Object.values(facts),
    contents: contentsOf(regulation, steps),
    fields: new Map([...fieldsOf(regulation), ...saidOf(steps)].map((id) => [comparable(id), id])),
    starts: kinds.flatMap(({ starts }) => starts),
    steps: steps
      .filter(({ isEntry, duty, outside }) => !isEntry && duty === "must" && !outside)
      .map(({ acts, fulfilledBy }) => [...acts, ...fulfilledBy]),
  };
}

/** Without a regulation: the words that all of them share. */
export function targetsOfCatalogue(): Targets {
  const activities = [...catalogue.values()].map(({ id, label, outside, event }) => {
    return { id, label: label.nl, aliases: [label.en], outside, event };
  });
  const none = { attest: [], roles: {}, facts: {}, organisation: [], kinds: [] };
  return {
    names: namesOf({ ...none, activities: Object.fromEntries(activities.map((each) => [each.id, each])) }),
    activities: activities.map(({ id, label, aliases }) => ({ id, names: [id, label, ...aliases] })),
    facts: [],
    contents: [],
    fields: new Map(),
    starts: ["complaint"],
    steps: [],
  };
}

/** How likely a name stands for an activity, from 0 to 1. */
export function likenessTo(name: string, { id, names }: ActivityTarget): number {
  const most = Math.max(...names.map((each) => likeness(name, each)));
  const cue = activityCues.get(id);
  if (!cue) return most;
  if (cue.test(foldedName(name))) return Math.min(1, Math.max(most, 0.8) + (most > 0.3 ? 0.1 : 0));
  // What is well known by its words and has none of them is mostly something else.
  return most < 0.95 ? most * 0.8 : most;
}

function labelsInCatalogue(id: string): readonly string[] {
  const entry = catalogue.get(id);
  return entry ? [entry.label.nl, entry.label.en] : [];
}

function contentsOf({ fields, facts }: Regulation, steps: readonly Step[]): readonly ContentTarget[] {
  const activities = new Map<string, Set<string>>();
  const add = (contents: readonly string[], acts: readonly string[]) => {
    for (const content of contents) {
      const known = activities.get(content) ?? new Set();
      for (const act of acts) known.add(act);
      activities.set(content, known);
    }
  };
  for (const { contains, acts, extension } of steps) {
    add(contains ? resultsOf(contains).flat() : [], acts);
    for (const { notice, contains: said, adds, total, dateField } of extension) {
      add(said ? resultsOf(said).flat() : [], notice);
      if (adds === undefined && total === undefined) add([dateField], notice);
    }
  }
  return [...activities].map(([id, acts]) => {
    const label = fields[id] ?? facts[id]?.label;
    return { id, names: label === undefined ? [id] : [id, label], activities: [...acts] };
  });
}

/** What a log may say of a step instead of that it was done. */
function saidOf(steps: readonly Step[]): readonly string[] {
  return steps.some(({ ifNeeded }) => ifNeeded) ? [notNeeded] : [];
}

function resultsOf<T>(choice: Choice<T>): readonly T[] {
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else ?? null].filter((each) => each !== null);
}
