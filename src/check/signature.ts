import type { Counting, Regulation, Stage, Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";

const namesAndPlaces = new Set([
  "place",
  "places",
  "text",
  "label",
  "note",
  "article",
  "models",
  "readings",
  "aliases",
  "words",
  "counting",
]);

/** What verdicts are about: a step, or parts of the file that stand beside the steps. */
export type Judgeable = Step | FileParts;

/** What a rule of the file as a whole reads, in one kind of case. */
export interface FileParts {
  readonly kind: string;
  readonly parts: unknown;
}

/**
 * What decides the verdicts about it, with the steps it depends on: equal
 * signatures give equal verdicts. Counting is left out where a step has no term
 * that it could change under any reading.
 */
export function signatureOf(regulation: Regulation, about: Judgeable): string {
  const steps = [...closureOf(regulation, about)].map(([id, step]) => {
    return `${id}=${stepSignature(regulation, step)} ${lifeSignature(regulation, step)}`;
  });
  return [isStep(about) ? "" : textOf(about.parts), ...steps.sort()].join("\n");
}

/** The steps whose due date or state the verdicts rest on, a step itself included. */
export function closureOf(regulation: Regulation, about: Judgeable): ReadonlyMap<string, Step> {
  const steps = stepsOf(regulation);
  const seen = new Map<string, Step>();
  const queue = isStep(about) ? [about.id] : namesIn(steps, about.kind, about.parts);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const current = steps.get(key(about.kind, id)) ?? steps.get(key("", id));
    if (!current || seen.has(id)) continue;
    seen.set(id, current);
    queue.push(...dependenciesOf(regulation, steps, current));
  }
  return seen;
}

/** What decides when the stage of a step starts and ends. */
function lifeSignature(regulation: Regulation, step: Step): string {
  const kind = regulation.kinds.find(({ id }) => id === step.kind);
  const stage = stageOf(regulation, step);
  return textOf([kind?.starts, stage && { ...stage, steps: undefined }]);
}

function isStep(about: Judgeable): about is Step {
  return "id" in about;
}

export function textOf(value: unknown): string {
  return JSON.stringify(value, (name, part) => (namesAndPlaces.has(name) ? undefined : part)) ?? "";
}

/** The steps of a regulation by `<kind>/<id>`. */
export const stepsOf = remembered((regulation: Regulation): ReadonlyMap<string, Step> => {
  const steps = regulation.kinds.flatMap((kind) => kind.stages.flatMap((stage) => stage.steps));
  return new Map([
    ...regulation.organisation.map((step) => [key("", step.id), step] as const),
    ...steps.map((step) => [key(step.kind, step.id), step] as const),
  ]);
});

export function key(kind: string, id: string): string {
  return `${kind}/${id}`;
}

export function stepSignature(regulation: Regulation, step: Step): string {
  const text = textOf(step);
  if (!text.includes('"amount":') && !text.includes('"kind":"open"')) return text;
  return `${text} ${countingSignature(regulation, step, text)}`;
}

function countingSignature(regulation: Regulation, { counting, outside }: Step, text: string): string {
  const restDay = outside ? counting.restDayOthers : counting.restDay;
  const countsWorkingDays = text.includes('"unit":"working-') || text.includes('"kind":"open"');
  const relevant: Partial<Counting> = {
    restDay,
    countsDayZero: counting.countsDayZero,
    ...(counting.closesAt !== undefined && { closesAt: counting.closesAt }),
    ...(counting.receivedAfter !== undefined && { receivedAfter: counting.receivedAfter }),
    ...(counting.restDayReceipt !== undefined && { restDayReceipt: counting.restDayReceipt }),
    ...(counting.promptly !== undefined && { promptly: counting.promptly }),
    ...(counting.closuresSuspend && { closuresSuspend: true, ...calendarOf(counting) }),
    ...(text.includes('"unit":"working-week"') && { workingWeek: counting.workingWeek }),
    ...((countsWorkingDays || mayRoll(regulation)) && calendarOf(counting)),
  };
  return JSON.stringify(relevant);
}

function calendarOf({ calendar, goodFriday, liberationDay, equatedDays }: Counting): Partial<Counting> {
  return { calendar, goodFriday, liberationDay, equatedDays };
}

/** Under some reading the end of a term rolls: then the calendar matters for every term. */
function mayRoll(regulation: Regulation): boolean {
  const { restDay, restDayOthers } = regulation.counting;
  const isRead = regulation.readings.some(({ alternatives }) =>
    alternatives.some(({ keys }) => keys.includes("counting")),
  );
  return restDay !== "none" || restDayOthers !== "none" || isRead;
}

/** Steps whose due date or state the step's own verdicts rest on. */
export function dependenciesOf(
  regulation: Regulation,
  steps: ReadonlyMap<string, Step>,
  step: Step,
): readonly string[] {
  const stage = stageOf(regulation, step);
  const found = [step, stage?.if].flatMap((part) => namesIn(steps, step.kind, part));
  const answers = step.otherwise ? [...steps.values()].filter(({ acts }) => acts.includes(answer)) : [];
  return [...found, ...(stage?.starts ?? []), ...answers.map(({ id }) => id)].filter((id) => id !== step.id);
}

/** The gate waits for what was asked for (TERMS §6, gate). */
const answer = "information-received";

/** The steps that are named in a part of a regulation, by themselves or as what a term runs from. */
export function namesIn(steps: ReadonlyMap<string, Step>, kind: string, part: unknown): string[] {
  const found = new Set<string>();
  collect(part, { found, owners: ownersOf(steps, kind), isAnchor: false });
  return [...found];
}

function stageOf(regulation: Regulation, step: Step): Stage | undefined {
  const kind = regulation.kinds.find(({ id }) => id === step.kind);
  return kind?.stages.find(({ id }) => id === step.stage);
}

/**
 * The steps by their activities. An anchor on an own act falls back on its last
 * day, and an order asks for an act only where its step applies.
 */
export function ownersOf(steps: ReadonlyMap<string, Step>, kind: string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const each of steps.values()) {
    if (each.kind !== kind || each.isEntry) continue;
    for (const act of each.acts) owners.set(act, each.id);
  }
  return owners;
}

interface Collecting {
  readonly found: Set<string>;
  readonly owners: ReadonlyMap<string, string>;
  readonly isAnchor: boolean;
}

function collect(value: unknown, collecting: Collecting): void {
  if (typeof value !== "object" || value === null) return;
  if ("kind" in value && "step" in value && typeof value.step === "string") collecting.found.add(value.step);
  if (collecting.isAnchor && "activities" in value && Array.isArray(value.activities)) {
    for (const activity of value.activities) {
      const owner = collecting.owners.get(String(activity));
      if (owner) collecting.found.add(owner);
    }
  }
  for (const [name, part] of Object.entries(value)) {
    if (namesAndPlaces.has(name)) continue;
    collect(part, { ...collecting, isAnchor: collecting.isAnchor || anchoring.has(name) });
  }
}

/** Where a verdict rests on the state of the step that an activity belongs to. */
const anchoring: ReadonlySet<string> = new Set(["anchor", "once", "notBefore"]);
