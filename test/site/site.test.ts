import { readdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { overBudget } from "../support/page-budget.ts";
import { barriers, overflow, watch } from "../support/pages.ts";
import { serveSite } from "../support/serve-site.ts";
import { type BuiltSite, buildSite, copyRegulations } from "../support/site.ts";

const ids = ["accountants", "dmg", "dpo2", "o21", "orthopedie"];
/** The articles that have a page of their own, by the folder of their version. */
const articles: Readonly<Record<string, readonly string[]>> = {
  accountants: upTo(5, "kop"),
  dmg: [
    ...["0", "1", "2", "2.1", "2.2", "2.3", "2.4", "3", "3.1", "3.2", "3.3", "3.4", "3.5"],
    ...["4", "4.1", "4.2", "4.3", "4.4", "5", "5.1", "5.2", "5.3", "5.4", "5.4.1", "5.4.2", "5.4.3"],
    ...["5.4.4", "5.4.5", "5.4.6", "5.4.7", "5.4.8", "5.5", "6", "6.1", "7", "7.1", "7.2", "7.3", "7.4"],
    ...["8", "8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "9", "10", "11"],
  ].map((number) => `paragraaf/${number}`),
  dpo2: [...upTo(8, "artikel"), "kop/1"],
  o21: upTo(11, "artikel"),
  orthopedie: upTo(4, "kop"),
  hostile: [...upTo(2, "article"), ...upTo(3, "heading")],
  "hostile/2030-01-01": [...upTo(2, "article"), ...upTo(3, "heading")],
};
const articlePages = Object.entries(articles).flatMap(([folder, names]) =>
  names.map((name) => `${folder}/${name}/index.html`),
);
/** The letters, by the folder of their pages. */
const letters: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ids.map((id) => [
      `${id}/brieven`,
      readdirSync(`regulations/${id}/letters`).map((file) => file.replace(/\.hbs$/u, "")),
    ]),
  ),
  "hostile/letters": ["acknowledgement", "broken"],
  "hostile/2030-01-01/letters": ["acknowledgement", "broken"],
};
const letterPages = Object.entries(letters).flatMap(([folder, names]) => [
  `${folder}/index.html`,
  ...names.map((name) => `${folder}/${name}/index.html`),
]);
const pages = [
  "index.html",
  "vergelijken/index.html",
  "controleren/index.html",
  "zoeken/index.html",
  ...ids.map((id) => `${id}/index.html`),
  ...ids.map((id) => `${id}/uw-zaak/index.html`),
  "hostile/your-case/index.html",
  "hostile/index.html",
  "hostile/2030-01-01/index.html",
  ...[...ids, "hostile", "hostile/2030-01-01"].map((folder) => `${folder}/register/index.html`),
  "hostile/difference/2020-01-01..2030-01-01/index.html",
  ...ids.map((id) => `${id}/termijnen/index.html`),
  ...["hostile", "hostile/2030-01-01"].map((folder) => `${folder}/terms/index.html`),
  ...ids.map((id) => `${id}/formulieren/index.html`),
  "hostile/forms/index.html",
  ...["accountants", "dpo2", "o21"].map((id) => `${id}/formulieren/klacht/index.html`),
  ...["machtiging", "evaluatie"].map((name) => `dmg/formulieren/${name}/index.html`),
  ...ids.map((id) => `${id}/stappen/index.html`),
  ...["hostile", "hostile/2030-01-01"].map((folder) => `${folder}/steps/index.html`),
  ...letterPages,
  ...articlePages,
];
/** The current version at the address that stays when another takes its place; a text without a date has none. */
const fixed = pages.flatMap((name) => {
  const [, id, rest = ""] =
    /^(o21|hostile)\/((?:article|artikel|heading|register|termijnen|terms|stappen|steps|brieven|letters|index).*)$/u.exec(
      name,
    ) ?? [];
  return id === undefined ? [] : [`${id}/${id === "o21" ? "2016-06-01" : "2020-01-01"}/${rest}`];
});
const fixedKinds = ["o21/2016-06-01/index.html", "o21/2016-06-01/artikel/9/index.html"];
/** Every page in the other language of the site, and one of each kind to look at more closely. */
const english = pages.map((name) => `en/${name}`);
const englishKinds = [
  "en/index.html",
  "en/vergelijken/index.html",
  "en/controleren/index.html",
  "en/zoeken/index.html",
  "en/o21/index.html",
  "en/o21/uw-zaak/index.html",
  "en/o21/artikel/9/index.html",
  "en/o21/register/index.html",
  "en/o21/termijnen/index.html",
  "en/o21/formulieren/klacht/index.html",
  "en/o21/stappen/index.html",
  "en/o21/brieven/decision/index.html",
  "en/hostile/difference/2020-01-01..2030-01-01/index.html",
];
const widths = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } };

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  const folders = [...ids.map((id) => `regulations/${id}`), "test/site/hostile"];
  site = await buildSite((place) => copyRegulations(folders, place));
  expect(site.output).toBe("");
  expect(site.code).toBe(0);
  browser = await startBrowser();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.remove();
});

