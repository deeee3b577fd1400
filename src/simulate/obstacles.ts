import type { Day } from "../calendar/day.ts";
import type { LogEvent, Moment } from "../case-log/model.ts";
import { dueOfBound } from "../check/bound.ts";
import { choose } from "../check/choice.ts";
import { truthOfCondition } from "../check/condition.ts";
import { type Due, endAtLatest } from "../check/due.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { lastDayOf } from "../check/in-time.ts";
import { wasOwedOn } from "../check/was-owed-on.ts";
import type { Bound, Limit, Step } from "../regulation/model.ts";
import { otherwise } from "../rules/otherwise.ts";
import { bareEvent, type CaseState } from "./case-state.ts";
import type { Open } from "./owed.ts";
import { happenedIn, type Scenery, valuesOf } from "./scenery.ts";

/** Why an act cannot be done on a day by somebody who keeps to the text. */
export type Obstacle =
  /** One of these has to be done first. */
  | { readonly kind: "first"; readonly activities: readonly string[]; readonly by: Broken }
  /** Not before this day. */
  | { readonly kind: "wait"; readonly until: Day; readonly by: Broken }
  /** Not at all. */
  | { readonly kind: "forbidden"; readonly by: Broken | undefined };

/** The verdict that is violated when somebody does it all the same. */
export interface Broken {
  readonly step: Step;
  readonly aspect: "notBefore" | "notAfter" | "requires" | "never" | "" | "times" | "otherwise";
}

export interface ObstacleInput {
  readonly scenery: Scenery;
  readonly state: CaseState;
  readonly open: readonly Open[];
  readonly activity: string;
  readonly time: Moment;
}

/** Everything that stands in the way of an act, in the order of the text. */
export function obstaclesTo(input: ObstacleInput): readonly Obstacle[] {
  const { scenery, activity, state } = input;
  const own = scenery.stepsOn(activity).flatMap((step) => [
    ...forbidding(input, step),
    ...state
      .readingsOf(scenery, step)
      .filter(({ read, evaluation }) => evaluation.stateOf(read).applies.kind !== "no")
      .flatMap(({ read, evaluation }) => asRead({ ...input, evaluation }, read))
      .map((obstacle) => aboutStep(obstacle, step)),
  ]);
  return [
    ...own,
    ...toDoBefore(input),
    ...toDoBeforeClosing(input),
    ...atTheGate(input),
    ...comingTooLate(input),
  ];
}

/** A case under one reading. */
type ReadInput = ObstacleInput & { readonly evaluation: Evaluation };

function asRead(input: ReadInput, read: Step): readonly Obstacle[] {
  return [...ordering(input, read), ...requiring(input, read), ...tooLate(input, read)];
}

/** Under whichever reading it stands in the way. */
function aboutStep(obstacle: Obstacle, step: Step): Obstacle {
  if (obstacle.kind === "forbidden") return { ...obstacle, by: obstacle.by && { ...obstacle.by, step } };
  return { ...obstacle, by: { ...obstacle.by, step } };
}

function forbidding({ state: { evaluation }, activity }: ObstacleInput, step: Step): readonly Obstacle[] {
  const by = (aspect: Broken["aspect"]) => ({ step, aspect });
  if (step.duty === "never") {
    const { applies, instances } = evaluation.stateOf(step);
    if (applies.kind === "no") return [];
    const isWoken = !step.once || instances.some(({ anchored }) => anchored.kind === "known");
    const isLifted = applies.kind === "yes" && applies.endedOn !== undefined;
    return isWoken && !isLifted ? [{ kind: "forbidden", by: by("never") }] : [];
  }
  if (evaluation.stateOf(step).applies.kind === "no") return [];
  const done = evaluation.view.ofOne(activity).length;
  return step.times && done >= step.times.max ? [{ kind: "forbidden", by: by("times") }] : [];
}

function limitsOf(
  { evaluation, activity, time }: ReadInput,
  step: Step,
  key: "notBefore" | "notAfter",
): readonly Limit[] {
  const choice = step[key];
  const found = choice && choose(evaluation, choice, { event: bareEvent(activity, time), time });
  return found?.kind === "value" ? found.value : [];
}

