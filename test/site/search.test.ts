import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, overflow } from "../support/pages.ts";
import { pageForEachTest, siteForTests, type WatchedPage } from "../support/shown-site.ts";
import { copyRegulations } from "../support/site.ts";

let page: Page;
let seen: WatchedPage["seen"];

const shown = siteForTests((place) =>
  copyRegulations(["regulations/o21", "regulations/dpo2", "test/site/hostile"], place),
);
pageForEachTest(shown, (watched) => {
  ({ page, seen } = watched);
});

const items = () => page.locator("#search-results > li");

async function search(words: string): Promise<void> {
  await page.fill("#search-words", words);
  await page.keyboard.press("Enter");
  await page
    .getByRole("status")
    .filter({ hasText: /gevonden|found/iu })
    .waitFor();
}

test("an article is found by a word in another form, and the result leads to it", async () => {
  await page.goto(`${shown().address}/zoeken/`);
  // Of "klachten" only the stem is kept.
  await search("klacht");
  expect(await items().count()).toBe(10);
  const address = await items().first().getByRole("link").getAttribute("href");
  await page.goto(new URL(address ?? "", page.url()).href);
  expect(await page.locator("h1").count()).toBe(1);
});

test("only the regulation that is asked for is searched", async () => {
  await page.goto(`${shown().address}/zoeken/`);
  await page.selectOption("#search-regulation", { label: "Klachtenregeling O21" });
  await search("klacht");
  const addresses = await page
    .locator("#search-results a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((path) => !path.startsWith("/o21/"))).toEqual([]);
});

test("what is not in force is left out", async () => {
  await page.goto(`${shown().address}/zoeken/`);
  await search("complaint");
  const addresses = await page
    .locator("#search-results a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(addresses.filter((path) => path.startsWith("/hostile/"))).not.toEqual([]);
  expect(addresses.filter((path) => path.includes("2030-01-01"))).toEqual([]);
});

test("the question stands in the address, and more is shown when it is asked for", async () => {
  await page.goto(`${shown().address}/en/zoeken/?q=klacht`);
  await page.getByText(/pages found for “klacht”/u).waitFor();
  const before = await items().count();
  await page.getByRole("button", { name: "Show more" }).click();
  await expect.poll(() => items().count()).toBeGreaterThan(before);
  const focused = () => page.evaluate(() => document.activeElement?.closest("li") !== null);
  await expect.poll(focused).toBe(true);
  await search("zzzzzz");
  expect(new URL(page.url()).search).toBe("?q=zzzzzz");
  expect(await page.getByRole("status").textContent()).toBe("Nothing found for “zzzzzz”.");
});

test("script in what is asked and in what is found does nothing", async () => {
  await page.goto(`${shown().address}/zoeken/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await page.getByText("voor “<img src=x onerror=alert(1)>”").waitFor();
  await search("script");
  expect(await page.locator("#search-results :is(img, script)").count()).toBe(0);
});

test("it goes by the keyboard alone", async () => {
  await page.goto(`${shown().address}/zoeken/`);
  while ((await page.evaluate(() => document.activeElement?.id)) !== "search-words")
    await page.keyboard.press("Tab");
  await page.keyboard.type("termijn");
  await page.keyboard.press("Enter");
  await items().first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/zoeken/"));
});

test.each(["zoeken/", "en/zoeken/"])("%s has no barrier, with results on it", async (path) => {
  await page.goto(`${shown().address}/${path}?q=klacht`);
  await items().first().waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate(overflow)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page, true), colorScheme).toEqual([]);
    }
  }
});

test("only this page may run WebAssembly", async () => {
  const policyOf = async (path: string) => {
    const text = await readFile(join(shown().folder, path, "index.html"), "utf8");
    return /content-security-policy" content="([^"]+)"/u.exec(text)?.[1];
  };
  expect(await policyOf("zoeken")).toContain("'wasm-unsafe-eval'");
  for (const path of ["", "o21", "controleren", "vergelijken"])
    expect(await policyOf(path)).not.toContain("wasm");
});

test("without script the page leads to the registers", async () => {
  const bare = await shown().browser.newContext({ javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto(`${shown().address}/zoeken/`);
  expect(await plain.locator("#search-form").isVisible()).toBe(false);
  await plain.getByRole("link", { name: "Klachtenregeling O21" }).click();
  expect(new URL(plain.url()).pathname).toBe("/o21/register/index.html");
  await bare.close();
});

test("opened from a disk it says that it cannot search there", async () => {
  await page.goto(`file://${join(shown().folder, "zoeken/index.html")}?q=klacht`);
  await page.getByText("Zoeken lukt hier niet").waitFor();
  // The browser says itself what it does not allow there.
  seen.problems.length = 0;
  seen.requests.length = 0;
});

test("nothing of the search is there that nobody uses", async () => {
  const names = await readdir(join(shown().folder, "pagefind"));
  expect(names.filter((name) => name.endsWith(".js") || name.endsWith(".css"))).toEqual(["pagefind.js"]);
});
