import type { Day } from "../calendar/day.ts";
import type { LogEvent } from "../case-log/model.ts";
import { cancelEvent } from "../check/cancelling.ts";
import { choose } from "../check/choice.ts";
import type { StepTask } from "../check/plan.ts";
import type { Step } from "../regulation/model.ts";
import type { BreachKind, BrokenDemand, Target } from "./breach.ts";
import { violatedAtEnd } from "./broken-at-end.ts";
import type { CaseState } from "./case-state.ts";
import type { MadeAct } from "./make-act.ts";
import type { Broken, Obstacle } from "./obstacles.ts";
import { openActs } from "./owed.ts";
import type { Random } from "./random.ts";
import type { Scenery } from "./scenery.ts";
import { isBeforeMinute, type Minute } from "./working-time.ts";

export interface Breach {
  readonly kind: BreachKind;
  readonly target: Target;
}

export interface Skipped {
  readonly activities: readonly string[];
  readonly day: Day;
}

/** What is broken on purpose in one case: where it is done, and which verdicts follow from it. */
export class Planting {
  /** The act was done wrongly. */
  isPlanted = false;
  /** It would not be broken under every reading, or not at all. */
  hasFailed = false;
  readonly #scenery: Scenery;
  readonly #random: Random;
  readonly #breach: Breach | undefined;
  readonly #verdicts = new Set<string>();
  /** What was not waited for. */
  readonly #skipped: Skipped[] = [];
  /** The demands that the spoilt act does not keep to. */
  #broken: readonly BrokenDemand[] = [];

  constructor({ scenery, random, breach }: { scenery: Scenery; random: Random; breach: Breach | undefined }) {
    this.#scenery = scenery;
    this.#random = random;
    this.#breach = breach;
  }

  get timing(): BreachKind["timing"] {
    return this.#breach?.kind.timing;
  }

  /** The step that is broken. */
  get step(): Step | undefined {
    return this.#breach?.target.step;
  }

  get isAny(): boolean {
    return this.#breach !== undefined;
  }

  /** Whether somebody says of this that it was not so. */
  denies(attest: string): boolean {
    return this.#breach?.target.attest?.id === attest;
  }

  /** Whether the step is the one of which the time is changed in that way. */
  isTarget(step: string, timing: NonNullable<BreachKind["timing"]>): boolean {
    return this.timing === timing && this.step?.id === step;
  }

  /** Left out on purpose. */
  isMissing(activity: string): boolean {
    return this.timing === "never" && this.step?.acts.includes(activity) === true;
  }

  /** Whether an obstacle is broken on purpose, or cannot be kept to because something is missing on purpose. */
  ignores(obstacle: Obstacle, activity: string): boolean {
    const { by, kind } = obstacle;
    if (kind === "first" && obstacle.activities.every((each) => this.isMissing(each))) return true;
    if (this.step === undefined || by?.step !== this.step) return false;
    if (this.timing === "hasty") return kind !== "forbidden" && by.aspect === "notBefore" && !this.isPlanted;
    if (this.timing === "again") return by.aspect === "times";
    return this.timing === "forbidden" && this.step.acts.includes(activity);
  }

