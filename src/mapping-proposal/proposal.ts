import type { Text } from "../language/language.ts";

/** A mapping as it is proposed for a file, with what somebody must confirm. */
export interface Proposal {
  /** `register`: a row per case; `log`: a row per event; `list`: a case with its events in a list. */
  readonly kind: "register" | "log" | "list";
  /** The name of that list. */
  readonly list?: string;
  /** Ways of writing dates, beside ISO. */
  readonly dates: readonly string[];
  /** Column with the number of the case. */
  readonly case: string | undefined;
  readonly facts: readonly ProposedSource[];
  readonly events: readonly ProposedEvent[];
  /** Columns for which no use was found. */
  readonly ignored: readonly string[];
  /** Activities of the regulation for which the file has no column. */
  readonly notRecorded: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** A fact, a property or a content with its column. */
export interface ProposedSource {
  readonly name: string;
  readonly column: string;
  /** What the words in the column mean, where that differs from what they say. */
  readonly values: Readonly<Record<string, string | boolean>>;
}

export interface ProposedEvent {
  /** In a register the activity; in a log the column that tells it, with what its words mean. */
  readonly activity: string | ProposedSource;
  readonly time: string;
  /** Where the column writes its dates in another way than the rest. */
  readonly dates?: string;
  /** `actor` and `role`. */
  readonly properties: readonly ProposedSource[];
  readonly contents: readonly ProposedSource[];
  /** How sure the name makes it, from 0 to 1. */
  readonly likeness: number;
}

/** Something that the file does not tell, or not surely. */
export interface Doubt {
  readonly rule: string;
  readonly column?: string;
  readonly activity?: string;
  readonly message: Text;
}