/** What has to come before it, and how long it has to wait. */
function ordering(input: ReadInput, step: Step): readonly Obstacle[] {
  if (step.duty === "never") return [];
  return limitsOf(input, step, "notBefore").flatMap((limit) => {
    return limit.kind === "order"
      ? afterAct(input, step, limit.ref.activities)
      : afterWait(input, step, limit.bound);
  });
}

function afterAct(input: ReadInput, step: Step, activities: readonly string[]): readonly Obstacle[] {
  const { evaluation, time } = input;
  if (evaluation.view.has(activities)) return [];
  if (areOwed(input, activities)) return [{ kind: "first", activities, by: { step, aspect: "notBefore" } }];
  const wakers = activities.flatMap((activity) => stillWaking(input, activity));
  return wakers.length > 0 ? [{ kind: "wait", until: time.day + 1, by: { step, aspect: "" } }] : [];
}

function afterWait(input: ReadInput, step: Step, bound: Bound): readonly Obstacle[] {
  const { evaluation, time } = input;
  const by = { step, aspect: "notBefore" } as const;
  const anchored = evaluation.stateOf(step).instances[0]?.anchored;
  const from = { bound, step, restDay: "none", onlyActual: true, ...(anchored && { anchored }) } as const;
  const [due] = dueOfBound(evaluation, from);
  const end = endAtLatest(due);
  const last = end && lastDayOf(evaluation, end);
  if (last !== undefined) return time.day <= last ? [{ kind: "wait", until: last + 1, by }] : [];
  if (due?.kind === "never" && due.kept === true) return [];
  const activities = actsIn(bound);
  if (activities.length === 0) return [{ kind: "wait", until: time.day + 1, by }];
  return areOwed(input, activities) ? [{ kind: "first", activities, by }] : [];
}

function areOwed({ evaluation, time }: ReadInput, activities: readonly string[]): boolean {
  return activities.some((activity) => wasOwedOn(evaluation, activity, time.day) !== "no");
}

/** The acts that the terms of a bound run from. */
function actsIn(bound: Bound): readonly string[] {
  const terms = bound.kind === "term" ? [bound.term] : bound.terms;
  const items = terms.flatMap((term) => (term.kind === "field" ? [] : (term.anchor?.items ?? [])));
  return items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
}

function requiring({ evaluation, activity, time }: ReadInput, step: Step): readonly Obstacle[] {
  if (!step.requires || step.outside || step.duty === "never") return [];
  const act = { event: bareEvent(activity, time), time };
  const { value } = truthOfCondition(step.requires, { evaluation, absent: "is-false", act });
  if (value !== "false") return [];
  const by = { step, aspect: "requires" } as const;
  const activities = happenedIn(step.requires).filter((each) => !evaluation.view.has([each]));
  return activities.length > 0 ? [{ kind: "first", activities, by }] : [{ kind: "forbidden", by }];
}

/** What it may not come after has come. */
function tooLate(input: ReadInput, step: Step): readonly Obstacle[] {
  const { evaluation } = input;
  if (step.duty === "must" || evaluation.view.has(step.acts)) return [];
  return limitsOf(input, step, "notAfter").flatMap((limit): readonly Obstacle[] => {
    const isPassed = limit.kind === "order" && evaluation.view.has(limit.ref.activities);
    return isPassed ? [{ kind: "forbidden", by: { step, aspect: "notAfter" } }] : [];
  });
}

