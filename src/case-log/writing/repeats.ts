import type { LogEvent } from "../model.ts";
import { ownValue } from "../own-value.ts";
import { propertiesOf } from "./event-properties.ts";
import type { Layout } from "./layout.ts";
import type { WritableLog } from "./log-writer.ts";
import { valueText } from "./value-text.ts";

/**
 * Tells apart the events of one case that will look the same, whose source told them apart: whoever reads
 * equal rows takes them for one (TERMS §1). To be made anew for every case.
 */
export class Repeats {
  readonly #layout: Layout;
  readonly #seen = new Map<string, number>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The how-manieth it is of those that look so; undefined: the first. */
  numberOf(event: LogEvent): number | undefined {
    const key = this.#keyOf(event);
    const number = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, number);
    return number === 1 ? undefined : number;
  }

  #keyOf(event: LogEvent): string {
    const { activity, time, fields } = event;
    const held = this.#layout.fields.flatMap((name) => {
      const text = valueText(ownValue(fields, name) ?? null).trim();
      return text === "" ? [] : [name, text];
    });
    return JSON.stringify([activity, time, propertiesOf(event), held]);
  }
}

/** Whether any case has events that will look the same. */
export function hasRepeats({ cases, organisation, known }: WritableLog, layout: Layout): boolean {
  if (known) return false;
  for (const { events } of cases) if (looksRepeated(events, layout)) return true;
  return looksRepeated(organisation, layout);
}

function looksRepeated(events: readonly LogEvent[], layout: Layout): boolean {
  const repeats = new Repeats(layout);
  return events.some((event) => repeats.numberOf(event) !== undefined);
}
