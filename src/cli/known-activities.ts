import type { LogEvent } from "../case-log/model.ts";
import type { LogNames } from "../case-log/names.ts";
import { NotChecked } from "./not-checked.ts";

/** Files in which no activity is one of the regulation: a log of something else would pass without one violation. */
export class KnownActivities {
  readonly #names: LogNames;
  readonly #isKnownIn = new Map<string, boolean>();

  constructor(names: LogNames) {
    this.#names = names;
  }

  see(events: readonly LogEvent[]): void {
    for (const { activity, place } of events) {
      if (this.#isKnownIn.get(place.file) === true) continue;
      this.#isKnownIn.set(place.file, this.#names.activities.ids.has(activity));
    }
  }

  /** Throws NotChecked, for each such file. */
  require(title: string): void {
    const foreign = [...this.#isKnownIn].flatMap(([file, isKnown]) => (isKnown ? [] : [file]));
    if (foreign.length === 0) return;
    const message = {
      nl: `Geen enkele activiteit in dit logboek komt voor in “${title}”. Hoort het bij een andere regeling, noem die dan met --regulation; heeft uw register andere namen, geef dan een --mapping.`,
      en: `No activity in this log is one of “${title}”. If it belongs to another regulation, name that with --regulation; if your register has other names, give a --mapping.`,
    };
    throw new NotChecked(foreign.sort().map((file) => ({ rule: "other-regulation", message, file })));
  }
}
