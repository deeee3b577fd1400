import { dayFromIso } from "../../src/calendar/day.ts";
import type { Case, CaseLog } from "../../src/case-log/model.ts";
import { judgeCase } from "../../src/check/judge-case.ts";
import { verdictId } from "../../src/check/judged.ts";
import { type Plan, planOf } from "../../src/check/plan.ts";
import type { CaseResult } from "../../src/check/result.ts";
import type { Status } from "../../src/check/verdict.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { type ExampleFolder, exampleFolder, judgeExample } from "./example-folder.ts";

/** A verdict, without the words. */
export interface Told {
  readonly id: string;
  readonly step: string;
  readonly aspect: string;
  readonly status: Status;
  readonly severity: string;
}

/** The example cases of a regulation in the long form, judged. */
export interface Example {
  readonly folder: ExampleFolder;
  readonly log: CaseLog;
  readonly asOf: number;
  /** Those with the least wrong first. */
  readonly results: readonly CaseResult[];
}

const name = "cases.csv";

export async function readExample(id: string): Promise<Example> {
  const folder = exampleFolder(id);
  const expected = folder.expected.logs[name];
  const asOf = expected && dayFromIso(expected.asOf);
  if (expected === undefined || asOf === undefined) throw new Error(`${id} has no ${name}`);
  const { log, result } = await judgeExample(folder, { name, expected });
  const results = result.cases.toSorted((one, other) => faults(one) - faults(other));
  return { folder, log, asOf, results };
}

/** Judges cases by a regulation as the example is judged: compiled once, for as many cases as one likes. */
export function judgeBy(regulation: Regulation, { log, asOf }: Example): (judged: Case) => readonly Told[] {
  const plan: Plan = planOf(regulation);
  const options = { horizon: { day: asOf }, scope: log.scope, reading: "primary" } as const;
  return (judged) =>
    judgeCase(plan, judged, options).judged.map((each) => ({
      id: verdictId(each),
      step: each.subject.step,
      aspect: each.subject.aspect,
      status: each.status,
      severity: each.status === "violated" ? (each.judgement.severity ?? "") : "",
    }));
}

/** Ids of the verdicts that only one of the two has, or that differ. */
export function changedIds(before: readonly Told[], after: readonly Told[]): readonly string[] {
  const said = (told: readonly Told[]) =>
    new Map(told.map(({ id, status, severity }) => [id, `${status} ${severity}`]));
  const [one, other] = [said(before), said(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) !== other.get(id));
}

/** Nothing is wrong, open or unknown. */
export function isInOrder({ status }: { readonly status: Status }): boolean {
  return status === "met" || status === "not-applicable";
}

function faults({ verdicts }: CaseResult): number {
  return verdicts.filter((verdict) => !isInOrder(verdict)).length;
}
