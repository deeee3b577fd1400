import type { Day } from "../calendar/day.ts";
import { truthOfCondition } from "../check/condition.ts";
import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type { CaseState } from "./case-state.ts";
import { type MadeAct, makeAct } from "./make-act.ts";
import { newDayFor, ownNotice, promisedDay } from "./more-time.ts";
import { type Obstacle, wakersBarredBy } from "./obstacles.ts";
import type { Open } from "./owed.ts";
import type { Planned, RunningCase } from "./running-case.ts";
import { happenedIn } from "./scenery.ts";
import { lastMinute, momentOf } from "./working-time.ts";

/** `wait`: the day on which it is to be tried again. */
type Outcome = "done" | "dropped" | { readonly wait: Day };

/** Does what stands in the agenda, and first what has to come before it. */
export class Performing {
  readonly #case: RunningCase;
  readonly #people = new Map<string, string>();
  readonly #barred = new Set<string>();
  /** The first day on which an act may be done, so that another one comes clearly before it. */
  readonly #notBefore = new Map<string, Day>();

  constructor(running: RunningCase) {
    this.#case = running;
  }

  /** Does an act, and first what has to come before it. */
  perform(planned: Planned, doing: readonly string[] = []): Outcome {
    const { activity } = planned;
    if (doing.includes(activity) || doing.length > deepest) return "dropped";
    const early = this.#heldBack(planned);
    if (early) return early;
    for (let round = 0; round < mostObstacles; round += 1) {
      const state = this.#case.stateOn(this.#case.now.day);
      const obstacles = this.#case.obstacles(state, activity, this.#case.openIn(state));
      const obstacle = obstacles.find((each) => !this.#case.planting.ignores(each, activity));
      if (!obstacle) {
        this.#note(state, obstacles);
        this.emit(planned);
        return "done";
      }
      const outcome = this.#clear(obstacle, planned, [...doing, activity]);
      if (outcome !== "done") return outcome;
    }
    return "dropped";
  }

  /** What waits for another act that is late on purpose, or may not come at all any more. */
  #heldBack({ activity, isFree, isLate }: Planned): Outcome | undefined {
    if (isFree && this.#barred.has(activity)) return "dropped";
    const earliest = this.#notBefore.get(activity);
    if (earliest !== undefined && this.#case.now.day < earliest) return { wait: earliest };
    const { timing, step } = this.#case.planting;
    const isLateLater = timing === "late" && step?.acts.includes(activity) && !isLate;
    return isLateLater ? { wait: this.#case.lateOn?.day ?? this.#case.now.day + 1 } : undefined;
  }

  /** Does what has to come first. */
  #clear(obstacle: Obstacle, planned: Planned, doing: readonly string[]): Outcome {
    if (obstacle.kind === "wait") return { wait: obstacle.until };
    if (obstacle.kind === "forbidden") return this.#isHindered(planned);
    const first = obstacle.activities.find((each) => !doing.includes(each));
    if (first === undefined) return "dropped";
    const outcome = this.perform({ activity: first, ...this.#case.now, last: undefined }, doing);
    return outcome === "dropped" ? this.#isHindered(planned) : outcome;
  }

  #note(state: CaseState, obstacles: readonly Obstacle[]): void {
    this.#case.planting.note(state, obstacles);
    for (const obstacle of obstacles) {
      if (obstacle.kind !== "first" || obstacle.by.aspect !== "notBefore") continue;
      // Clearly later, not on the same day.
      for (const activity of obstacle.activities) this.#notBefore.set(activity, this.#case.now.day + 1);
    }
  }

  /** An act that is owed and cannot be done: these facts do not go together with keeping to the text. */
  #isHindered({ isFree, activity }: Planned): Outcome {
    const isOwed =
      this.#case.scenery.index.stepOf(activity)?.duty === "must" &&
      !this.#case.scenery.index.isOutside(activity);
    if (!isFree && isOwed) this.#case.hasFailed = true;
    return "dropped";
  }

  /** Puts an act into the case, as it is required to be, and spoilt where that is what is planted. */
  emit(planned: Planned): void {
    const { scenery, random, isPlain, id } = this.#case.input;
    const { activity } = planned;
    const before = this.#case.stateOn(this.#case.now.day);
    const lengthening = planned.lengthening ?? ownNotice(scenery, before, activity);
    const previous = this.#case.events.at(-1);
    const minute =
      previous?.time?.day === this.#case.now.day
        ? Math.min(lastMinute, this.#case.now.minute + 1)
        : this.#case.now.minute;
    this.#case.now = { day: this.#case.now.day, minute };
    const time = momentOf(this.#case.now, scenery.regulation.timeZone);
    const newDay = lengthening && newDayFor(before, lengthening, random);
    const made = { id, facts: this.#case.facts, events: this.#case.events };
    const make = () =>
      makeAct({
        scenery,
        random,
        made,
        activity,
        time,
        people: this.#people,
        isPlain,
        ...(lengthening && { lengthening: { ...lengthening, ...(newDay !== undefined && { newDay }) } }),
      });
    let act = make();
    for (let tried = 0; tried < 8 && !this.#isAsRequired(act); tried += 1) act = make();
    if (!this.#isAsRequired(act)) this.#case.hasFailed = true;
    if (planned.isLate) this.#case.planting.noteLate(before, activity, this.#case.now);
    this.#case.events.push(this.#case.planting.spoil(act));
    if (lengthening && lengthensAim(lengthening.step)) this.#doAfterNotice(lengthening.step, newDay);
    for (const waker of wakersBarredBy(scenery, before, activity)) this.#barred.add(waker);
    this.#repeat(activity);
  }

  /** What the act carries is what it is required to be like. */
  #isAsRequired({ event, state }: MadeAct): boolean {
    const { time } = event;
    const act = time && { event, time };
    return this.#case.scenery.stepsOn(event.activity).every((step) => {
      if (!step.requires || step.outside || !act) return true;
      if (happenedIn(step.requires).some((each) => this.#case.planting.isMissing(each))) return true;
      if (state.evaluation.stateOf(step).applies.kind === "no" || step.duty === "never") return true;
      return (
        truthOfCondition(step.requires, { evaluation: state.evaluation, absent: "is-false", act }).value !==
        "false"
      );
    });
  }

  /** Once more than is allowed, on another day. */
  #repeat(activity: string): void {
    const { timing, isPlanted, step: broken } = this.#case.planting;
    const step = timing === "again" ? broken : undefined;
    if (!step?.acts.includes(activity) || isPlanted) return;
    this.#case.agenda.set("again", {
      activity,
      day: this.#case.now.day,
      minute: this.#case.now.minute,
      last: undefined,
      isFree: true,
    });
  }

  /** What was an aim has been met by the notice; the act itself comes by the date that was named. */
  #doAfterNotice(step: Open["step"], newDay: Day | undefined): void {
    const [activity] = step.acts;
    if (activity === undefined) return;
    const until = {
      day: promisedDay(this.#case.stateOn(this.#case.now.day), step, newDay),
      minute: lastMinute,
    };
    this.#case.put(`after ${step.id}`, { activity, until, last: until, isWork: true, isFree: true });
  }
}

const deepest = 8;
const mostObstacles = 30;
