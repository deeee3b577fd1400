import type { Derivation } from "../calendar/derivation.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import type { Severity } from "../regulation/model.ts";

/** TERMS §4. */
export type Status =
  | "met"
  | "violated"
  | "pending"
  | "disputable"
  | "undetermined"
  | "not-applicable"
  | "lapsed";

export const statuses: readonly Status[] = [
  "met",
  "violated",
  "pending",
  "disputable",
  "undetermined",
  "not-applicable",
  "lapsed",
];

/** An event that a verdict points at. */
export interface EventPointer {
  readonly activity: string;
  /** ISO date, with the time when the log has it. */
  readonly time?: string;
  readonly place?: Place;
}

/** Why: a fixed sentence per code (reasons.ts) with the values that belong in it. */
export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  /** Values to say instead where no person may be named. */
  readonly impersonal?: Reason["values"];
}

export interface ReadingOutcome {
  readonly ambiguity: string;
  readonly reading: "strict" | "lenient";
  readonly due?: string;
  readonly status: Status;
  /** How that day was counted, where every derivation was asked for. */
  readonly derivation?: Derivation;
}

export interface Verdict {
  /** `<step>` or `<step>.<aspect>`, with `#2` … for further anchors or occurrences. */
  readonly id: string;
  readonly step: string;
  readonly aspect: string;
  readonly kind?: string;
  readonly stage?: string;
  readonly period?: string;
  readonly article: readonly string[];
  readonly status: Status;
  readonly severity?: Severity;
  readonly anchor?: EventPointer;
  /** Last day in time, ISO; with a time for terms in hours. */
  readonly due?: string;
  /** The due date may still come earlier (self-set anchor not yet reached). */
  readonly dueAtLatest?: boolean;
  readonly done?: EventPointer;
  readonly late?: { readonly days: number; readonly workingDays: number };
  readonly readings: readonly ReadingOutcome[];
  /** Ambiguities that by themselves change the outcome, for `disputable`. */
  readonly ambiguities: readonly string[];
  /** Readings whose own data the case lacks. */
  readonly notTested: readonly string[];
  readonly onTie: boolean;
  /** Waits for a trigger that has not come: counted apart from other pending verdicts. */
  readonly waiting: boolean;
  /** Facts that were assumed because nothing was recorded. */
  readonly assumed: readonly string[];
  readonly reason: Reason;
  readonly notes: readonly Reason[];
  readonly message: Text;
  /** The message for readers who may not see the names of persons, where it has any. */
  readonly impersonalMessage?: Text;
  readonly fingerprint: string;
  /** How the due date was counted, on demand. */
  readonly derivation?: Derivation | undefined;
}
