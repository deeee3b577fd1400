import type { Day } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { InForce } from "../regulation/model.ts";
import { CaseView } from "./case-view.ts";
import { Evaluation } from "./evaluation.ts";
import { type JudgeOptions, kindOf } from "./judge-case.ts";
import type { Plan } from "./plan.ts";

/** Which version judges a case, or why none does (TERMS §8). */
export type VersionChoice =
  | { readonly kind: "found"; readonly plan: Plan; readonly assumed: boolean }
  | { readonly kind: "none"; readonly day: Day | undefined };

/** All versions of one regulation. */
export class Versions {
  /** Newest first: where versions overlap the newest counts. */
  readonly #plans: readonly Plan[];
  /** The activities that start a case in any version. */
  readonly starts: ReadonlySet<string>;

  constructor(plans: readonly Plan[]) {
    this.#plans = [...plans].sort((one, other) => startOf(other) - startOf(one));
    this.starts = new Set(plans.flatMap(({ kinds }) => kinds.flatMap(({ kind }) => kind.starts)));
  }

  get newest(): Plan | undefined {
    return this.#plans[0];
  }

  /** The version in force on a day, both dates inclusive. */
  on(day: Day): Plan | undefined {
    return this.#plans.find(({ regulation: { inForce } }) => isInForce(inForce, day));
  }

  /**
   * The version in force on the date of the first receipt; without a receipt the
   * one on the first event, marked as assumed. A newer version that also applies
   * to running cases takes over a case that had not ended when it came into force.
   */
  for(judged: Case, options: JudgeOptions): VersionChoice {
    const receipt = firstReceipt(judged, this.starts);
    const day = receipt ?? firstDay(judged);
    const found =
      day === undefined
        ? this.#plans.find(({ regulation: { inForce } }) => hasNoDates(inForce))
        : this.on(day);
    if (!found) return { kind: "none", day };
    const isOnly = this.#plans.length === 1;
    const takingOver = isOnly
      ? undefined
      : this.#plans.find((plan) => takesOver(plan, found, { judged, options }));
    return { kind: "found", plan: takingOver ?? found, assumed: receipt === undefined };
  }
}

function startOf({ regulation }: Plan): number {
  return regulation.inForce.from ?? Number.NEGATIVE_INFINITY;
}

function isInForce({ from, until }: InForce, day: Day): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

function firstReceipt({ events }: Case, starts: ReadonlySet<string>): Day | undefined {
  let first: Day | undefined;
  for (const { activity, time, received } of events) {
    const day = time && starts.has(activity) ? (received ?? time).day : undefined;
    if (day !== undefined && (first === undefined || day < first)) first = day;
  }
  return first;
}

function firstDay({ events }: Case): Day | undefined {
  let first: Day | undefined;
  for (const { time } of events) if (time && (first === undefined || time.day < first)) first = time.day;
  return first;
}

function hasNoDates({ from, until }: InForce): boolean {
  return from === undefined && until === undefined;
}

interface RunningCase {
  readonly judged: Case;
  readonly options: JudgeOptions;
}

/** Only once it is in force, and only a case that still ran when that day came. */
function takesOver(plan: Plan, current: Plan, { judged, options }: RunningCase): boolean {
  const { from, appliesTo } = plan.regulation.inForce;
  if (plan === current || appliesTo !== "running" || from === undefined) return false;
  if (from <= startOf(current) || from > options.horizon.day) return false;
  const view = new CaseView(judged, { day: from - 1 }, current.regulation);
  const { index } = kindOf(current, view);
  const before = new Evaluation({ index, view, horizon: { day: from }, scope: options.scope });
  return index.kind.stages.some((stage) => {
    const { start, ended } = before.lifeOf(stage);
    return (start.kind === "known" || start.kind === "missing") && !ended;
  });
}
