import { expect, test } from "vitest";
import type { Article } from "../../src/regulation/model.ts";
import { articleLinks } from "../../src/site/citations.ts";

const place = { file: "regulation.md", line: 1, column: 1 };

function article(id: string, citation: string): Article {
  return { id, citation, text: "", place, terms: [] };
}

const links = articleLinks([
  article("art_5", "artikel 5"),
  article("art_5__para_2", "artikel 5, tweede lid"),
  article("h_1", "‘Overig’"),
  article("h_2", "‘Overig’"),
]);

test.each([
  ["artikel 5", [{ words: "artikel 5", id: "art_5" }]],
  [
    "artikel 5, tweede lid; artikel 5",
    [
      { words: "artikel 5, tweede lid", id: "art_5__para_2" },
      { words: "artikel 5", id: "art_5" },
    ],
  ],
  ["‘Overig’", [{ words: "‘Overig’" }]],
  ["artikel 99; artikel 5", [{ words: "artikel 99" }, { words: "artikel 5", id: "art_5" }]],
])("%s leads to what it names, and nowhere when that is not certain", (citation, expected) => {
  expect(links(citation)).toEqual(expected);
});
