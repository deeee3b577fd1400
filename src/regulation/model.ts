import type { Day } from "../calendar/day.ts";
import type { Duration } from "../calendar/duration.ts";
import type { Place } from "../place.ts";
import type { TextRun } from "./prose.ts";

/**
 * A regulation as the rest of the program sees it: every name resolved, every
 * term parsed, every default filled in, every value with its place.
 */
export interface Regulation {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the text: `nl`, `en`, … */
  readonly language: string;
  readonly file: string;
  readonly adopted?: Day;
  readonly inForce: InForce;
  readonly basedOn?: { readonly title: string; readonly clauses?: string };
  readonly norms: readonly string[];
  /** IANA name, default Europe/Amsterdam. */
  readonly timeZone: string;
  readonly counting: Counting;
  readonly calendars: Readonly<Record<string, CalendarDefinition>>;
  /** Ambiguities that hold for the whole text; they may override `counting` and `defaults`. */
  readonly readings: readonly Reading[];
  readonly roles: Readonly<Record<string, Role>>;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Label of a content. */
  readonly fields: Readonly<Record<string, string>>;
  /** Every activity the regulation knows: steps, events and the words of the catalogue that it uses. */
  readonly activities: Readonly<Record<string, Activity>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** At least one; a file without `kinds` has one kind with the id "". */
  readonly kinds: readonly Kind[];
  readonly organisation: readonly Step[];
  readonly retention: readonly Retention[];
  readonly attest: readonly Attest[];
  readonly informative: readonly Informative[];
  readonly accepted: readonly Accepted[];
  readonly articles: readonly Article[];
  readonly definitions: readonly Definition[];
  /** Where the names stand that have no place of their own: `fields.reason`, `events.utterance`, `groups.x`, `inForce`. */
  readonly places?: Readonly<Record<string, Place>>;
  /** Reads a step anew with the keys that a combination of readings gives it. */
  readonly under: (choice: ReadingChoice) => Regulation;
}

export interface InForce {
  readonly from?: Day;
  readonly until?: Day;
  /** `received`: cases received in that time. `running`: also cases that ran when it came into force. */
  readonly appliesTo: "received" | "running";
}

export type RestDayRule = "none" | "next-working-day" | "atw";
export type WorkingWeek = "days" | "calendar" | "whole";

/** How terms are counted (TERMS §2, §3), with all defaults filled in. */
export interface Counting {
  /** A built-in calendar (`nl`, `nl-atw`, a country such as `be`, `gb-eng`) or one from `calendars`. */
  readonly calendar: string;
  readonly restDay: RestDayRule;
  readonly restDayOthers: RestDayRule;
  readonly workingWeek: WorkingWeek;
  readonly goodFriday: boolean;
  readonly liberationDay: boolean;
  readonly equatedDays: boolean;
  readonly countsDayZero: boolean;
  /** The closures of the calendar stop the clock of terms in days, weeks, months and years too. */
  readonly closuresSuspend?: true;
  /** Minutes after midnight. */
  readonly closesAt?: number;
  readonly receivedAfter?: number;
  readonly restDayReceipt?: "next-working-day";
  /** Our own number for open words; gives attention, never a violation. */
  readonly promptly?: Duration;
}

export interface CalendarDefinition {
  readonly id: string;
  readonly label: string;
  readonly base?: string;
  /** Working weekdays, 1 = Monday … 7 = Sunday; undefined: those of the base, else Monday to Friday. */
  readonly days?: readonly number[];
  /** Country or region code whose public holidays are days off, or none. */
  readonly holidays: string | null;
  readonly closed: readonly Closure[];
  readonly file?: string;
  /** Those in the file, once it has been read. */
  readonly closedInFile?: readonly Closure[];
  readonly place: Place;
}

export interface Closure {
  readonly from: Day;
  readonly until: Day;
  readonly announced?: Day;
}

export type Alternative = "strict" | "lenient";

/** An unclear clause and the other ways to read it. */
export interface Reading {
  readonly ambiguity: string;
  readonly question?: string;
  readonly alternatives: readonly { readonly name: Alternative; readonly keys: readonly string[] }[];
  readonly place: Place;
}

/** For each ambiguity that is not read the primary way: which alternative. */
export type ReadingChoice = ReadonlyMap<string, Alternative>;

export interface Role {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Somebody outside the organisation: cannot breach, its steps only lapse. */
  readonly outside: boolean;
  readonly panel?: Panel;
  readonly place: Place;
}

