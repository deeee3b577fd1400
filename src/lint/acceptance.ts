import type { Accepted } from "../regulation/model.ts";
import { isPartOf } from "./citations.ts";
import type { LintProblem, RuleHead } from "./rule.ts";

/** What a rule found, with the rule. */
export interface FoundProblem {
  readonly rule: RuleHead;
  readonly problem: LintProblem;
}

/** What stays to be said, and the acceptances that no finding needed. */
export interface Sifted {
  readonly left: readonly FoundProblem[];
  readonly needless: readonly Accepted[];
}

/** Takes away what a regulation accepts with a reason. An error can never be accepted. */
export function withoutAccepted(found: readonly FoundProblem[], accepted: readonly Accepted[]): Sifted {
  return {
    left: found.filter((each) => !accepted.some((one) => accepts(one, each))),
    needless: accepted.filter((one) => !found.some((each) => accepts(one, each))),
  };
}

function accepts({ check, at, place }: Accepted, { rule, problem }: FoundProblem): boolean {
  if (rule.severity === "error" || rule.id !== check || problem.place.file !== place.file) return false;
  return at.length === 0 || at.some((name) => (problem.about ?? []).some((each) => isPartOf(each, name)));
}
