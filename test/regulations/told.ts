import type { Day } from "../../src/calendar/day.ts";
import type { Case, LogEvent } from "../../src/case-log/model.ts";
import { type JudgeOptions, judgeCase } from "../../src/check/judge-case.ts";
import { type Judged, verdictId } from "../../src/check/judged.ts";
import { judgePeriodicDuties, judgeStandingDuties } from "../../src/check/organisation.ts";
import { type Plan, planOf } from "../../src/check/plan.ts";
import type { Status } from "../../src/check/verdict.ts";
import { Versions } from "../../src/check/version-in-force.ts";
import type { Regulation } from "../../src/regulation/model.ts";

/** A verdict, without the words. */
export interface Told {
  /** With the period where there is one: `january-report@2024`. */
  readonly id: string;
  /** The kind of case; empty for the organisation. */
  readonly kind: string;
  readonly step: string;
  readonly aspect: string;
  readonly stage: string;
  readonly period?: string;
  readonly status: Status;
  readonly severity: string;
  /** The last day in time. */
  readonly due?: Day;
  readonly done?: LogEvent;
}

/** Judges cases by a regulation: compiled once, for as many cases as one likes. */
export function judgeCasesBy(
  regulation: Regulation,
  options: JudgeOptions,
): (judged: Case) => readonly Told[] {
  const plan = planOf(regulation);
  return (each) => {
    const { plan: used, judged } = judgeCase(plan, each, options);
    return judged.map((verdict) => tell(verdict, { kind: used.kind.id }));
  };
}

/** Judges the organisation by a regulation, by events that stand in the shape of a case. */
export function judgeOrganisationBy(
  regulation: Regulation,
  options: JudgeOptions,
): (judged: Case) => readonly Told[] {
  const plan: Plan = planOf(regulation);
  const governs = (lastDay: Day) => new Versions([plan]).on(lastDay) === plan;
  return ({ events }) => {
    const standing = judgeStandingDuties(plan, events, options);
    const periodic = judgePeriodicDuties(plan, { events, options, governs });
    return [...standing, ...periodic].map(({ judged, period }) => tell(judged, { kind: "", period }));
  };
}

function tell(
  judged: Judged,
  { kind, period }: { readonly kind: string; readonly period?: string | undefined },
): Told {
  const { subject, status, judgement } = judged;
  const { step, aspect, stage } = subject;
  const id = verdictId(judged);
  return {
    id: period === undefined ? id : `${id}@${period}`,
    kind,
    step,
    aspect,
    stage,
    ...(period !== undefined && { period }),
    status,
    severity: status === "violated" ? (judgement.severity ?? "") : "",
    ...(judgement.due?.kind === "day" && { due: judgement.due.day }),
    ...(judgement.done && { done: judgement.done.event }),
  };
}

/** Ids of the verdicts that only one of the two has, or that differ. */
export function changedIds(before: readonly Told[], after: readonly Told[]): readonly string[] {
  const said = (told: readonly Told[]) => new Map(told.map((each) => [each.id, statusOf(each)]));
  const [one, other] = [said(before), said(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) !== other.get(id));
}

/** The status, or `attention` for what is violated with that severity; `gone`: there is no such verdict. */
export function statusOf(told: Told | undefined): string {
  if (!told) return "gone";
  return told.severity === "attention" ? "attention" : told.status;
}

/** Nothing is wrong, open or unknown. */
export function isInOrder({ status }: Pick<Told, "status">): boolean {
  return status === "met" || status === "not-applicable";
}