test("the site has these pages and files and no other", async () => {
  const entries = await readdir(site.folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site.folder, join(entry.parentPath, entry.name)))
    // The parts of the search index are named by what is in them.
    .filter((name) => !/^pagefind\/(?:index|fragment|filter|pagefind\.)/u.test(name) || name.endsWith(".js"));
  const versions = [
    ...["accountants", "dmg", "dpo2", "orthopedie"].map((id) => `${id}/regulation`),
    ...["o21/2016-06-01", "hostile/2020-01-01", "hostile/2030-01-01"],
  ];
  expect(files.sort()).toEqual(
    [
      ".regelmaat-site",
      "404.html",
      "_headers",
      "icon.svg",
      "regelmaat.css",
      ...[
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.en.pagefind",
        "wasm.nl.pagefind",
        "wasm.unknown.pagefind",
      ].map((name) => `pagefind/${name}`),
      ...["calculator", "check-log", "checker", "own-case", "search"].map((name) => `scripts/${name}.js`),
      ...[...ids, "hostile"].map((id) => `data/${id}/check.js`),
      ...ids.map((id) => `data/${id}/sample.js`),
      ...pages,
      ...english,
      ...fixed,
      ...fixed.map((name) => `en/${name}`),
      ...versions.flatMap((version) => [`data/${version}.json`, `data/${version}.md`]),
    ].sort(),
  );
});

test("no page is heavier than it may be", async () => {
  const names = [...pages, ...english, ...fixed, "404.html", "regelmaat.css"];
  const sizes = await Promise.all(
    names.map(async (name) => overBudget(name, await readFile(join(site.folder, name)))),
  );
  expect(sizes.filter((says) => says !== undefined)).toEqual([]);
});

