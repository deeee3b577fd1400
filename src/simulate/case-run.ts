import type { Day } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Case, LogEvent, Value } from "../case-log/model.ts";
import { dueOfBound } from "../check/bound.ts";
import { cancelEvent } from "../check/cancelling.ts";
import { choose } from "../check/choice.ts";
import { startsAtClosing } from "../check/closing.ts";
import { truthOfCondition } from "../check/condition.ts";
import { endAtLatest } from "../check/due.ts";
import { extensionsInCase } from "../check/extension-in-case.ts";
import { lastDayOf } from "../check/in-time.ts";
import type { StepTask } from "../check/plan.ts";
import { wasOwedOn } from "../check/was-owed-on.ts";
import type { Step } from "../regulation/model.ts";
import type { BreachKind, BrokenDemand, Target } from "./breach.ts";
import { bareEvent, CaseState, madeUp } from "./case-state.ts";
import { makeFact } from "./facts.ts";
import { makeAct } from "./make-act.ts";
import { type Broken, gateOwes, type Obstacle, obstaclesTo } from "./obstacles.ts";
import { type Open, openActs } from "./owed.ts";
import type { Random } from "./random.ts";
import { happenedIn, type Lengthening, type Scenery, valuesOf } from "./scenery.ts";
import {
  closes,
  isBeforeMinute,
  lastMinute,
  type Minute,
  momentOf,
  opens,
  pickMoment,
} from "./working-time.ts";

export interface RunInput {
  readonly scenery: Scenery;
  readonly random: Random;
  readonly id: string;
  /** When the case begins, and the last day that the log holds. */
  readonly from: Day;
  readonly until: Day;
  readonly isPlain: boolean;
  readonly breach?: { readonly kind: BreachKind; readonly target: Target } | undefined;
}

/** A case and the verdicts that what was planted in it violates; undefined: it did not work out. */
export interface MadeCase {
  readonly made: Case;
  readonly verdicts: readonly string[];
}

/** Lets one case happen, from its first event up to the end of the log. */
export function runCase(input: RunInput): MadeCase | undefined {
  return new CaseRun(input).run();
}

interface Planned extends Minute {
  readonly activity: string;
  /** The last moment in time. */
  readonly last: Minute | undefined;
  readonly lengthening?: Lengthening | undefined;
  /** Done too late on purpose. */
  readonly isLate?: boolean;
  /** Not asked of anybody: it comes whether or not somebody waits for it. */
  readonly isFree?: boolean;
}

type Outcome = "done" | "dropped" | { readonly wait: Day };

const mostEvents = 120;
const mostRounds = 400;

class CaseRun {
  readonly #input: RunInput;
  readonly #scenery: Scenery;
  readonly #random: Random;
  readonly #calendar: WorkingCalendar;
  readonly #people = new Map<string, string>();
  readonly #facts: Record<string, Value> = {};
  readonly #events: LogEvent[] = [];
  readonly #agenda = new Map<string, Planned>();
  /** What has been decided once: whether somebody makes use of a right, or asks for more time. */
  readonly #decided = new Set<string>();
  readonly #verdicts = new Set<string>();
  /** The first day on which an act may be done, so that another one comes clearly before it. */
  readonly #notBefore = new Map<string, Day>();
  #now: Minute;
  #isPlanted = false;
  #hasFailed = false;
  #lateOn: Minute | undefined;

  constructor(input: RunInput) {
    this.#input = input;
    this.#scenery = input.scenery;
    this.#random = input.random;
    const { regulation, index } = input.scenery;
    this.#calendar = index.calendar(regulation.counting);
    this.#now = { day: input.from, minute: 0 };
  }

