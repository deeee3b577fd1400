import { type LintRule, lintRules, type RuleSeverity } from "../../lint/index.ts";
import type { Config, Origin } from "./effective.ts";

/** A check on a text with the severity that it has here. */
export interface ChosenRule {
  readonly rule: LintRule;
  readonly severity: RuleSeverity;
  readonly origin: Origin;
}

/** Every check on a text, as heavy as the file, else the preset, else the check itself says. */
export function chosenRules({ written, preset: { name, preset } }: Config): readonly ChosenRule[] {
  return lintRules.map((rule) => {
    const inFile = written?.rules.get(rule.id);
    if (inFile) return { rule, severity: inFile.severity, origin: { kind: "file", place: inFile.place } };
    const severity = preset.severityOf(rule) ?? rule.severity;
    if (severity === rule.severity) return { rule, severity, origin: { kind: "default" } };
    return { rule, severity, origin: { kind: "preset", name } };
  });
}
