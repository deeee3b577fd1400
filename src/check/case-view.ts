import type { Case, LogEvent } from "../case-log/model.ts";
import type { Regulation } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { compareOccurrences, type Horizon, isKnownBy, type Occurrence } from "./moment.ts";

const nothing: readonly Occurrence[] = [];
const noEvents: readonly LogEvent[] = [];

/** The activities of a regulation by number: finding them so is what a case does most. */
const numbersOf = remembered(
  ({ activities }: Regulation): ReadonlyMap<string, number> =>
    new Map(Object.keys(activities).map((activity, number) => [activity, number])),
);

/** The events of one case that may be used on the reference date, by activity and in order of time. */
export class CaseView {
  readonly case: Case;
  /** All dated events, in order. */
  readonly occurrences: readonly Occurrence[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** By the number of the activity. */
  readonly #byNumber: Occurrence[][] = [];
  /** Of the activities that the regulation does not know. */
  #byName: Map<string, Occurrence[]> | undefined;
  #undated: Map<string, LogEvent[]> | undefined;
  /** What was asked for last, and found: most questions come in a row about the same act. */
  #asked: readonly string[] | undefined;
  #found: readonly Occurrence[] = nothing;
  #merged: Map<readonly string[], readonly Occurrence[]> | undefined;

  constructor(judged: Case, horizon: Horizon, regulation: Regulation) {
    this.case = judged;
    this.#numbers = numbersOf(regulation);
    const occurrences: Occurrence[] = [];
    for (const event of judged.events) {
      if (event.time === undefined) {
        this.#undated ??= new Map();
        append(this.#undated, event.activity, event);
      } else if (isKnownBy(event.time, horizon)) occurrences.push({ event, time: event.time });
    }
    if (!isSorted(occurrences)) occurrences.sort(compareOccurrences);
    for (const occurrence of occurrences) this.#add(occurrence);
    this.occurrences = occurrences;
  }

  #add(occurrence: Occurrence): void {
    const { activity } = occurrence.event;
    const number = this.#numbers.get(activity);
    if (number === undefined) {
      this.#byName ??= new Map();
      append(this.#byName, activity, occurrence);
      return;
    }
    const list = this.#byNumber[number];
    if (list) list.push(occurrence);
    else this.#byNumber[number] = [occurrence];
  }

  /** The dated occurrences of any of these activities, in order of time. */
  of(activities: readonly string[]): readonly Occurrence[] {
    if (activities !== this.#asked) {
      this.#found = this.#find(activities);
      this.#asked = activities;
    }
    return this.#found;
  }

  #find(activities: readonly string[]): readonly Occurrence[] {
    if (activities.length === 1) return this.ofOne(activities[0] ?? "");
    let only = nothing;
    for (const activity of activities) {
      const found = this.ofOne(activity);
      if (found.length === 0 || found === only) continue;
      if (only.length > 0) return this.#mergedOf(activities);
      only = found;
    }
    return only;
  }

  /** The dated occurrences of one activity, in order of time. */
  ofOne(activity: string): readonly Occurrence[] {
    const number = this.#numbers.get(activity);
    const found = number === undefined ? this.#byName?.get(activity) : this.#byNumber[number];
    return found ?? nothing;
  }

  #mergedOf(activities: readonly string[]): readonly Occurrence[] {
    this.#merged ??= new Map();
    let found = this.#merged.get(activities);
    if (!found) {
      const lists = [...new Set(activities)].map((activity) => this.ofOne(activity));
      found = lists.flat().sort(compareOccurrences);
      this.#merged.set(activities, found);
    }
    return found;
  }

  first(activities: readonly string[]): Occurrence | undefined {
    return this.of(activities)[0];
  }

  /** Occurrences of which the log does not tell the date: they prove nothing was left undone. */
  undated(activities: readonly string[]): readonly LogEvent[] {
    const undated = this.#undated;
    if (!undated) return noEvents;
    return activities.flatMap((activity) => undated.get(activity) ?? noEvents);
  }

  /** Whether the log leaves open when something happened. */
  get hasUndated(): boolean {
    return this.#undated !== undefined;
  }

  has(activities: readonly string[]): boolean {
    return this.of(activities).length > 0 || this.undated(activities).length > 0;
  }
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function isSorted(occurrences: readonly Occurrence[]): boolean {
  for (let index = 1; index < occurrences.length; index += 1) {
    const previous = occurrences[index - 1];
    const current = occurrences[index];
    if (previous && current && compareOccurrences(previous, current) > 0) return false;
  }
  return true;
}