/** What may not come after it, and what is counted back from it. */
function toDoBefore({ scenery, state, open, activity, time }: ObstacleInput): readonly Obstacle[] {
  const { evaluation } = state;
  const refuses = isRefusal(scenery, activity);
  const before = scenery.stepsBefore(activity).flatMap((step): readonly Obstacle[] => {
    if (refuses && step.cancelledBy?.length !== 0) return [];
    if (step.duty !== "must" || step.acts.includes(activity) || evaluation.view.has(step.acts)) return [];
    const by = { step, aspect: "notAfter" } as const;
    if (open.some((each) => each.step === step)) return [{ kind: "first", activities: step.acts, by }];
    const isHere = bringsAbout(scenery, activity, step);
    return isHere && !step.outside ? [{ kind: "forbidden", by }] : [];
  });
  const counted = scenery.stepsCountedBackFrom(activity).flatMap(({ step, key }): readonly Obstacle[] => {
    const by = { step, aspect: key === "within" ? "" : key } as const;
    const { applies } = evaluation.stateOf(step);
    if (applies.kind !== "yes" || step.duty !== "must" || evaluation.view.has([activity])) return [];
    if (refuses || !isWoken(evaluation, step)) return [];
    const done = evaluation.view.first(step.acts);
    if (!done) return [{ kind: "first", activities: step.acts, by }];
    return isTooSoonAfter(scenery, { state, step, key, activity, time, doneOn: done.time.day })
      ? [{ kind: "wait", until: time.day + 1, by }]
      : [];
  });
  return [...before, ...counted];
}

interface CountedBack {
  readonly state: CaseState;
  readonly step: Step;
  readonly key: "within" | "notAfter";
  readonly activity: string;
  readonly time: Moment;
  readonly doneOn: Day;
}

function isTooSoonAfter(
  scenery: Scenery,
  { state, step, key, activity, time, doneOn }: CountedBack,
): boolean {
  const event: LogEvent = { ...bareEvent(activity, time), planned: { day: time.day } };
  const { evaluation } = state.with(scenery, event);
  const bounds = scenery.boundsOf(step, key);
  return bounds.some((bound) => {
    const [due] = dueOfBound(evaluation, { bound, step });
    const end = endAtLatest(due);
    return end !== undefined && lastDayOf(evaluation, end) < doneOn;
  });
}

function isWoken({ view }: Evaluation, { once }: Step): boolean {
  return !once || once.items.some((item) => item.kind !== "event" || view.has(item.ref.activities));
}

function isRefusal({ index, stages }: Scenery, activity: string): boolean {
  return stages.some(({ id }) => index.refusals(id).includes(activity));
}

/** What has no number has to be done by the closing. */
function toDoBeforeClosing({ scenery, state, open, activity }: ObstacleInput): readonly Obstacle[] {
  const { evaluation } = state;
  const closed = scenery.stagesClosedBy(activity);
  // What stands beside the stages ends with the last of them.
  const beside =
    closed.length === 0 ? [] : scenery.stages.filter(({ completedBy }) => completedBy.length === 0);
  return [...closed, ...beside].flatMap((stage): readonly Obstacle[] => {
    const { start, ended } = evaluation.lifeOf(stage);
    const isOwn = closed.includes(stage);
    if (!isOwn && (ended || start.kind !== "known")) return [];
    if (ended || (start.kind !== "known" && !stage.starts.includes(activity)))
      return [{ kind: "forbidden", by: undefined }];
    const refuses = isRefusal(scenery, activity);
    const waiting = open.filter(({ step, isWithoutNumber }) => {
      if (step.stage !== stage.id || (refuses && step.cancelledBy?.length !== 0)) return false;
      if (step.acts.includes(activity) || step.fulfilledBy.includes(activity)) return false;
      if (step.outside)
        return (
          step.otherwise !== undefined &&
          !evaluation.view.has(step.acts) &&
          !step.acts.some((act) => stage.starts.includes(act))
        );
      return step.duty === "must" && isWithoutNumber;
    });
    const seldom = refuses
      ? []
      : stage.steps.filter(({ times, acts, duty, outside }) => {
          const isOpen = open.some(({ step }) => step.acts === acts) || evaluation.view.has(acts);
          return (
            times && isOpen && duty !== "never" && !outside && evaluation.view.of(acts).length < times.min
          );
        });
    return [...waiting.map(({ step }) => step), ...seldom].map((step) => ({
      kind: "first",
      activities: step.acts,
      by: { step, aspect: "" },
    }));
  });
}

