import { type Status, statuses, type Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Article } from "../regulation/model.ts";
import type { CheckRun } from "./run.ts";
import { type RunVerdict, ruleOf, runVerdicts } from "./run-verdicts.ts";
import { verdictTitle } from "./verdict-title.ts";

/** How often each verdict was given. */
export interface Tally {
  readonly counts: Readonly<Record<Status, number>>;
  /** Of those that are violated: points of attention, no violations. */
  readonly attention: number;
}

/** The verdicts on one rule. */
export interface RuleTally extends Tally {
  readonly rule: string;
  readonly title: string;
  readonly step: string;
  readonly aspect: string;
  /** A limit on somebody outside: it cannot be breached. */
  readonly isOutside: boolean;
  readonly purpose: string | undefined;
  readonly article: Article | undefined;
}

/** The tally of every rule that gave a verdict, in the order of the regulation as the cases show it. */
export function ruleTallies(run: CheckRun): readonly RuleTally[] {
  const tallies = new RuleTallies(run);
  for (const one of runVerdicts(run)) tallies.add(one);
  return tallies.all();
}

/** The same, counted while the verdicts go by. */
export class RuleTallies {
  readonly #found = new Map<string, Counting>();
  readonly #run: CheckRun;

  constructor(run: CheckRun) {
    this.#run = run;
  }

  add(one: RunVerdict): void {
    const rule = ruleOf(one);
    const counting = this.#found.get(rule) ?? new Counting(one, this.#run.language);
    this.#found.set(rule, counting);
    counting.add(one.verdict);
  }

  all(): readonly RuleTally[] {
    const steps = new Map(
      this.#run.regulations.flatMap((regulation) =>
        allSteps(regulation).map((step) => [`${regulation.id}/${step.id}`, step] as const),
      ),
    );
    return [...this.#found].map(([rule, counting]) => {
      const { verdict, names, regulation } = counting.first;
      const step = steps.get(`${regulation.id}/${verdict.step}`);
      return {
        ...counting.tally(),
        rule,
        title: counting.title,
        step: verdict.step,
        aspect: verdict.aspect,
        isOutside: step?.outside ?? false,
        purpose: step?.purpose,
        article: verdict.article.map((id) => names.article(id)).find((article) => article !== undefined),
      };
    });
  }
}

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const total = (count: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + count(tally), 0);
  return {
    counts: countsOf((status) => total(({ counts }) => counts[status])),
    attention: total(({ attention }) => attention),
  };
}

/** Met, of all that was shown to be met or breached; undefined: neither was. */
export function shareMet({ counts: { met, violated } }: Tally): number | undefined {
  return met + violated === 0 ? undefined : met / (met + violated);
}

/** A share as a percentage with one decimal: 0 and 100 only where it is exactly that. */
export function sayShare(share: number, language: Language): string {
  const rounded = Math.round(share * 1000) / 10;
  const shown = share > 0 && share < 1 ? Math.min(99.9, Math.max(0.1, rounded)) : rounded;
  const text = Number.isInteger(shown) ? String(shown) : shown.toFixed(1);
  return language === "nl" ? `${text.replace(".", ",")} %` : `${text}%`;
}

class Counting {
  readonly first: RunVerdict;
  readonly title: string;
  readonly #counts = new Map<Status, number>();
  #attention = 0;

  constructor(first: RunVerdict, language: Language) {
    this.first = first;
    this.title = verdictTitle(first.verdict, first.names, language);
  }

  add({ status, severity }: Verdict): void {
    this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1);
    if (status === "violated" && severity === "attention") this.#attention += 1;
  }

  tally(): Tally {
    return { counts: countsOf((status) => this.#counts.get(status) ?? 0), attention: this.#attention };
  }
}

function countsOf(count: (status: Status) => number): Readonly<Record<Status, number>> {
  // Every status is a key of the list it is made from.
  return Object.fromEntries(statuses.map((status) => [status, count(status)])) as Record<Status, number>;
}