export interface Panel extends Cited {
  readonly size?: number;
  readonly quorum?: number;
  readonly chair?: string;
  readonly includes: Readonly<Record<string, number>>;
  readonly notBy?: Choice<readonly Who[]>;
  readonly label?: string;
  readonly if?: Condition;
  readonly severity?: Severity;
  readonly readings: readonly Reading[];
  readonly place: Place;
}

export type FactType = "boolean" | "flag" | "number" | "date" | "duration" | "text" | "list" | "choice";

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly type: FactType;
  /** For `choice`: value and label. */
  readonly values: Readonly<Record<string, string>>;
  /** The value that holds when nothing is recorded; a `flag` has `false`. */
  readonly assume?: Scalar;
  /** The activity that carries it. */
  readonly from?: string;
  readonly cases?: number;
  readonly same?: string;
  readonly over?: Duration;
  readonly place: Place;
}

export type Scalar = string | number | boolean;

export interface Activity {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Whether it is usually done by somebody outside (catalogue) or its step says so. */
  readonly outside: boolean;
  /** A happening that is nobody's duty. */
  readonly event: boolean;
}

export interface Kind extends Partial<Cited> {
  readonly id: string;
  readonly label: string;
  readonly starts: readonly string[];
  readonly stages: readonly Stage[];
  /** Those on the kind itself; its `if` and `severity` hold for all of its stages. */
  readonly readings?: readonly Reading[];
}

/**
 * A stage of a case. A kind without `stages` has one stage with the id "" and
 * `wholeCase` true; steps beside `stages` are in a last stage with `wholeCase` true.
 */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly wholeCase: boolean;
  readonly if?: Condition;
  readonly starts: readonly string[];
  readonly completedBy: readonly string[];
  readonly reopenedBy: readonly string[];
  readonly cancelledBy: readonly string[];
  /** Acts that refuse the case: those of its steps, or the word of the catalogue where only its gate speaks of refusing. */
  readonly refusals: readonly string[];
  readonly steps: readonly Step[];
  /** Where `completedBy` stands, or the stage when it has its default. */
  readonly place: Place;
  readonly article: Articles;
  readonly models?: readonly string[];
  readonly note?: string;
  /** Of the verdict on the closing. */
  readonly severity?: Severity;
  readonly readings?: readonly Reading[];
}

/** Which article a thing rests on, per key with `else`. */
export interface Articles {
  readonly byKey: Readonly<Record<string, readonly string[]>>;
  readonly else: readonly string[];
}

export interface Cited {
  readonly article: Articles;
  readonly models: readonly string[];
  readonly note?: string;
}

export type Duty = "must" | "may" | "never";
export type Severity = "violation" | "attention";
export type GateOutcome = "refuse" | "may-refuse" | "ask" | "proceed";

/** A value, or one per value of a fact or per happening of an event. */
export type Choice<T> =
  | { readonly kind: "plain"; readonly value: T }
  | {
      readonly kind: "table";
      readonly subject: Ref;
      /** `null`: the row says `none`. */
      readonly rows: readonly { readonly value: Scalar; readonly result: T | null }[];
      /** `undefined`: no `else`. */
      readonly else?: T | null;
      readonly place: Place;
    };

/** An activity, group, step or fact, or a field of it (`decision.measures-by`, `.sent`, `.planned`). */
export interface Ref {
  readonly kind: "activity" | "fact";
  readonly id: string;
  /** The activities it stands for: itself, the members of a group, or what fulfils an `act:` entry. */
  readonly activities: readonly string[];
  readonly field?: string;
  readonly place: Place;
}

export type AnchorItem =
  | { readonly kind: "event"; readonly ref: Ref }
  | { readonly kind: "end-of"; readonly step: string; readonly place: Place }
  | { readonly kind: "silence"; readonly step: string; readonly place: Place };

/** What a term runs from, or what wakes a step: one of `items` (A or B). */
export interface Anchor {
  readonly occurrence: "first" | "last" | "each";
  readonly items: readonly AnchorItem[];
  readonly text: string;
  readonly place: Place;
}

export type Term =
  | {
      readonly kind: "duration";
      readonly duration: Duration;
      readonly direction: "after" | "before";
      /** Undefined: from `once`, else from the start of the stage. */
      readonly anchor?: Anchor;
      readonly text: string;
      readonly place: Place;
    }
  /** Words without a number: `promptly`, `zo spoedig mogelijk`. */
  | {
      readonly kind: "open";
      readonly words: string;
      readonly direction: "after" | "before";
      readonly anchor?: Anchor;
      readonly text: string;
      readonly place: Place;
    }
  /** The log holds the date: `decision.measures-by`. */
  | { readonly kind: "field"; readonly ref: Ref; readonly text: string; readonly place: Place }
  /** The moment of an event or the end of a step itself, as in `[decision, end of decision]`. */
  | { readonly kind: "moment"; readonly anchor: Anchor; readonly text: string; readonly place: Place };

