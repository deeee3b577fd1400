import type { Day } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LogEvent, Value } from "../case-log/model.ts";
import { CaseState } from "./case-state.ts";
import { type Obstacle, obstaclesTo } from "./obstacles.ts";
import { type Open, openActs } from "./owed.ts";
import { type Breach, Planting } from "./planting.ts";
import type { Random } from "./random.ts";
import type { Lengthening, Scenery } from "./scenery.ts";
import { type Minute, momentOf, pickMoment } from "./working-time.ts";

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

/** An act that stands in the agenda. */
export interface Planned extends Minute {
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

/** A case as far as it has happened, with what is going to be done in it. */
export class RunningCase {
  readonly input: RunInput;
  readonly scenery: Scenery;
  readonly random: Random;
  readonly calendar: WorkingCalendar;
  readonly planting: Planting;
  readonly facts: Record<string, Value> = {};
  readonly events: LogEvent[] = [];
  readonly agenda = new Map<string, Planned>();
  now: Minute;
  /** These facts do not go together with keeping to the text. */
  hasFailed = false;
  /** When the act comes that is late on purpose. */
  lateOn: Minute | undefined;
  #known:
    | { readonly events: number; readonly state: CaseState; open: readonly Open[] | undefined }
    | undefined;

  constructor(input: RunInput) {
    this.input = input;
    this.scenery = input.scenery;
    this.random = input.random;
    this.planting = new Planting(input);
    const { regulation, index } = input.scenery;
    this.calendar = index.calendar(regulation.counting);
    this.now = { day: input.from, minute: 0 };
  }

  get isLost(): boolean {
    return this.hasFailed || this.planting.hasFailed;
  }

  /** What has happened up to a day, and what the text makes of that. */
  stateOn(day: Day): CaseState {
    const { id } = this.input;
    const events = this.events.length;
    if (this.#known?.events === events && this.#known.state.day === day) return this.#known.state;
    const state = new CaseState(this.scenery, { id, facts: this.facts, events: [...this.events] }, day);
    this.#known = { events, state, open: undefined };
    return state;
  }

  /** The acts that are open then. */
  openIn(state: CaseState): readonly Open[] {
    if (this.#known?.state !== state) return openActs(this.scenery, state);
    this.#known.open ??= openActs(this.scenery, state);
    return this.#known.open;
  }

  /** Puts something into the agenda, at a moment when it can be done; there may be none. */
  put(key: string, { until, isWork, ...planned }: Wanted): void {
    const { calendar, random } = { calendar: this.calendar, random: this.random };
    const moment = pickMoment({ from: this.now, until }, { random, calendar, isWork });
    if (moment) this.agenda.set(key, { ...planned, ...moment });
  }

  /** What stands in the way of an act now. */
  obstacles(state: CaseState, activity: string, open: readonly Open[]): readonly Obstacle[] {
    const time = momentOf(this.now, this.scenery.regulation.timeZone);
    return obstaclesTo({ scenery: this.scenery, state, open, activity, time });
  }
}
