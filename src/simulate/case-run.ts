import type { Day } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import { bareEvent, type CaseState, madeUp } from "./case-state.ts";
import { otherStart, shareOfHappening } from "./chances.ts";
import { makeFact } from "./facts.ts";
import type { Open } from "./owed.ts";
import { Performing } from "./performing.ts";
import { Planning } from "./planning.ts";
import { type Planned, type RunInput, RunningCase } from "./running-case.ts";
import { valuesOf } from "./scenery.ts";
import { closes, isBeforeMinute, momentOf, opens } from "./working-time.ts";

/** A case and the verdicts that what was planted in it violates; undefined: it did not work out. */
export interface MadeCase {
  readonly made: Case;
  readonly verdicts: readonly string[];
}

const mostEvents = 120;
const mostRounds = 400;

/** Lets one case happen, from its first event up to the end of the log. */
export function runCase(input: RunInput): MadeCase | undefined {
  return new CaseRun(input).run();
}

class CaseRun {
  readonly #case: RunningCase;
  readonly #planning: Planning;
  readonly #performing: Performing;

  constructor(input: RunInput) {
    this.#case = new RunningCase(input);
    this.#planning = new Planning(this.#case);
    this.#performing = new Performing(this.#case);
  }

  run(): MadeCase | undefined {
    this.#begin();
    for (let round = 0; round < mostRounds && !this.#case.isLost; round += 1) if (!this.#goOn()) break;
    const verdicts = this.#case.isLost
      ? undefined
      : this.#case.planting.verdictsAt(this.#case.stateOn(this.#case.input.until));
    if (verdicts === undefined) return undefined;
    const { id } = this.#case.input;
    const made: Case = { id, facts: this.#case.facts, events: this.#case.events, place: madeUp };
    return { made, verdicts };
  }

  #begin(): void {
    const { plan, regulation } = this.#case.scenery;
    const { id, from, isPlain } = this.#case.input;
    for (const fact of Object.values(regulation.facts)) {
      if (fact.from !== undefined) continue;
      const value = makeFact(fact, {
        scenery: this.#case.scenery,
        random: this.#case.random,
        day: from,
        caseId: id,
        isPlain,
      });
      if (value !== undefined) this.#case.facts[fact.id] = value;
    }
    for (const { id: answer } of regulation.attest)
      this.#case.facts[answer] = !this.#case.planting.denies(answer);
    const [usual = "", ...others] = plan.kind.starts;
    const start =
      others.length > 0 && this.#case.random.happens(otherStart) ? this.#case.random.oneOf(others) : usual;
    for (const activity of this.#precursorsOf(start)) {
      const day = from - this.#case.random.between(1, 12);
      this.#case.events.push(
        bareEvent(
          activity,
          momentOf({ day, minute: this.#case.random.between(opens, closes) }, regulation.timeZone),
        ),
      );
    }
    this.#case.events.sort((one, other) => (one.time?.instant ?? 0) - (other.time?.instant ?? 0));
    this.#case.now = { day: from, minute: this.#case.random.between(7 * 60, 21 * 60) };
    this.#performing.emit({ activity: start, ...this.#case.now, last: undefined });
    for (const activity of this.#case.scenery.happenings) this.#mayHappen(activity);
  }

  /** Events that have to lie before the start, because its term runs from them. */
  #precursorsOf(start: string): readonly string[] {
    const ofStart = this.#case.scenery
      .stepsOn(start)
      .flatMap(({ within, aim }) => [...valuesOf(within), ...valuesOf(aim)]);
    const anchors = ofStart
      .flatMap((bound) => (bound.kind === "term" ? [bound.term] : bound.terms))
      .flatMap((term) => (term.kind === "field" ? [] : (term.anchor?.items ?? [])))
      .flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
    const known = ["incident", "became-aware"].filter((event) =>
      this.#case.scenery.happenings.includes(event),
    );
    return [...new Set([...anchors, ...known])].filter((event) =>
      this.#case.scenery.happenings.includes(event),
    );
  }

  #mayHappen(activity: string): void {
    if (this.#case.events.some((event) => event.activity === activity)) return;
    const share = shareOfHappening(this.#case.scenery, this.#case.planting, activity);
    if (share === 0 || !this.#case.random.happens(share)) return;
    const day = this.#case.now.day + this.#case.random.between(1, 25);
    this.#case.agenda.set(`event ${activity}`, {
      activity,
      day,
      minute: this.#case.random.between(opens, closes),
      last: undefined,
      isFree: true,
    });
  }

  /** Goes on to what comes next; false when nothing does before the end of the log. */
  #goOn(): boolean {
    const state = this.#case.stateOn(this.#case.now.day);
    const open = this.#case.openIn(state);
    this.#planning.plan(state, open);
    const next = this.#next();
    const wake = this.#wakeDay(open, state);
    if (wake !== undefined && (next === undefined || wake < next.planned.day)) {
      if (wake > this.#case.input.until) return false;
      this.#case.now = { day: wake, minute: 0 };
      return true;
    }
    if (!next || next.planned.day > this.#case.input.until || this.#case.events.length > mostEvents)
      return false;
    this.#case.agenda.delete(next.key);
    if (isBeforeMinute(this.#case.now, next.planned))
      this.#case.now = { day: next.planned.day, minute: next.planned.minute };
    const outcome = this.#performing.perform(next.planned);
    if (typeof outcome === "object") this.#postpone(next.key, next.planned, outcome.wait);
    return true;
  }

  #next(): { key: string; planned: Planned } | undefined {
    let next: { key: string; planned: Planned } | undefined;
    for (const [key, planned] of this.#case.agenda)
      if (!next || isBeforeMinute(planned, next.planned)) next = { key, planned };
    return next;
  }

  /** The day after the next term that nobody is going to keep. */
  #wakeDay(open: readonly Open[], { day }: CaseState): Day | undefined {
    const days = open
      .filter(({ key }) => this.#case.agenda.get(key)?.isLate ?? !this.#case.agenda.has(key))
      .flatMap(({ first, last }) => [first, last]);
    const ahead = days.flatMap((end) => (end && end.day >= day ? [end.day + 1] : []));
    return ahead.length > 0 ? Math.min(...ahead) : undefined;
  }

  #postpone(key: string, planned: Planned, wait: Day): void {
    const day = Math.max(wait, this.#case.now.day + (wait <= this.#case.now.day ? 1 : 0));
    const isTooLate = planned.last && day > planned.last.day && !planned.isLate;
    if (isTooLate) {
      // What nobody has to do is then not done.
      if (!planned.isFree) this.#case.hasFailed = true;
      return;
    }
    this.#case.agenda.set(key, { ...planned, day, minute: this.#case.random.between(opens, closes) });
  }
}