/** A term, or the earliest or latest of several. */
export type Bound =
  | { readonly kind: "term"; readonly term: Term }
  | { readonly kind: "earliest" | "latest"; readonly terms: readonly Term[]; readonly place: Place };

export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[]; readonly place: Place }
  | { readonly kind: "not"; readonly of: Condition; readonly place: Place }
  | { readonly kind: "test"; readonly ref: Ref; readonly test: Test; readonly place: Place }
  /** An event has happened. */
  | { readonly kind: "happened"; readonly ref: Ref; readonly place: Place }
  | {
      readonly kind: "status";
      readonly step: string;
      readonly statuses: readonly string[];
      readonly not: boolean;
      readonly place: Place;
    }
  | { readonly kind: "within"; readonly step: string; readonly bound: Bound; readonly place: Place };

export type Test =
  | { readonly kind: "in"; readonly values: readonly Scalar[] }
  | { readonly kind: "not-in"; readonly values: readonly Scalar[] }
  | { readonly kind: "over" | "under" | "atLeast" | "atMost"; readonly value: number | Duration };

/** One who may act or be reached: a role, a fact that names persons, or the persons who did a step. */
export interface Who {
  readonly kind: "role" | "fact" | "step";
  readonly id: string;
  readonly place: Place;
}

/** Activities of the consent, or the role whose consent (activity `consent`) is needed. */
export type Consent = Ref | Who;

/** The terms that a case sets itself are judged at a step. */
export interface SetsTerms {
  /** What a term that was set needs to be replaced by another; undefined: nothing. */
  readonly consent: Consent | undefined;
}

export interface Extension {
  /** Activities of the notice (default `delay-notice`). */
  readonly notice: readonly string[];
  /** A value of its table without a row: the term cannot be moved. */
  readonly adds?: Choice<Duration>;
  readonly total?: Choice<Duration>;
  /** The content of the notice that names the date, when neither `adds` nor `total` is given. */
  readonly dateField: string;
  readonly atMost?: Choice<Bound>;
  readonly binding: boolean;
  readonly noticeBy?: Choice<Bound>;
  readonly contains?: Choice<readonly string[]>;
  readonly to?: Choice<readonly Who[]>;
  readonly by?: Choice<readonly Who[]>;
  readonly form?: Choice<readonly string[]>;
  readonly consent?: Consent;
  readonly if?: Condition;
  readonly times: number;
  readonly corrects: boolean;
  readonly place: Place;
}

export interface Pause {
  readonly from: Ref;
  readonly until?: Ref;
  readonly atMost?: Choice<Term>;
  readonly endDayCounts: boolean;
  readonly place: Place;
}

/** `notBefore: 14 days after reminder` (waiting) or `notBefore: hearing` (order). */
export type Limit =
  | { readonly kind: "waiting"; readonly bound: Bound; readonly place: Place }
  | { readonly kind: "order"; readonly ref: Ref; readonly place: Place };

export interface Recurrence {
  /** `null` for open words (`regularly`). */
  readonly duration: Duration | null;
  readonly words: string;
  readonly period?: "month" | "quarter" | "year";
  readonly after?: Anchor;
  readonly until?: Ref;
  readonly place: Place;
}

