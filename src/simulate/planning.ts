import { extendable } from "./broken-at-end.ts";
import type { CaseState } from "./case-state.ts";
import { askForMoreTime, shareOfUse } from "./chances.ts";
import { noticeFor } from "./more-time.ts";
import { gateOwes } from "./obstacles.ts";
import type { Open } from "./owed.ts";
import type { RunningCase } from "./running-case.ts";
import { closes, isBeforeMinute, type Minute, opens } from "./working-time.ts";

/** What is going to be done in a case: what the text asks, what somebody may do, and what is broken on purpose. */
export class Planning {
  readonly #case: RunningCase;
  /** What has been decided once: whether somebody makes use of a right, or asks for more time. */
  readonly #decided = new Set<string>();

  constructor(running: RunningCase) {
    this.#case = running;
  }

  /** Brings the agenda up to what is open now. */
  plan(state: CaseState, open: readonly Open[]): void {
    const keys = new Set(open.map(({ key }) => key));
    for (const [key, { isFree, isLate }] of this.#case.agenda)
      if (!keys.has(key) && !isFree && !isLate) this.#case.agenda.delete(key);
    for (const each of open) {
      const { step } = each;
      if (step.outside || step.duty !== "must") this.#mayUse(each);
      else this.#planOwed(state, each);
    }
    this.#planGate(state);
    this.#planClosing(state, open);
    this.#planForbidden(state);
  }

  /** A right that somebody may use, or an act that nobody has to do. */
  #mayUse({ key, step, first: last }: Open): void {
    if (this.#decided.has(key)) return;
    this.#decided.add(key);
    const [activity] = step.acts;
    if (
      activity === undefined ||
      step.isEntry ||
      !this.#case.random.happens(shareOfUse(this.#case.scenery, this.#case.planting, { activity, step }))
    )
      return;
    const furthest = { day: this.#case.now.day + 30, minute: closes };
    const until = last && isBeforeMinute(last, furthest) ? last : furthest;
    this.#case.put(key, { activity, until, last, isWork: !step.outside, isFree: true });
  }

  #planOwed(state: CaseState, open: Open): void {
    const { key, step, first, last, isPaused, mayMove } = open;
    const [activity] = step.acts;
    if (activity === undefined || isPaused) {
      this.#case.agenda.delete(key);
      return;
    }
    if (this.#case.planting.isTarget(step.id, "never")) return;
    if (mayMove && this.#isStillToCome(step)) return;
    if (this.#case.planting.isTarget(step.id, "late")) {
      this.#planLate(key, activity, last);
      return;
    }
    const planned = this.#case.agenda.get(key);
    const isInTime = planned && (!first || !isBeforeMinute(first, planned));
    if (isInTime) return;
    if (this.#asksForMoreTime(state, open)) return;
    if (this.#case.planting.isTarget(step.id, "hasty") && !this.#case.planting.isPlanted) {
      this.#planHasty(state, open, activity);
      return;
    }
    const until = first ?? { day: this.#case.now.day + withoutTerm, minute: closes };
    if (isBeforeMinute(until, this.#case.now)) {
      this.#case.hasFailed = true;
      return;
    }
    if (step.directly) this.#case.agenda.set(key, { activity, ...this.#case.now, last: first });
    else this.#case.put(key, { activity, until, last: first, isWork: true });
  }

  /** Whether what its term runs from is still going to be done. */
  #isStillToCome(step: Open["step"]): boolean {
    const { timing, step: broken } = this.#case.planting;
    return (timing !== "never" && timing !== "late") || broken === step;
  }

  #planLate(key: string, activity: string, last: Minute | undefined): void {
    if (!last) return;
    const planned = this.#case.agenda.get(key);
    if (planned && isBeforeMinute(last, planned)) return;
    const slack = this.#case.planting.step?.extension.length === 0 ? 0 : extendable;
    const day = last.day + slack + this.#case.random.between(1, 12);
    const worked = this.#case.calendar.isWorkingDay(day) ? day : day + 1;
    this.#case.lateOn = { day: worked, minute: this.#case.random.between(opens, closes) };
    this.#case.agenda.set(key, { activity, ...this.#case.lateOn, last, isLate: true });
  }

  /** In the first days, while what has to come first has not. */
  #planHasty(state: CaseState, open: Open, activity: string): void {
    const { key, first, step } = open;
    const obstacles = this.#case.obstacles(state, activity, [open]);
    const isEarly = obstacles.some(
      ({ by, kind }) => kind !== "forbidden" && by.step === step && by.aspect === "notBefore",
    );
    const until = { day: this.#case.now.day + 1, minute: closes };
    if (!isEarly) this.#case.hasFailed = true;
    else
      this.#case.put(key, {
        activity,
        until: first && isBeforeMinute(first, until) ? first : until,
        last: first,
        isWork: false,
      });
  }

  /** A filing that fails is refused, or asked about. */
  #planGate({ evaluation }: CaseState): void {
    for (const { step } of this.#case.scenery.tasks) {
      const owed = step.otherwise && gateOwes(evaluation, step);
      const [refusal] = this.#case.scenery.index.refusals(step.stage);
      const activity = owed === "refusal" ? refusal : owed === "request" ? "information-request" : undefined;
      const key = `gate ${step.id}`;
      if (activity === undefined || this.#case.agenda.has(key)) continue;
      this.#case.put(key, {
        activity,
        until: { day: this.#case.now.day + untilRefused, minute: closes },
        last: undefined,
        isWork: true,
        isFree: true,
      });
    }
  }

  /** A stage in which nothing is left to do is closed, if an act that is owed does not close it. */
  #planClosing({ evaluation }: CaseState, open: readonly Open[]): void {
    for (const stage of this.#case.scenery.stages) {
      const { start, ended } = evaluation.lifeOf(stage);
      const key = `close ${stage.id}`;
      if (start.kind !== "known" || ended || stage.completedBy.length === 0 || this.#case.agenda.has(key))
        continue;
      const isBusy = open.some(({ step, key: each }) => {
        return (
          !step.every &&
          step.stage === stage.id &&
          step.duty === "must" &&
          !step.outside &&
          !this.#case.planting.isTarget(step.id, "never") &&
          (this.#case.agenda.has(each) || step.acts.some((act) => stage.completedBy.includes(act)))
        );
      });
      const isAwaited = [...this.#case.agenda.values()].some(({ activity }) =>
        stage.completedBy.includes(activity),
      );
      if (isBusy || isAwaited) continue;
      const refusals = this.#case.scenery.index.refusals(stage.id);
      const activity = stage.completedBy.find((each) => {
        const step = this.#case.scenery.index.stepOf(each);
        return !refusals.includes(each) && (step === undefined || step.duty !== "must" || step.outside);
      });
      if (activity === undefined) continue;
      const until = { day: this.#case.now.day + untilClosed, minute: closes };
      this.#case.put(key, { activity, until, last: undefined, isWork: true, isFree: true });
    }
  }

  #planForbidden({ evaluation }: CaseState): void {
    const { timing, isPlanted, step: broken } = this.#case.planting;
    const step = timing === "forbidden" ? broken : undefined;
    const [activity] = step?.acts ?? [];
    if (!step || activity === undefined || isPlanted || this.#case.agenda.has("forbidden")) return;
    const { applies, instances } = evaluation.stateOf(step);
    const [anchored] = instances.map((instance) => instance.anchored);
    const isWoken = !step.once || anchored?.kind === "known";
    if (applies.kind !== "yes" || applies.endedOn !== undefined || !isWoken) return;
    if (evaluation.lifeOf(evaluation.stageOf(step)).ended) return;
    const from = { day: this.#case.now.day + 1, minute: opens };
    const day = from.day + this.#case.random.between(0, 2);
    this.#case.agenda.set("forbidden", {
      activity,
      day,
      minute: this.#case.random.between(opens, closes),
      last: undefined,
      isFree: true,
    });
  }

  /** Now and then somebody asks for more time, and then the act waits for that. */
  #asksForMoreTime(state: CaseState, open: Open): boolean {
    const { key, step } = open;
    const asked = `longer ${key}`;
    if (this.#decided.has(asked) || step.extension.length === 0) return false;
    this.#decided.add(asked);
    if (this.#case.planting.step === step || !this.#case.random.happens(askForMoreTime)) return false;
    const notice = noticeFor(this.#case.scenery, state, { open, now: this.#case.now });
    if (!notice) return false;
    const { activity, until, extension } = notice;
    this.#case.agenda.delete(key);
    this.#case.put(asked, {
      activity,
      until,
      last: until,
      isWork: true,
      isFree: true,
      lengthening: { step, extension },
    });
    return this.#case.agenda.has(asked);
  }
}

/** Days in which an act without a term is done, and a stage is closed of which everything is done. */
const withoutTerm = 14;
const untilClosed = 10;
const untilRefused = 8;
