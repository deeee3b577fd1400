import type { CaseResult, Summary } from "./result.ts";
import type { Verdict } from "./verdict.ts";

/** Counts every verdict once by its status, and beside them what deserves a look. */
export function summaryOf(cases: readonly CaseResult[], organisation: readonly Verdict[]): Summary {
  const counts: { -readonly [Name in keyof Summary]: Summary[Name] } = {
    met: 0,
    violated: 0,
    pending: 0,
    disputable: 0,
    undetermined: 0,
    "not-applicable": 0,
    lapsed: 0,
    cases: cases.length,
    casesWithViolation: cases.filter(({ verdicts }) => verdicts.some(isViolation)).length,
    attention: 0,
    onTies: 0,
    waiting: 0,
  };
  for (const verdicts of [...cases.map((each) => each.verdicts), organisation]) {
    for (const verdict of verdicts) {
      counts[verdict.status] += 1;
      if (needsAttention(verdict)) counts.attention += 1;
      if (verdict.onTie) counts.onTies += 1;
      if (verdict.waiting) counts.waiting += 1;
    }
  }
  return counts;
}

function isViolation({ status, severity }: Verdict): boolean {
  return status === "violated" && severity !== "attention";
}

/** Disputable and undetermined verdicts ask for a look as well (CLI §3, outcomes). */
function needsAttention({ status, severity }: Verdict): boolean {
  return (
    (status === "violated" && severity === "attention") ||
    status === "disputable" ||
    status === "undetermined"
  );
}
