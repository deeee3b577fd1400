import type { Verdict } from "../check/verdict.ts";
import { levelOf, type VerdictLevel } from "../check/verdict-level.ts";
import type { BaselineIssue } from "./baseline.generated.ts";
import type { Baseline } from "./baseline.ts";
import type { KnownIssues } from "./known-issues.ts";

/** A verdict of a check, with how the list names its case; no case: what the organisation owes. */
export interface JudgedVerdict {
  readonly verdict: Verdict;
  readonly caseName?: string;
}

/** What somebody decides about every finding that is not known yet. */
export interface Decision extends Pick<BaselineIssue, "reason" | "owner" | "regulation"> {
  readonly until: string;
  /** Reference date of the check. */
  readonly asOf: string;
  /** How heavy a finding must be to become known. */
  readonly levels: readonly VerdictLevel[];
}

/** A list as it becomes, with how much of it changed. */
export interface UpdatedBaseline {
  readonly issues: ReadonlyMap<string, BaselineIssue>;
  readonly added: number;
  readonly renewed: number;
  readonly removed: number;
}

/** What is to change in a list of known issues. */
export interface BaselineChange {
  /** Undefined: no finding becomes known. */
  readonly decision?: Decision | undefined;
  /** Whether issues that are not there any more go. */
  readonly prune: boolean;
}

/**
 * The list after a check: new findings, and issues that had expired or became heavier, are known by the decision;
 * what the check did not look at stays as it is.
 */
export function updatedBaseline(
  { baseline, known }: { readonly baseline: Baseline; readonly known: KnownIssues },
  verdicts: Iterable<JudgedVerdict>,
  { decision, prune }: BaselineChange,
): UpdatedBaseline {
  const issues = new Map([...baseline].map(([fingerprint, { issue }]) => [fingerprint, issue]));
  const gone = prune ? known.stale() : [];
  for (const fingerprint of gone) issues.delete(fingerprint);
  let added = 0;
  let renewed = 0;
  for (const { verdict, caseName } of decision === undefined ? [] : verdicts) {
    const level = levelOf(verdict);
    if (decision === undefined || level === undefined || !decision.levels.includes(level)) continue;
    if (known.of(verdict) !== undefined) continue;
    const before = issues.get(verdict.fingerprint);
    if (before === undefined) added += 1;
    else renewed += 1;
    const { asOf, levels: _, ...decided } = decision;
    issues.set(verdict.fingerprint, {
      ...decided,
      ...(caseName !== undefined && { case: caseName }),
      firstSeen: before?.firstSeen ?? asOf,
      level,
      rule: verdict.id,
      step: verdict.step,
    });
  }
  return { issues, added, renewed, removed: gone.length };
}
