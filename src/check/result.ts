import type { Finding } from "../finding.ts";
import type { EventPointer, Status, Verdict } from "./verdict.ts";

/** What the check of a log says, before any format; `Cases`: all of them at once, or one by one. */
export interface CheckResult<Cases extends Iterable<CaseResult> = readonly CaseResult[]> {
  /** The reference date, ISO; with a time when it was given with one. */
  readonly asOf: string;
  /** Sorted by id. */
  readonly cases: Cases;
  /** Verdicts without a case. */
  readonly organisation: readonly Verdict[];
  /** Triggers and flags that no case ever shows, with the number of verdicts that rest on that. */
  readonly assumedAbsent: readonly AssumedAbsent[];
  readonly dataQuality: readonly Finding[];
  /** How many events the log holds, those of the organisation included. */
  readonly events: number;
  readonly summary: Summary;
}

export interface CaseResult {
  readonly id: string;
  readonly kind: string;
  readonly stage?: string;
  /** `version` is the day from which the text is in force, ISO; `null` for a text without date. */
  readonly regulation: { readonly id: string; readonly version: string | null };
  readonly verdicts: readonly Verdict[];
  /** What happened in the case up to the reference date, in order, undated events last; where it was asked for. */
  readonly events?: readonly EventPointer[];
}

export interface AssumedAbsent {
  readonly name: string;
  readonly verdicts: number;
}

/** How many verdicts there are of each status, and what stands beside them. */
export interface Summary extends Readonly<Record<Status, number>> {
  readonly cases: number;
  readonly casesWithViolation: number;
  /** Verdicts that ask for a look without being a violation. */
  readonly attention: number;
  readonly onTies: number;
  /** Verdicts that wait for something that has not happened. */
  readonly waiting: number;
  /** Verdicts that are known issues; only where a list of them was given. */
  readonly known?: number;
}
