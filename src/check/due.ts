import type { Day } from "../calendar/day.ts";
import type { DueInput } from "../calendar/term.ts";
import type { Reason } from "./verdict.ts";

/** Until when something is in time, in one case. */
export type Due =
  | Numbered
  /** No number: presence and order are judged; `attentionOn` is our own number for it. */
  | { readonly kind: "open"; readonly attentionOn?: Day; readonly notes: readonly Reason[] }
  /** The clock stands still, since that day. */
  | { readonly kind: "paused"; readonly since: Day }
  | { readonly kind: "waiting"; readonly for: readonly string[]; readonly atLeast?: Numbered | undefined }
  | { readonly kind: "never"; readonly for: readonly string[]; readonly kept?: boolean }
  /** Not known, but of several terms the log may tell between which dates the one that counts ends. */
  | {
      readonly kind: "unknown";
      readonly why: Reason;
      readonly atLeast?: Numbered | undefined;
      readonly atMost?: Numbered | undefined;
    };

/** A due date with a number. */
export type Numbered = DueDay | DueHours;

interface DueDay {
  readonly kind: "day";
  /** The last day in time: extended, paused, rolled. */
  readonly day: Day;
  /** Minutes after midnight at which the last day closes. */
  readonly closesAt?: number;
  /** May still come earlier: a self-set anchor has not been reached. */
  readonly atLatest: boolean;
  /** How it was counted; undefined for a date that the log itself names. */
  readonly counted?: Counted;
  readonly notes: readonly Reason[];
}

/** A term in hours: two instants when the hour of the anchor is not known. */
interface DueHours {
  readonly kind: "hours";
  readonly earliest: number;
  readonly latest: number;
  readonly notes: readonly Reason[];
}

/** The input of the computation, so that its derivation can be made on demand. */
export type Counted =
  | { readonly kind: "forward"; readonly input: DueInput }
  | { readonly kind: "backward"; readonly event: Day; readonly input: Omit<DueInput, "dayZero" | "restDay"> };

/** The earliest that it can end, as far as that is known. */
export function endAtEarliest(due: Due | undefined): Numbered | undefined {
  if (due?.kind === "day" || due?.kind === "hours") return due;
  return due?.kind === "waiting" || due?.kind === "unknown" ? due.atLeast : undefined;
}

/** The latest that it can end, as far as that is known. */
export function endAtLatest(due: Due | undefined): Numbered | undefined {
  if (due?.kind === "day" || due?.kind === "hours") return due;
  return due?.kind === "unknown" ? due.atMost : undefined;
}
