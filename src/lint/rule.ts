import type { Finding, FindingSeverity } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";

/** What a rule says; the runner adds the id and the severity of the rule. */
export type LintProblem = Omit<Finding, "rule" | "severity">;

interface RuleHead {
  /** Also the name of its file, its docs page and its fixtures. */
  readonly id: string;
  readonly severity: FindingSeverity;
}

/** A check on the text and the terms of one regulation. */
export interface RegulationRule extends RuleHead {
  readonly checks: "regulation";
  readonly check: (regulation: Regulation) => Iterable<LintProblem>;
}

/** A check on all versions of one regulation together, in the order of their start. */
export interface VersionsRule extends RuleHead {
  readonly checks: "versions";
  readonly check: (versions: readonly Regulation[]) => Iterable<LintProblem>;
}

export type LintRule = RegulationRule | VersionsRule;
