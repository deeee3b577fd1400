import type { Counting, Regulation, Stage, Step } from "../regulation/model.ts";

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

/**
 * What decides the verdicts of a step, with the steps it depends on: equal
 * signatures give equal verdicts. Counting is left out where a step has no term
 * that it could change under any reading.
 */
export function closureSignature(regulation: Regulation, step: Step): string {
  const steps = stepsOf(regulation);
  const seen = new Map<string, Step>();
  const queue = [step.id];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const current = steps.get(key(step.kind, id)) ?? steps.get(key("", id));
    if (!current || seen.has(id)) continue;
    seen.set(id, current);
    queue.push(...dependenciesOf(regulation, steps, current));
  }
  return [...seen]
    .map(([id, each]) => `${id}=${signatureOf(regulation, each)}`)
    .sort()
    .join("\n");
}

/** What decides the verdicts on keeping: whole years and months, so that only the terms themselves matter. */
export function retentionSignature({ retention }: Regulation): string {
  return JSON.stringify(retention, (name, value) => (namesAndPlaces.has(name) ? undefined : value));
}

const stepMaps = new WeakMap<Regulation, ReadonlyMap<string, Step>>();

function stepsOf(regulation: Regulation): ReadonlyMap<string, Step> {
  let map = stepMaps.get(regulation);
  if (!map) {
    const steps = regulation.kinds.flatMap((kind) => kind.stages.flatMap((stage) => stage.steps));
    map = new Map([
      ...regulation.organisation.map((step) => [key("", step.id), step] as const),
      ...steps.map((step) => [key(step.kind, step.id), step] as const),
    ]);
    stepMaps.set(regulation, map);
  }
  return map;
}

function key(kind: string, id: string): string {
  return `${kind}/${id}`;
}

function signatureOf(regulation: Regulation, step: Step): string {
  const text = JSON.stringify(step, (name, value) => (namesAndPlaces.has(name) ? undefined : value));
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
function dependenciesOf(
  regulation: Regulation,
  steps: ReadonlyMap<string, Step>,
  step: Step,
): readonly string[] {
  const found = new Set<string>();
  collect(step, { found, owners: ownersOf(steps, step), isAnchor: false });
  for (const starter of stageOf(regulation, step)?.starts ?? []) found.add(starter);
  found.delete(step.id);
  return [...found];
}

function stageOf(regulation: Regulation, step: Step): Stage | undefined {
  const kind = regulation.kinds.find(({ id }) => id === step.kind);
  return kind?.stages.find(({ id }) => id === step.stage);
}

/** The organisation's own acts with a term, by activity: an anchor on them falls back on their last day. */
function ownersOf(steps: ReadonlyMap<string, Step>, step: Step): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const each of steps.values()) {
    if (each.kind !== step.kind || each.isEntry || each.outside || (!each.within && !each.aim)) continue;
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
    collect(part, { ...collecting, isAnchor: collecting.isAnchor || name === "anchor" || name === "once" });
  }
}
