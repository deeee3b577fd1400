import type { Day } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Case, LogEvent, Value } from "../case-log/model.ts";
import { truthOfCondition } from "../check/condition.ts";
import { extendable } from "./broken-at-end.ts";
import { bareEvent, CaseState, madeUp } from "./case-state.ts";
import { askForMoreTime, otherStart, shareOfHappening, shareOfUse } from "./chances.ts";
import { makeFact } from "./facts.ts";
import { type MadeAct, makeAct } from "./make-act.ts";
import { newDayFor, noticeFor, ownNotice, promisedDay } from "./more-time.ts";
import { gateOwes, type Obstacle, obstaclesTo, wakersBarredBy } from "./obstacles.ts";
import { type Open, openActs } from "./owed.ts";
import { type Breach, Planting } from "./planting.ts";
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
  readonly breach: Breach | undefined;
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

/** What is to be done at some moment from now on. */
interface Wanted extends Omit<Planned, keyof Minute> {
  readonly until: Minute;
  readonly isWork: boolean;
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
  readonly #planting: Planting;
  readonly #barred = new Set<string>();
  /** The first day on which an act may be done, so that another one comes clearly before it. */
  readonly #notBefore = new Map<string, Day>();
  #now: Minute;
  #hasFailed = false;
  #lateOn: Minute | undefined;

  constructor(input: RunInput) {
    this.#input = input;
    this.#scenery = input.scenery;
    this.#random = input.random;
    this.#planting = new Planting(input);
    const { regulation, index } = input.scenery;
    this.#calendar = index.calendar(regulation.counting);
    this.#now = { day: input.from, minute: 0 };
  }

