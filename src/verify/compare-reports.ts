import type { CheckReport, ReportInput, ReportVerdict } from "../report/report.generated.ts";

/** A verdict that came out otherwise. */
export interface VerdictDifference {
  readonly fingerprint: string;
  /** Absent for what the organisation owes apart from any case. */
  readonly case?: string;
  readonly verdict: string;
  /** Absent: the report does not have it. */
  readonly was?: Outcome;
  /** Absent: it is not there any more. */
  readonly is?: Outcome;
}

interface Outcome {
  readonly status: ReportVerdict["status"];
  readonly severity?: ReportVerdict["severity"];
  readonly due?: string;
  readonly message: string;
}

/** How an input stands towards the report. */
export interface InputState {
  readonly path: string;
  readonly state: "same" | "changed" | "missing" | "added" | "not-repeatable";
}

/** Every verdict on which two reports differ in anything, in the order of the first, then of the second. */
export function differingVerdicts(was: CheckReport, is: CheckReport): readonly VerdictDifference[] {
  const now = new Map([...placedIn(is)].map((one) => [keyOf(one), one]));
  const before = new Set<string>();
  const differing: VerdictDifference[] = [];
  for (const one of placedIn(was)) {
    const key = keyOf(one);
    before.add(key);
    const other = now.get(key);
    if (other === undefined) differing.push({ ...named(one), was: outcomeOf(one.verdict) });
    else if (JSON.stringify(one.verdict) !== JSON.stringify(other.verdict))
      differing.push({ ...named(one), was: outcomeOf(one.verdict), is: outcomeOf(other.verdict) });
  }
  for (const [key, one] of now) {
    if (!before.has(key)) differing.push({ ...named(one), is: outcomeOf(one.verdict) });
  }
  return differing;
}

/** The members of the report, apart from verdicts, on which two reports differ. */
export function differingMembers(was: CheckReport, is: CheckReport): readonly string[] {
  const names = Object.keys(is) as (keyof CheckReport)[];
  return names.filter(
    (name) =>
      name !== "cases" && name !== "organisation" && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
}

/** The inputs of a new run that the report does not know, or knows with another hash. */
export function differingInputs(
  was: readonly ReportInput[],
  is: readonly Pick<ReportInput, "path" | "sha256">[],
): readonly InputState[] {
  const known = new Map(was.map((input) => [input.path, input.sha256]));
  return is.flatMap(({ path, sha256 }): readonly InputState[] => {
    const before = known.get(path);
    if (before === undefined) return [{ path, state: "added" }];
    return before === sha256 ? [] : [{ path, state: "changed" }];
  });
}

interface Placed {
  readonly caseId?: string;
  readonly verdict: ReportVerdict;
}

function* placedIn({ cases, organisation }: CheckReport): Generator<Placed> {
  for (const { id, verdicts } of cases) for (const verdict of verdicts) yield { caseId: id, verdict };
  for (const verdict of organisation) yield { verdict };
}

/** The fingerprint holds the case, also where its id is hidden. */
function keyOf({ verdict }: Placed): string {
  return `${verdict.fingerprint}|${verdict.id}`;
}

function named({ caseId, verdict }: Placed): Omit<VerdictDifference, "was" | "is"> {
  return { fingerprint: verdict.fingerprint, ...(caseId ? { case: caseId } : {}), verdict: verdict.id };
}

function outcomeOf({ status, severity, due, message }: ReportVerdict): Outcome {
  return { status, ...(severity && { severity }), ...(due !== undefined && { due }), message };
}
