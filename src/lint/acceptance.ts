import { type Day, dayFromIso } from "../calendar/day.ts";
import type { Accepted } from "../regulation/model.ts";
import { isPartOf } from "./citations.ts";
import type { IdleAcceptances, LintProblem, RuleHead } from "./rule.ts";

/** What a rule found, with the rule. */
export interface FoundProblem {
  readonly rule: RuleHead;
  readonly problem: LintProblem;
}

/** What stays to be said, and the acceptances that have no effect. */
export interface Sifted extends IdleAcceptances {
  readonly left: readonly FoundProblem[];
}

/** When a text is looked at: an acceptance may have an end. Without a day none of them has ended. */
export interface LintDay {
  readonly asOf?: Day;
}

/** Takes away what a regulation accepts with a reason, as long as that holds. An error can never be accepted. */
export function withoutAccepted(
  found: readonly FoundProblem[],
  accepted: readonly Accepted[],
  { asOf = Number.NEGATIVE_INFINITY }: LintDay,
): Sifted {
  const isOver = ({ until }: Accepted) => until !== undefined && (dayFromIso(until) ?? asOf) < asOf;
  const isNeeded = (one: Accepted) => found.some((each) => accepts(one, each));
  const holding = accepted.filter((one) => !isOver(one));
  return {
    left: found.filter((each) => !holding.some((one) => accepts(one, each))),
    needless: accepted.filter((one) => !isNeeded(one)),
    expired: accepted.filter((one) => isOver(one) && isNeeded(one)),
  };
}

function accepts({ check, at, place }: Accepted, { rule, problem }: FoundProblem): boolean {
  if (rule.severity === "error" || rule.id !== check || problem.place.file !== place.file) return false;
  return at.length === 0 || at.some((name) => (problem.about ?? []).some((each) => isPartOf(each, name)));
}
