import { ownColumn } from "../canonical-columns.ts";
import { withGuard } from "../formula-guard.ts";
import { eventIdName } from "../mapping-model.ts";
import type { Case, LogEvent } from "../model.ts";
import { comparable } from "../names.ts";
import { ownValue } from "../own-value.ts";
import { type CaseFact, factsBesideEvents } from "./case-facts.ts";
import { type PropertyValue, propertiesOf } from "./event-properties.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { LogWriter, WritableLog } from "./log-writer.ts";
import type { Losses } from "./losses.ts";
import { momentText } from "./moment-text.ts";
import { hasRepeats, Repeats } from "./repeats.ts";
import { asOne, encodable, valueText } from "./value-text.ts";

/** The canonical long form: a row per event, every value a text. */
export const csvWriter: LogWriter = {
  id: "csv",
  label: "CSV",
  extensions: ["csv"],
  *write(log, losses) {
    const rows = new CsvRows(log, losses);
    yield rows.header();
    for (const each of log.cases) yield* rows.ofCase(each);
    yield* rows.ofEvents("", log.organisation);
  },
};

class CsvRows {
  readonly #log: WritableLog;
  readonly #losses: Losses;
  readonly #layout: Layout;
  readonly #hasRepeats: boolean;

  constructor(log: WritableLog, losses: Losses) {
    this.#log = log;
    this.#losses = losses;
    this.#layout = layoutOf(log, losses, columnNames());
    this.#hasRepeats = hasRepeats(log, this.#layout);
  }

  header(): string {
    const { properties, fields } = this.#layout;
    const ownId = this.#hasRepeats ? [eventIdName] : [];
    const names = ["case_id", "activity", "timestamp", ...ownId, ...properties, ...fields.map(withGuard)];
    // Where the header is read, its delimiters outside quotes tell which one the file has.
    return `${names.map((name) => quoted(name, /[",;\t|\r\n]/u)).join(",")}\n`;
  }

  *ofCase(each: Case): Generator<string> {
    const { id, events, place } = each;
    const facts = factsBesideEvents(each, this.#log.facts);
    if (events.length === 0) this.#losses.add("case-without-events", place);
    for (const { values } of facts) {
      if (values.length > 1) this.#losses.add("several-values", place);
      if (events.length > 0 && values.some((value) => value !== null))
        this.#losses.add("fact-of-case", place);
    }
    yield* this.ofEvents(id, withFacts(events, facts));
  }

  *ofEvents(caseId: string, events: readonly LogEvent[]): Generator<string> {
    const repeats = new Repeats(this.#layout);
    for (const event of events) yield this.#row(caseId, event, repeats.numberOf(event));
  }

  #row(caseId: string, event: LogEvent, number: number | undefined): string {
    const { properties, fields } = this.#layout;
    const { activity, time } = event;
    const own = new Map<string, PropertyValue>(propertiesOf(event).map((value) => [value.name, value]));
    const cells = [
      this.#cell(caseId, event),
      this.#cell(activity, event),
      time === undefined ? "" : momentText(time, this.#log.zone),
      ...(this.#hasRepeats ? [String(number ?? "")] : []),
      ...properties.map((name) => this.#property(event, own.get(name))),
      ...fields.map((name) => this.#field(event, name)),
    ];
    return `${cells.map((cell) => quoted(cell, /[",\r\n]/u)).join(",")}\n`;
  }

  #property(event: LogEvent, value: PropertyValue | undefined): string {
    if (value === undefined) return "";
    if (value.kind === "time") return momentText(value.moment, this.#log.zone);
    if (value.kind === "word") return this.#cell(value.word, event);
    if (value.names.some((name) => name.includes("|"))) this.#losses.add("name-with-bar", event.place);
    return this.#cell(value.names.join("|"), event);
  }

  #field({ fields, place }: LogEvent, name: string): string {
    const value = ownValue(fields, name) ?? null;
    if (typeof value === "number" || typeof value === "boolean") this.#losses.add("value-type", place);
    if (typeof value === "object" && value !== null) this.#losses.add("list", place);
    return this.#cell(valueText(value), { place });
  }

  #cell(text: string, { place }: Pick<LogEvent, "place">): string {
    const trimmed = text.trim();
    if (trimmed !== text) this.#losses.add("white-space", place);
    const replaced = encodable(trimmed, /\0/u);
    if (replaced !== undefined) this.#losses.add("character", place);
    return withGuard(replaced ?? trimmed);
  }
}

/** Names that a column can have: each once, as names are compared, and none that has a meaning of its own. */
function columnNames(): (name: string) => boolean {
  const taken = new Map<string, string>();
  return (name) => {
    const key = comparable(name);
    if (name === "" || name !== name.trim() || encodable(name, /\0/u) !== undefined) return false;
    if (ownColumn(name) !== undefined || name === "__proto__") return false;
    if (!taken.has(key)) taken.set(key, name);
    return taken.get(key) === name;
  };
}

/** The facts that stand with no event, on the first one. */
function withFacts(events: readonly LogEvent[], facts: readonly CaseFact[]): readonly LogEvent[] {
  const [first, ...others] = events;
  if (first === undefined || facts.length === 0) return events;
  const added = facts.map(({ name, values }) => {
    const own = ownValue(first.fields, name) ?? null;
    return [name, asOne(own === null ? values : [own, ...values])];
  });
  return [{ ...first, fields: { ...first.fields, ...Object.fromEntries(added) } }, ...others];
}

function quoted(cell: string, special: RegExp): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