  run(): MadeCase | undefined {
    this.#begin();
    for (let round = 0; round < mostRounds && !this.#isLost(); round += 1) if (!this.#goOn()) break;
    const verdicts = this.#isLost() ? undefined : this.#planting.verdictsAt(this.#stateOn(this.#input.until));
    if (verdicts === undefined) return undefined;
    const { id } = this.#input;
    const made: Case = { id, facts: this.#facts, events: this.#events, place: madeUp };
    return { made, verdicts };
  }

  #isLost(): boolean {
    return this.#hasFailed || this.#planting.hasFailed;
  }

  #begin(): void {
    const { plan, regulation } = this.#scenery;
    const { id, from, isPlain } = this.#input;
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
    for (const { id: answer } of regulation.attest) this.#facts[answer] = !this.#planting.denies(answer);
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
    const share = shareOfHappening(this.#scenery, this.#planting, activity);
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
    if (
      activity === undefined ||
      step.isEntry ||
      !this.#random.happens(shareOfUse(this.#scenery, this.#planting, { activity, step }))
    )
      return;
    const furthest = { day: this.#now.day + 30, minute: closes };
    const until = last && isBeforeMinute(last, furthest) ? last : furthest;
    this.#put(key, { activity, until, last, isWork: !step.outside, isFree: true });
  }

  #planOwed(state: CaseState, open: Open): void {
    const { key, step, first, last, isPaused, mayMove } = open;
    const [activity] = step.acts;
    if (activity === undefined || isPaused) {
      this.#agenda.delete(key);
      return;
    }
    if (this.#planting.isTarget(step.id, "never")) return;
    if (mayMove && this.#isStillToCome(step)) return;
    if (this.#planting.isTarget(step.id, "late")) {
      this.#planLate(key, activity, last);
      return;
    }
    const planned = this.#agenda.get(key);
    const isInTime = planned && (!first || !isBeforeMinute(first, planned));
    if (isInTime) return;
    if (this.#asksForMoreTime(state, open)) return;
    if (this.#planting.isTarget(step.id, "hasty") && !this.#planting.isPlanted) {
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
  #isStillToCome(step: Open["step"]): boolean {
    const { timing, step: broken } = this.#planting;
    return (timing !== "never" && timing !== "late") || broken === step;
  }

  #put(key: string, { until, isWork, ...planned }: Wanted): void {
    const { calendar, random } = { calendar: this.#calendar, random: this.#random };
    const moment = pickMoment({ from: this.#now, until }, { random, calendar, isWork });
    if (moment) this.#agenda.set(key, { ...planned, ...moment });
  }

  #planLate(key: string, activity: string, last: Minute | undefined): void {
    if (!last) return;
    const planned = this.#agenda.get(key);
    if (planned && isBeforeMinute(last, planned)) return;
    const slack = this.#planting.step?.extension.length === 0 ? 0 : extendable;
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
          !this.#planting.isTarget(step.id, "never") &&
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
    const { timing, isPlanted, step: broken } = this.#planting;
    const step = timing === "forbidden" ? broken : undefined;
    const [activity] = step?.acts ?? [];
    if (!step || activity === undefined || isPlanted || this.#agenda.has("forbidden")) return;
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
  #asksForMoreTime(state: CaseState, open: Open): boolean {
    const { key, step } = open;
    const asked = `longer ${key}`;
    if (this.#decided.has(asked) || step.extension.length === 0) return false;
    this.#decided.add(asked);
    if (this.#planting.step === step || !this.#random.happens(askForMoreTime)) return false;
    const notice = noticeFor(this.#scenery, state, { open, now: this.#now });
    if (!notice) return false;
    const { activity, until, extension } = notice;
    this.#agenda.delete(key);
    this.#put(asked, {
      activity,
      until,
      last: until,
      isWork: true,
      isFree: true,
      lengthening: { step, extension },
    });
    return this.#agenda.has(asked);
  }

  /** What was an aim has been met by the notice; the act itself comes by the date that was named. */
  #doAfterNotice(step: Open["step"], newDay: Day | undefined): void {
    const [activity] = step.acts;
    if (activity === undefined) return;
    const until = { day: promisedDay(this.#stateOn(this.#now.day), step, newDay), minute: lastMinute };
    this.#put(`after ${step.id}`, { activity, until, last: until, isWork: true, isFree: true });
  }

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
    if (doing.includes(activity) || doing.length > deepest) return "dropped";
    const early = this.#heldBack(planned);
    if (early) return early;
    for (let round = 0; round < mostObstacles; round += 1) {
      const state = this.#stateOn(this.#now.day);
      const obstacles = this.#obstacles(state, activity, this.#openIn(state));
      const obstacle = obstacles.find((each) => !this.#planting.ignores(each, activity));
      if (!obstacle) {
        this.#note(state, obstacles);
        this.#emit(planned);
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
    if (earliest !== undefined && this.#now.day < earliest) return { wait: earliest };
    const { timing, step } = this.#planting;
    const isLateLater = timing === "late" && step?.acts.includes(activity) && !isLate;
    return isLateLater ? { wait: this.#lateOn?.day ?? this.#now.day + 1 } : undefined;
  }

  /** Does what has to come first. */
  #clear(obstacle: Obstacle, planned: Planned, doing: readonly string[]): Outcome {
    if (obstacle.kind === "wait") return { wait: obstacle.until };
    if (obstacle.kind === "forbidden") return this.#isHindered(planned);
    const first = obstacle.activities.find((each) => !doing.includes(each));
    if (first === undefined) return "dropped";
    const outcome = this.#perform({ activity: first, ...this.#now, last: undefined }, doing);
    return outcome === "dropped" ? this.#isHindered(planned) : outcome;
  }

  #note(state: CaseState, obstacles: readonly Obstacle[]): void {
    this.#planting.note(state, obstacles);
    for (const obstacle of obstacles) {
      if (obstacle.kind !== "first" || obstacle.by.aspect !== "notBefore") continue;
      // Clearly later, not on the same day.
      for (const activity of obstacle.activities) this.#notBefore.set(activity, this.#now.day + 1);
    }
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

  /** Left out on purpose. */

  /** What follows from doing it all the same. */

  #emit(planned: Planned): void {
    const { scenery, random, isPlain, id } = this.#input;
    const { activity } = planned;
    const before = this.#stateOn(this.#now.day);
    const lengthening = planned.lengthening ?? ownNotice(scenery, before, activity);
    const previous = this.#events.at(-1);
    const minute =
      previous?.time?.day === this.#now.day ? Math.min(lastMinute, this.#now.minute + 1) : this.#now.minute;
    this.#now = { day: this.#now.day, minute };
    const time = momentOf(this.#now, scenery.regulation.timeZone);
    const newDay = lengthening && newDayFor(before, lengthening, random);
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
    if (planned.isLate) this.#planting.noteLate(before, activity, this.#now);
    this.#events.push(this.#planting.spoil(act));
    if (lengthening?.step.aim) this.#doAfterNotice(lengthening.step, newDay);
    for (const waker of wakersBarredBy(scenery, before, activity)) this.#barred.add(waker);
    this.#repeat(activity);
  }

  /** What the act carries is what it is required to be like. */
  #isAsRequired({ event, state }: MadeAct): boolean {
    const { time } = event;
    const act = time && { event, time };
    return this.#scenery.stepsOn(event.activity).every((step) => {
      if (!step.requires || step.outside || !act) return true;
      if (happenedIn(step.requires).some((each) => this.#planting.isMissing(each))) return true;
      if (state.evaluation.stateOf(step).applies.kind === "no" || step.duty === "never") return true;
      return (
        truthOfCondition(step.requires, { evaluation: state.evaluation, absent: "is-false", act }).value !==
        "false"
      );
    });
  }

  /** Once more than is allowed, on another day. */
  #repeat(activity: string): void {
    const { timing, isPlanted, step: broken } = this.#planting;
    const step = timing === "again" ? broken : undefined;
    if (!step?.acts.includes(activity) || isPlanted) return;
    this.#agenda.set("again", {
      activity,
      day: this.#now.day,
      minute: this.#now.minute,
      last: undefined,
      isFree: true,
    });
  }

  /** Whether the breach was planted, and its verdicts are decided by the end of the log. */

  /** What was not waited for turned out to be owed then. */

  /** Whether its term, or without a number its stage, is over. */
}

const deepest = 8;
const mostObstacles = 30;
/** Days in which an act without a term is done, and a stage is closed of which everything is done. */
const withoutTerm = 14;
const untilClosed = 10;
const untilRefused = 8;
