import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormKind } from "../../src/forms/blank-form.ts";
import { formHtml } from "../../src/forms/form-html.ts";
import { makeForm } from "../../src/forms/make-form.ts";
import { exampleFolder } from "../regulations/example-folder.ts";
import { startBrowser } from "../support/browser.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "regelmaat-form-"));
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

describe.each<[FormKind, string, "nl" | "en"]>([
  ["complaint", "o21", "nl"],
  ["authorisation", "dmg", "nl"],
  ["evaluation", "dmg", "en"],
])("the page of the %s form of %s in %s", (kind, id, language) => {
  it("can be filled in without a script, sends nothing, and has no barrier", async () => {
    const made = makeForm(kind, exampleFolder(id).regulation);
    if (made.kind === "nothing-asked") throw new Error(made.why.en);
    const file = join(folder, `${kind}.html`);
    await writeFile(file, formHtml(made.form, language));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    for (const box of await page.getByRole("textbox").all()) await box.fill("Een lange tekst. ".repeat(80));
    const [radio] = await page.getByRole("radio").all();
    await radio?.check();
    await page.keyboard.press("Enter");
    expect(await radio?.isChecked()).toBe(true);
    expect(await page.getByRole("textbox").count()).toBe(
      made.form.fields.filter(({ type }) => type !== "choice").length,
    );
    expect(requests).toEqual([pathToFileURL(file).href]);
    await context.close();
    const checked = await browser.newPage();
    await checked.goto(pathToFileURL(file).href);
    await checked.evaluate(axe.source);
    for (const width of [360, 1280]) {
      await checked.setViewportSize({ width, height: 900 });
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await checked.evaluate(overflow), String(width)).toBe(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await checked.emulateMedia({ colorScheme });
        const found = await checked.evaluate(async () => {
          const { axe: checker } = window as unknown as {
            axe: { run: () => Promise<{ violations: unknown[] }> };
          };
          return (await checker.run()).violations;
        });
        expect(found, `${width}, ${colorScheme}`).toEqual([]);
      }
    }
    await checked.close();
  }, 120_000);
});
