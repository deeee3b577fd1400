import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { type FoundProblem, type LintDay, type Sifted, withoutAccepted } from "./acceptance.ts";
import type { IdleAcceptances, LintProblem, LintRule } from "./rule.ts";
import { lintRules } from "./rules/index.ts";
import { sourceTextOf } from "./source-text.ts";

/** What one regulation is held against, besides the regulation itself. */
export interface LintInput extends LintDay {
  /** The text that it was read from; without it nothing is said of how that was typed. */
  readonly text?: string;
}

/** Everything there is to say about the text and the terms of one regulation, in the order of the file; what it accepts is left out. */
export function lintRegulation(regulation: Regulation, { text, ...day }: LintInput = {}): Finding[] {
  const source = text === undefined ? undefined : sourceTextOf(text, regulation.file);
  const found = lintRules.flatMap((rule) => {
    if (rule.checks === "regulation") return problemsOf(rule, [regulation], () => rule.check(regulation));
    if (rule.checks !== "text" || source === undefined) return [];
    return problemsOf(rule, [regulation], () => rule.check(source, regulation));
  });
  const accepted = regulation.accepted.filter(
    ({ check }) => !isAbout("versions", check) && (source !== undefined || !isAbout("text", check)),
  );
  return said(withoutAccepted(found, accepted, day), [regulation]);
}

/** What is wrong between the versions of one regulation; none of the versions is looked at by itself. */
export function lintVersions(versions: readonly Regulation[], day: LintDay = {}): Finding[] {
  const found = lintRules
    .filter((rule) => rule.checks === "versions")
    .flatMap((rule) => problemsOf(rule, versions, () => rule.check(versions)));
  const accepted = versions.flatMap((version) => version.accepted);
  const sifted = withoutAccepted(
    found,
    accepted.filter(({ check }) => isAbout("versions", check)),
    day,
  );
  // One version alone cannot show what is between versions.
  return said(versions.length < 2 ? { ...sifted, needless: [] } : sifted, versions);
}

/** Rule id of the finding about a check that failed by itself: the text is then not fully checked. */
export const failedRule = "failed-rule";

function isAbout(subject: LintRule["checks"], check: string): boolean {
  return lintRules.some(({ id, checks }) => id === check && checks === subject);
}

function said({ left, ...idle }: Sifted, regulations: readonly Regulation[]): Finding[] {
  return [...left, ...idleOf(idle, regulations)].map(findingOf).sort(byPlace);
}

function idleOf(idle: IdleAcceptances, regulations: readonly Regulation[]): FoundProblem[] {
  return lintRules
    .filter((rule) => rule.checks === "acceptances")
    .flatMap((rule) => problemsOf(rule, regulations, () => rule.check(idle, lintRules)));
}

function findingOf({ rule: { id, severity }, problem: { about: _, ...problem } }: FoundProblem): Finding {
  return { rule: id, severity, ...problem };
}

/** A check that fails by itself is an error of its own, so that it can never be accepted. */
function problemsOf(
  rule: LintRule,
  regulations: readonly Regulation[],
  check: () => Iterable<LintProblem>,
): FoundProblem[] {
  try {
    return [...check()].map((problem) => ({ rule, problem }));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const failed = { ...rule, id: failedRule, severity: "error" } as const;
    return regulations
      .slice(0, 1)
      .map(({ file }) => ({ rule: failed, problem: failure(rule.id, file, detail) }));
  }
}

function failure(id: string, file: string, detail: string): LintProblem {
  return {
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