export interface Step extends Cited {
  /** Id in the file: the name of its verdicts. Unique in the kind. */
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Activities whose occurrences count for it: its own id, or what `act` names (a group: its members). */
  readonly acts: readonly string[];
  /** An `act:` entry: adds demands to another act and is not owed itself unless `duty: must`. */
  readonly isEntry: boolean;
  readonly duty: Duty;
  /** The one who acts is outside: the step lapses, it cannot be breached. */
  readonly outside: boolean;
  readonly purpose: string | undefined;
  readonly kind: string;
  readonly stage: string;
  readonly if: Condition | undefined;
  readonly unless: Condition | undefined;
  /** Several: any of them wakes it. */
  readonly once: Anchor | undefined;
  readonly within: Choice<Bound> | undefined;
  readonly aim: Choice<Bound> | undefined;
  readonly extension: readonly Extension[];
  readonly by: Choice<readonly Who[]> | undefined;
  readonly notBy: Choice<readonly Who[]> | undefined;
  readonly to: Choice<readonly Who[]> | undefined;
  readonly with: Choice<readonly Who[]> | undefined;
  readonly form: Choice<readonly string[]> | undefined;
  readonly contains: Choice<readonly string[]> | undefined;
  readonly requires: Condition | undefined;
  readonly notBefore: Choice<readonly Limit[]> | undefined;
  readonly notAfter: Choice<readonly Limit[]> | undefined;
  readonly otherwise: Otherwise | undefined;
  readonly fulfilledBy: readonly string[];
  readonly every: Choice<Recurrence> | undefined;
  readonly times: { readonly min: number; readonly max: number; readonly place: Place } | undefined;
  readonly directly: boolean;
  readonly pause: Pause | undefined;
  readonly ifNeeded: boolean;
  readonly attentionAfter: Duration | undefined;
  /** Per key, with `else`; undefined: follows from the key (VOCABULARY §5). */
  readonly severity:
    | { readonly byKey: Readonly<Record<string, Severity>>; readonly else?: Severity }
    | undefined;
  readonly strength: "must" | "open";
  /** Undefined: an act before the anchor counts only where that is an act of the organisation itself. */
  readonly mayPrecede: boolean | undefined;
  readonly doneWhen: "sent" | "received" | "happened";
  readonly matching: string | undefined;
  readonly oneToOne: boolean;
  /** Undefined: the stage's. Empty: `none`. */
  readonly cancelledBy: readonly string[] | undefined;
  readonly setsTerms: SetsTerms | undefined;
  readonly share:
    | {
        readonly numerator: number;
        readonly denominator: number;
        readonly period: "month" | "quarter" | "year";
        readonly place: Place;
      }
    | undefined;
  /** The file's counting with the step's own overrides. */
  readonly counting: Counting;
  readonly readings: readonly Reading[];
  readonly place: Place;
  /** Where each key of the step stands. */
  readonly places: Readonly<Record<string, Place>>;
}

export interface Otherwise {
  readonly all?: GateOutcome;
  readonly byKey: Readonly<Record<string, GateOutcome>>;
  readonly place: Place;
}

export interface Retention extends Cited {
  readonly id: string;
  readonly what?: string;
  readonly label?: string;
  readonly if?: Condition;
  readonly severity?: Severity;
  readonly keep: Choice<Bound>;
  /** `true`: destroying is owed at once; a duration: the grace after the window; undefined: not owed. */
  readonly destroy?: true | Duration;
  readonly counting: Counting;
  readonly readings: readonly Reading[];
  readonly place: Place;
}

export interface Attest extends Cited {
  readonly id: string;
  readonly label: string;
  readonly if?: Condition;
  readonly once?: Anchor;
  readonly severity?: Severity;
  readonly readings?: readonly Reading[];
  readonly place: Place;
}

export type InformativeReason =
  | "definition"
  | "information"
  | "permission"
  | "conduct"
  | "other-forum"
  | "effect"
  | "silence";

export interface Informative {
  readonly article: readonly string[];
  readonly because: InformativeReason;
  readonly models: readonly string[];
  readonly note?: string;
  readonly place: Place;
}

/** A point of attention of the lint that stays as it is. */
export interface Accepted {
  readonly check: string;
  /** Steps, names or articles that it is about; empty: the whole regulation. */
  readonly at: readonly string[];
  readonly because: string;
  /** Last day on which it holds, ISO; undefined: it has no end. */
  readonly until?: string;
  /** It is a comment in the text, and not in the front matter. */
  readonly inText?: boolean;
  readonly place: Place;
}

/** An article, paragraph (lid) or part (onderdeel) of the body. */
export interface Article {
  /** From its numbers: `art_9__para_1__o_b`. Public: it is in URLs, verdicts and letters. */
  readonly id: string;
  /** As people cite it in the text's language: `artikel 9, eerste lid, onderdeel b`. */
  readonly citation: string;
  readonly heading?: string;
  /** Plain text of the article itself without its parts. */
  readonly text: string;
  /** Where the text stands in the file. */
  readonly runs?: readonly TextRun[];
  readonly parent?: string;
  readonly place: Place;
  /** `:term[…]{of=step.key}` in it. */
  readonly terms: readonly TermMention[];
}

export interface TermMention {
  readonly text: string;
  readonly step: string;
  readonly key?: string;
  readonly place: Place;
}

/** A defined word: `:definition[klacht]` in the body. */
export interface Definition {
  readonly word: string;
  readonly article: string;
  readonly place: Place;
}
