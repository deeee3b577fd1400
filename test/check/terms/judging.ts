import { checkLog } from "../../../src/check/check.ts";
import type { ReadingOption } from "../../../src/check/compare-readings.ts";
import type { CheckResult } from "../../../src/check/result.ts";
import type { Verdict } from "../../../src/check/verdict.ts";
import { logOf, momentOf, type WrittenCase, type WrittenEvent } from "../../support/cases.ts";
import { regulationOf } from "../../support/regulations.ts";

export interface Situation {
  /** Front matter; several for several versions. */
  readonly regulation: Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[];
  readonly events?: readonly WrittenEvent[];
  readonly facts?: WrittenCase["facts"];
  /** Instead of `events`: several cases. */
  readonly cases?: readonly WrittenCase[];
  readonly organisation?: readonly WrittenEvent[];
  readonly asOf: string;
  readonly logUntil?: string;
  /** The last day that the log itself names. */
  readonly logNames?: string;
  readonly notRecorded?: readonly string[];
  /** Fields that the log has, besides those that its events show. */
  readonly fields?: readonly string[];
  readonly reading?: ReadingOption;
}

/** Checks the situation. */
export function check(situation: Situation): CheckResult {
  const { regulation, events = [], facts, cases, organisation = [], asOf, logUntil, logNames } = situation;
  const fronts = Array.isArray(regulation) ? regulation : [regulation];
  const log = logOf(cases ?? [{ events, ...(facts && { facts }) }], organisation);
  const scope = {
    fields: new Set([...log.scope.fields, ...(situation.fields ?? [])]),
    notRecorded: new Set(situation.notRecorded ?? []),
    ...(logNames !== undefined && { until: momentOf(logNames).day }),
  };
  return checkLog({
    versions: fronts.map((front) => regulationOf(front)),
    log: { ...log, scope },
    options: {
      asOf: momentOf(asOf),
      ...(logUntil !== undefined && { logUntil: momentOf(logUntil).day }),
      ...(situation.reading && { reading: situation.reading }),
    },
  });
}

/** Every verdict of the situation by its id, brief. */
export function judge(situation: Situation): Readonly<Record<string, Brief>> {
  const result = check(situation);
  const verdicts = [...result.cases.flatMap((each) => each.verdicts), ...result.organisation];
  return Object.fromEntries(verdicts.map((verdict) => [verdict.id, brief(verdict)]));
}

/** What matters of a verdict; what is usual (no tie, nothing assumed …) is left out. */
export interface Brief {
  readonly status: string;
  readonly severity?: string;
  readonly due?: string;
  readonly dueAtLatest?: true;
  readonly done?: string;
  readonly waiting?: true;
  readonly onTie?: true;
  readonly assumed?: readonly string[];
  readonly ambiguities?: readonly string[];
  readonly notTested?: readonly string[];
}

export function brief(verdict: Verdict): Brief {
  const { status, severity, due, dueAtLatest, done, waiting, onTie } = verdict;
  const { assumed, ambiguities, notTested } = verdict;
  return {
    status,
    ...(severity && { severity }),
    ...(due !== undefined && { due }),
    ...(dueAtLatest && { dueAtLatest }),
    ...(done?.time !== undefined && { done: done.time }),
    ...(waiting && { waiting }),
    ...(onTie && { onTie }),
    ...(assumed.length > 0 && { assumed }),
    ...(ambiguities.length > 0 && { ambiguities }),
    ...(notTested.length > 0 && { notTested }),
  };
}
