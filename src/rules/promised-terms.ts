import type { Day } from "../calendar/day.ts";
import type { LogEvent } from "../case-log/model.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { isAmong, isDoneBy } from "../check/persons.ts";
import { promisedAct } from "../check/promised-act.ts";
import { reason } from "../check/reason.ts";
import type { Reason } from "../check/verdict.ts";
import type { Consent } from "../regulation/model.ts";

/** One thing that a case promised to do by a day. */
export interface Promised {
  readonly what: string;
  /** The day on which it was first promised: an act from then on keeps it. */
  readonly since: Day;
  /** The promise that stands; more than one only where the log cannot tell which. */
  readonly standing: readonly [StandingTerm, ...StandingTerm[]];
}

/** A promise that was not replaced by a later one. */
export interface StandingTerm {
  readonly set: Occurrence;
  /** Undefined: the log does not hold the date. */
  readonly due: Day | undefined;
  /** Which later ones did not replace it, and why. */
  readonly notes: readonly Reason[];
}

/**
 * What stands of the terms that a case set, in the order in which they were first set. Set again on or before the old
 * date replaces it, with consent where it is owed; later does not heal (TERMS §6).
 * @param sets the `term-set` events, in their order.
 * @param consent who must agree, or the act of agreeing; undefined: consent is not owed.
 */
export function promisesOf(
  evaluation: Evaluation,
  sets: readonly Occurrence[],
  consent: Consent | undefined,
): readonly Promised[] {
  const named = sets.filter(({ event }) => event.what !== undefined);
  const byAct = Map.groupBy(named, ({ event }) => promisedAct(evaluation, event.what ?? ""));
  return [...byAct].flatMap(([what, [first, ...again]]) => {
    if (first === undefined) return [];
    const start = { set: first, due: first.event.due?.day, notes: [] };
    const consents = consent && new Consents(evaluation, { what, consent });
    const changes = again.map((set, at) => ({
      set,
      agreed: consents?.agreedOn(set, { previous: again[at - 1] ?? first, next: again[at + 1] }),
    }));
    const standing = changes.reduce<Promised["standing"]>(
      ([one, ...others], change) => [
        ...renewed(one, change),
        ...others.flatMap((other) => renewed(other, change)),
      ],
      [start],
    );
    return [{ what, since: first.time.day, standing }];
  });
}

/** The day of the consent to a change; `none`: it is not in the log; `unknown`: the log records no consents. */
type Agreed = Day | "none" | "unknown";

interface Change {
  readonly set: Occurrence;
  /** Undefined: consent is not owed. */
  readonly agreed: Agreed | undefined;
}

/** What may stand after a change. */
function renewed(old: StandingTerm, { set, agreed = set.time.day }: Change): Promised["standing"] {
  const { due } = old;
  const kept = (note: Reason): StandingTerm => ({ ...old, notes: [...old.notes, note] });
  const named = set.event.due?.day;
  const of = { set: set.time.day, ...(named !== undefined && { named }) };
  const changed = { set, due: named, notes: [] };
  if (due !== undefined && set.time.day > due) return [kept(reason("term-set-too-late", of))];
  if (agreed === "none") return [kept(reason("term-set-without-consent", of))];
  if (agreed === "unknown") return [kept(reason("term-consent-not-recorded", of)), changed];
  if (due !== undefined && agreed > due)
    return [kept(reason("term-consent-too-late", { ...of, consent: agreed }))];
  return [changed];
}

interface Asked {
  readonly what: string;
  readonly consent: Consent;
}

interface Neighbours {
  readonly previous: Occurrence;
  readonly next: Occurrence | undefined;
}

/** The consents that a case shows to changes of one term; each serves one change. */
class Consents {
  readonly #evaluation: Evaluation;
  readonly #asked: Asked;
  readonly #activities: readonly string[];
  readonly #used = new Set<LogEvent>();

  constructor(evaluation: Evaluation, asked: Asked) {
    this.#evaluation = evaluation;
    this.#asked = asked;
    this.#activities = "activities" in asked.consent ? asked.consent.activities : ["consent"];
  }

  /**
   * When a change was agreed to. What was agreed to on the day of the promise before it, or earlier, was that promise;
   * what was agreed to once a next change was on the table, is that one.
   */
  agreedOn(set: Occurrence, { previous, next }: Neighbours): Agreed {
    const { consent } = this.#asked;
    if (!("activities" in consent) && isAmong(this.#evaluation, set.event.with, consent) === "yes")
      return set.time.day;
    const given = this.#evaluation.view.of(this.#activities).filter(({ event }) => this.#isAbout(event));
    const beforehand = given.find(({ time: { day } }) => previous.time.day < day && day < set.time.day);
    const afterwards = given.find(
      ({ time: { day } }) => set.time.day <= day && (next === undefined || day < next.time.day),
    );
    const found = beforehand ?? afterwards;
    if (found) {
      this.#used.add(found.event);
      return Math.max(found.time.day, set.time.day);
    }
    const { notRecorded } = this.#evaluation.scope;
    return this.#activities.some((activity) => notRecorded.has(activity)) ? "unknown" : "none";
  }

  #isAbout(event: LogEvent): boolean {
    const { what, consent } = this.#asked;
    if (this.#used.has(event)) return false;
    if (event.what !== undefined && promisedAct(this.#evaluation, event.what) !== what) return false;
    return "activities" in consent || isDoneBy(this.#evaluation, event, consent) !== "no";
  }
}
