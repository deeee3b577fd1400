import type { Place } from "../place.ts";
import { problem, type Report } from "./problem.ts";
import { type Entry, entriesAt, type MapSource, type Source, valueAt } from "./source.ts";

/** A kind of case as it is written, with its stages made explicit. */
export interface KindSource {
  /** "" in a file without `kinds`. */
  readonly id: string;
  readonly key: Place;
  readonly source: MapSource;
  readonly stages: readonly StageSource[];
}

/** A stage as it is written; the kind itself where it has no stages, or steps beside them. */
export interface StageSource {
  readonly id: string;
  readonly key: Place;
  readonly source: MapSource;
  readonly wholeCase: boolean;
  readonly steps: readonly (readonly [string, Entry])[];
}

/** The kinds of a file; one without `kinds` is a kind itself, with the id "". */
export function kindSources(root: MapSource): readonly KindSource[] {
  if (!valueAt(root, "kinds")) return [kindSource("", { key: keyOfSteps(root), value: root })];
  return entriesAt(root, "kinds").map(([id, entry]) => kindSource(id, entry));
}

function kindSource(id: string, { key, value }: Entry): KindSource {
  const source = asMap(value);
  const stages = entriesAt(source, "stages").map(([stageId, entry]) => stageSource(stageId, entry));
  const steps = entriesAt(source, "steps");
  const whole = steps.length > 0 || stages.length === 0;
  const wholeCase = { id: "", key, source, wholeCase: true, steps };
  return { id, key, source, stages: whole ? [...stages, wholeCase] : stages };
}

function stageSource(id: string, { key, value }: Entry): StageSource {
  const source = asMap(value);
  return { id, key, source, wholeCase: false, steps: entriesAt(source, "steps") };
}

/** The source as a map; the schema has seen to it that it is one. */
export function asMap(source: Source): MapSource {
  return source.kind === "map" ? source : { kind: "map", entries: new Map(), place: source.place };
}

function keyOfSteps(root: MapSource): Place {
  return root.entries.get("stages")?.key ?? root.entries.get("steps")?.key ?? root.place;
}

/** Reports keys of a case that stand beside `kinds`, where no kind has them. */
export function checkPlacement(root: MapSource, report: Report): void {
  if (!valueAt(root, "kinds")) return;
  for (const key of ["starts", "completedBy", "stages", "steps"]) {
    const entry = root.entries.get(key);
    if (entry) report(problem("misplaced-key", entry.key, misplaced(key)));
  }
}

function misplaced(key: string) {
  return {
    nl: `"${key}" staat naast kinds. Zet het in de soort zaak waar het bij hoort.`,
    en: `"${key}" stands beside kinds. Put it in the kind of case that it belongs to.`,
  };
}
