import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ReadingOption } from "../../src/check/compare-readings.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import { check } from "./terms/judging.ts";
import { readLines } from "./worked-lines.ts";

/**
 * Cases that were worked out by hand from the norm before they were run: small regulations, each with short
 * logs and the verdicts they must get. How they are written stands in `worked-cases/README.md`.
 */
interface WorkedCase {
  /** Keys that replace those of the regulation. */
  readonly regulation?: Front;
  readonly log: string;
  readonly asOf?: string;
  readonly until?: string;
  readonly reading?: ReadingOption;
  /** What the source does not record. */
  readonly notRecorded?: readonly string[];
  /** By id of the verdict: what it must be. */
  readonly expect: Readonly<Record<string, string>>;
}

interface WorkedRegulation {
  readonly regulation: Front;
  /** For all cases that say nothing else. */
  readonly asOf?: string;
  readonly cases: Readonly<Record<string, WorkedCase>>;
}

type Front = Readonly<Record<string, unknown>>;

const folder = new URL("worked-cases/", import.meta.url);
const usualAsOf = "2026-01-31";
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

describe.each(files)("%s", (file) => {
  const regulations: Readonly<Record<string, WorkedRegulation>> = parse(
    readFileSync(new URL(file, folder), "utf8"),
  );

  it.each(everyCase(regulations))("$name", ({ regulation, worked, asOf }) => {
    expect(Object.keys(worked.expect)).not.toEqual([]);
    const found = verdictsOf(regulation, worked, asOf);
    const told = Object.entries(worked.expect).map(([id, expected]) => [id, say(found.get(id), expected)]);
    expect(Object.fromEntries(told)).toEqual(worked.expect);
  });
});

function everyCase(regulations: Readonly<Record<string, WorkedRegulation>>) {
  return Object.entries(regulations).flatMap(([name, { regulation, asOf = usualAsOf, cases }]) =>
    Object.entries(cases).map(([caseName, worked]) => ({
      name: `${name} ${caseName}`,
      regulation: { ...regulation, ...worked.regulation },
      worked,
      asOf: worked.asOf ?? asOf,
    })),
  );
}

/** Verdicts by id; those of several cases behind the id of their case, those without a case behind `ORG`, with their period. */
function verdictsOf(regulation: Front, worked: WorkedCase, asOf: string): ReadonlyMap<string, Verdict> {
  const { cases, organisation } = readLines(worked.log);
  const result = check({
    regulation,
    cases,
    organisation,
    asOf,
    logUntil: worked.until ?? asOf,
    ...(worked.reading && { reading: worked.reading }),
    ...(worked.notRecorded && { notRecorded: worked.notRecorded }),
  });
  const before = (id: string) => (result.cases.length > 1 ? `${id}:` : "");
  return new Map([
    ...result.cases.flatMap((each) =>
      each.verdicts.map((verdict) => [before(each.id) + verdict.id, verdict] as const),
    ),
    ...result.organisation.map((verdict) => [`ORG:${verdict.id}${periodOf(verdict)}`, verdict] as const),
  ]);
}

function periodOf({ period }: Verdict): string {
  return period === undefined ? "" : `@${period}`;
}

/** As precise as what is expected: with the due date or without, a severity or any. */
function say(verdict: Verdict | undefined, expected: string): string {
  if (verdict === undefined) return "none";
  const { status, severity, due } = verdict;
  const word = expected.startsWith("violated") || severity === undefined ? status : severity;
  return expected.includes(" ") && due !== undefined ? `${word} ${due}` : word;
}
