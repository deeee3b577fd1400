import type { Finding, FindingSeverity } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Accepted, Regulation } from "../regulation/model.ts";
import type { SourceText } from "./source-text.ts";

/** What a rule says; the runner adds the id and the severity of the rule. */
export interface LintProblem extends Omit<Finding, "rule" | "severity"> {
  /** The steps, names and articles that it is about: an acceptance can name them. */
  readonly about?: readonly string[];
}

/** What every rule says about itself. */
export interface RuleHead {
  /** Also the name of its file, its docs page and its fixtures. */
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly checks: "regulation" | "text" | "versions" | "acceptances";
  /** What it finds, in one sentence. */
  readonly finds: Text;
  /** Why that matters, and where the rule stops. */
  readonly why: Text;
  /** It looks for what a whole regulation should have, and finds that it is not there. */
  readonly isOmission?: true;
}

/** A check on the text and the terms of one regulation. */
export interface RegulationRule extends RuleHead {
  readonly checks: "regulation";
  readonly check: (regulation: Regulation) => Iterable<LintProblem>;
}

/** A check on how the text of one regulation was typed; what it finds is mechanical, and it says how to mend it. */
export interface TextRule extends RuleHead {
  readonly checks: "text";
  readonly check: (text: SourceText, regulation: Regulation) => Iterable<LintProblem>;
}

/** A check on all versions of one regulation together, in the order of their start. */
export interface VersionsRule extends RuleHead {
  readonly checks: "versions";
  readonly check: (versions: readonly Regulation[]) => Iterable<LintProblem>;
}

/** Acceptances without effect. */
export interface IdleAcceptances {
  /** No rule found what they accept. */
  readonly needless: readonly Accepted[];
  /** Their last day has passed, and what they accepted is there. */
  readonly expired: readonly Accepted[];
}

/** A check on what is accepted without effect; `rules` are all there are. */
export interface AcceptancesRule extends RuleHead {
  readonly checks: "acceptances";
  readonly check: (idle: IdleAcceptances, rules: readonly RuleHead[]) => Iterable<LintProblem>;
}

export type LintRule = RegulationRule | TextRule | VersionsRule | AcceptancesRule;
