import type { Duration, Unit } from "../calendar/duration.ts";
import type { Language } from "../language/language.ts";
import { sayDuration } from "../read-back/phrases/duration.ts";
import { stepLabel } from "../read-back/phrases/label.ts";
import type { Bound, Choice, Regulation, Stage, Step, Term } from "../regulation/model.ts";
import { stepAnchors } from "./step-anchors.ts";

/** The terms of one stage on a line that begins with its start; lengths are in days, about. */
export interface Timeline {
  readonly title: string;
  readonly days: number;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  /** Id of the step in the page. */
  readonly anchor: string;
  readonly title: string;
  readonly term: string;
  readonly from: number;
  readonly until: number;
  /** Until when a notice can lengthen it; undefined: it cannot, or nothing bounds it. */
  readonly longest?: number;
}

/**
 * A line for each stage in which terms follow from its start: at once, or from
 * the last day of another term in it. What starts with something of which nobody
 * knows when it comes has no place on a line.
 */
export function timelinesOf(regulation: Regulation, language: Language): readonly Timeline[] {
  const several = regulation.kinds.flatMap(({ stages }) => stages).length > 1;
  return regulation.kinds.flatMap((kind) =>
    kind.stages.flatMap((stage): readonly Timeline[] => {
      const bars = new Line(regulation, stage, language).bars();
      if (bars.length === 0) return [];
      const days = Math.max(...bars.map(({ until, longest = until }) => Math.max(until, longest)));
      return [{ title: several ? stage.label || kind.label : "", days, bars }];
    }),
  );
}

class Line {
  readonly #regulation: Regulation;
  readonly #stage: Stage;
  readonly #language: Language;
  readonly #open = new Set<Step>();

  constructor(regulation: Regulation, stage: Stage, language: Language) {
    this.#regulation = regulation;
    this.#stage = stage;
    this.#language = language;
  }

  bars(): readonly TimelineBar[] {
    return this.#stage.steps
      .flatMap((step) => this.#barOf(step) ?? [])
      .toSorted((one, other) => one.from - other.from || one.until - other.until);
  }

  #barOf(step: Step): TimelineBar | undefined {
    const term = termOf(step.within ?? step.aim);
    const from = term && this.#startOf(step, term);
    if (term === undefined || from === undefined) return undefined;
    const until = from + lengthOf(term.duration);
    const longest = longestOf(step, from, until);
    const anchor = stepAnchors(this.#regulation).of(step, false);
    const language = this.#language;
    return {
      anchor,
      title: stepLabel(step)[language],
      term: sayDuration(term.duration)[language],
      from,
      until,
      ...(longest !== undefined && { longest }),
    };
  }

  /** Undefined: nobody knows when it begins. */
  #startOf(step: Step, term: CountedTerm): number | undefined {
    if (this.#open.has(step)) return undefined;
    this.#open.add(step);
    const anchor = term.anchor ?? step.once;
    const starts =
      anchor === undefined
        ? [0]
        : anchor.items.map((item) => {
            const ids = item.kind === "event" ? item.ref.activities : [item.step];
            if (item.kind === "event" && ids.some((id) => this.#stage.starts.includes(id))) return 0;
            const owner = this.#stage.steps.find(({ id, isEntry }) => !isEntry && ids.includes(id));
            return owner && this.#barOf(owner)?.until;
          });
    this.#open.delete(step);
    return starts.find((start) => start !== undefined);
  }
}

type CountedTerm = Extract<Term, { kind: "duration" }>;

function termOf(choice: Choice<Bound> | undefined): CountedTerm | undefined {
  if (choice?.kind !== "plain" || choice.value.kind !== "term") return undefined;
  const { term } = choice.value;
  return term.kind === "duration" && term.direction === "after" ? term : undefined;
}

function longestOf({ extension: [extension] }: Step, from: number, until: number): number | undefined {
  if (extension === undefined) return undefined;
  const { adds, total, atMost } = extension;
  const limit = termOf(atMost);
  if (limit !== undefined) return from + lengthOf(limit.duration);
  if (adds?.kind === "plain") return until + lengthOf(adds.value);
  return total?.kind === "plain" ? from + lengthOf(total.value) : undefined;
}

function lengthOf({ amount, unit }: Pick<Duration, "amount" | "unit">): number {
  return amount * daysIn[unit];
}

/** About: a picture does not count holidays. */
const daysIn: Readonly<Record<Unit, number>> = {
  hour: 1 / 24,
  day: 1,
  "working-day": 7 / 5,
  week: 7,
  "working-week": 7,
  month: 365 / 12,
  year: 365,
};
