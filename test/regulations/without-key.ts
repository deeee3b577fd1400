import { parse, stringify } from "yaml";

type Keys = Record<string, unknown>;

/** A regulation file of which keys can be taken away. */
export interface KeyedText {
  readonly front: unknown;
  readonly body: string;
}

/** The text as it is read in the primary way: without readings, which only say other keys again. */
export function keyedText(text: string): KeyedText {
  const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  return { front: withoutReadings(parse(front, { version: "1.2" })), body };
}

/** The text written out, with or without a key taken away. */
export function textOf({ front, body }: KeyedText): string {
  return `---\n${stringify(front, { aliasDuplicateObjects: false })}---\n${body}`;
}

/**
 * Without one key of one step, and without what other keys of the step say
 * about it: its article and its severity. Undefined: the step does not have the key itself.
 */
export function withoutKey(
  { front, body }: KeyedText,
  { step, kind, key }: { readonly step: string; readonly kind: string; readonly key: string },
): KeyedText | undefined {
  const copy: unknown = structuredClone(front);
  const scope = kind === "" || !isKeys(copy) || !isKeys(copy.kinds) ? copy : copy.kinds[kind];
  const found = findStep(scope, step);
  if (!found || !(key in found)) return undefined;
  delete found[key];
  for (const perKey of [found.article, found.severity]) if (isKeys(perKey)) delete perKey[key];
  return { front: copy, body };
}

/** Without one entry under a key of the file. */
export function withoutEntry({ front, body }: KeyedText, key: string, id: string): KeyedText {
  const copy: unknown = structuredClone(front);
  const entries = isKeys(copy) ? copy[key] : undefined;
  if (!isKeys(copy) || !isKeys(entries)) throw new Error(`no ${key} in the file`);
  delete entries[id];
  if (Object.keys(entries).length === 0) delete copy[key];
  return { front: copy, body };
}

function withoutReadings(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutReadings);
  if (!isKeys(part)) return part;
  const kept = Object.entries(part).filter(([key]) => key !== "readings");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutReadings(value)]));
}

function findStep(part: unknown, id: string): Keys | undefined {
  if (!isKeys(part)) return undefined;
  for (const [key, value] of Object.entries(part)) {
    if (!isKeys(value)) continue;
    const own = key === "steps" || key === "organisation" ? value[id] : undefined;
    const found = isKeys(own) ? own : findStep(value, id);
    if (found) return found;
  }
  return undefined;
}

function isKeys(value: unknown): value is Keys {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
