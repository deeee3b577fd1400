import type { CaseResult, Summary } from "./result.ts";
import { statuses, type Verdict } from "./verdict.ts";

/** Counts every verdict once by its status, and beside them what deserves a look. */
export function summaryOf(cases: readonly CaseResult[], organisation: readonly Verdict[]): Summary {
  const verdicts = [...cases.flatMap((each) => each.verdicts), ...organisation];
  const counts = Object.fromEntries(
    statuses.map((status) => [status, verdicts.filter((verdict) => verdict.status === status).length]),
  );
  return {
    met: 0,
    violated: 0,
    pending: 0,
    disputable: 0,
    undetermined: 0,
    "not-applicable": 0,
    lapsed: 0,
    ...counts,
    cases: cases.length,
    casesWithViolation: cases.filter(({ verdicts: ofCase }) => ofCase.some(isViolation)).length,
    attention: verdicts.filter(needsAttention).length,
    onTies: verdicts.filter(({ onTie }) => onTie).length,
    waiting: verdicts.filter(({ waiting }) => waiting).length,
  };
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
