import { isRunning } from "../agenda/open-duties.ts";
import type { CaseResult } from "../check/result.ts";
import type { Status, Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Regulation, Severity } from "../regulation/model.ts";
import { namesOfVersions } from "../report/names.ts";
import { verdictTitle } from "../report/verdict-title.ts";

/** What a verdict says under one of the two texts. */
export interface SideOfVerdict {
  readonly status: Status;
  readonly severity?: Severity;
  readonly due?: string;
  readonly message: string;
}

/** A verdict that the two texts give differently. */
export interface VerdictChange {
  readonly verdict: string;
  readonly title: string;
  /** Absent: the old text asks nothing of the kind. */
  readonly was?: SideOfVerdict;
  /** Absent: the new text asks nothing of the kind. */
  readonly is?: SideOfVerdict;
}

/** A case in which at least one verdict is different. */
export interface CaseChange {
  readonly case: string;
  /** Still open under the new text. */
  readonly running: boolean;
  readonly verdicts: readonly VerdictChange[];
}

/** What the two texts make of the same cases. */
export interface CaseChanges {
  readonly cases: number;
  readonly changedRunning: number;
  readonly changedPast: number;
  /** Violations that only the new, and that only the old text gives. */
  readonly violationsAdded: number;
  readonly violationsGone: number;
  readonly changes: readonly CaseChange[];
}

/** The cases of one log as one text judges them, in the order of their ids. */
export interface JudgedBy {
  readonly regulation: Regulation;
  readonly cases: Iterable<CaseResult>;
}

/**
 * Compares case by case what two texts make of a log. A verdict counts as different when its status or severity is,
 * or the last day of something that is still to be done.
 */
export function caseChanges(old: JudgedBy, renewed: JudgedBy, language: Language): CaseChanges {
  const sides = {
    old: titler(old.regulation, language),
    renewed: titler(renewed.regulation, language),
    language,
  };
  const changes: CaseChange[] = [];
  let cases = 0;
  for (const { id, was, is } of together(old.cases, renewed.cases)) {
    cases += 1;
    const verdicts = [...verdictChanges(was, is, sides)];
    if (verdicts.length > 0) changes.push({ case: singleLine(id), running: isRunning(is), verdicts });
  }
  const count = (test: (change: VerdictChange) => boolean) =>
    changes.reduce((sum, { verdicts }) => sum + verdicts.filter(test).length, 0);
  const changedRunning = changes.filter(({ running }) => running).length;
  return {
    cases,
    changedRunning,
    changedPast: changes.length - changedRunning,
    violationsAdded: count(({ was, is }) => isViolation(is) && !isViolation(was)),
    violationsGone: count(({ was, is }) => isViolation(was) && !isViolation(is)),
    changes,
  };
}

interface Sides {
  readonly old: (verdict: Verdict) => string;
  readonly renewed: (verdict: Verdict) => string;
  readonly language: Language;
}

function titler(regulation: Regulation, language: Language): (verdict: Verdict) => string {
  const names = namesOfVersions([regulation])(regulation.id, null);
  return (verdict) => verdictTitle(verdict, names, language);
}

interface Together {
  readonly id: string;
  readonly was: readonly Verdict[];
  readonly is: readonly Verdict[];
}

/** Both judge the same cases in the same order; one that gets no verdict from one of them is missing there. */
function* together(old: Iterable<CaseResult>, renewed: Iterable<CaseResult>): Generator<Together> {
  const [before, after] = [old[Symbol.iterator](), renewed[Symbol.iterator]()];
  let [one, other] = [before.next(), after.next()];
  while (one.done !== true || other.done !== true) {
    const ids = [one, other].flatMap((each) => (each.done === true ? [] : [each.value.id]));
    const id = ids.sort()[0] ?? "";
    const was = one.done !== true && one.value.id === id ? one.value : undefined;
    const is = other.done !== true && other.value.id === id ? other.value : undefined;
    yield { id, was: was?.verdicts ?? [], is: is?.verdicts ?? [] };
    if (was) one = before.next();
    if (is) other = after.next();
  }
}

function* verdictChanges(
  was: readonly Verdict[],
  is: readonly Verdict[],
  sides: Sides,
): Generator<VerdictChange> {
  const now = new Map(is.map((verdict) => [verdict.id, verdict]));
  const then = new Map(was.map((verdict) => [verdict.id, verdict]));
  for (const [id, verdict] of now) {
    const before = then.get(id);
    if (before && isSame(before, verdict)) continue;
    if (before === undefined && isQuiet(verdict)) continue;
    yield {
      verdict: id,
      title: sides.renewed(verdict),
      ...(before && { was: sideOf(before, sides.language) }),
      is: sideOf(verdict, sides.language),
    };
  }
  for (const [id, verdict] of then) {
    if (now.has(id) || isQuiet(verdict)) continue;
    yield { verdict: id, title: sides.old(verdict), was: sideOf(verdict, sides.language) };
  }
}

/** What only one text asks, and is in order or does not apply, changes nothing in the case. */
function isQuiet({ status }: Verdict): boolean {
  return status === "met" || status === "not-applicable" || status === "lapsed";
}

function isSame(one: Verdict, other: Verdict): boolean {
  return (
    one.status === other.status &&
    one.severity === other.severity &&
    (one.status !== "pending" || one.due === other.due)
  );
}

function sideOf({ status, severity, due, message }: Verdict, language: Language): SideOfVerdict {
  return {
    status,
    ...(severity && { severity }),
    ...(due !== undefined && { due }),
    message: singleLine(message[language]),
  };
}

function isViolation(side: SideOfVerdict | undefined): boolean {
  return side?.status === "violated" && side.severity !== "attention";
}
