import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import type { LintProblem, LintRule } from "./rule.ts";
import { lintRules } from "./rules/index.ts";

/** Everything there is to say about the text and the terms of one regulation, in the order of the file. */
export function lintRegulation(regulation: Regulation): Finding[] {
  return lintRules
    .filter((rule) => rule.checks === "regulation")
    .flatMap((rule) => findingsOf(rule, () => rule.check(regulation)))
    .sort(byPlace);
}

/** What is wrong between the versions of one regulation; none of the versions is looked at by itself. */
export function lintVersions(versions: readonly Regulation[]): Finding[] {
  return lintRules
    .filter((rule) => rule.checks === "versions")
    .flatMap((rule) => findingsOf(rule, () => rule.check(versions)))
    .sort(byPlace);
}

function findingsOf({ id, severity }: LintRule, check: () => Iterable<LintProblem>): Finding[] {
  return [...check()].map((problem) => ({ rule: id, severity, ...problem }));
}

function byPlace({ place: one }: Finding, { place: other }: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
