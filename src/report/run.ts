import type { BaselineIssue } from "../baseline/baseline.generated.ts";
import type { LogSource } from "../case-log/model.ts";
import type { ReadingOption } from "../check/compare-readings.ts";
import type { CaseResult, CheckResult } from "../check/result.ts";
import type { Status, Verdict } from "../check/verdict.ts";
import type { Language, Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import type { Regulation } from "../regulation/model.ts";

/** One run of the check with all that a report says about it. */
export interface CheckRun {
  /** Undefined: nothing could be judged, and `problems` says why. */
  readonly result?: StreamedResult;
  /** Why the run is not complete; empty when it is. */
  readonly problems: readonly Problem[];
  readonly inputs: readonly Input[];
  /** How each file of the log was read; undefined: none was. */
  readonly sources?: readonly LogSource[];
  /** Which reading of unclear clauses decides. */
  readonly reading: ReadingOption;
  /** Last day that the log fully holds, ISO. */
  readonly logUntil?: string;
  /** The issue that makes a finding known; undefined: no list of known issues was given. */
  readonly known?: (verdict: Verdict) => KnownIssue | undefined;
  /** What was named to be checked, to make the report again; undefined: nothing was read. */
  readonly asked?: AskedFor;
  /** How cases are named in it; undefined: by their ids. */
  readonly caseIds?: CaseIds;
  readonly language: Language;
  /** Every version that may have judged a case. */
  readonly regulations: readonly Regulation[];
  readonly toolVersion: string;
  /** The command line that gives the same verdicts again. */
  readonly repeat?: string;
  /** The regulation as it was named on that line; undefined: it was not, and its id is enough. */
  readonly named?: string;
}

/** What somebody answers for about a finding that is known. */
export type KnownIssue = Pick<BaselineIssue, "reason" | "owner" | "until">;

/** How cases are named: by their id, by a hash of it, or not at all. */
export type CaseIds = "full" | "hash" | "none";

/** The logs and what belongs to them, as they were named. */
export interface AskedFor {
  /** Files, folders, addresses of databases, and `-` for standard input. */
  readonly logs: readonly string[];
  readonly mapping?: string;
  readonly stdinName?: string;
  /** The list of known issues, and whether a stale entry keeps the run from being complete. */
  readonly baseline?: string;
  readonly strict?: boolean;
}

/** One reason why a run is not complete: about a place in a file, about a file, or about the question itself. */
export interface Problem {
  readonly rule: string;
  readonly message: Text;
  readonly place?: Place;
  readonly file?: string;
}

/** A file that was read, with the SHA-256 of its bytes in hexadecimal; or a database on a server, with that of the rows that it gave. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
  /** How many bytes it has; undefined for a database on a server. */
  readonly bytes?: number;
  /** What it was read as, where the report tells. */
  readonly role?: InputRole;
}

export type InputRole = "regulation" | "calendar" | "mapping" | "log" | "baseline";

/** How a report is shown. */
export interface View {
  /** Characters per line. */
  readonly width: number;
  readonly colour: boolean;
  /** How many findings are shown one by one in a format for people; undefined: all. What is left out is said. */
  readonly maxFindings?: number;
}

/** Everything that a run says but the cases: what a report can say without going through them. */
export type Outcome = Omit<CheckResult, "cases">;

/** The outcome with the cases one by one: they can be gone through again and again. */
export type StreamedResult = CheckResult<Iterable<CaseResult>>;

/** Whether somebody must look at a verdict: it is no finding otherwise, in any format. */
export function asksForALook(status: Status): boolean {
  return status === "violated" || status === "disputable" || status === "undetermined";
}

/** A format of the report: the run piece by piece, so that a large one is never in memory whole. */
export type ReportFormat = TextFormat | BinaryFormat;

interface AnyFormat<Piece> {
  readonly name: string;
  /** Read by people; any other is one document also when nothing could be checked. */
  readonly isForPeople: boolean;
  /** Read on systems of others: gets an anonymous run unless asked otherwise. */
  readonly isShared: boolean;
  /** Which verdicts of cases it shows one by one: all of them, or those that somebody must look at. */
  readonly shows: "all" | "what-to-look-at";
  /** Whether it shows what happened in a case. */
  readonly showsEvents?: boolean;
  readonly write: (run: CheckRun, view: View) => Iterable<Piece>;
}

export interface TextFormat extends AnyFormat<string> {
  readonly isBinary?: false;
}

/** It goes to a file: a screen cannot show it. */
export interface BinaryFormat extends AnyFormat<Uint8Array> {
  readonly isBinary: true;
}
