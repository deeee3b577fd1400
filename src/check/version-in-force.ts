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

/**
 * The version in force on the date of the first receipt; without a receipt the
 * one on the first event, marked as assumed. A newer version that also applies
 * to running cases takes over a case that had not ended when it came into force.
 * Where versions overlap the newest counts.
 */
export function versionFor(plans: readonly Plan[], judged: Case, options: JudgeOptions): VersionChoice {
  const receipt = firstReceipt(judged, startsOf(plans));
  const day = receipt ?? firstDay(judged);
  const found =
    day === undefined
      ? plans.find(({ regulation: { inForce } }) => hasNoDates(inForce))
      : versionOn(plans, day);
  if (!found) return { kind: "none", day };
  const takingOver = newestFirst(plans).find((plan) => takesOver(plan, found, { judged, options }));
  return { kind: "found", plan: takingOver ?? found, assumed: receipt === undefined };
}

/** The activities that start a case in any version. */
export function startsOf(plans: readonly Plan[]): ReadonlySet<string> {
  return new Set(plans.flatMap(({ kinds }) => kinds.flatMap(({ kind }) => kind.starts)));
}

/** The version in force on a day, both dates inclusive; of several the newest. */
export function versionOn(plans: readonly Plan[], day: Day): Plan | undefined {
  return newestFirst(plans).find(
    ({
      regulation: {
        inForce: { from, until },
      },
    }) => {
      return (from === undefined || from <= day) && (until === undefined || day <= until);
    },
  );
}

export function newestFirst(plans: readonly Plan[]): readonly Plan[] {
  return [...plans].sort((one, other) => startOf(other) - startOf(one));
}

function startOf({ regulation }: Plan): number {
  return regulation.inForce.from ?? Number.NEGATIVE_INFINITY;
}

function firstReceipt({ events }: Case, starts: ReadonlySet<string>): Day | undefined {
  const receipts = events.filter(({ activity }) => starts.has(activity));
  return smallest(receipts.map(({ time, received }) => (time && received ? received.day : time?.day)));
}

function firstDay({ events }: Case): Day | undefined {
  return smallest(events.map(({ time }) => time?.day));
}

function smallest(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
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
