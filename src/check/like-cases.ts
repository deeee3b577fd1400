import type { Day } from "../calendar/day.ts";
import { dueDay } from "../calendar/term.ts";
import type { Case } from "../case-log/model.ts";
import type { Fact } from "../regulation/model.ts";
import { CaseView } from "./case-view.ts";
import { Evaluation } from "./evaluation.ts";
import { factValue, fold, valuesOf } from "./facts.ts";
import { type JudgeOptions, kindOf } from "./judge-case.ts";
import type { Plan } from "./plan.ts";

/** One case as others are compared with it. */
interface Known {
  readonly case: Case;
  /** Undefined: the log does not tell when it began. */
  readonly day: Day | undefined;
  /** By the id of a fact that like cases have in common; undefined: not known. */
  readonly values: ReadonlyMap<string, ReadonlySet<string> | undefined>;
}

/**
 * The cases of a log with the facts that rest on other cases: true at the n-th
 * like case within the time, the case itself included (VOCABULARY §3, facts).
 * What a case itself records goes first; what cannot be known stays away.
 */
export class LikeCases {
  readonly #plan: Plan;
  readonly #facts: readonly Fact[];
  readonly #known: ReadonlyMap<string, Known>;
  readonly #byValue = new Map<string, Known[]>();
  /** Those that may be like any other: their value, or their first day, is not known. */
  readonly #open = new Map<string, Known[]>();

  constructor(plan: Plan, cases: readonly Case[], options: JudgeOptions) {
    this.#plan = plan;
    this.#facts = Object.values(plan.regulation.facts).filter((fact) => fact.cases !== undefined);
    const known = this.#facts.length === 0 ? [] : cases.map((each) => this.#read(each, options));
    this.#known = new Map(known.map((each) => [each.case.id, each]));
    for (const fact of this.#facts) for (const each of known) this.#sort(fact, each);
    for (const list of this.#byValue.values()) list.sort((one, other) => (one.day ?? 0) - (other.day ?? 0));
  }

  /** The case with what the other cases tell of it. */
  told(judged: Case): Case {
    const own = this.#known.get(judged.id);
    if (!own) return judged;
    const told = this.#facts.flatMap((fact) => {
      if (isRecorded(judged, fact)) return [];
      const value = this.#valueOf(fact, own);
      return value === undefined ? [] : [[fact.id, value] as const];
    });
    return { ...judged, facts: { ...judged.facts, ...Object.fromEntries(told) } };
  }

  #read(judged: Case, options: JudgeOptions): Known {
    const view = new CaseView(judged, options.horizon, this.#plan.regulation);
    const { index } = kindOf(this.#plan, view);
    const evaluation = new Evaluation({ index, view, ...options });
    const start = view.first(index.kind.starts);
    const shared = this.#facts.flatMap(({ same }) => this.#plan.regulation.facts[same ?? ""] ?? []);
    const values = shared.map((fact) => {
      const value = factValue(evaluation, fact);
      const isKnown = value.kind === "known";
      const texts = isKnown ? value.values.map((each) => fold(textOf(each))) : [];
      return [fact.id, isKnown ? new Set(texts) : undefined] as const;
    });
    return { case: judged, day: (start?.event.received ?? start?.time)?.day, values: new Map(values) };
  }

  #sort(fact: Fact, known: Known): void {
    const values = valuesIn(fact, known);
    if (known.day === undefined || values === undefined) {
      append(this.#open, fact.id, known);
      return;
    }
    for (const value of values) append(this.#byValue, `${fact.id} ${value}`, known);
  }

  /** Undefined: what is not known decides. */
  #valueOf(fact: Fact, own: Known): boolean | undefined {
    const { cases: wanted = 1 } = fact;
    const values = valuesIn(fact, own);
    const { day } = own;
    if (wanted === 1) return true;
    if (day === undefined || values === undefined) return undefined;
    const like = new Set<Known>();
    for (const value of values)
      for (const each of this.#upTo(fact, `${fact.id} ${value}`, day)) if (each !== own) like.add(each);
    // Cases of one day are in no order: such a case may be the one before, or the one after.
    const before = [...like].filter((each) => each.day !== day).length;
    const open = (this.#open.get(fact.id) ?? []).filter((each) => {
      return each.day === undefined || (each.day <= day && this.#reaches(fact, each.day, day));
    });
    if (before + 1 >= wanted) return true;
    return like.size + open.length + 1 < wanted ? false : undefined;
  }

  /** Those that began in the time before that day, that day included. */
  #upTo(fact: Fact, key: string, day: Day): readonly Known[] {
    const all = this.#byValue.get(key) ?? [];
    const from = firstWhere(all, (each) => each.day !== undefined && this.#reaches(fact, each.day, day));
    const until = firstWhere(all, (each) => each.day !== undefined && each.day > day);
    return all.slice(from, until);
  }

  /** Whether the time from one day still runs on another. */
  #reaches({ over }: Fact, from: Day, day: Day): boolean {
    if (!over) return true;
    const { counting } = this.#plan.regulation;
    const calendar = this.#plan.organisation.index.calendar(counting);
    const input = { dayZero: from, within: over, counting, restDay: "none", calendar } as const;
    return dueDay(input) >= day;
  }
}

/** Whether the case says it itself, on a row or for the whole case. */
function isRecorded({ facts, events }: Case, fact: Fact): boolean {
  const cells = [facts[fact.id], ...events.map(({ fields }) => fields[fact.id])];
  return cells.some((cell) => cell !== undefined && valuesOf(cell, fact).length > 0);
}

const everyCase: ReadonlySet<string> = new Set([""]);

/** What like cases have in common; without `same` all cases are alike. */
function valuesIn({ same }: Fact, { values }: Known): ReadonlySet<string> | undefined {
  return same === undefined ? everyCase : values.get(same);
}

function textOf(value: string | number | boolean | { readonly text: string }): string {
  return typeof value === "object" ? value.text : String(value);
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** The first place in a sorted list from which on the test holds. */
function firstWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
