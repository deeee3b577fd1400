import {
  type EventProperty,
  type ListProperty,
  listProperties,
  type TimeProperty,
  timeProperties,
  type WordProperty,
  wordProperties,
} from "../mapping-model.ts";
import type { LogEvent, Moment } from "../model.ts";

/** What an event says under one of the names that every log knows. */
export type PropertyValue =
  | { readonly kind: "time"; readonly name: TimeProperty; readonly moment: Moment }
  | { readonly kind: "names"; readonly name: ListProperty; readonly names: readonly string[] }
  | { readonly kind: "word"; readonly name: WordProperty; readonly word: string };

/** The properties that an event has, the time itself left out, in their usual order. */
export function propertiesOf(event: LogEvent): readonly PropertyValue[] {
  const values: PropertyValue[] = [];
  for (const name of timeProperties) {
    const moment = event[name];
    if (name !== "time" && moment !== undefined) values.push({ kind: "time", name, moment });
  }
  for (const name of listProperties) {
    if (event[name].length > 0) values.push({ kind: "names", name, names: event[name] });
  }
  for (const name of wordProperties) {
    const word = event[name];
    if (word !== undefined) values.push({ kind: "word", name, word });
  }
  return values;
}

const propertyNames = new Set<string>([...timeProperties, ...listProperties, ...wordProperties]);

export function isProperty(name: string): name is EventProperty {
  return propertyNames.has(name);
}
