import { eventIdName } from "../mapping-model.ts";
import type { Case, LogEvent, Value } from "../model.ts";
import { factsBesideEvents } from "./case-facts.ts";
import { propertiesOf } from "./event-properties.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { LogWriter, WritableLog } from "./log-writer.ts";
import type { Losses } from "./losses.ts";
import { momentText } from "./moment-text.ts";
import { Repeats } from "./repeats.ts";

/** JSON Lines: a line per event, and one for what is known of a case itself. */
export const jsonLinesWriter: LogWriter = {
  id: "jsonl",
  label: "JSON Lines",
  extensions: ["jsonl", "ndjson"],
  *write(log, losses) {
    const lines = new JsonLines(log, losses);
    for (const each of log.cases) yield* lines.ofCase(each);
    yield* lines.ofEvents({}, log.organisation);
  },
};

/** Names that say more of a line than that it has a content. */
const takenNames = new Set(["case_id", "activity", "timestamp", "events", eventIdName, "__proto__"]);

class JsonLines {
  readonly #zone: string;
  readonly #facts: WritableLog["facts"];
  readonly #layout: Layout;
  readonly #held: ReadonlySet<string>;
  /** What the source has and no event: the first event names it, without a value. */
  #unused: readonly string[];

  constructor(log: WritableLog, losses: Losses) {
    this.#zone = log.zone;
    this.#facts = log.facts;
    this.#layout = layoutOf(log, losses, (name) => !takenNames.has(name));
    this.#held = new Set(this.#layout.fields);
    this.#unused = this.#layout.unused;
  }

  *ofCase(each: Case): Generator<string> {
    const facts = factsBesideEvents(each, this.#facts).filter(({ name }) => this.#held.has(name));
    const lines = Math.max(each.events.length === 0 ? 1 : 0, ...facts.map(({ values }) => values.length));
    // Different values of one fact need a line each.
    for (let line = 0; line < lines; line += 1) {
      const told = facts.flatMap(({ name, values }) => {
        const value = values[line];
        return value === undefined ? [] : [[name, value] as const];
      });
      yield jsonLine({ id: each.id, facts: Object.fromEntries(told), events: [] });
    }
    yield* this.ofEvents({ case_id: each.id }, each.events);
  }

  *ofEvents(start: Readonly<Record<string, string>>, events: readonly LogEvent[]): Generator<string> {
    const repeats = new Repeats(this.#layout);
    for (const event of events) {
      const number = repeats.numberOf(event);
      yield jsonLine({
        ...start,
        activity: event.activity,
        ...(event.time && { time: momentText(event.time, this.#zone) }),
        ...(number !== undefined && { [eventIdName]: String(number) }),
        ...this.#properties(event),
        ...this.#fields(event),
      });
    }
  }

  #properties(event: LogEvent): Record<string, string | readonly string[]> {
    return Object.fromEntries(
      propertiesOf(event).map((value) => {
        if (value.kind === "time") return [value.name, momentText(value.moment, this.#zone)];
        return [value.name, value.kind === "word" ? value.word : nameOrNames(value.names)];
      }),
    );
  }

  #fields({ fields }: LogEvent): Record<string, Value> {
    const own = Object.entries(fields).filter(([name]) => this.#held.has(name));
    const named = this.#unused.map((name) => [name, null] as const);
    this.#unused = [];
    return Object.fromEntries([...own, ...named]);
  }
}

/** One name is shorter than a list of one, but `|` in it would make it two. */
function nameOrNames(names: readonly string[]): string | readonly string[] {
  const [only = "", ...others] = names;
  return others.length > 0 || only.includes("|") ? names : only;
}

function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
