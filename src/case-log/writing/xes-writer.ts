import type { Case, LogEvent, Value } from "../model.ts";
import {
  exactTimeKey,
  identityKey,
  lifecycleKey,
  nameKey,
  reservedKeys,
  timeKey,
  xesKeyOf,
} from "../trace-keys.ts";
import { factsBesideEvents } from "./case-facts.ts";
import { type PropertyValue, propertiesOf } from "./event-properties.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { eventsOf, type LogWriter, type WritableLog } from "./log-writer.ts";
import type { Losses } from "./losses.ts";
import { instantText, isPlainInstant, momentText, startText } from "./moment-text.ts";
import { Repeats } from "./repeats.ts";
import { asOne, encodable, valueText } from "./value-text.ts";

/** XES (IEEE 1849): a trace per case, with its facts; an event in no trace is the organisation's own. */
export const xesWriter: LogWriter = {
  id: "xes",
  label: "XES",
  extensions: ["xes"],
  *write(log, losses) {
    const elements = new XesElements(log, losses);
    yield elements.start();
    for (const each of log.cases) yield* elements.trace(each);
    yield* elements.events(log.organisation, "  ");
    yield "</log>\n";
  },
};

const extensions = [
  ["Concept", "concept"],
  ["Time", "time"],
  ["Organizational", "org"],
  ["Lifecycle", "lifecycle"],
  ["Identity", "identity"],
] as const;

class XesElements {
  readonly #log: WritableLog;
  readonly #losses: Losses;
  readonly #layout: Layout;
  readonly #held: ReadonlySet<string>;
  /** What the source has and nothing has a value of: the first event names it. */
  #empty: readonly string[];

  constructor(log: WritableLog, losses: Losses) {
    this.#log = log;
    this.#losses = losses;
    this.#layout = layoutOf(
      log,
      losses,
      (key) => !reservedKeys.has(key) && encodable(key, noCharacter) === undefined,
    );
    this.#held = new Set(this.#layout.fields);
    this.#empty = this.#layout.empty;
  }

  start(): string {
    const { known } = this.#log;
    const haveTimes = known !== undefined || [...eventsOf(this.#log)].every(({ event }) => event.time);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
      ...extensions.map(
        ([name, prefix]) =>
          `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
      ),
      `  <global scope="trace">${element("string", nameKey, "")}</global>`,
      '  <global scope="event">',
      `    ${element("string", nameKey, "")}`,
      `    ${element("string", lifecycleKey, "complete")}`,
      ...(haveTimes ? [`    ${element("date", timeKey, "1970-01-01T00:00:00+00:00")}`] : []),
      "  </global>",
      `  <classifier name="Activity" keys="${nameKey}"/>`,
      "",
    ].join("\n");
  }

  *trace(each: Case): Generator<string> {
    const lines = ["  <trace>", `    ${element("string", nameKey, this.#text(each.id, each))}`];
    for (const { name, values } of factsBesideEvents(each, this.#log.facts)) {
      if (!this.#held.has(name)) continue;
      if (values.length > 1) this.#losses.add("several-values", each.place);
      lines.push(`    ${this.#value(name, asOne(values), each)}`);
    }
    yield `${lines.join("\n")}\n`;
    yield* this.events(each.events, "    ");
    yield "  </trace>\n";
  }

  *events(events: readonly LogEvent[], indent: string): Generator<string> {
    const repeats = new Repeats(this.#layout);
    for (const event of events) {
      const number = repeats.numberOf(event);
      const attributes = [
        element("string", nameKey, this.#text(event.activity, event)),
        ...this.#time(event),
        element("string", lifecycleKey, "complete"),
        ...(number === undefined ? [] : [element("id", identityKey, String(number))]),
        ...propertiesOf(event).map((value) => this.#property(event, value)),
        ...this.#fields(event),
      ];
      const lines = attributes.map((attribute) => `${indent}  ${attribute}\n`).join("");
      yield `${indent}<event>\n${lines}${indent}</event>\n`;
    }
  }

  /** Every program knows a date with a time; ours says with a key of its own what that cannot. */
  #time({ time }: LogEvent): readonly string[] {
    if (time === undefined) return [];
    const { zone } = this.#log;
    const { day, instant } = time;
    const shown = element(
      "date",
      timeKey,
      instant === undefined ? startText(day, zone) : instantText(instant, zone),
    );
    return isPlainInstant(time, zone)
      ? [shown]
      : [element("string", exactTimeKey, momentText(time, zone)), shown];
  }

  #property(event: LogEvent, value: PropertyValue): string {
    const key = xesKeyOf(value.name);
    if (value.kind === "time") {
      const { zone } = this.#log;
      const type = isPlainInstant(value.moment, zone) ? "date" : "string";
      return element(type, key, momentText(value.moment, zone));
    }
    if (value.kind === "word") return element("string", key, this.#text(value.word, event));
    if (value.names.some((name) => name.includes("|"))) this.#losses.add("name-with-bar", event.place);
    return element("string", key, this.#text(value.names.join("|"), event));
  }

  #fields(event: LogEvent): readonly string[] {
    const given = Object.entries(event.fields).filter(
      ([name, value]) => value !== null && this.#held.has(name),
    );
    const empty = this.#empty;
    this.#empty = [];
    return [
      ...given.map(([name, value]) => this.#value(name, value, event)),
      ...empty.map((name) => element("string", xesKeyOf(name), "")),
    ];
  }

  #value(key: string, value: Value, of: Pick<LogEvent, "place">): string {
    if (typeof value !== "object" || value === null) return this.#scalar(key, value, of);
    const items = value.map((item) => {
      if (typeof item === "object" && item !== null) this.#losses.add("list", of.place);
      return this.#scalar("item", typeof item === "object" ? valueText(item) : item, of);
    });
    return `<list key="${escaped(key)}"><values key="values">${items.join("")}</values></list>`;
  }

  #scalar(key: string, value: string | number | boolean | null, of: Pick<LogEvent, "place">): string {
    if (typeof value === "boolean") return element("boolean", key, String(value));
    if (typeof value === "number")
      return element(Number.isSafeInteger(value) ? "int" : "float", key, String(value));
    return element("string", key, this.#text(value ?? "", of));
  }

  #text(text: string, { place }: Pick<LogEvent, "place">): string {
    const trimmed = text.trim();
    if (trimmed !== text) this.#losses.add("white-space", place);
    const replaced = encodable(trimmed, noCharacter);
    if (replaced !== undefined) this.#losses.add("character", place);
    return replaced ?? trimmed;
  }
}

/** What XML 1.0 has no way to write. */
const noCharacter = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u;

function element(type: string, key: string, value: string): string {
  return `<${type} key="${escaped(key)}" value="${escaped(value)}"/>`;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/gu, (character) => entities.get(character) ?? character);
}