/** The duties of the organisation that are still to come and that would wake an act. */
function stillWaking({ scenery, state: { evaluation } }: ObstacleInput, activity: string): readonly Step[] {
  const step = scenery.index.stepOf(activity);
  if (!step?.once || evaluation.stateOf(step).applies.kind === "no") return [];
  const wakes = step.once.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
  return wakes.flatMap((wake) => {
    const waker = scenery.index.stepOf(wake);
    if (!waker || waker.outside || waker.duty !== "must") return [];
    return evaluation.stateOf(waker).instances.some(({ status }) => status === "pending") ? [waker] : [];
  });
}

function bringsAbout({ stepsBroughtBy }: Scenery, activity: string, step: Step): boolean {
  return stepsBroughtBy(activity).includes(step);
}

/** Where a filing that fails must be refused, or asked about, it is not decided; where it may not be refused, it is not. */
function atTheGate({ scenery, state: { evaluation }, activity }: ObstacleInput): readonly Obstacle[] {
  return scenery.tasks.flatMap(({ step }): readonly Obstacle[] => {
    const owed = step.otherwise && gateOwes(evaluation, step);
    if (!owed) return [];
    const refuses = scenery.index.refusals(step.stage).includes(activity);
    const closes = scenery.stagesClosedBy(activity).some(({ id }) => id === step.stage);
    const by = { step, aspect: "otherwise" } as const;
    if (owed === "refusal") return closes && !refuses ? [{ kind: "forbidden", by }] : [];
    if (owed === "request")
      return closes || refuses ? [{ kind: "first", activities: ["information-request"], by }] : [];
    return refuses ? [{ kind: "forbidden", by }] : [];
  });
}

/** What a failed filing asks for now. */
export function gateOwes(evaluation: Evaluation, step: Step): "refusal" | "request" | "answer" | undefined {
  const [judged] = otherwise.judge(evaluation, evaluation.stateOf(step));
  return judged?.status === "pending" ? owedByReason[judged.reason.code] : undefined;
}

const owedByReason: Readonly<Record<string, "refusal" | "request" | "answer">> = {
  "refusal-owed": "refusal",
  "asking-owed": "request",
  "asked-first": "answer",
  "must-proceed": "answer",
};

/** It would ask for something of which the last day has passed, or that had to come before what has happened. */
function comingTooLate(input: ObstacleInput): readonly Obstacle[] {
  const { scenery, state, activity, time } = input;
  const brought = scenery.stepsBroughtBy(activity).filter((step) => !state.has(step.acts));
  if (brought.length === 0 || state.has([activity])) return [];
  const { evaluation } = state.with(scenery, bareEvent(activity, time));
  return brought.flatMap((step): readonly Obstacle[] => {
    const by = { step, aspect: "" } as const;
    const { applies, instances } = evaluation.stateOf(step);
    if (applies.kind !== "yes") return [];
    const isOver = instances.some(({ due }) => lastOf(due, evaluation) < time.day);
    const isPassed = scenery.actsPassedBy(step).some((act) => act !== activity && state.has([act]));
    const closed = step.acts.some((act) =>
      scenery.stagesClosedBy(act).some((stage) => evaluation.lifeOf(stage).ended),
    );
    const isAfter =
      step.if !== undefined &&
      happenedIn(step.if).includes(activity) &&
      evaluation.lifeOf(evaluation.stageOf(step)).ended;
    return isOver || isPassed || closed || isAfter ? [{ kind: "forbidden", by }] : [];
  });
}

function lastOf(due: Due, evaluation: Evaluation): Day {
  if (due.kind === "day" || due.kind === "hours") return lastDayOf(evaluation, due);
  return due.kind === "open" && due.attentionOn !== undefined ? due.attentionOn : Number.POSITIVE_INFINITY;
}

/** What may no longer happen once an act is done: it would wake something that had to come before that act. */
export function wakersBarredBy(
  scenery: Scenery,
  { evaluation }: CaseState,
  activity: string,
): readonly string[] {
  const limits = scenery.stepsOn(activity).flatMap(({ notBefore }) => valuesOf(notBefore).flat());
  const first = limits.flatMap((limit) => (limit.kind === "order" ? limit.ref.activities : []));
  const items = first
    .filter((each) => !evaluation.view.has([each]))
    .flatMap((each) => scenery.index.stepOf(each)?.once?.items ?? []);
  return items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
}
