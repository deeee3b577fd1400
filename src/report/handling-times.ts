import { dayFromIso } from "../calendar/day.ts";
import type { Language } from "../language/language.ts";
import type { RunVerdict } from "./run-verdicts.ts";
import { ruleOf } from "./run-verdicts.ts";
import { verdictTitle } from "./verdict-title.ts";

/** `other`: done, but whether in time is disputable or cannot be determined. */
export type Timeliness = "in-time" | "late" | "other";

/** How many days one act took, over all times that it was done. */
export interface HandlingTimes {
  readonly rule: string;
  readonly title: string;
  /** Days from the anchor to the act, the shortest first, with how often each occurs. */
  readonly days: readonly DaysTaken[];
  readonly count: number;
  /** The term in calendar days that half of the cases have at most; undefined: none has a last day. */
  readonly medianTerm: number | undefined;
}

export interface DaysTaken {
  readonly days: number;
  readonly of: Readonly<Record<Timeliness, number>>;
}

/** Collects how long acts with a term took, while the verdicts go by. */
export class HandlingTimeTally {
  readonly #language: Language;
  readonly #found = new Map<string, Collected>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes a verdict on a term; any other, and an act that was not done, says nothing here. */
  add(one: RunVerdict): void {
    const { verdict, names } = one;
    if (verdict.aspect !== "within" && verdict.aspect !== "aim") return;
    const [from, done, due] = [verdict.anchor?.time, verdict.done?.time, verdict.due].map(dayOf);
    if (from === undefined || done === undefined || due === undefined || verdict.status === "lapsed") return;
    const rule = ruleOf(one);
    const collected = this.#found.get(rule) ?? {
      title: verdictTitle(verdict, names, this.#language),
      days: new Map(),
      terms: new Map(),
    };
    this.#found.set(rule, collected);
    const taken = collected.days.get(done - from) ?? { "in-time": 0, late: 0, other: 0 };
    collected.days.set(done - from, taken);
    taken[timeliness(verdict.status)] += 1;
    collected.terms.set(due - from, (collected.terms.get(due - from) ?? 0) + 1);
  }

  all(): readonly HandlingTimes[] {
    return [...this.#found].map(([rule, { title, days, terms }]) => ({
      rule,
      title,
      days: [...days].sort(byNumber).map(([taken, of]) => ({ days: taken, of })),
      count: [...days.values()].reduce((sum, of) => sum + totalOf(of), 0),
      medianTerm: quantile([...terms].sort(byNumber), 0.5),
    }));
  }
}

/** The number of days within which that share of the acts was done: 0.5 for the half of them. */
export function daysWithin({ days }: HandlingTimes, share: number): number | undefined {
  return quantile(
    days.map(({ days: taken, of }) => [taken, totalOf(of)]),
    share,
  );
}

/** How many there are of one kind. */
export function countOf({ days }: HandlingTimes, kind: Timeliness): number {
  return days.reduce((sum, { of }) => sum + of[kind], 0);
}

interface Collected {
  readonly title: string;
  readonly days: Map<number, Record<Timeliness, number>>;
  readonly terms: Map<number, number>;
}

function timeliness(status: RunVerdict["verdict"]["status"]): Timeliness {
  if (status === "met") return "in-time";
  return status === "violated" ? "late" : "other";
}

function dayOf(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : dayFromIso(iso.slice(0, 10));
}

function totalOf(of: Readonly<Record<Timeliness, number>>): number {
  return of["in-time"] + of.late + of.other;
}

/** The smallest value that at least that share of the counted ones does not exceed. */
function quantile(counted: readonly (readonly [value: number, count: number])[], share: number) {
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [value, count] of counted) {
    seen += count;
    if (seen >= total * share) return value;
  }
  return undefined;
}

function byNumber([one]: readonly [number, unknown], [other]: readonly [number, unknown]): number {
  return one - other;
}
