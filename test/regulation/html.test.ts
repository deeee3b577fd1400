import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../../src/regulation/body.ts";
import { articleHtml, bodyHtml } from "../../src/regulation/html.ts";

const regulation = [
  "Vooraf.",
  "",
  "## Artikel 9 Afhandeling",
  "",
  "1. Binnen :term[drie werkweken]{of=decision.within}.",
  "",
  "   2. Een :definition[klacht].",
  "4. Einde.",
  "",
  "## Doel",
].join("\n");

test("the body carries the ids, the numbers and the marks", () => {
  expect(html(regulation)).toBe(
    [
      '<p id="h_0">Vooraf.</p>',
      '<h2 id="art_9">Artikel 9 Afhandeling</h2>',
      "<ol>",
      '<li id="art_9__para_1" value="1">',
      '<p>Binnen <span class="term" data-step="decision" data-key="within">drie werkweken</span>.</p>',
      '<ol start="2" type="a">',
      '<li id="art_9__para_1__o_b" value="2">Een <dfn>klacht</dfn>.</li>',
      "</ol>",
      "</li>",
      '<li id="art_9__para_4" value="4">',
      "<p>Einde.</p>",
      "</li>",
      "</ol>",
      '<h2 id="h_1">Doel</h2>',
    ].join("\n"),
  );
});

test.each([
  ["h_0", '<p id="h_0">Vooraf.</p>'],
  ["art_9__para_4", "<p>Einde.</p>"],
  ["art_9__para_1__o_b", "<p>Een <dfn>klacht</dfn>.</p>"],
  ["h_1", ""],
  ["art_10", undefined],
])("the HTML of %s alone", (article, expected) => {
  const { tree } = readBody(regulation, { file: "a.md", firstLine: 1, language: "nl" });
  expect(articleHtml(tree, article, { language: "nl" })).toBe(expected);
});

test("footnotes have a heading in the language of the text", () => {
  expect(html("a[^1]\n\n[^1]: b")).toContain('<h2 id="footnote-label">Voetnoten</h2>');
});

test("one article alone has the footnotes and addresses that it points at, wherever they stand", () => {
  const text =
    "## Artikel 1\n\nEen.[^1]\n\n[^1]: Noot.\n[^2]: Andere.\n\n## Artikel 2\n\nTwee,[^1] [drie][b].\n\n## Slot\n\n[b]: b.html\n";
  const { tree } = readBody(text, { file: "a.md", firstLine: 1, language: "nl" });
  const output = articleHtml(tree, "art_2", { language: "nl" });
  expect(output).toContain('<a href="b.html">drie</a>');
  expect(output).toContain('href="#fn-1"');
  expect(output).toContain('<li id="fn-1">');
  expect(output).not.toContain("Andere");
});

describe("hostile text", () => {
  test.each([
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example></SCRIPT>",
    "a <script>alert(1)</script> b",
    "<!-- a --><script>alert(1)</script>",
    "<!-- a --!><img src=x onerror=alert(1)> -->",
    "<img src=x onerror=alert(1)>",
    "<div onclick='alert(1)'>x</div>",
    "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>@import 'javascript:alert(1)'</style>",
    "<math><mtext></table><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](<  javascript:alert(1)>)",
    "[x](java\u200bscript:alert(1))",
    "[x](\\javascript:alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x](data:image/svg+xml,alert)",
    "![x](javascript:alert(1))",
    "![x](//elders.example/a.png)",
    "![x](\\\\elders.example/a.png)",
    '[x](/a "\\" onmouseover=alert(1) \\"")',
    ":term[x]{of=a onclick=alert(1) style=x class=y id=location}",
    ':term[x]{of="a\\"><script>alert(1)</script>"}',
    ":script[alert(1)]{src=x}",
    "::iframe[x]{src=javascript:alert(1)}",
    ":::script{onload=alert(1)}\nx\n:::",
    "## <script>alert(1)</script> {#x onclick=alert(1)}",
    "```html\n<script>alert(1)</script>\n```",
    "`<img src=x onerror=alert(1)>`",
    "| <script> | [x](javascript:a) |\n| - | - |\n| <svg onload=a> | b |",
  ])("is harmless: %s", (markdown) => {
    expectHarmless(html(markdown));
  });

  test("is harmless in any mixture", () => {
    const piece = fc.constantFrom(
      ...[
        "<script>",
        "</script>",
        "<svg onload=a>",
        "[x](",
        "![x](",
        "javascript:",
        "data:",
        "a)",
        "<!--",
        "-->",
      ],
      ...[
        ":term[",
        "]{of=a onclick=b}",
        "\n",
        "\n\n",
        "> ",
        "1. ",
        "`",
        "&#106;",
        '"',
        "'",
        ":::a\n",
        "//x",
        "#",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => expectHarmless(html(pieces.join("")))),
      { numRuns: 500 },
    );
  });
});

function html(markdown: string): string {
  const { tree } = readBody(markdown, { file: "a.md", firstLine: 1, language: "nl" });
  return bodyHtml(tree, { language: "nl" });
}

/** Looks at the tags only: in text the same words are harmless. */
function expectHarmless(output: string): void {
  for (const tag of output.match(/<[^>]*>/g) ?? []) {
    expect(tag).toMatch(
      /^<\/?(?:h[1-6]|p|blockquote|[ou]l|li|hr|br|section|sup|a|em|strong|del|code|pre|dfn|span|img|table|thead|tbody|t[rhd])[ >]/,
    );
    expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(?:on\w+|style|srcdoc)\s*=/i);
    const url = /\s(?:href|src)="([^"]*)"/.exec(tag)?.[1] ?? "";
    expect(url).not.toMatch(/^(?!https?:|mailto:|tel:)[^/#?]*:/i);
    if (tag.startsWith("<img")) expect(url).not.toMatch(/^[/\\]{2}|:/);
    expect(tag).not.toMatch(/\sid="(?!(?:art|sec|cl|chp|h)_|fn|footnote-label)/);
  }
}