  /** What follows from doing an act in spite of what stands in its way. */
  note(state: CaseState, obstacles: readonly Obstacle[]): void {
    for (const obstacle of obstacles) {
      const { by } = obstacle;
      // What is not done at all is judged once, when its time is over; an outsider breaks nothing.
      if (!by || by.aspect === "" || by.step.outside) continue;
      this.#verdicts.add(verdictOf(by));
      if (!this.#holds(state, by)) this.hasFailed = true;
      if (obstacle.kind === "first" && by.aspect === "notBefore")
        this.#skipped.push({ activities: obstacle.activities, day: state.day });
      if (this.timing !== "never" && by.step === this.step) this.isPlanted = true;
    }
  }

  /** Under every reading, and what is forbidden before the stage has ended. */
  #holds(state: CaseState, { step, aspect }: Broken): boolean {
    const key = aspect === "never" || aspect === "" ? "duty" : aspect;
    const { evaluation } = state;
    const isOver = aspect === "never" && evaluation.lifeOf(evaluation.stageOf(step)).ended;
    return isAlike(this.#scenery, state, { step, key }) && !isOver;
  }

  /** The act, done wrongly where it is the one. */
  spoil({ event, demands, state }: MadeAct): LogEvent {
    const { step } = this;
    const spoil = this.#breach?.kind.spoil;
    if (!spoil || !step || this.isPlanted || !step.acts.includes(event.activity)) return event;
    if (state.evaluation.stateOf(step).applies.kind !== "yes") return event;
    // A notice that is not in order also breaks what is said of the extension.
    if (this.#scenery.lengthenedBy(event.activity).length > 0) return event;
    const spoilt = spoil({ scenery: this.#scenery, random: this.#random, step, event, demands, state });
    if (!spoilt) return event;
    this.isPlanted = true;
    this.#broken = spoilt.broken;
    return spoilt.event;
  }

  /** Everything that an act was owed for is late. */
  noteLate(state: CaseState, activity: string, now: Minute): void {
    for (const task of this.#scenery.tasks) {
      const { step } = task;
      if (!step.acts.includes(activity) || step.outside || step.duty !== "must") continue;
      this.isPlanted = true;
      if (!isLateInEveryReading(this.#scenery, state, { task, now })) this.hasFailed = true;
      this.#verdicts.add(step.id);
      if (step.within && step.aim) this.#verdicts.add(`${step.id}.aim`);
      for (const verdict of reachedTooLate(state, step)) this.#verdicts.add(verdict);
    }
  }

  /**
   * The verdicts that are violated; undefined when the breach was not planted, or
   * is not decided by the end of the log.
   * @param state the case at the end of the log.
   */
  verdictsAt(state: CaseState): readonly string[] | undefined {
    if (!this.#breach) return [];
    const { isPlanted } = this;
    const input = { scenery: this.#scenery, state, isPlanted, skipped: this.#skipped, broken: this.#broken };
    const more = violatedAtEnd(this.#breach, input);
    return more && [...new Set([...this.#verdicts, ...more])].sort();
  }
}

/** Whether a step applies under every reading, and each says the same of it. */
export function isAlike(
  scenery: Scenery,
  state: CaseState,
  { step, key }: { readonly step: Pick<Step, "id">; readonly key: keyof Step },
): boolean {
  const task = scenery.tasks.find((each) => each.step.id === step.id);
  return task !== undefined && state.isAlike(task, key);
}

function isLateInEveryReading(
  scenery: Scenery,
  state: CaseState,
  { task, now }: { readonly task: StepTask; readonly now: Minute },
): boolean {
  const { evaluation } = state;
  const states = state.statesOf(task);
  const { applies } = evaluation.stateOf(task.step);
  const isGone =
    cancelEvent(evaluation, task.step) || (applies.kind === "yes" && applies.endedOn !== undefined);
  if (isGone || states.length < task.combinations.length) return false;
  const last = openActs(scenery, state).find(({ step }) => step === task.step)?.last;
  const isOwed = states.every((each) => each.applies.kind === "yes" && each.instances.length === 1);
  return isOwed && (!last || isBeforeMinute(last, now));
}

/** After the last day and after the closing as well: then those whom it reached were reached too late (TERMS §6). */
function reachedTooLate({ evaluation, day }: CaseState, step: Step): readonly string[] {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const hasDay = evaluation.stateOf(step).instances.every(({ due }) => due.kind === "day");
  if (!hasDay || !closed || closed.time.day >= day) return [];
  return (["to", "with"] as const).flatMap((key) => {
    const people = step[key] && choose(evaluation, step[key]);
    return people?.kind === "value" ? people.value.map(({ id }) => `${step.id}.${key}.${id}`) : [];
  });
}

function verdictOf({ step, aspect }: Broken): string {
  return aspect === "" ? step.id : `${step.id}.${aspect}`;
}
