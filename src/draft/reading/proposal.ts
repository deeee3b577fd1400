import type { ReadCondition } from "./condition.ts";
import type { PhraseContext } from "./context.ts";

/** What a deadline phrase was read as. */
export type ProposalKind =
  /** A last day, or an aim. */
  | "within"
  | "aim"
  /** So long before something. */
  | "before"
  /** A waiting time. */
  | "not-before"
  /** More time, up to when at most, and by when that must be told. */
  | "adds"
  | "total"
  | "cap"
  | "notice-by"
  /** Keeping. */
  | "keep"
  /** Again and again: in a case, or in the organisation. */
  | "every"
  | "every-period"
  /** A term that is said elsewhere. */
  | "reference"
  /** The same term as one before it, named again. */
  | "repeated"
  /** A length that a regulation file cannot have, such as a week and a half. */
  | "unreadable"
  /** A time that is part of an exception: `unless we can solve it within two days`. */
  | "in-exception"
  /** When something counts as received: that is counting, and no act. */
  | "receipt"
  /** Words without a number, of which no word around them says what must be done. */
  | "idle-words";

/** A deadline phrase with the step that it was read into. */
export interface Proposal {
  readonly context: PhraseContext;
  readonly kind: ProposalKind;
  /** The activity of the catalogue, one of ours, or `act` where no word says which. */
  readonly activity: string;
  /** Another activity that is nearly as likely. */
  readonly rival?: string;
  /** `3 werkweken`, or the open words. */
  readonly term: string;
  readonly anchor?: ProposedAnchor;
  /** In which cases it holds, by the words of the text. */
  readonly condition?: ReadCondition;
  /** Of a repeated term: the reading that it names again. */
  readonly repeats?: Proposal;
  readonly isOutsiders: boolean;
}

/** From what it runs; an assumption unless the text says it. */
export interface ProposedAnchor {
  readonly id: string;
  readonly isRead: boolean;
}
