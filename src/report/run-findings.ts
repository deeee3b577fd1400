import { hash } from "../check/describe.ts";
import type { Verdict } from "../check/verdict.ts";
import { levelOf, type VerdictLevel } from "../check/verdict-level.ts";
import type { Finding, Fix } from "../finding.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Place } from "../place.ts";
import type { Article } from "../regulation/model.ts";
import type { CheckRun, KnownIssue, Problem } from "./run.ts";
import { type RunVerdict, ruleOf, runVerdicts } from "./run-verdicts.ts";
import { verdictTitle } from "./verdict-title.ts";

/** `error`: the run is not complete there. */
export type Level = "error" | VerdictLevel;

/** Something to act on, flat, with its two places: what formats for machines are made of. */
export interface RunFinding {
  readonly level: Level;
  /** Stable id of what was checked: `o21/decision.by`, or that of a check on the log. */
  readonly rule: string;
  readonly title: string;
  /** Why, on one line. */
  readonly message: string;
  /** None for the organisation and the log itself. */
  readonly case?: string;
  /** Where it shows in the log. */
  readonly place?: Place;
  /** The article that asks for it. */
  readonly article?: Article;
  /** The same when the log grows; no two findings of a run share one. */
  readonly fingerprint: string;
  readonly verdict?: Verdict;
  /** How a program can mend it: only a text. */
  readonly fix?: Fix;
  /** Somebody answers for it until a date. */
  readonly known?: KnownIssue;
}

/** The same without what is known already. */
export function* newFindings(run: CheckRun): Generator<RunFinding> {
  for (const finding of runFindings(run)) if (finding.known === undefined) yield finding;
}

/** Every verdict that somebody must look at, what is wrong with the log, and what kept the run from being complete. */
export function* runFindings(run: CheckRun): Generator<RunFinding> {
  for (const one of runVerdicts(run)) {
    const level = levelOf(one.verdict);
    if (level !== undefined) yield ofVerdict(one, level, run.language);
  }
  yield* ofLog(run);
}

const worstFirst: readonly Level[] = ["error", "violation", "attention"];

/** The worst findings, and how many there are in all. */
export interface WorstFindings {
  /** The worst first, within a level in the order of the run. */
  readonly shown: readonly RunFinding[];
  readonly count: number;
}

/** Shows no more than so many of each level; the others are only counted. */
export function worstOf(findings: Iterable<RunFinding>, ofEachLevel: number): WorstFindings {
  const found: Readonly<Record<Level, RunFinding[]>> = { error: [], violation: [], attention: [] };
  let count = 0;
  for (const finding of findings) {
    count += 1;
    const ofLevel = found[finding.level];
    if (ofLevel.length < ofEachLevel) ofLevel.push(finding);
  }
  return { shown: worstFirst.flatMap((level) => found[level]), count };
}

function ofVerdict(one: RunVerdict, level: Level, language: Language): RunFinding {
  const { verdict, caseId, names, known } = one;
  const place = verdict.done?.place ?? verdict.anchor?.place;
  const article = verdict.article.map((id) => names.article(id)).find((found) => found !== undefined);
  return {
    level,
    rule: ruleOf(one),
    title: verdictTitle(verdict, names, language),
    message: singleLine(verdict.message[language]),
    ...(caseId ? { case: singleLine(caseId) } : {}),
    ...(place === undefined ? {} : { place }),
    ...(article === undefined ? {} : { article }),
    fingerprint: verdict.fingerprint,
    verdict,
    ...(known && { known }),
  };
}

/** The findings on the log, and the problems that are not among them already. */
function* ofLog({ result, problems, language }: CheckRun): Generator<RunFinding> {
  const quality = result?.dataQuality ?? [];
  const said = new Set(quality.map(({ message }) => message));
  const fingerprintOf = fingerprinter("input");
  for (const finding of [...quality, ...problems.filter(({ message }) => !said.has(message))]) {
    const { rule, message } = finding;
    const file = finding.place?.file ?? ("file" in finding ? finding.file : undefined);
    const place = finding.place ?? (file === undefined ? undefined : { file, line: 1, column: 1 });
    yield {
      level: isAttention(finding) ? "attention" : "error",
      rule: `input/${rule}`,
      title: inputTitle[language],
      message: singleLine(message[language]),
      ...(place === undefined ? {} : { place }),
      fingerprint: fingerprintOf(rule, file),
    };
  }
}

function isAttention(finding: Finding | Problem): boolean {
  return "severity" in finding && finding.severity === "attention";
}

const inputTitle: Text = { nl: "De invoer", en: "The input" };

/** By what is wrong, the file and the how-manieth it is there: a line that moves changes nothing. */
export function fingerprinter(of: "input" | "text"): (rule: string, file: string | undefined) => string {
  const seen = new Map<string, number>();
  return (rule, file = "") => {
    const key = `${of}|${rule}|${file}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return hash(`${key}|${ordinal}`).slice(0, 32);
  };
}
