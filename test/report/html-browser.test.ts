import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/language/language.ts";
import type { CheckRun } from "../../src/report/run.ts";
import { startBrowser } from "../support/browser.ts";
import { run } from "./build-run.ts";
import { exampleRun, repeated } from "./example-run.ts";
import { hostileRun } from "./hostile-run.ts";
import { written } from "./written.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

const notRead = run({
  problems: [
    { rule: "missing-file", message: { nl: "Dit bestand is er niet.", en: "There is no such file." } },
  ],
});

describe.each<[string, Language, () => CheckRun | Promise<CheckRun>]>([
  ["an example log in Dutch", "nl", () => exampleRun("o21")],
  ["an example log in English", "en", () => exampleRun("dpo2", { language: "en" })],
  ["a hostile log", "nl", () => hostileRun],
  ["a run that was not done", "nl", () => notRead],
])("the page of %s", (_kind, language, make) => {
  it("opens by itself, has no barrier, and fits a phone, a desktop and a sheet of paper", async () => {
    const file = join(folder, "verslag.html");
    await writeFile(file, written("html", await make()));
    const page = await browser.newPage();
    const seen = watch(page);
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.evaluate(axe.source);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const isOpen of [false, true]) {
        await page.evaluate(setDetails, isOpen);
        expect(await page.evaluate(overflow), `${width}, ${isOpen ? "open" : "folded"}`).toBe(0);
      }
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page), `${width}, ${colorScheme}`).toEqual([]);
      }
    }
    await page.evaluate(setDetails, false);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await page.evaluate(hiddenOnPaper)).toBe(0);
    expect(await page.evaluate(overflow), "paper").toBe(0);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
    expect(seen).toEqual({ problems: [], requests: [pathToFileURL(file).href] });
  }, 120_000);
});

it("a report on ten thousand cases is small, opens, has no barrier and can be printed", async () => {
  const text = written("html", repeated(await exampleRun("o21"), 10_000));
  expect(Buffer.byteLength(text)).toBeLessThan(5_000_000);
  const file = join(folder, "groot.html");
  await writeFile(file, text);
  const page = await browser.newPage();
  const seen = watch(page);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe.source);
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 900 });
  expect(await page.evaluate(overflow)).toBe(0);
  await page.emulateMedia({ media: "print" });
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  await page.close();
  expect(seen.problems).toEqual([]);
}, 300_000);

/** Collects what the browser complains about and what it asks for. */
function watch(page: Page) {
  const seen: { readonly problems: string[]; readonly requests: string[] } = { problems: [], requests: [] };
  page.on("console", (message) => seen.problems.push(message.text()));
  page.on("pageerror", (error) => seen.problems.push(error.message));
  page.on("request", (request) => seen.requests.push(request.url()));
  return seen;
}

/** Runs in the page: by how much it is wider than the screen. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

function setDetails(isOpen: boolean): void {
  for (const details of document.querySelectorAll("details")) details.open = isOpen;
}

/** Runs in the page: how much of what is folded away would not be printed. */
function hiddenOnPaper(): number {
  const folded = [...document.querySelectorAll("details > :not(summary)")];
  return folded.filter((element) => !element.checkVisibility({ contentVisibilityAuto: true })).length;
}

async function barriers(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<Found> };
    };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return checker.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** The part of the answer of axe that is asked for. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
