import type { CaseResult } from "../../check/result.ts";
import type { Verdict } from "../../check/verdict.ts";
import { type HandlingTimes, HandlingTimeTally } from "../handling-times.ts";
import { namesOfVersions } from "../names.ts";
import { asksForALook, type CheckRun } from "../run.ts";
import { type RunVerdict, runVerdicts } from "../run-verdicts.ts";
import { RuleTallies, type RuleTally } from "../tallies.ts";

/** Everything that the report says about the run as a whole, counted in one go. */
export interface Overview {
  readonly rules: readonly RuleTally[];
  readonly times: readonly HandlingTimes[];
  /** The cases in which somebody must look at something, by their place in the run. */
  readonly weights: readonly CaseWeight[];
  readonly organisation: readonly RunVerdict[];
  /** Why verdicts could not be given: the message, and on how many verdicts of which rules. */
  readonly unjudged: readonly Unjudged[];
}

export interface CaseWeight {
  readonly index: number;
  readonly violations: number;
  /** What asks for a look without being a violation. */
  readonly others: number;
}

export interface Unjudged {
  readonly message: string;
  readonly titles: ReadonlyMap<string, number>;
}

/** Goes through all verdicts of a run once. */
export function overviewOf(run: CheckRun, titleOf: (one: RunVerdict) => string): Overview {
  const tallies = new RuleTallies(run);
  const times = new HandlingTimeTally(run.language);
  const weights: CaseWeight[] = [];
  const organisation: RunVerdict[] = [];
  const unjudged = new Map<string, Map<string, number>>();
  const see = (one: RunVerdict) => {
    tallies.add(one);
    times.add(one);
    if (one.verdict.status !== "undetermined") return;
    const message = one.verdict.message[run.language];
    const titles = unjudged.get(message) ?? new Map<string, number>();
    unjudged.set(message, titles);
    titles.set(titleOf(one), (titles.get(titleOf(one)) ?? 0) + 1);
  };
  const namesFor = namesOfVersions(run.regulations);
  let index = 0;
  for (const one of run.result?.cases ?? []) {
    const { id: caseId, regulation, verdicts } = one;
    const names = namesFor(regulation.id, regulation.version);
    for (const verdict of verdicts) see({ verdict, caseId, regulation, names });
    const weight = weightOf(one, index);
    if (weight.violations + weight.others > 0) weights.push(weight);
    index += 1;
  }
  for (const one of runVerdicts(withoutCases(run))) {
    see(one);
    organisation.push(one);
  }
  return {
    rules: tallies.all(),
    times: times.all(),
    weights,
    organisation,
    unjudged: [...unjudged].map(([message, titles]) => ({ message, titles })),
  };
}

/** Whether a verdict is a breach, and not only a point of attention. */
export function isViolation({ status, severity }: Verdict): boolean {
  return status === "violated" && severity !== "attention";
}

function weightOf({ verdicts }: CaseResult, index: number): CaseWeight {
  const findings = verdicts.filter(({ status }) => asksForALook(status));
  const violations = findings.filter(isViolation).length;
  return { index, violations, others: findings.length - violations };
}

function withoutCases(run: CheckRun): CheckRun {
  return run.result === undefined ? run : { ...run, result: { ...run.result, cases: [] } };
}
