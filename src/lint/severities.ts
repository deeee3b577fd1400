import type { Finding, FindingSeverity } from "../finding.ts";

/** How heavy an organisation takes what a check finds; `off`: it does not want to hear of it. */
export type RuleSeverity = FindingSeverity | "off";

/** The findings as heavy as an organisation takes them, by the id of the check; what it does not name stays as it is. */
export function withSeverities(
  findings: readonly Finding[],
  severities: ReadonlyMap<string, RuleSeverity>,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.rule) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
