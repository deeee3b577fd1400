import type { Verdict } from "../../src/check/verdict.ts";

/** What `expected.yaml` says beside the example logs of a regulation. */
export interface ExpectedFile {
  readonly logs: Readonly<Record<string, ExpectedLog>>;
  /** Verdicts that no log can breach, or that none can fulfil, each with the reason; not those that can close in one way only. */
  readonly never?: Readonly<Record<string, string>>;
}

/** What one log must give. */
export interface ExpectedLog {
  /** The reference date, ISO. */
  readonly asOf: string;
  readonly logUntil?: string;
  /** The file beside it that says what its columns mean. */
  readonly mapping?: string;
  /** Rules of the data-quality errors that the log shows on purpose. */
  readonly errors?: readonly string[];
  /** Rows that are left out on purpose. */
  readonly duplicates?: number;
  readonly rejected?: number;
  /** By case; every case of the log. */
  readonly cases?: Readonly<Record<string, Expectation>>;
  /** For a log with events of the organisation. */
  readonly organisation?: Expectation;
}

/**
 * What a case shows. A verdict that is named nowhere must be met or not-applicable.
 * With a period a verdict is written as `january-report@2024`.
 */
export interface Expectation {
  /** One sentence: what it shows. */
  readonly about: string;
  /** No version of the regulation judges it. */
  readonly unjudged?: true;
  /** Severity violation. */
  readonly violated?: readonly string[];
  /** Violated with severity attention. */
  readonly attention?: readonly string[];
  readonly disputable?: readonly string[];
  readonly undetermined?: readonly string[];
  readonly lapsed?: readonly string[];
  readonly pending?: readonly string[];
  /** Worth naming; the others may be met too. */
  readonly met?: readonly string[];
  /** Worth naming; the others may be not applicable too. */
  readonly "not-applicable"?: readonly string[];
  /** Due dates worth naming, ISO, by verdict. */
  readonly due?: Readonly<Record<string, string>>;
  /** Which unclear clauses make a verdict disputable, where that is worth naming. */
  readonly ambiguities?: Readonly<Record<string, readonly string[]>>;
}

/** An expectation and a result in one shape. */
export type Comparable = Readonly<Record<string, unknown>>;

const listed = ["violated", "attention", "disputable", "undetermined", "lapsed", "pending"] as const;
const namedOnly = ["met", "not-applicable"] as const;

/** The expectation in full: sorted lists, also the empty ones. */
export function normalised(expected: Expectation): Comparable {
  const { due = {}, ambiguities = {} } = expected;
  const lists = [...listed, ...namedOnly].map((status) => [status, [...(expected[status] ?? [])].sort()]);
  return { ...Object.fromEntries(lists), due, ambiguities };
}

/** What verdicts give, in the shape of an expectation; of what it need not name only what it names. */
export function found(verdicts: readonly Verdict[], expected: Expectation | undefined): Comparable {
  const byStatus = (status: string) => verdicts.filter((verdict) => statusOf(verdict) === status).map(nameOf);
  const isNamed = (status: (typeof namedOnly)[number]) => (name: string) =>
    expected?.[status]?.includes(name) ?? false;
  const ofNamed = <Result>(names: object | undefined, value: (verdict: Verdict) => Result) =>
    Object.fromEntries(
      Object.keys(names ?? {}).map((name) => {
        const verdict = verdicts.find((each) => nameOf(each) === name);
        return [name, verdict && value(verdict)];
      }),
    );
  return {
    ...Object.fromEntries(listed.map((status) => [status, byStatus(status).sort()])),
    ...Object.fromEntries(
      namedOnly.map((status) => [status, byStatus(status).filter(isNamed(status)).sort()]),
    ),
    due: ofNamed(expected?.due, ({ due }) => due),
    ambiguities: ofNamed(expected?.ambiguities, ({ ambiguities }) => ambiguities),
  };
}

function nameOf({ id, period }: Verdict): string {
  return period === undefined ? id : `${id}@${period}`;
}

function statusOf({ status, severity }: Verdict): string {
  return status === "violated" && severity === "attention" ? "attention" : status;
}
