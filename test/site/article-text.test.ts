import { expect, test } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import { articlesHtml } from "../../src/site/article-text.ts";
import { regulationText } from "../support/regulations.ts";

const steps = {
  roles: { board: "bestuur" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: { decision: { by: "board", within: "6 weken na complaint", article: "art_1" } },
  retention: { file: { keep: "2 jaar na decision", article: "art_1" } },
};

function htmlOf(body: string): string {
  const [, front] = regulationText(steps).split("---\n");
  const text = `---\n${front}---\n\n${body}`;
  const { regulation, findings } = readRegulation(text, "regulations/test/regulation.md");
  if (!regulation) throw new Error(JSON.stringify(findings));
  return articlesHtml(
    { regulation, text },
    { pageOf: (article) => `${article}.html`, terms: { steps: "", terms: "terms.html" } },
  );
}

test("headings start below the heading of the page, leave no gap and lead to the page of their article", () => {
  const html = htmlOf(
    "# Artikel 1 Een\n\n#### Artikel 2\n\n## Artikel 3\n\n###### Artikel 4\n\n# Artikel 5\n",
  );
  expect(html.split("\n")).toEqual([
    '<h3 id="art_1"><a href="art_1.html">Artikel 1 Een</a></h3>',
    '<h4 id="art_2"><a href="art_2.html">Artikel 2</a></h4>',
    '<h4 id="art_3"><a href="art_3.html">Artikel 3</a></h4>',
    '<h5 id="art_4"><a href="art_4.html">Artikel 4</a></h5>',
    '<h3 id="art_5"><a href="art_5.html">Artikel 5</a></h3>',
  ]);
});

test("a marked term links to its step or to the time of keeping, but never inside another link", () => {
  const html = htmlOf(
    "## Artikel 1\n\nIn :term[zes weken]{of=decision.within}, [zie :term[zes]{of=decision.within}](https://example.nl/), :term[twee jaar]{of=file.keep}.\n",
  );
  expect(html.split("\n")[1]).toBe(
    '<p>In <a href="#step-decision">zes weken</a>, <a href="https://example.nl/">zie ' +
      '<span class="term" data-step="decision" data-key="within">zes</span></a>, <a href="terms.html#keep-file">twee jaar</a>.</p>',
  );
});

test("a heading that holds a link is not put in another", () => {
  expect(htmlOf("## Artikel 1 [Een](https://example.nl/)\n")).toBe(
    '<h3 id="art_1">Artikel 1 <a href="https://example.nl/">Een</a></h3>',
  );
});
