import { dateFieldsOf } from "../case-log/date-fields.ts";
import type { LogScope } from "../case-log/model.ts";
import { type KindPlan, planOf, type StepTask } from "../check/plan.ts";
import type { RegulationIndex } from "../check/regulation-index.ts";
import type { Bound, Choice, Condition, Extension, Regulation, Stage, Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { type Mentions, mentionsIn } from "./mentions.ts";
import { Names } from "./names.ts";

/** What is the same in every case of one kind: found once, used for all. */
export interface Scenery {
  readonly regulation: Regulation;
  readonly plan: KindPlan;
  readonly index: RegulationIndex;
  readonly tasks: readonly StepTask[];
  readonly stages: readonly Stage[];
  readonly mentions: Mentions;
  readonly scope: LogScope;
  readonly names: Names;
  readonly dateFields: ReadonlySet<string>;
  /** Every step that says something about an act. */
  readonly stepsOn: (activity: string) => readonly Step[];
  /** A step as its readings have it, the primary one first; those that say the same about order only once. */
  readonly variantsOf: (step: Step) => readonly Step[];
  /** Whether a step has to wait for some time. */
  readonly waitsIn: (step: Step) => boolean;
  /** Whether it depends on the reading when a step is owed at all. */
  readonly isWokenByReading: (step: Step) => boolean;
  /** Steps that may not come after an act. */
  readonly stepsBefore: (activity: string) => readonly Step[];
  readonly stagesClosedBy: (activity: string) => readonly Stage[];
  /** By the activity of a notice: what it lengthens. */
  readonly lengthenedBy: (activity: string) => readonly Lengthening[];
  /** Steps with a term that is counted back from an act. */
  readonly stepsCountedBackFrom: (activity: string) => readonly CountedBack[];
  /** Steps of the organisation that an event brings about: it wakes them, or makes their condition true. */
  readonly stepsBroughtBy: (activity: string) => readonly Step[];
  /** Acts that a step may not come after. */
  readonly actsPassedBy: (step: Step) => readonly string[];
  readonly boundsOf: (step: Step, key: CountedBack["key"]) => readonly Bound[];
  /** Acts and events that no step of the kind does, but that something depends on. */
  readonly happenings: readonly string[];
}

export interface Lengthening {
  readonly step: Step;
  readonly extension: Extension;
}

export interface CountedBack {
  readonly step: Step;
  readonly key: "within" | "notAfter";
}

/** The kinds of case of a regulation as a stage for cases to play on. */
export const sceneriesOf = remembered((regulation: Regulation): readonly Scenery[] => {
  const scope = { fields: new Set(fieldsOf(regulation)), notRecorded: new Set<string>() };
  const names = new Names([
    ...Object.keys(regulation.roles),
    ...Object.values(regulation.facts).flatMap(({ id, type }) => (type === "list" ? [id] : [])),
  ]);
  const dateFields = dateFieldsOf(regulation);
  return planOf(regulation).kinds.map((plan) => sceneryOf(plan, { regulation, scope, names, dateFields }));
});

type Shared = Pick<Scenery, "regulation" | "scope" | "names" | "dateFields">;

function sceneryOf(plan: KindPlan, shared: Shared): Scenery {
  const { kind, index } = plan;
  const { regulation } = shared;
  const { stages } = kind;
  const tasks = [...plan.tasks, ...plan.measuring];
  const steps = stages.flatMap((stage) => stage.steps);
  const mentions = mentionsIn(regulation, kind);
  const variants = new Map(tasks.map((task) => [task.step, variantsIn(task)]));
  const wokenByReading = new Set(tasks.filter(isWokenByReading).map(({ step }) => step));
  const byAct = groupedBy(steps, ({ acts }) => acts);
  const before = groupedBy(steps, actsAfter);
  const closed = groupedBy(stages, ({ completedBy }) => completedBy);
  const lengthenings = steps.flatMap((step) => step.extension.map((extension) => ({ step, extension })));
  const lengthened = groupedBy(lengthenings, ({ extension }) => extension.notice);
  const owed = steps.filter(({ duty, outside }) => duty === "must" && !outside);
  const brought = groupedBy(owed, bringing);
  const passed = new Map(steps.map((step) => [step, [...actsAfter(step), ...actsCountedBackFrom(step)]]));
  const back = backwardTerms(steps);
  const ofStages = stages.flatMap(({ starts, cancelledBy }) => [...starts, ...cancelledBy]);
  const ofSteps = steps.flatMap(({ fulfilledBy, cancelledBy = [] }) => [...fulfilledBy, ...cancelledBy]);
  const all = new Set([...mentions.activities, ...ofStages, ...ofSteps]);
  const isOwnAct = (activity: string) =>
    index.stepOf(activity) !== undefined || kind.starts.includes(activity) || lengthened.has(activity);
  return {
    ...shared,
    plan,
    index,
    tasks,
    stages,
    mentions,
    stepsOn: (activity) => byAct.get(activity) ?? [],
    variantsOf: (step) => variants.get(step) ?? [step],
    waitsIn: ({ notBefore }) =>
      valuesOf(notBefore)
        .flat()
        .some(({ kind: each }) => each === "waiting"),
    isWokenByReading: (step) => wokenByReading.has(step),
    stepsBefore: (activity) => before.get(activity) ?? [],
    stagesClosedBy: (activity) => closed.get(activity) ?? [],
    stepsCountedBackFrom: (activity) => back.get(activity) ?? [],
    stepsBroughtBy: (activity) => brought.get(activity) ?? [],
    actsPassedBy: (step) => passed.get(step) ?? [],
    boundsOf,
    lengthenedBy: (activity) => lengthened.get(activity) ?? [],
    happenings: [...all].filter((activity) => !isOwnAct(activity)),
  };
}

/** Every content, fact and answer that a log of this regulation can have a column for. */
export function fieldsOf(regulation: Regulation): readonly string[] {
  const { facts, fields, attest, kinds, organisation } = regulation;
  const steps = [...kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps)), ...organisation];
  const contents = steps.flatMap(({ contains, extension }) => [
    ...valuesOf(contains).flat(),
    ...extension.flatMap((each) => valuesOf(each.contains).flat()),
  ]);
  const read = kinds.flatMap((kind) =>
    [...mentionsIn(regulation, kind).fields.values()].flatMap((each) => [...each]),
  );
  const matched = steps.flatMap(({ matching }) => matching ?? []);
  const named = [...Object.keys(facts), ...Object.keys(fields), ...attest.map(({ id }) => id)];
  const all = new Set([...named, ...contents, ...read, ...matched, ...dateFieldsOf(regulation)]);
  return [...all].filter((name) => !ownColumns.has(name));
}

