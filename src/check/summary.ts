import type { Severity } from "../regulation/model.ts";
import type { Summary } from "./result.ts";
import type { Status } from "./verdict.ts";

/** What a summary needs of a verdict, before or after it is put into words. */
interface Counted {
  readonly status: Status;
  readonly severity: Severity | undefined;
  readonly onTie: boolean;
  readonly waiting: boolean;
}

/** Counts every verdict once by its status, and beside them what deserves a look. */
export class SummaryTally {
  readonly #counts = {
    met: 0,
    violated: 0,
    pending: 0,
    disputable: 0,
    undetermined: 0,
    "not-applicable": 0,
    lapsed: 0,
    cases: 0,
    casesWithViolation: 0,
    attention: 0,
    onTies: 0,
    waiting: 0,
  };

  /** The verdicts of one case. */
  addCase(verdicts: Iterable<Counted>): void {
    this.#counts.cases += 1;
    let hasViolation = false;
    for (const verdict of verdicts) {
      this.add(verdict);
      hasViolation ||= isViolation(verdict);
    }
    if (hasViolation) this.#counts.casesWithViolation += 1;
  }

  /** A verdict; one of the organisation belongs to no case. */
  add(verdict: Counted): void {
    const counts = this.#counts;
    counts[verdict.status] += 1;
    if (needsAttention(verdict)) counts.attention += 1;
    if (verdict.onTie) counts.onTies += 1;
    if (verdict.waiting) counts.waiting += 1;
  }

  /** What was counted elsewhere. */
  addAll(counted: Readonly<Omit<Summary, "known">>): void {
    const counts = this.#counts;
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += counted[name];
  }

  /** The counts so far. */
  summary(): Summary {
    return { ...this.#counts };
  }
}

function isViolation({ status, severity }: Counted): boolean {
  return status === "violated" && severity !== "attention";
}

/** Disputable and undetermined verdicts ask for a look as well (CLI §3, outcomes). */
function needsAttention({ status, severity }: Counted): boolean {
  return (
    (status === "violated" && severity === "attention") ||
    status === "disputable" ||
    status === "undetermined"
  );
}
