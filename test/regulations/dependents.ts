import type { Kind, Regulation, Step } from "../../src/regulation/model.ts";
import { type Reads, readsIn, readsOfSteps } from "./reads.ts";
import type { Told } from "./told.ts";

/** What a mutation of a log touched. */
export type Touched =
  /** Whether the act was done, and when. */
  | { readonly what: "act"; readonly activity: string }
  | { readonly what: "actor" | "recipient" | "with" | "form"; readonly activity: string }
  | { readonly what: "field"; readonly activity: string; readonly field: string }
  | { readonly what: "fact"; readonly fact: string };

interface Model {
  readonly regulation: Regulation;
  readonly kind: Kind;
  readonly steps: readonly Step[];
  readonly reads: ReadonlyMap<string, Reads>;
}

/**
 * Tells whether a verdict can change when a log changes in some places: by what
 * the model says that its step reads, never by what the checker makes of it.
 */
export function dependencies(
  regulation: Regulation,
  kind: Kind,
): (touched: readonly Touched[]) => (verdict: Told) => boolean {
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const model = { regulation, kind, steps, reads: readsOfSteps(regulation, kind) };
  return (touched) => {
    const depends = touched.map((place) => dependsOn(model, place));
    return (verdict) => depends.some((isOne) => isOne(verdict));
  };
}

function dependsOn(model: Model, touched: Touched): (verdict: Told) => boolean {
  if (touched.what === "act" && decidesLife(model.kind, touched.activity)) return () => true;
  const aspects = aspectsOf(model, touched);
  return aspects === undefined ? ofSteps(model, touched) : ofAspects(model, aspects, touched);
}

/** It starts, closes, re-opens or cancels a stage, and with that everything in the case. */
function decidesLife({ starts, stages }: Kind, activity: string): boolean {
  return stages.some((stage) => {
    const { completedBy, reopenedBy, cancelledBy, steps } = stage;
    const refusals = steps.flatMap(({ purpose, acts }) => (purpose === "refusal" ? acts : []));
    return [starts, stage.starts, completedBy, reopenedBy, cancelledBy, refusals].flat().includes(activity);
  });
}

/** Touching only who did it, its form or a content touches those aspects alone, unless others read that too. */
function aspectsOf({ steps, reads }: Model, touched: Touched): readonly string[] | undefined {
  if (touched.what === "actor") return ["by", "notBy"];
  if (touched.what === "with") return ["with"];
  if (touched.what !== "form" && touched.what !== "field") return undefined;
  const { activity } = touched;
  const isNotice = steps.some(({ extension }) => extension.some(({ notice }) => notice.includes(activity)));
  if (isNotice) return undefined;
  if (touched.what !== "field") return ["form"];
  const { field } = touched;
  const isRead = [...reads.values()].some(
    ({ fields, facts }) => fields.has(`${activity}.${field}`) || facts.has(field),
  );
  return isRead ? undefined : ["contains"];
}

function ofAspects(
  { steps, reads }: Model,
  aspects: readonly string[],
  touched: Touched,
): (verdict: Told) => boolean {
  const own = new Set(steps.filter((step) => isOwn(step, touched)).map(({ id }) => id));
  const readsItsPersons = (id: string) => [...own].some((name) => reads.get(id)?.persons.has(name));
  const ofPersons = new Set(steps.map(({ id }) => id).filter(readsItsPersons));
  return ({ step, aspect }) => {
    const comparesPersons = touched.what === "actor" && ["by", "notBy", "to", "with"].includes(aspect);
    return (own.has(step) && aspects.includes(aspect)) || (comparesPersons && ofPersons.has(step));
  };
}

function ofSteps(model: Model, touched: Touched): (verdict: Told) => boolean {
  const { regulation, kind, reads } = model;
  const isTouched = (part: Reads | undefined) =>
    part !== undefined && readsTouched(regulation, part, touched);
  const affected = closureOf(model, (step) => isOwn(step, touched) || isTouched(reads.get(step.id)));
  const acts = new Set(model.steps.filter(({ id }) => affected.has(id)).flatMap(actsOf));
  const reachesPart = (part: unknown) => {
    const own = readsIn(part);
    return isTouched(own) || [...own.acts].some((act) => acts.has(act)) || intersects(own.steps, affected);
  };
  const named = [...regulation.attest, ...regulation.retention];
  return ({ step, aspect }) => {
    if (affected.has(step)) return true;
    if (aspect === "keep" && touched.what === "act" && touched.activity === "destroyed") return true;
    if (aspect === "completedBy")
      return kind.stages.some(({ id, if: condition }) => id === step && reachesPart(condition));
    return named.some((part) => part.id === step && (isTouchedById(part.id, touched) || reachesPart(part)));
  };
}

/** The answer to what a person attests. */
function isTouchedById(id: string, touched: Touched): boolean {
  return (
    (touched.what === "fact" && touched.fact === id) || (touched.what === "field" && touched.field === id)
  );
}

function readsTouched({ facts }: Regulation, reads: Reads, touched: Touched): boolean {
  if (touched.what === "fact") return reads.facts.has(touched.fact);
  const carried = Object.values(facts).filter(({ id, from }) => {
    return touched.what === "field" ? id === touched.field : from === touched.activity;
  });
  if (carried.some(({ id }) => reads.facts.has(id))) return true;
  if (touched.what === "field" && reads.fields.has(`${touched.activity}.${touched.field}`)) return true;
  return reads.acts.has(touched.activity);
}

/** With the steps that count from those found, directly or through others: a self-set anchor has its own last day. */
function closureOf({ steps, reads }: Model, isFirst: (step: Step) => boolean): ReadonlySet<string> {
  const found = new Set(steps.filter(isFirst).map(({ id }) => id));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    const acts = new Set(steps.filter(({ id }) => found.has(id)).flatMap(actsOf));
    for (const { id } of steps) {
      const own = reads.get(id);
      if (own && (intersects(own.steps, found) || intersects(own.acts, acts))) found.add(id);
    }
  }
  return found;
}

function isOwn(step: Step, touched: Touched): boolean {
  return "activity" in touched && actsOf(step).includes(touched.activity);
}

function actsOf({ acts, fulfilledBy }: Step): readonly string[] {
  return [...acts, ...fulfilledBy];
}

function intersects(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((name) => other.has(name));
}
