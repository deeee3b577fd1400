import type { Severity, Step } from "../regulation/model.ts";

/**
 * How heavy a violated aspect weighs: what the step says for that key or for
 * all, else what follows from the key (VOCABULARY §5).
 */
export function severityOf(
  step: Pick<Step, "severity">,
  key: string,
  byNature: Severity = "violation",
): Severity {
  return step.severity?.byKey[key] ?? step.severity?.else ?? byNature;
}
