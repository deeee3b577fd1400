import { describe, expect, test } from "vitest";
import { clauseCoverage, coverageAgainst, coverageOf, sourceClauses } from "../../src/lint/index.ts";
import { regulationOf } from "./regulation-of.ts";

const regulation = regulationOf(`---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
basedOn: { title: Bron, clauses: "001" }
inForce: { from: 2024-05-01 }
counting: { calendar: nl-atw, restDay: none }
roles:
  committee: { label: commissie, panel: { size: 3, article: art_2, models: 001-05 } }
kinds:
  complaint:
    label: Klacht
    models: 001-02
    steps:
      decision: { by: committee, article: art_1, models: [001-01, 001-02] }
      more: { act: decision, to: complainant, article: art_1, models: 001-03 }
organisation:
  yearly-report: { every: year, article: art_2, models: 001-04 }
retention: { file: { keep: 1 jaar na decision, article: art_2, models: 001-06 } }
attest: { discreet: { label: Discreet, article: art_2, models: 001-07 } }
informative:
  - { article: art_2, because: conduct, models: [001-07, 001-08] }
---
## Artikel 1

Wij beslissen.

## Artikel 2

Wij zijn netjes en bewaren 1 jaar.

## Artikel 3

Niets rust hierop.
`);

describe("coverage", () => {
  test("collects the clauses of everything that carries one", () => {
    expect(clauseCoverage(regulation)).toEqual({
      carried: ["001-01", "001-02", "001-03", "001-04", "001-05", "001-06", "001-07"],
      informative: [
        { clause: "001-07", because: "conduct" },
        { clause: "001-08", because: "conduct" },
      ],
    });
  });

  test("is held against a list", () => {
    const clauses = ["001-01", "001-07", "001-08", "001-09"];
    expect(coverageAgainst(regulation, clauses)).toEqual({
      total: 4,
      carried: ["001-01", "001-07"],
      informative: ["001-08"],
      missing: ["001-09"],
      unknown: ["001-02", "001-03", "001-04", "001-05", "001-06"],
    });
  });

  test("is counted against the list of the source", () => {
    expect(coverageOf(regulation)).toEqual({
      id: "voorbeeld",
      version: "2024-05-01",
      lines: [
        { label: "artikelen en leden met een stap of als informatie", count: 2, of: 3 },
        { label: "bepalingen van de bron verantwoord", count: 8, of: 22 },
        { label: "waarvan met een stap", count: 7 },
        { label: "waarvan als informatie", count: 1 },
      ],
    });
  });
});

describe("the clauses of the sources", () => {
  test.each([
    ["000", 31, "000-01", "000-31"],
    ["001", 22, "001-01", "001-22"],
    ["002", 45, "002-01", "002-44"],
    ["003", 108, "003-01", "003-107"],
    ["004", 19, "004-01", "004-19"],
  ])("of %s are %i, from %s to %s", (source, count, first, last) => {
    const clauses = sourceClauses(source) ?? [];
    expect([clauses.length, new Set(clauses).size, clauses[0], clauses.at(-1)]).toEqual([
      count,
      count,
      first,
      last,
    ]);
  });

  test("stand where they were put in between", () => {
    expect(sourceClauses("002")?.slice(25, 28)).toEqual(["002-26", "002-26b", "002-27"]);
    expect(sourceClauses("003")?.slice(29, 32)).toEqual(["003-30", "003-30b", "003-31"]);
    expect(sourceClauses("003")?.slice(98, 102)).toEqual(["003-98", "003-99", "003-100", "003-101"]);
  });

  test.each([undefined, "005", "toString"])("of %s are not known", (source) => {
    expect(sourceClauses(source)).toBeUndefined();
  });
});
