import type { LogRow } from "./log-input.ts";
import type { Mapping } from "./mapping-model.ts";
import type { LogEvent, Value } from "./model.ts";
import type { LogNames } from "./names.ts";

/** Contents that a source records with some activities only, by the ids of both. */
export class RecordedFor {
  readonly #activities: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(written: NonNullable<Mapping["recordedFor"]>, names: LogNames) {
    this.#activities = new Map(
      Object.entries(written).map(([content, activities]) => [
        names.facts.idOf(content) ?? content,
        new Set(activities.map((activity) => names.activities.idOf(activity) ?? activity)),
      ]),
    );
  }

  /** The source as a whole does not have them: of other acts nobody can say whether they were given. */
  get contents(): Iterable<string> {
    return this.#activities.keys();
  }

  /** The row with these contents for those activities alone, as a register tells them: of the act, not of the case. */
  applyTo(row: LogRow): LogRow {
    return {
      ...row,
      facts: row.facts.filter(({ name }) => !this.#activities.has(name)),
      events: row.events.map((event) => ({ ...event, fields: this.#fields(event) })),
    };
  }

  #fields({ activity, fields }: LogEvent): LogEvent["fields"] {
    const changed: Record<string, Value> = { ...fields };
    for (const [content, activities] of this.#activities) {
      if (activities.has(activity)) changed[content] ??= null;
      else if (changed[content] === null) delete changed[content];
    }
    return changed;
  }
}
