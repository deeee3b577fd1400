import { severityLabel, statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import type { RunFinding } from "./run-findings.ts";

/** What people read for how much a finding asks for a look. */
export function levelLabel({ level, verdict }: RunFinding, language: Language): string {
  if (level === "error") return error[language];
  if (level === "violation") return severityLabel("violation", language);
  if (verdict === undefined || verdict.status === "violated") return severityLabel("attention", language);
  return statusLabel(verdict.status, language);
}

const error: Text = { nl: "fout", en: "error" };
