import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import type { LintProblem, LintRule } from "./rule.ts";
import { lintRules } from "./rules/index.ts";

/** Everything there is to say about the text and the terms of one regulation, in the order of the file. */
export function lintRegulation(regulation: Regulation): Finding[] {
  return lintRules
    .filter((rule) => rule.checks === "regulation")
    .flatMap((rule) => findingsOf(rule, [regulation], () => rule.check(regulation)))
    .sort(byPlace);
}

/** What is wrong between the versions of one regulation; none of the versions is looked at by itself. */
export function lintVersions(versions: readonly Regulation[]): Finding[] {
  return lintRules
    .filter((rule) => rule.checks === "versions")
    .flatMap((rule) => findingsOf(rule, versions, () => rule.check(versions)))
    .sort(byPlace);
}

/** Rule id of the finding about a check that failed by itself: the text is then not fully checked. */
export const failedRule = "failed-rule";

function findingsOf(
  { id, severity }: LintRule,
  regulations: readonly Regulation[],
  check: () => Iterable<LintProblem>,
): Finding[] {
  try {
    return [...check()].map((problem) => ({ rule: id, severity, ...problem }));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return regulations.slice(0, 1).map(({ file }) => failure(id, file, detail));
  }
}

function failure(id: string, file: string, detail: string): Finding {
  return {
    rule: failedRule,
    severity: "error",
    place: { file, line: 1, column: 1 },
    message: {
      nl: `De controle “${id}” is zelf vastgelopen (${detail}) en heeft niets kunnen nagaan. Meld dit met deze tekst erbij.`,
      en: `The check “${id}” failed by itself (${detail}) and could not look at anything. Please report this with this text.`,
    },
  };
}

function byPlace({ place: one }: Finding, { place: other }: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
