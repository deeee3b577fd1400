import type { Case, LogEvent } from "../case-log/model.ts";
import { compareOccurrences, type Horizon, isKnownBy, type Occurrence } from "./moment.ts";

const nothing: readonly Occurrence[] = [];
const noEvents: readonly LogEvent[] = [];

/** The events of one case that may be used on the reference date, by activity and in order of time. */
export class CaseView {
  readonly case: Case;
  /** All dated events, in order. */
  readonly occurrences: readonly Occurrence[];
  readonly #byActivity = new Map<string, Occurrence[]>();
  #undated: Map<string, LogEvent[]> | undefined;
  #merged: Map<readonly string[], readonly Occurrence[]> | undefined;

  constructor(judged: Case, horizon: Horizon) {
    this.case = judged;
    const occurrences: Occurrence[] = [];
    for (const event of judged.events) {
      if (event.time === undefined) {
        this.#undated ??= new Map();
        append(this.#undated, event.activity, event);
      } else if (isKnownBy(event.time, horizon)) occurrences.push({ event, time: event.time });
    }
    if (!isSorted(occurrences)) occurrences.sort(compareOccurrences);
    for (const occurrence of occurrences) append(this.#byActivity, occurrence.event.activity, occurrence);
    this.occurrences = occurrences;
  }

  /** The dated occurrences of any of these activities, in order of time. */
  of(activities: readonly string[]): readonly Occurrence[] {
    if (activities.length === 1) return this.ofOne(activities[0] ?? "");
    if (activities.length === 0) return nothing;
    this.#merged ??= new Map();
    let found = this.#merged.get(activities);
    if (!found) {
      found = this.#merge(activities);
      this.#merged.set(activities, found);
    }
    return found;
  }

  /** The dated occurrences of one activity, in order of time. */
  ofOne(activity: string): readonly Occurrence[] {
    return this.#byActivity.get(activity) ?? nothing;
  }

  #merge(activities: readonly string[]): readonly Occurrence[] {
    const lists = activities.map((activity) => this.#byActivity.get(activity) ?? nothing);
    const filled = lists.filter(({ length }) => length > 0);
    return filled.length > 1 ? filled.flat().sort(compareOccurrences) : (filled[0] ?? nothing);
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