test("on a server with the headers that come with it every kind of page is whole", async () => {
  const server = await serveSite(site.folder);
  const page = await browser.newPage();
  const seen = watch(page);
  const kinds = ["", "vergelijken/", "dpo2/", "dpo2/termijnen/", "o21/artikel/9/", "hostile/2030-01-01/"];
  for (const path of kinds) {
    const answer = await page.goto(`${server.address}/${path}`);
    expect(answer?.headers()["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  expect(seen.problems).toEqual([]);
  // At an address that does not exist, however deep, the page still finds its style and the way back.
  await page.goto(`${server.address}/no/such/page/`);
  expect(seen.problems).toEqual([expect.stringContaining("404")]);
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
  expect(await barriers(page, true)).toEqual([]);
  await page.click("main a");
  expect(new URL(page.url()).pathname).toBe("/index.html");
  expect(seen.requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
  await page.close();
  await server.close();
});

test("what a version changed is told in words as well as by strokes", async () => {
  const page = await browser.newPage();
  await page.goto(addressOf("en/hostile/difference/2020-01-01..2030-01-01/index.html"));
  const woven = page.locator(".woven ins, .woven del");
  const texts = await woven.allTextContents();
  expect(texts.length).toBeGreaterThan(0);
  // What is asked differently is woven too: the day from which it holds.
  expect(await page.locator(".changed .woven del").first().textContent()).toBeTruthy();
  for (const text of texts) expect(text).toMatch(/^ \[(added|removed): [\s\S]*\] $/u);
  await page.close();
});

test("every page leads to itself in the other language, which says what binds", async () => {
  const page = await browser.newPage();
  const seen = [];
  for (const name of ["index.html", "o21/artikel/9/index.html", "hostile/index.html"]) {
    await page.goto(addressOf(name));
    const notes = [await page.locator(".translation").allTextContents()];
    await page.click("text=English");
    expect(page.url()).toBe(addressOf(`en/${name}`));
    notes.push(await page.locator(".translation").allTextContents());
    await page.click("text=Nederlands");
    expect(page.url()).toBe(addressOf(name));
    seen.push(notes);
  }
  const dutch = "De tekst van deze regeling is geschreven in het Engels, en alleen die tekst geldt.";
  const inEnglish = "The text of this regulation is in Dutch, and only that text is binding.";
  expect(seen).toEqual([
    [[], []],
    [[], [expect.stringContaining(inEnglish)]],
    [[expect.stringContaining(dutch)], []],
  ]);
  await page.close();
});

describe.each([...pages, ...english, ...fixedKinds])("%s", (name) => {
  test("is sound and leads nowhere that is not there", async () => {
    const page = await browser.newPage();
    const seen = watch(page);
    await page.goto(addressOf(name));
    const facts = await page.evaluate(readPage);
    await page.close();
    expect(seen.problems).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith(addressOf("")))).toEqual([]);
    expect({ ...facts, links: [], ids: [] }).toEqual({
      ...{
        headings: 1,
        skipped: [],
        duplicates: [],
        scripts: scriptsOn(name),
        handlers: 0,
        links: [],
        ids: [],
      },
      language: name.startsWith("en/") ? "en" : "nl",
    });
    for (const link of facts.links) expect(await problemOf(link), link).toBeUndefined();
  });
});

describe.each([...pages, ...englishKinds, ...fixedKinds])("%s", (name) => {
  test("has no barrier on a phone and a desktop, in light and dark", async () => {
    const page = await browser.newPage();
    await page.goto(addressOf(name));
    await page.evaluate(axe.source);
    // Pages of articles are alike, and many: what may stand in them stands on the page of the whole text as well.
    const narrow = Object.entries(widths).slice(0, 1);
    for (const [width, size] of [...articlePages, ...letterPages].includes(name)
      ? narrow
      : Object.entries(widths)) {
      await page.setViewportSize(size);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(setDetails, false);
        expect(await page.evaluate(overflow), `${width}, folded`).toEqual([]);
        await page.evaluate(setDetails, true);
        expect(await page.evaluate(overflow), `${width}, open`).toEqual([]);
        expect(await barriers(page), `${width}, ${colorScheme}`).toEqual([]);
      }
    }
    await page.close();
  });
});

function upTo(last: number, kind: string): readonly string[] {
  return Array.from({ length: last }, (_, index) => `${kind}/${index + 1}`);
}

function addressOf(name: string): string {
  return pathToFileURL(`${site.folder}/${name}`).href;
}

/** How many scripts a page has: one for reading has none. */
function scriptsOn(name: string): number {
  return /^(?:en\/)?(?:controleren|zoeken)\/|\/(?:termijnen|terms|uw-zaak|your-case)\//u.test(name) ? 1 : 0;
}

/** Runs in the page. */
function readPage() {
  const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) =>
    Number(heading.tagName.slice(1)),
  );
  const allIds = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const elements = [...document.querySelectorAll("*")];
  return {
    headings: levels.filter((level) => level === 1).length,
    skipped: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
    duplicates: allIds.filter((id, index) => allIds.indexOf(id) !== index),
    scripts: document.querySelectorAll('script:not([type$="json"], [data-part]), style, [style]').length,
    handlers: elements.filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith("on")))
      .length,
    language: document.documentElement.lang,
    ids: allIds,
    links: [...document.querySelectorAll<HTMLElement & { href: string }>("a[href], link[href]")].map(
      ({ href }) => href,
    ),
  };
}

/** What is wrong with a link: a file or an anchor of the site that does not exist, or a scheme that may do harm. */
async function problemOf(link: string): Promise<string | undefined> {
  const url = new URL(link);
  if (["https:", "http:", "mailto:", "tel:"].includes(url.protocol)) return undefined;
  if (url.protocol === "file:" && url.hostname === "example.com") return undefined;
  if (url.protocol !== "file:") return `scheme ${url.protocol}`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  url.hash = "";
  const text = await textAt(url);
  if (text === undefined) return "no such file";
  return anchor === "" || text.includes(`id="${anchor}"`) ? undefined : "no such anchor";
}

const texts = new Map<string, Promise<string | undefined>>();

function textAt(url: URL): Promise<string | undefined> {
  const known = texts.get(url.href) ?? readFile(url, "utf8").catch(() => undefined);
  texts.set(url.href, known);
  return known;
}

/** Runs in the page: also what is folded away must be accessible. */
function setDetails(isOpen: boolean): void {
  for (const details of document.querySelectorAll("details")) details.open = isOpen;
}
