import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { yearlyHtml } from "../../src/yearly-report/output/html.ts";
import { startBrowser } from "../support/browser.ts";
import { countedLog, reportOn } from "./example.ts";

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

describe.each(["nl", "en"] as const)("the page of a yearly report in %s", (language) => {
  it("has no barrier, asks for nothing, and fits a phone, a desktop and paper", async () => {
    const report = await reportOn(countedLog());
    if (report === undefined) throw new Error("no report");
    const file = join(folder, `${language}.html`);
    await writeFile(file, yearlyHtml(report, language));
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.evaluate(axe.source);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow), String(width)).toBe(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { axe: checker } = window as unknown as {
            axe: { run: () => Promise<{ violations: unknown[] }> };
          };
          return (await checker.run()).violations;
        });
        expect(found, `${width}, ${colorScheme}`).toEqual([]);
      }
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
    await page.close();
    expect(requests).toEqual([pathToFileURL(file).href]);
  }, 120_000);
});
