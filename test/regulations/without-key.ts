import { parse, stringify } from "yaml";

type Keys = Record<string, unknown>;

/**
 * The text of a regulation without one key of one step, and without what other
 * keys of the step say about it: its article, its severity, its readings.
 * Undefined: the step does not have the key itself.
 */
export function withoutKey(
  text: string,
  { step, kind, key }: { readonly step: string; readonly kind: string; readonly key: string },
): string | undefined {
  const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  const file: unknown = parse(front, { version: "1.2" });
  const scope = kind === "" || !isKeys(file) || !isKeys(file.kinds) ? file : file.kinds[kind];
  const found = findStep(scope, step);
  if (!found || !(key in found)) return undefined;
  delete found[key];
  for (const perKey of [found.article, found.severity]) if (isKeys(perKey)) delete perKey[key];
  if (Array.isArray(found.readings)) {
    const readings = found.readings.filter((reading) => staysReading(reading, key));
    if (readings.length > 0) found.readings = readings;
    else delete found.readings;
  }
  return `---\n${stringify(file)}---\n${body}`;
}

function findStep(part: unknown, id: string): Keys | undefined {
  if (!isKeys(part)) return undefined;
  for (const [key, value] of Object.entries(part)) {
    if (!isKeys(value)) continue;
    const own = key === "steps" ? value[id] : undefined;
    const found = isKeys(own) ? own : findStep(value, id);
    if (found) return found;
  }
  return undefined;
}

/** A reading that only says something about the key goes with it. */
function staysReading(reading: unknown, key: string): boolean {
  if (!isKeys(reading)) return true;
  for (const name of ["strict", "lenient"]) {
    const keys = reading[name];
    if (!isKeys(keys)) continue;
    delete keys[key];
    if (Object.keys(keys).length === 0) delete reading[name];
  }
  return "strict" in reading || "lenient" in reading;
}

function isKeys(value: unknown): value is Keys {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