/** Columns that every log has. */
const ownColumns = new Set([
  "sent",
  "received",
  "dated",
  "planned",
  "due",
  "actor",
  "role",
  "recipient",
  "with",
  "form",
  "period",
  "what",
]);

/** The values that a key can have, in any row of its table. */
export function valuesOf<T>(choice: Choice<T> | undefined): readonly T[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else ?? null].filter((value) => value !== null);
}

function isWokenByReading({ step, combinations }: StepTask): boolean {
  const said = ({ once, if: holds, unless, duty, outside }: Step) =>
    JSON.stringify([once, holds, unless, duty, outside]);
  return combinations.some(({ index }) => {
    const read = index.step(step.id);
    return !read || said(read) !== said(step);
  });
}

function variantsIn({ step, combinations }: StepTask): readonly Step[] {
  const said = new Map<string, Step>();
  for (const { index } of combinations) {
    const read = index.step(step.id);
    const key = read && JSON.stringify([read.notBefore, read.notAfter, read.requires]);
    if (read && key !== undefined && !said.has(key)) said.set(key, read);
  }
  return [...said.values()];
}

function actsAfter({ notAfter }: Step): readonly string[] {
  return valuesOf(notAfter)
    .flat()
    .flatMap((limit) => (limit.kind === "order" ? limit.ref.activities : []));
}

/** What wakes a step, and what its condition asks to have happened. */
function bringing({ once, if: condition }: Step): readonly string[] {
  const wakes = once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : [])) ?? [];
  return [...wakes, ...(condition ? happenedIn(condition) : [])];
}

/** The acts and events that a condition asks to have happened. */
export function happenedIn(condition: Condition): readonly string[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(happenedIn);
  if (condition.kind === "not") return happenedIn(condition.of);
  if (condition.kind === "happened") return condition.ref.activities;
  return condition.kind === "test" && condition.ref.kind === "activity" ? condition.ref.activities : [];
}

function boundsOf({ within, notAfter }: Step, key: CountedBack["key"]): readonly Bound[] {
  if (key === "within") return valuesOf(within);
  return valuesOf(notAfter)
    .flat()
    .flatMap((limit) => (limit.kind === "waiting" ? [limit.bound] : []));
}

/** By the act that they are counted back from. */
function backwardTerms(steps: readonly Step[]): ReadonlyMap<string, readonly CountedBack[]> {
  const found = steps.flatMap((step) => (["within", "notAfter"] as const).map((key) => ({ step, key })));
  return groupedBy(found, ({ step, key }) => countedBackIn(boundsOf(step, key)));
}

function actsCountedBackFrom(step: Step): readonly string[] {
  return countedBackIn([...boundsOf(step, "within"), ...boundsOf(step, "notAfter")]);
}

function countedBackIn(bounds: readonly Bound[]): readonly string[] {
  return bounds
    .flatMap((bound) => (bound.kind === "term" ? [bound.term] : bound.terms))
    .filter((term) => term.kind !== "field" && term.kind !== "moment" && term.direction === "before")
    .flatMap((term) => (term.kind === "field" ? [] : (term.anchor?.items ?? [])))
    .flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
}

function groupedBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
