import { expect, test } from "vitest";
import { lintVersions } from "../../src/lint/index.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { regulationOf } from "./regulation-of.ts";

test.each([
  { name: "one version", dates: ["{ from: 2020-01-01 }"], found: [] },
  { name: "no version", dates: [], found: [] },
  {
    name: "versions that follow each other, in any order",
    dates: [
      "{ from: 2022-01-01 }",
      "{ from: 2020-01-01, until: 2020-12-31 }",
      "{ from: 2021-01-01, until: 2021-12-31 }",
    ],
    found: [],
  },
  {
    name: "one day in both",
    dates: ["{ from: 2020-01-01, until: 2021-01-01 }", "{ from: 2021-01-01 }"],
    found: ["v1 version-overlap v0"],
  },
  {
    name: "one day in neither",
    dates: ["{ from: 2020-01-01, until: 2020-12-30 }", "{ from: 2021-01-01 }"],
    found: ["v1 version-gap v0"],
  },
  {
    name: "a later version first in the list",
    dates: ["{ from: 2021-02-01 }", "{ from: 2020-01-01, until: 2020-12-30 }"],
    found: ["v0 version-gap v1"],
  },
  {
    name: "an earlier version without end",
    dates: ["{ from: 2020-01-01 }", "{ from: 2021-01-01 }"],
    found: ["v1 version-overlap v0"],
  },
  {
    name: "two versions without dates",
    dates: ["{}", "{}"],
    found: ["v1 version-overlap v0"],
  },
])("$name", ({ dates, found }) => {
  const versions = dates.map((inForce, index) => version(inForce, `v${index}`));
  const said = lintVersions(versions).map(({ rule, place, related }) => [
    place.file,
    rule,
    [...(related ?? [])][0]?.place.file,
  ]);
  expect(said.map((words) => words.join(" "))).toEqual(found);
});

test("a gap is named by its days", () => {
  const messages = (until: string) =>
    lintVersions([
      version(`{ from: 2020-01-01, until: ${until} }`, "v0"),
      version("{ from: 2021-01-01 }", "v1"),
    ]).map(({ message }) => /\(([^)]*)\)/.exec(message.en)?.[1]);
  expect([messages("2020-12-30"), messages("2020-12-01")]).toEqual([
    ["2020-12-31"],
    ["2020-12-02 – 2020-12-31"],
  ]);
});

function version(inForce: string, file: string): Regulation {
  const dates = inForce === "{}" ? "" : `inForce: ${inForce}\n`;
  const text = `---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
${dates}counting: { calendar: nl-atw, restDay: none }
steps: { decision: { once: complaint, article: art_1 } }
---
## Artikel 1

Wij beslissen.
`;
  const regulation = regulationOf(text);
  const place = { file, line: 1, column: 1 };
  return { ...regulation, file, places: { inForce: place } };
}
