import { describe, expect, it } from "vitest";
import { coverageAgainst } from "../../src/lint/coverage.ts";
import { lintRegulation, lintRules } from "../../src/lint/index.ts";
import { exampleFolder } from "../regulations/example-folder.ts";
import { expectExampleLogs } from "../regulations/expect-example-logs.ts";
import { clauseIds, corpusRoot, modelledIds, sourceOf, sources } from "./sources.ts";

const mostInformative = 0.15;

const omissions = new Set(lintRules.filter(({ isOmission }) => isOmission).map(({ id }) => id));

it("is the list of 47 regulations with 249 clauses", () => {
  expect(sources).toHaveLength(47);
  expect(new Set(sources.flatMap(clauseIds)).size).toBe(249);
});

it("lists few clauses as informative", () => {
  const counts = modelledIds.map((id) =>
    coverageAgainst(exampleFolder(id, corpusRoot).regulation, clauseIds(sourceOf(id))),
  );
  const sum = (count: (one: (typeof counts)[number]) => number) =>
    counts.reduce((total, one) => total + count(one), 0);
  expect(sum(({ informative }) => informative.length)).toBeLessThanOrEqual(
    mostInformative * sum(({ total }) => total),
  );
});

describe.each(modelledIds)("%s", (id) => {
  const folder = exampleFolder(id, corpusRoot);
  const source = sourceOf(id);

  it("accounts for every clause of its source, and for no other", () => {
    const { missing, unknown } = coverageAgainst(folder.regulation, clauseIds(source));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it("says why a clause is informative", () => {
    const silent = folder.regulation.informative.filter(({ models, note }) => models.length > 0 && !note);
    expect(silent.flatMap(({ models }) => models)).toEqual([]);
  });

  it("is in the language of its source", () => {
    expect(folder.regulation).toMatchObject({ id, language: source.language });
  });

  it("has no findings, but for those that it accepts with a reason", () => {
    // Each is a part of a regulation: what is missing from it says nothing.
    const found = lintRegulation(folder.regulation).filter(({ rule }) => !omissions.has(rule));
    expect(found.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });

  expectExampleLogs(folder);
});
