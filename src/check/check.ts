import type { Case, CaseLog } from "../case-log/model.ts";
import type { Regulation } from "../regulation/model.ts";
import { type CheckOptions, LogCheck } from "./log-check.ts";
import type { CheckResult } from "./result.ts";

export interface CheckInput {
  /** All versions of one regulation, at least one. */
  readonly versions: readonly Regulation[];
  readonly log: CaseLog;
  readonly options: CheckOptions;
}

/**
 * Judges every case of a log by the version of the regulation that was in force
 * on its receipt, and the organisation by its own log (TERMS §4–§8). Pure: the
 * same input gives the same result. Cases come back sorted by id.
 */
export function checkLog({ versions, log, options }: CheckInput): CheckResult {
  const { cases, scope, organisation } = log;
  const check = new LogCheck({ versions, scope, options, cases });
  const results = cases.toSorted(byId).flatMap((judged) => check.judge(judged) ?? []);
  return { ...check.finish(organisation), cases: results };
}

/** By code unit: the same on every machine, whatever its locale. */
function byId({ id: one }: Case, { id: other }: Case): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
