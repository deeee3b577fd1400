export type { LintDay } from "./acceptance.ts";
export { clauseCoverage, coverageAgainst } from "./coverage.ts";
export { type CoverageCount, coverageOf } from "./coverage-count.ts";
export { failedRule, lintRegulation, lintVersions } from "./lint.ts";
export type { LintRule, RuleHead } from "./rule.ts";
export { lintRules } from "./rules/index.ts";
export { type RuleSeverity, withSeverities } from "./severities.ts";
export { sourceClauses } from "./source-clauses.ts";
export { uncited } from "./uncited.ts";
