import { compact } from "./compact.ts";
import type { Alternative, Reading, ReadingChoice } from "./model.ts";
import { problem, type Report } from "./problem.ts";
import { isNone, itemsOf, type MapSource, mergedOver, type Source, textAt, valueAt } from "./source.ts";

const alternativeNames: readonly Alternative[] = ["strict", "lenient"];

/** Keys that hold keys themselves: an override changes only what it names. */
const merging: ReadonlySet<string> = new Set(["counting", "extension", "defaults"]);

/** Keys for which `none` is a value of its own and takes nothing away. */
const noneIsAValue: ReadonlySet<string> = new Set(["cancelledBy", "restDay", "restDayOthers"]);

/** The ambiguities under `readings`; one without an alternative is reported. */
export function readingsOf(source: Source | undefined, report: Report): readonly Reading[] {
  return itemsOf(valueAt(source, "readings")).map((item) => {
    const alternatives = alternativeNames.flatMap((name) => {
      const override = valueAt(item, name);
      return override?.kind === "map" ? [{ name, keys: [...override.entries.keys()] }] : [];
    });
    if (alternatives.length === 0) report(problem("reading", item.place, noAlternative));
    const ambiguity = textAt(item, "ambiguity") ?? "";
    return compact({ ambiguity, question: textAt(item, "question"), alternatives, place: item.place });
  });
}

/**
 * The source as the choice reads it: the keys of each chosen alternative replace
 * its own, `none` takes a key away (TERMS §7). The same object when nothing applies.
 */
export function underChoice(source: MapSource, choice: ReadingChoice): MapSource {
  if (choice.size === 0) return source;
  let result = source;
  for (const item of itemsOf(valueAt(source, "readings"))) {
    const alternative = choice.get(textAt(item, "ambiguity") ?? "");
    const override = alternative === undefined ? undefined : valueAt(item, alternative);
    if (override?.kind === "map") result = overridden(result, override);
  }
  return result;
}

/** A step with the defaults under it; its own keys win, and `none` takes a default away. */
export function withDefaults(step: MapSource, defaults: readonly (Source | undefined)[]): MapSource {
  const none: MapSource = { kind: "map", entries: new Map(), place: step.place };
  const base = defaults.reduce<MapSource>((below, each) => mergedOver(below, each), none);
  if (base.entries.size === 0) return step;
  const entries = new Map([...base.entries, ...step.entries]);
  for (const [key, entry] of base.entries) {
    const own = valueAt(step, key);
    if (isNone(own) && !noneIsAValue.has(key)) entries.delete(key);
    if (key === "counting" && entry.value.kind === "map" && own?.kind === "map") {
      entries.set(key, { key: entry.key, value: mergedOver(entry.value, own) });
    }
  }
  return { ...step, entries };
}

function overridden(source: MapSource, override: MapSource): MapSource {
  const entries = new Map(source.entries);
  for (const [key, entry] of override.entries) {
    const own = valueAt(source, key);
    if (isNone(entry.value) && !noneIsAValue.has(key)) entries.delete(key);
    else if (merging.has(key) && own?.kind === "map" && entry.value.kind === "map")
      entries.set(key, { key: entry.key, value: overridden(own, entry.value) });
    else entries.set(key, entry);
  }
  return { ...source, entries };
}

const noAlternative = {
  nl: "Deze onduidelijkheid heeft geen andere lezing. Voeg strict of lenient toe, met de sleutels die dan anders zijn.",
  en: "This ambiguity has no other reading. Add strict or lenient, with the keys that differ then.",
};
