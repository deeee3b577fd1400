import { expect, test } from "vitest";
import { inScript, legislation } from "../../src/site/structured-data.ts";
import { regulationOf } from "../support/regulations.ts";

const links = {
  data: "../data/x.json",
  text: "../data/x.md",
  article: (path: string) => `${path}/index.html`,
};
const parts = {
  roles: { board: "bestuur" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: { decision: { by: "board", article: "art_1" } },
};

test("a version tells other programs when it holds and what it consists of", () => {
  const regulation = regulationOf({ ...parts, inForce: { from: "2020-01-01", until: "2020-12-31" } });
  const data = legislation({ name: "regulation", regulation, text: "", inputs: [] }, "past", links);
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Legislation",
    legislationIdentifier: regulation.id,
    inLanguage: "nl",
    legislationDateVersion: "2020-01-01",
    temporalCoverage: "2020-01-01/2020-12-31",
    legislationLegalForce: "https://schema.org/NotInForce",
    encoding: [
      { contentUrl: "../data/x.json", encodingFormat: "application/json" },
      { contentUrl: "../data/x.md", encodingFormat: "text/markdown" },
    ],
  });
  expect(data.hasPart).toContainEqual(
    expect.objectContaining({ legislationIdentifier: "art_1", url: "artikel/1/index.html" }),
  );
  expect(JSON.stringify(data)).not.toContain("UnofficialLegalValue");
});

test("an adaptation says that it is not the official text, and a version without dates claims none", () => {
  const regulation = regulationOf({ ...parts, basedOn: { title: "Klachtenregeling" } });
  const data = legislation({ name: "regulation", regulation, text: "", inputs: [] }, "in-force", links);
  expect(data).toMatchObject({
    isBasedOn: { name: "Klachtenregeling" },
    legislationLegalForce: "https://schema.org/InForce",
    encoding: [
      { legislationLegalValue: "https://schema.org/UnofficialLegalValue" },
      { legislationLegalValue: "https://schema.org/UnofficialLegalValue" },
    ],
  });
  expect(Object.keys(data)).not.toContain("temporalCoverage");
});

test("no title can end the element in which the data stand", () => {
  expect(inScript({ name: "</script><script>alert(1)</script>" })).toBe(
    '{"name":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"}',
  );
});
