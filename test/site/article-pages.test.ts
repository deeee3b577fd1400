import { expect, test } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import {
  articlePages,
  definitionsUsed,
  pagesAbove,
  stepsFrom,
  textOf,
} from "../../src/site/article-pages.ts";
import { regulationText } from "../support/regulations.ts";

const steps = {
  roles: { board: "bestuur" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: {
    acknowledgement: { label: "Bevestiging", by: "board", within: "5 dagen", article: "art_2__para_1" },
    decision: {
      label: "Besluit",
      by: "board",
      within: "6 weken",
      article: { within: "art_2", else: "art_10" },
    },
  },
};

function regulationOf(body: string, language = "nl") {
  const [, front] = regulationText({ ...steps, language }).split("---\n");
  const { regulation, findings } = readRegulation(
    `---\n${front}---\n\n${body}`,
    "regulations/test/regulation.md",
  );
  if (!regulation) throw new Error(JSON.stringify(findings));
  return regulation;
}

const body = `Vooraf.

# Hoofdstuk 1 Algemeen
## Artikel 1 Begrippen
1. Een :definition[klacht] is onvrede.
2. Het :definition[bestuur] beslist.
## Artikel 2 Verloop
1. Over klachten schrijft het bestuur.
2. Binnen zes weken.
# Hoofdstuk 2
## Artikel 10 Besluit
Een aanklacht is er niet.
## Slot
`;

test("every heading has a page, in order, with its place in the address from its number", () => {
  const pages = articlePages(regulationOf(body));
  expect(
    pages.map(({ path, title, above, below, previous, next }) => [
      path,
      title,
      above?.path,
      below.length,
      previous?.path,
      next?.path,
    ]),
  ).toEqual([
    ["hoofdstuk/1", "Hoofdstuk 1 Algemeen", undefined, 2, undefined, "artikel/1"],
    ["artikel/1", "Artikel 1 Begrippen", "hoofdstuk/1", 0, "hoofdstuk/1", "artikel/2"],
    ["artikel/2", "Artikel 2 Verloop", "hoofdstuk/1", 0, "artikel/1", "hoofdstuk/2"],
    ["hoofdstuk/2", "Hoofdstuk 2", undefined, 2, "artikel/2", "artikel/10"],
    ["artikel/10", "Artikel 10 Besluit", "hoofdstuk/2", 0, "hoofdstuk/2", "kop/1"],
    ["kop/1", "Slot", "hoofdstuk/2", 0, "artikel/10", undefined],
  ]);
  expect(
    articlePages(
      regulationOf("## Article 2\n\n1. One.\n\n## Section 5.4 Intake\n\n# Article 10 End\n", "en"),
    ).map(({ path }) => path),
  ).toEqual(["article/2", "section/5.4", "article/10"]);
});

test("above a page stand its chapters, but not the title of the regulation as a heading", () => {
  const { title } = regulationOf(body);
  const below = body.replaceAll(/^#/gmu, "##");
  const regulation = regulationOf(`# ${title}\n${below}`);
  const above = articlePages(regulation).map((page) => [
    page.path,
    pagesAbove(page, regulation).map(({ path }) => path),
  ]);
  expect(above.slice(0, 3)).toEqual([
    ["kop/1", []],
    ["hoofdstuk/1", []],
    ["artikel/1", ["hoofdstuk/1"]],
  ]);
});

test("an article names the steps that cite it or a part of it, not those of another number", () => {
  const regulation = regulationOf(body);
  const labels = (article: string) => stepsFrom(regulation, article, "nl").map(({ label }) => label);
  expect(labels("art_2")).toEqual(["Bevestiging", "Besluit"]);
  expect(labels("art_10")).toEqual(["Besluit"]);
  expect(labels("art_1")).toEqual([]);
});

test("an article names the words that it uses and another one defines", () => {
  const regulation = regulationOf(body);
  const words = (article: string) => definitionsUsed(regulation, article).map(({ word }) => word);
  expect(words("art_2")).toEqual(["klacht", "bestuur"]);
  // No word of its own is "klacht" in "aanklacht", and an article need not explain its own words.
  expect(words("art_10")).toEqual([]);
  expect(words("art_1")).toEqual([]);
  expect(textOf(regulation, "art_1")).toContain("onvrede");
  expect(textOf(regulation, "art_1")).not.toContain("aanklacht");
});
