import { expect, test } from "vitest";
import { addressProblems, readAddresses, writeAddresses } from "../../src/site/checks/address-list.ts";
import { builtPage } from "../../src/site/checks/built-page.ts";
import { pageFaults } from "../../src/site/checks/page-faults.ts";
import { movedPage, withMovedAnchor } from "../../src/site/moved-page.ts";

test("ids and links are read from tags only, as they are meant", () => {
  const html = `<p id="a" title="x > y"><a href="b.html?x=1&amp;y=2#c">id="no"</a><img src="d.png"></p>`;
  expect(builtPage("index.html", html)).toEqual({
    address: "index.html",
    ids: ["a"],
    links: ["b.html?x=1&y=2#c", "d.png"],
  });
});

test("a link leads to a file and to a place in it; what leads out of our part is not looked at", () => {
  const page = (address: string, links: readonly string[]) => ({ address, ids: ["here", "é"], links });
  const pages = [
    page("index.html", ["#here", "#%C3%A9", "a/", "a/index.html#here", "data/x.json#y", "regelmaat.css"]),
    page("a/index.html", [
      "../index.html",
      "/klachten/a/",
      "/elders/",
      "https://example.org/x",
      "mailto:a@b.nl",
    ]),
  ];
  const files = new Set(["index.html", "a/index.html", "data/x.json", "regelmaat.css"]);
  expect(pageFaults(pages, files, "/klachten/")).toEqual([]);
  const broken = [
    { address: "a/index.html", ids: ["b", "b"], links: ["#c", "../d/", "/klachten/e.pdf", "#c"] },
  ];
  expect(pageFaults(broken, files, "/klachten/")).toEqual([
    { page: "a/index.html", kind: "duplicate-id", what: "b" },
    { page: "a/index.html", kind: "no-such-anchor", what: "#c" },
    { page: "a/index.html", kind: "no-such-page", what: "../d/" },
    { page: "a/index.html", kind: "no-such-page", what: "/klachten/e.pdf" },
  ]);
});

const now = new Set(["/", "/a/", "/a/#art_1", "/a/#art_2", "/b/"]);

test.each([
  ["/a/", undefined],
  ["/a/#art_1", undefined],
  ["/old/ -> /a/", undefined],
  ["/old/ -> /a/#art_2", undefined],
  ["/a/#art_9 -> /a/#art_2", undefined],
  ["/gone/", "/gone/ is gepubliceerd en bestaat niet meer."],
  ["/a/#art_9", "/a/#art_9 is gepubliceerd en bestaat niet meer."],
  ["/old/ -> /older/", "/older/ bestaat niet; daarheen kan niets verhuizen."],
  ["/a/ -> /b/", "/a/ bestaat zelf ook."],
  [
    "/a/#art_9 -> /b/",
    "Een plaats in een pagina kan alleen binnen die pagina verhuizen. Noem een plaats in /a/.",
  ],
  ["a/", "“a/” is geen adres."],
  ["/a/ > /b/", "“/a/ > /b/” is geen adres."],
])("%s: %s", (line, says) => {
  const { addresses, problems } = readAddresses(`# Addresses\n${line}\n`, "urls.txt");
  const found = [...problems, ...addressProblems(addresses, now, "urls.txt")];
  expect(found.map(({ place, message }) => [place, message.nl])).toEqual(
    says === undefined ? [] : [[{ file: "urls.txt", line: 2, column: 1 }, expect.stringContaining(says)]],
  );
});

test("whoever comes for a place in a page that moved is led to where it moved", () => {
  const { addresses } = readAddresses("/old/ -> /a/\n/old/#art_4\n", "urls.txt");
  expect(addressProblems(addresses, now, "urls.txt")).toEqual([]);
});

test("the list keeps what moved and takes in what is new, in order", () => {
  const { addresses } = readAddresses("/b/\n/old/ -> /a/\n", "urls.txt");
  const text = writeAddresses(addresses, now);
  expect(text.split("\n").filter((line) => line.startsWith("/"))).toEqual([
    ...["/", "/a/", "/a/#art_1", "/a/#art_2", "/b/", "/old/ -> /a/"],
  ]);
  expect(writeAddresses(readAddresses(text, "urls.txt").addresses, now)).toBe(text);
});

test("a page that moved leads on by itself and with a link, and is left out by search engines", () => {
  const page = movedPage("en/o21/artikel/4/index.html", "o21/artikel/5/index.html", {
    anchor: "art_5__para_1",
    language: "en",
  });
  const link = "../../../../en/o21/artikel/5/index.html#art_5__para_1";
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${link}">`);
  expect(page).toContain(`<a href="${link}">To the page as it is now</a>`);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('href="../../../../regelmaat.css"');
});

test.each([
  ['<h3 class="x" id="new">A</h3>', '<h3 class="x" id="new"><span id="old"></span>A</h3>'],
  [
    '<tr id="new"><th scope="row">A</th></tr>',
    '<tr id="new"><th scope="row"><span id="old"></span>A</th></tr>',
  ],
])("the old name of a place stands within it: %s", (page, expected) => {
  expect(withMovedAnchor(page, "old", "new")).toBe(expected);
});
