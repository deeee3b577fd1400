import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkLog } from "../../src/check/check.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import { logOf, momentOf, type WrittenCase } from "../support/cases.ts";
import { regulationOf } from "../support/regulations.ts";

interface Expectation {
  readonly status: string;
  readonly due?: string;
  readonly severity?: string;
  readonly period?: string;
}

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly asOf: string;
  readonly logUntil?: string;
  readonly regulation: Readonly<Record<string, unknown>>;
  readonly case: WrittenCase;
  readonly expect: Readonly<Record<string, Expectation | readonly Expectation[]>>;
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL("case-vectors.json", import.meta.url), "utf8"),
);

// Those on shares are in test/rules/share.test.ts, those of one due date in test/calendar/vectors.json.
describe("the vectors for TERMS", () => {
  it.each(vectors)("$id: $why", (vector) => {
    const found = judge(vector);
    for (const [id, wanted] of Object.entries(vector.expect)) {
      const all = Array.isArray(wanted) ? wanted : [wanted];
      const verdicts = found.filter((verdict) => verdict.id.replace(/#\d+/, "") === id);
      expect(verdicts.map((verdict, position) => pick(verdict, all[position] ?? {}))).toEqual(all);
    }
  });
});

function judge(vector: Vector): readonly Verdict[] {
  const isOrganisation = "organisation" in vector.regulation;
  const log = isOrganisation ? logOf([], vector.case.events) : logOf([vector.case]);
  const result = checkLog({
    versions: [regulationOf(vector.regulation)],
    log,
    options: {
      asOf: momentOf(vector.asOf),
      ...(vector.logUntil !== undefined && { logUntil: momentOf(vector.logUntil).day }),
    },
  });
  return [...result.cases.flatMap(({ verdicts }) => verdicts), ...result.organisation];
}

/** The verdict, as far as the vector speaks about it. */
function pick(verdict: Verdict, wanted: object): Partial<Verdict> {
  return Object.fromEntries(Object.entries(verdict).filter(([name]) => name in wanted));
}