  run(): MadeCase | undefined {
    this.#begin();
    for (let round = 0; round < mostRounds && !this.#hasFailed; round += 1) if (!this.#goOn()) break;
    if (this.#hasFailed || !this.#isWorkedOut()) return undefined;
    const { id } = this.#input;
    const made: Case = { id, facts: this.#facts, events: this.#events, place: madeUp };
    return { made, verdicts: [...this.#verdicts].sort() };
  }

  #begin(): void {
    const { plan, regulation } = this.#scenery;
    const { id, from, isPlain, breach } = this.#input;
    for (const fact of Object.values(regulation.facts)) {
      if (fact.from !== undefined) continue;
      const value = makeFact(fact, {
        scenery: this.#scenery,
        random: this.#random,
        day: from,
        caseId: id,
        isPlain,
      });
      if (value !== undefined) this.#facts[fact.id] = value;
    }
    for (const { id: answer } of regulation.attest)
      this.#facts[answer] = breach?.target.attest?.id !== answer;
    const [usual = "", ...others] = plan.kind.starts;
    const start = others.length > 0 && this.#random.happens(otherStart) ? this.#random.oneOf(others) : usual;
    for (const activity of this.#precursorsOf(start)) {
      const day = from - this.#random.between(1, 12);
      this.#events.push(
        bareEvent(
          activity,
          momentOf({ day, minute: this.#random.between(opens, closes) }, regulation.timeZone),
        ),
      );
    }
    this.#events.sort((one, other) => (one.time?.instant ?? 0) - (other.time?.instant ?? 0));
    this.#now = { day: from, minute: this.#random.between(7 * 60, 21 * 60) };
    this.#emit({ activity: start, ...this.#now, last: undefined });
    for (const activity of this.#scenery.happenings) this.#mayHappen(activity);
  }

  /** Events that have to lie before the start, because its term runs from them. */
  #precursorsOf(start: string): readonly string[] {
    const ofStart = this.#scenery
      .stepsOn(start)
      .flatMap(({ within, aim }) => [...valuesOf(within), ...valuesOf(aim)]);
    const anchors = ofStart
      .flatMap((bound) => (bound.kind === "term" ? [bound.term] : bound.terms))
      .flatMap((term) => (term.kind === "field" ? [] : (term.anchor?.items ?? [])))
      .flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
    const known = ["incident", "became-aware"].filter((event) => this.#scenery.happenings.includes(event));
    return [...new Set([...anchors, ...known])].filter((event) => this.#scenery.happenings.includes(event));
  }

  #mayHappen(activity: string): void {
    if (this.#events.some((event) => event.activity === activity)) return;
    const share = this.#shareOf(activity);
    if (share === 0 || !this.#random.happens(share)) return;
    const day = this.#now.day + this.#random.between(1, 25);
    this.#agenda.set(`event ${activity}`, {
      activity,
      day,
      minute: this.#random.between(opens, closes),
      last: undefined,
      isFree: true,
    });
  }

  #shareOf(activity: string): number {
    const { stages, stagesClosedBy } = this.#scenery;
    if (this.#isEncouraged(activity)) return often;
    if (activity === "destroyed" || stages.some(({ reopenedBy }) => reopenedBy.includes(activity))) return 0;
    if (stagesClosedBy(activity).length > 0) return 0;
    const { breach } = this.#input;
    if (stages.some(({ cancelledBy }) => cancelledBy.includes(activity))) return breach ? 0 : seldom;
    if (stages.some(({ starts }) => starts.includes(activity))) return nowAndThen;
    return sometimes;
  }

  /** What the planted breach needs to happen at all. */
  #isEncouraged(activity: string): boolean {
    const step = this.#input.breach?.target.step;
    if (!step) return false;
    const wakes =
      step.once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : [])) ?? [];
    const stage = this.#scenery.index.stage(step.stage);
    return [
      ...wakes,
      ...(step.duty === "never" ? [] : step.acts),
      ...(stage.wholeCase ? [] : stage.starts),
    ].includes(activity);
  }

  /** Goes on to what comes next; false when nothing does before the end of the log. */
  #goOn(): boolean {
    const state = this.#stateOn(this.#now.day);
    const open = this.#openIn(state);
    this.#plan(state, open);
    const next = this.#next();
    const wake = this.#wakeDay(open, state);
    if (wake !== undefined && (next === undefined || wake < next.planned.day)) {
      if (wake > this.#input.until) return false;
      this.#now = { day: wake, minute: 0 };
      return true;
    }
    if (!next || next.planned.day > this.#input.until || this.#events.length > mostEvents) return false;
    this.#agenda.delete(next.key);
    if (isBeforeMinute(this.#now, next.planned))
      this.#now = { day: next.planned.day, minute: next.planned.minute };
    const outcome = this.#perform(next.planned, []);
    if (typeof outcome === "object") this.#postpone(next.key, next.planned, outcome.wait);
    return true;
  }

  #known:
    | { readonly events: number; readonly state: CaseState; open: readonly Open[] | undefined }
    | undefined;

  #stateOn(day: Day): CaseState {
    const { id } = this.#input;
    const events = this.#events.length;
    if (this.#known?.events === events && this.#known.state.day === day) return this.#known.state;
    const state = new CaseState(this.#scenery, { id, facts: this.#facts, events: [...this.#events] }, day);
    this.#known = { events, state, open: undefined };
    return state;
  }

  #openIn(state: CaseState): readonly Open[] {
    if (this.#known?.state !== state) return openActs(this.#scenery, state);
    this.#known.open ??= openActs(this.#scenery, state);
    return this.#known.open;
  }

  #next(): { key: string; planned: Planned } | undefined {
    let next: { key: string; planned: Planned } | undefined;
    for (const [key, planned] of this.#agenda)
      if (!next || isBeforeMinute(planned, next.planned)) next = { key, planned };
    return next;
  }

  /** The day after the next term that nobody is going to keep. */
  #wakeDay(open: readonly Open[], { day }: CaseState): Day | undefined {
    const days = open
      .filter(({ key }) => this.#agenda.get(key)?.isLate ?? !this.#agenda.has(key))
      .flatMap(({ first, last }) => [first, last]);
    const ahead = days.flatMap((end) => (end && end.day >= day ? [end.day + 1] : []));
    return ahead.length > 0 ? Math.min(...ahead) : undefined;
  }

  #plan(state: CaseState, open: readonly Open[]): void {
    const keys = new Set(open.map(({ key }) => key));
    for (const [key, { isFree, isLate }] of this.#agenda)
      if (!keys.has(key) && !isFree && !isLate) this.#agenda.delete(key);
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
    if (activity === undefined || step.isEntry || !this.#random.happens(this.#shareOfUse(activity, step)))
      return;
    const furthest = { day: this.#now.day + 30, minute: closes };
    const until = last && isBeforeMinute(last, furthest) ? last : furthest;
    this.#put(key, { activity, until, last, isWork: !step.outside, isFree: true });
  }

  #shareOfUse(activity: string, { outside, duty, purpose, once }: Step): number {
    const { lengthenedBy, index, stages, stagesClosedBy } = this.#scenery;
    if (this.#isEncouraged(activity)) return often;
    if (lengthenedBy(activity).length > 0) return 0;
    if (stages.some(({ id }) => index.refusals(id).includes(activity)))
      return this.#input.breach ? 0 : seldom;
    if (stages.some(({ cancelledBy }) => cancelledBy.includes(activity)))
      return this.#input.breach ? 0 : seldom;
    if (stagesClosedBy(activity).length > 0) return seldom;
    if (!outside) return sometimes;
    if (duty === "must") return often;
    return purpose === "appeal" || purpose === "external" ? nowAndThen : once ? often : sometimes;
  }

  #planOwed(state: CaseState, open: Open): void {
    const { key, step, first, last, isPaused, mayMove } = open;
    const [activity] = step.acts;
    if (activity === undefined || isPaused) {
      this.#agenda.delete(key);
      return;
    }
    if (this.#isOmitted(step.id)) return;
    if (mayMove && this.#isStillToCome(step)) return;
    if (this.#isLateTarget(step.id)) {
      this.#planLate(key, activity, last);
      return;
    }
    const planned = this.#agenda.get(key);
    const isInTime = planned && (!first || !isBeforeMinute(first, planned));
    if (isInTime) return;
    if (this.#mayLengthen(state, open)) return;
    if (this.#isHastyTarget(step.id)) {
      this.#planHasty(state, open, activity);
      return;
    }
    const until = first ?? { day: this.#now.day + withoutTerm, minute: closes };
    if (isBeforeMinute(until, this.#now)) {
      this.#hasFailed = true;
      return;
    }
    if (step.directly) this.#agenda.set(key, { activity, ...this.#now, last: first });
    else this.#put(key, { activity, until, last: first, isWork: true });
  }

  /** Whether what its term runs from is still going to be done. */
  #isStillToCome(step: Step): boolean {
    const { breach } = this.#input;
    const omitted =
      breach?.kind.timing === "never" || breach?.kind.timing === "late" ? breach.target.step : undefined;
    return omitted === undefined || omitted === step;
  }

  #put(
    key: string,
    {
      activity,
      until,
      last,
      isWork,
      isFree = false,
    }: { activity: string; until: Minute; last: Minute | undefined; isWork: boolean; isFree?: boolean },
  ): void {
    const moment = pickMoment(
      { from: this.#now, until },
      { random: this.#random, calendar: this.#calendar, isWork },
    );
    if (moment) this.#agenda.set(key, { activity, ...moment, last, isFree });
  }

  #isOmitted(step: string): boolean {
    const { breach } = this.#input;
    if (breach?.target.step?.id !== step) return false;
    return breach.kind.timing === "never";
  }

  #isLateTarget(step: string): boolean {
    const { breach } = this.#input;
    return breach?.kind.timing === "late" && breach.target.step?.id === step;
  }

  #isHastyTarget(step: string): boolean {
    const { breach } = this.#input;
    return breach?.kind.timing === "hasty" && breach.target.step?.id === step && !this.#isPlanted;
  }

  #planLate(key: string, activity: string, last: Minute | undefined): void {
    if (!last) return;
    const planned = this.#agenda.get(key);
    if (planned && isBeforeMinute(last, planned)) return;
    const slack = this.#input.breach?.target.step?.extension.length === 0 ? 0 : extendable;
    const day = last.day + slack + this.#random.between(1, 12);
    const worked = this.#calendar.isWorkingDay(day) ? day : day + 1;
    this.#lateOn = { day: worked, minute: this.#random.between(opens, closes) };
    this.#agenda.set(key, { activity, ...this.#lateOn, last, isLate: true });
  }

  /** In the first days, while what has to come first has not. */
  #planHasty(state: CaseState, open: Open, activity: string): void {
    const { key, first, step } = open;
    const obstacles = this.#obstacles(state, activity, [open]);
    const isEarly = obstacles.some(
      ({ by, kind }) => kind !== "forbidden" && by.step === step && by.aspect === "notBefore",
    );
    const until = { day: this.#now.day + 1, minute: closes };
    if (!isEarly) this.#hasFailed = true;
    else
      this.#put(key, {
        activity,
        until: first && isBeforeMinute(first, until) ? first : until,
        last: first,
        isWork: false,
      });
  }

  /** A filing that fails is refused, or asked about. */
  #planGate({ evaluation }: CaseState): void {
    for (const { step } of this.#scenery.tasks) {
      const owed = step.otherwise && gateOwes(evaluation, step);
      const [refusal] = this.#scenery.index.refusals(step.stage);
      const activity = owed === "refusal" ? refusal : owed === "request" ? "information-request" : undefined;
      const key = `gate ${step.id}`;
      if (activity === undefined || this.#agenda.has(key)) continue;
      this.#put(key, {
        activity,
        until: { day: this.#now.day + untilRefused, minute: closes },
        last: undefined,
        isWork: true,
        isFree: true,
      });
    }
  }

  /** A stage in which nothing is left to do is closed, if an act that is owed does not close it. */
  #planClosing({ evaluation }: CaseState, open: readonly Open[]): void {
    for (const stage of this.#scenery.stages) {
      const { start, ended } = evaluation.lifeOf(stage);
      const key = `close ${stage.id}`;
      if (start.kind !== "known" || ended || stage.completedBy.length === 0 || this.#agenda.has(key))
        continue;
      const isBusy = open.some(({ step, key: each }) => {
        return (
          !step.every &&
          step.stage === stage.id &&
          step.duty === "must" &&
          !step.outside &&
          !this.#isOmitted(step.id) &&
          (this.#agenda.has(each) || step.acts.some((act) => stage.completedBy.includes(act)))
        );
      });
      const isAwaited = [...this.#agenda.values()].some(({ activity }) =>
        stage.completedBy.includes(activity),
      );
      if (isBusy || isAwaited) continue;
      const refusals = this.#scenery.index.refusals(stage.id);
      const activity = stage.completedBy.find((each) => {
        const step = this.#scenery.index.stepOf(each);
        return !refusals.includes(each) && (step === undefined || step.duty !== "must" || step.outside);
      });
      if (activity === undefined) continue;
      const until = { day: this.#now.day + untilClosed, minute: closes };
      this.#put(key, { activity, until, last: undefined, isWork: true, isFree: true });
    }
  }

  #planForbidden({ evaluation }: CaseState): void {
    const { breach } = this.#input;
    const step = breach?.kind.timing === "forbidden" ? breach.target.step : undefined;
    const [activity] = step?.acts ?? [];
    if (!step || activity === undefined || this.#isPlanted || this.#agenda.has("forbidden")) return;
    const { applies, instances } = evaluation.stateOf(step);
    const [anchored] = instances.map((instance) => instance.anchored);
    const isWoken = !step.once || anchored?.kind === "known";
    if (applies.kind !== "yes" || applies.endedOn !== undefined || !isWoken) return;
    if (evaluation.lifeOf(evaluation.stageOf(step)).ended) return;
    const from = { day: this.#now.day + 1, minute: opens };
    const day = from.day + this.#random.between(0, 2);
    this.#agenda.set("forbidden", {
      activity,
      day,
      minute: this.#random.between(opens, closes),
      last: undefined,
      isFree: true,
    });
  }

  /** Now and then somebody asks for more time, and then the act waits for that. */
  #mayLengthen(state: CaseState, { key, step, first, isWithoutNumber }: Open): boolean {
    const [extension] = step.extension;
    const [notice] = extension?.notice ?? [];
    const decided = `longer ${key}`;
    if (!extension || notice === undefined || !first || isWithoutNumber || this.#decided.has(decided))
      return false;
    this.#decided.add(decided);
    const isShared = this.#scenery.lengthenedBy(notice).some((each) => each.step !== step);
    const isOwed = this.#scenery.index.stepOf(notice)?.duty === "must";
    if (isShared || isOwed || this.#input.breach?.target.step === step || !this.#random.happens(longer))
      return false;
    const { evaluation } = state;
    const [inCase] = extensionsInCase(evaluation, step.extension);
    if (!inCase?.isOpen) return false;
    const time = momentOf(this.#now, this.#scenery.regulation.timeZone);
    const act = { event: bareEvent(notice, time), time };
    if (
      extension.if &&
      truthOfCondition(extension.if, { evaluation, absent: "is-false", act }).value !== "true"
    )
      return false;
    const noticeBy = extension.noticeBy && choose(evaluation, extension.noticeBy);
    const anchored = evaluation.stateOf(step).instances[0]?.anchored;
    const [limit] =
      noticeBy?.kind === "value"
        ? dueOfBound(evaluation, { bound: noticeBy.value, step, ...(anchored && { anchored }) })
        : [];
    const end = endAtLatest(limit);
    const limitDay = end && lastDayOf(evaluation, end);
    const until = limitDay !== undefined && limitDay < first.day ? { day: limitDay, minute: closes } : first;
    if (isBeforeMinute(until, this.#now)) return false;
    const moment = pickMoment(
      { from: this.#now, until },
      { random: this.#random, calendar: this.#calendar, isWork: true },
    );
    if (!moment) return false;
    this.#agenda.delete(key);
    this.#agenda.set(decided, {
      activity: notice,
      ...moment,
      last: until,
      lengthening: { step, extension },
      isFree: true,
    });
    this.#waiting.set(step.id, decided);
    return true;
  }

  /** By step: the notice that it waits for. */
  readonly #waiting = new Map<string, string>();

  #postpone(key: string, planned: Planned, wait: Day): void {
    const day = Math.max(wait, this.#now.day + (wait <= this.#now.day ? 1 : 0));
    const isTooLate = planned.last && day > planned.last.day && !planned.isLate;
    if (isTooLate) {
      // What nobody has to do is then not done.
      if (!planned.isFree) this.#hasFailed = true;
      return;
    }
    this.#agenda.set(key, { ...planned, day, minute: this.#random.between(opens, closes) });
  }

  /** Does an act, and first what has to come before it. */
  #perform(planned: Planned, doing: readonly string[]): Outcome {
    const { activity } = planned;
    if (doing.includes(activity) || doing.length > 8) return "dropped";
    if (planned.isFree && this.#barred.has(activity)) return "dropped";
    const earliest = this.#notBefore.get(activity);
    if (earliest !== undefined && this.#now.day < earliest) return { wait: earliest };
    const target = this.#input.breach?.target.step;
    if (target && this.#isLateTarget(target.id) && target.acts.includes(activity) && !planned.isLate)
      return this.#lateOn ? { wait: this.#lateOn.day } : { wait: this.#now.day + 1 };
    for (let round = 0; round < 30; round += 1) {
      const state = this.#stateOn(this.#now.day);
      const open = this.#openIn(state);
      const obstacles = this.#obstacles(state, activity, open);
      const [obstacle] = obstacles.filter((each) => !this.#isIgnored(each, planned));
      if (!obstacle) {
        this.#note(state, obstacles);
        this.#emit(planned);
        return "done";
      }
      if (obstacle.kind === "wait") return { wait: obstacle.until };
      if (obstacle.kind === "forbidden") return this.#isHindered(planned);
      const first = obstacle.activities.find((each) => !doing.includes(each) && each !== activity);
      if (first === undefined) return "dropped";
      const outcome = this.#perform({ activity: first, ...this.#now, last: undefined }, [...doing, activity]);
      if (outcome !== "done") return outcome === "dropped" ? this.#isHindered(planned) : outcome;
    }
    return "dropped";
  }

  /** An act that is owed and cannot be done: these facts do not go together with keeping to the text. */
  #isHindered({ isFree, activity }: Planned): Outcome {
    const isOwed =
      this.#scenery.index.stepOf(activity)?.duty === "must" && !this.#scenery.index.isOutside(activity);
    if (!isFree && isOwed) this.#hasFailed = true;
    return "dropped";
  }

  #obstacles(state: CaseState, activity: string, open: readonly Open[]): readonly Obstacle[] {
    const time = momentOf(this.#now, this.#scenery.regulation.timeZone);
    return obstaclesTo({ scenery: this.#scenery, state, open, activity, time });
  }

  /** What is broken on purpose, or cannot be kept because something is missing on purpose. */
  #isIgnored(obstacle: Obstacle, { activity }: Planned): boolean {
    const { breach } = this.#input;
    const target = breach?.target.step;
    if (!breach || !target) return false;
    const { by, kind } = obstacle;
    if (kind === "first" && obstacle.activities.every((each) => this.#isMissing(each))) return true;
    if (
      kind !== "forbidden" &&
      breach.kind.timing === "hasty" &&
      by.step === target &&
      by.aspect === "notBefore"
    )
      return !this.#isPlanted;
    const isForbidden =
      breach.kind.timing === "forbidden" && by?.step === target && target.acts.includes(activity);
    return isForbidden || (breach.kind.timing === "again" && by?.step === target && by.aspect === "times");
  }

  /** Left out on purpose. */
  #isMissing(activity: string): boolean {
    const target = this.#input.breach?.target.step;
    return target !== undefined && this.#isOmitted(target.id) && target.acts.includes(activity);
  }

  /** What follows from doing it all the same. */
  #note(state: CaseState, obstacles: readonly Obstacle[]): void {
    for (const obstacle of obstacles) {
      const { by } = obstacle;
      // What is not done at all is judged once, when its time is over.
      if (!by || by.aspect === "" || by.step.outside) continue;
      this.#verdicts.add(verdictOf(by));
      const key = by.aspect === "never" ? "duty" : by.aspect;
      if (!this.#isAlike(state, by.step, key)) this.#hasFailed = true;
      if (by.aspect === "never" && this.#stageHasEnded(state, by.step)) this.#hasFailed = true;
      if (obstacle.kind === "first" && by.aspect === "notBefore")
        this.#skipped.push({ activities: obstacle.activities, day: this.#now.day });
      if (this.#input.breach?.kind.timing !== "never" && by.step === this.#input.breach?.target.step)
        this.#isPlanted = true;
      if (obstacle.kind === "first" && by.aspect === "notBefore")
        for (const activity of obstacle.activities) this.#notBefore.set(activity, this.#now.day + 1);
    }
  }

  /** What was not waited for. */
  readonly #skipped: { readonly activities: readonly string[]; readonly day: Day }[] = [];

  #isAlike(state: CaseState, { id }: Step, key: keyof Step): boolean {
    const task = this.#scenery.tasks.find(({ step }) => step.id === id);
    return task !== undefined && state.isAlike(task, key);
  }

  #stageHasEnded({ evaluation }: CaseState, step: Step): boolean {
    return evaluation.lifeOf(evaluation.stageOf(step)).ended;
  }

  #emit(planned: Planned): void {
    const { scenery, random, isPlain, id } = this.#input;
    const { activity } = planned;
    const lengthening = planned.lengthening ?? this.#ownNotice(activity);
    const previous = this.#events.at(-1);
    const minute =
      previous?.time?.day === this.#now.day ? Math.min(lastMinute, this.#now.minute + 1) : this.#now.minute;
    this.#now = { day: this.#now.day, minute };
    const time = momentOf(this.#now, scenery.regulation.timeZone);
    const newDay = lengthening && this.#newDay(lengthening);
    const made = { id, facts: this.#facts, events: this.#events };
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
    if (!this.#isAsRequired(act)) this.#hasFailed = true;
    if (planned.isLate) this.#noteLate(activity);
    this.#events.push(this.#spoilt(act));
    if (lengthening) this.#afterNotice(lengthening, newDay);
    this.#bar(activity);
    this.#repeat(activity);
  }

  /** An act that is owed, and lengthens the term of another one as well. */
  #ownNotice(activity: string): Lengthening | undefined {
    const { index, lengthenedBy } = this.#scenery;
    if (index.stepOf(activity)?.duty !== "must") return undefined;
    const { evaluation } = this.#stateOn(this.#now.day);
    return lengthenedBy(activity).find(({ step }) => {
      return evaluation
        .stateOf(step)
        .instances.some(({ status, anchored }) => status === "pending" && anchored.kind === "known");
    });
  }

  /** What the act carries is what it is required to be like. */
  #isAsRequired({ event, state }: ReturnType<typeof makeAct>): boolean {
    const { time } = event;
    const act = time && { event, time };
    return this.#scenery.stepsOn(event.activity).every((step) => {
      if (!step.requires || step.outside || !act) return true;
      if (happenedIn(step.requires).some((each) => this.#isMissing(each))) return true;
      if (state.evaluation.stateOf(step).applies.kind === "no" || step.duty === "never") return true;
      return (
        truthOfCondition(step.requires, { evaluation: state.evaluation, absent: "is-false", act }).value !==
        "false"
      );
    });
  }

  /** The demands that the spoilt act does not keep to. */
  #broken: readonly BrokenDemand[] = [];

  #spoilt({ event, demands, state }: ReturnType<typeof makeAct>): LogEvent {
    const { breach, scenery, random } = this.#input;
    const step = breach?.target.step;
    if (!breach?.kind.spoil || !step || this.#isPlanted || !step.acts.includes(event.activity)) return event;
    if (state.evaluation.stateOf(step).applies.kind !== "yes") return event;
    if (scenery.lengthenedBy(event.activity).length > 0) return event;
    const spoilt = breach.kind.spoil({ scenery, random, step, event, demands, state });
    if (!spoilt) return event;
    this.#isPlanted = true;
    this.#broken = spoilt.broken;
    return spoilt.event;
  }

  /** Everything that this act was owed for is late. */
  #noteLate(activity: string): void {
    const state = this.#stateOn(this.#now.day);
    for (const task of this.#scenery.tasks) {
      const { step } = task;
      if (!step.acts.includes(activity) || step.outside || step.duty !== "must") continue;
      this.#isPlanted = true;
      if (!this.#isLateInEveryReading(state, task)) this.#hasFailed = true;
      this.#verdicts.add(step.id);
      if (step.within && step.aim) this.#verdicts.add(`${step.id}.aim`);
      const { evaluation } = state;
      const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
      const { applies, instances } = evaluation.stateOf(step);
      if (cancelEvent(evaluation, step) || (applies.kind === "yes" && applies.endedOn !== undefined))
        this.#hasFailed = true;
      if (instances.some(({ due }) => due.kind !== "day")) continue;
      if (!closed || closed.time.day >= this.#now.day) continue;
      const people = (key: "to" | "with") => {
        const found = step[key] && choose(state.evaluation, step[key]);
        return found?.kind === "value" ? found.value.map(({ id }) => `${step.id}.${key}.${id}`) : [];
      };
      for (const verdict of [...people("to"), ...people("with")]) this.#verdicts.add(verdict);
    }
  }

  #isLateInEveryReading(state: CaseState, task: StepTask): boolean {
    const states = state.statesOf(task);
    const last = openActs(this.#scenery, state).find(({ step }) => step === task.step)?.last;
    const isOpen = states.every(({ applies, instances }) => applies.kind === "yes" && instances.length === 1);
    return isOpen && states.length >= task.combinations.length && (!last || isBeforeMinute(last, this.#now));
  }

  #newDay({ step, extension }: Lengthening): Day | undefined {
    if (extension.adds || extension.total) return undefined;
    const { evaluation } = this.#stateOn(this.#now.day);
    const [instance] = evaluation.stateOf(step).instances;
    const due = instance?.aim?.due ?? instance?.due;
    if (due?.kind !== "day") return undefined;
    const cap = extension.atMost && choose(evaluation, extension.atMost);
    const [end] =
      cap?.kind === "value" && instance
        ? dueOfBound(evaluation, { bound: cap.value, step, anchored: instance.anchored })
        : [];
    const last = end && endAtLatest(end);
    const most = last ? lastDayOf(evaluation, last) : due.day + 60;
    return Math.min(most, due.day + this.#random.between(5, 20));
  }

  /** What was an aim has been met by the notice; the act itself comes by the date that was named. */
  #afterNotice({ step }: Lengthening, newDay: Day | undefined): void {
    this.#waiting.delete(step.id);
    if (!step.aim) return;
    const state = this.#stateOn(this.#now.day);
    const [instance] = state.evaluation.stateOf(step).instances;
    const promised = (instance?.aim ?? instance)?.notices.flatMap((notice) => notice.promised ?? [])[0];
    const day = promised ?? newDay ?? this.#now.day + 14;
    const [activity] = step.acts;
    if (activity === undefined) return;
    const until = { day, minute: lastMinute };
    this.#put(`after ${step.id}`, { activity, until, last: until, isWork: true, isFree: true });
  }

  /** What would now wake something that had to come before this act may no longer happen. */
  #bar(activity: string): void {
    const { evaluation } = this.#stateOn(this.#now.day);
    for (const step of this.#scenery.stepsOn(activity)) {
      for (const limit of valuesOf(step.notBefore).flat()) {
        if (limit.kind !== "order" || evaluation.view.has(limit.ref.activities)) continue;
        for (const each of limit.ref.activities) {
          const items = this.#scenery.index.stepOf(each)?.once?.items ?? [];
          for (const item of items)
            if (item.kind === "event") for (const wake of item.ref.activities) this.#barred.add(wake);
        }
      }
    }
  }

  readonly #barred = new Set<string>();

  /** Once more than is allowed, on another day. */
  #repeat(activity: string): void {
    const { breach } = this.#input;
    const step = breach?.kind.timing === "again" ? breach.target.step : undefined;
    if (!step?.acts.includes(activity) || this.#isPlanted) return;
    this.#agenda.set("again", {
      activity,
      day: this.#now.day,
      minute: this.#now.minute,
      last: undefined,
      isFree: true,
    });
  }

  /** Whether the breach was planted, and its verdicts are decided by the end of the log. */
  #isWorkedOut(): boolean {
    const { breach, until } = this.#input;
    if (!breach) return true;
    const state = this.#stateOn(until);
    const { attest, step } = breach.target;
    if (attest) {
      const wakes = attest.once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
      const isAsked =
        !attest.if ||
        truthOfCondition(attest.if, { evaluation: state.evaluation, absent: "waits" }).value === "true";
      if (!isAsked || (wakes && !state.has(wakes))) return false;
      this.#verdicts.add(`${attest.id}.attest`);
      return true;
    }
    if (breach.kind.timing === "never") {
      const { instances, applies } = state.evaluation.stateOf(step);
      if (applies.kind !== "yes" || instances.length !== 1 || state.has(step.acts)) return false;
      if (!this.#isAlike(state, step, "duty")) return false;
      if (!this.#isDecided(state, step)) return false;
      this.#verdicts.add(step.notAfter && this.#isPassed(state, step) ? `${step.id}.notAfter` : step.id);
      if (step.within && step.aim) this.#verdicts.add(`${step.id}.aim`);
      return true;
    }
    if (!this.#isPlanted || !this.#isStillSkipped(state)) return false;
    if (breach.kind.timing !== undefined) return true;
    if (state.evaluation.view.of(step.acts).length > 1) return false;
    for (const { step: asking, key, who } of this.#broken) {
      if (!this.#isAlike(state, asking, key) || !this.#isDecided(state, asking)) return false;
      this.#verdicts.add([asking.id, key, ...(who === undefined ? [] : [who])].join("."));
    }
    return true;
  }

  /** What was not waited for turned out to be owed then. */
  #isStillSkipped({ evaluation }: CaseState): boolean {
    return this.#skipped.every(({ activities, day }) =>
      activities.some((each) => wasOwedOn(evaluation, each, day) === "yes"),
    );
  }

  #isPassed({ evaluation }: CaseState, { notAfter }: Step): boolean {
    const found = notAfter && choose(evaluation, notAfter);
    const limits = found?.kind === "value" ? found.value : [];
    return limits.some((limit) => limit.kind === "order" && evaluation.view.has(limit.ref.activities));
  }

  /** Whether its term, or without a number its stage, is over. */
  #isDecided({ evaluation }: CaseState, step: Step): boolean {
    const { until } = this.#input;
    const { closed, cancelled } = evaluation.lifeOf(evaluation.stageOf(step));
    const { instances, applies } = evaluation.stateOf(step);
    if (
      cancelled ||
      cancelEvent(evaluation, step) ||
      (applies.kind === "yes" && applies.endedOn !== undefined)
    )
      return false;
    const slack = step.extension.length > 0 ? extendable : 0;
    return instances.every(({ due, anchored }) => {
      if (due.kind === "day")
        return due.day + slack < until && (closed !== undefined || (!step.to && !step.with));
      if (due.kind === "hours") return lastDayOf(evaluation, due) < until;
      return due.kind === "open" && closed !== undefined && !startsAtClosing(evaluation, step, anchored);
    });
  }
}

function verdictOf({ step, aspect }: Broken): string {
  return aspect === "" ? step.id : `${step.id}.${aspect}`;
}

/** How often something happens that need not happen. */
const often = 0.9;
const nowAndThen = 0.25;
const sometimes = 0.15;
const seldom = 0.03;
const otherStart = 0.2;
const longer = 0.12;
/** Days in which an act without a term is done, and a stage is closed of which everything is done. */
const withoutTerm = 14;
const untilClosed = 10;
const untilRefused = 8;
/** Days in which a reading may still allow a notice after the last day. */
const extendable = 20;
