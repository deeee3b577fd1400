import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { barriers, overflow, watch } from "../support/pages.ts";
import { siteForTests } from "../support/shown-site.ts";
import { copyRegulations } from "../support/site.ts";

const shown = siteForTests((place) =>
  copyRegulations(["regulations/dpo2", "regulations/dmg", "regulations/o21", "test/site/hostile"], place),
);

describe("the page of steps", () => {
  test("asks first whether it is a complaint, and says who does each step, by when and with which letter", async () => {
    const page = await openPage("dpo2/stappen/");
    const headings = await page.locator("main h2").allTextContents();
    expect(headings.slice(0, 3)).toEqual([
      "Is dit een klacht?",
      "Het verloop in één beeld",
      "Klacht: Behandeling van de klacht",
    ]);
    expect(await page.textContent("blockquote")).toContain("Een klacht gaat over wat een medewerker");
    const step = page.locator('[id="step-complaint.decision"]');
    expect(await step.locator(".doer").textContent()).toBe("Dit doen wij");
    expect(await step.textContent()).toContain("binnen 3 werkweken na “Ontvangst bevestigd”");
    expect(await step.locator('a[href*="brieven/decision"]').count()).toBe(1);
    expect(await page.locator('[id="step-complaint.objection"] .doer').textContent()).toBe("Dit doet u");
    await page.close();
  });

  test("of a text that does not say what a complaint is asks nothing", async () => {
    const page = await openPage("hostile/steps/");
    expect(await page.locator("#complaint-question").count()).toBe(0);
    await page.close();
  });

  test("draws the course to scale, with the same in words", async () => {
    const page = await openPage("o21/stappen/");
    const line = page.locator(".timeline li");
    // Three working weeks of at most three months: 21 days of about 91.
    expect((await line.allTextContents()).map((text) => text.replace(/\s+/gu, " ").trim())).toEqual([
      "Geïnformeerd over de afhandeling: 3 werkweken, met een bericht van uitstel langer (lichte streep)",
    ]);
    const bar = line.locator(".bar");
    expect(await bar.getAttribute("x")).toBe("0");
    expect(Number(await bar.getAttribute("width"))).toBeCloseTo((21 / 91.25) * 100, 0);
    expect(await page.locator(".timeline figcaption").textContent()).toContain("ongeveer 14 weken");
    await page.close();
  });
});

test("the overview is short, and leads to each step", async () => {
  const page = await openPage("dpo2/");
  const step = page.locator('[id="step-complaint.acknowledgement"]');
  expect(await step.textContent()).toContain("binnen 5 werkdagen na “Klacht ingediend”");
  await step.locator("a").click();
  expect(new URL(page.url()).pathname).toBe("/dpo2/stappen/index.html");
  expect(new URL(page.url()).hash).toBe("#step-complaint.acknowledgement");
  await page.close();
});

describe("the pages of letters", () => {
  test("name every letter, and the steps in writing for which there is none", async () => {
    const page = await openPage("dpo2/brieven/");
    const files = await readdir("regulations/dpo2/letters");
    expect(await page.locator("main > ul a").count()).toBe(files.length);
    await page.close();
    const hostile = await openPage("hostile/letters/");
    expect(await hostile.locator("main > ul a").count()).toBe(2);
    await hostile.close();
  });

  test("show what a letter says, with marks for what differs and the terms of the rules", async () => {
    const page = await openPage("o21/brieven/decision/");
    expect(await page.locator(".sheet > .letterhead").textContent()).toContain("O21");
    expect(await page.locator(".sheet > h3").allTextContents()).toEqual(["De afhandeling van uw klacht"]);
    expect(await page.locator(".sheet > .details").textContent()).toMatch(/^Datum: .*\n/u);
    expect(await page.locator(".sheet .filled").allTextContents()).toEqual([
      // What the layout of the letters asks; the name of the organisation is filled in already.
      "[O21]",
      "[Adres en bereikbaarheid van de organisatie]",
      "[Naam van degene die de brief krijgt]",
      "[Adres van degene die de brief krijgt, regel voor regel]",
      "[Datum van de brief]",
      "[Alleen als er is: Nummer van de zaak]",
      "[Nummer van de zaak]",
      "[Naam van degene die de brief krijgt]",
      "[Datum waarop de klacht is ontvangen]",
      "[Wat O21 vindt en hoe de klacht is afgehandeld]",
      "[Waarom O21 dit vindt]",
      "[Alleen als er is: Verbetermaatregelen]",
      "[Verbetermaatregelen]",
      "[Naam van de afzender]",
      "[Alleen als er is: Functie van de afzender]",
      "[Functie van de afzender]",
      "[O21]",
      "[Alleen als er is: Bijlagen]",
      "[Bijlagen]",
    ]);
    const letter = await page.textContent(".sheet");
    expect(letter).toContain("tot 2 jaar na “Geïnformeerd over de afhandeling”");
    expect(letter).toContain("(artikel 9, eerste lid; artikel 5, elfde lid)");
    await page.click(".facts a");
    expect(new URL(page.url()).hash).toBe("#step-decision");
    await page.close();
  });

  test("of a hostile letter are harmless, and of a broken one say so", async () => {
    const page = await shown().browser.newPage();
    const seen = watch(page);
    await page.goto(`${shown().address}/hostile/letters/acknowledgement/`);
    const letter = await page.textContent(".sheet");
    expect(letter).toContain("<script>alert(10)</script>");
    expect(letter).toContain("[<img src=x onerror=alert(8)> [name](javascript:alert(9))");
    expect(letter).toContain("within 6 weeks after “Complaint”");
    expect(await page.locator('.sheet :is(a, img, script), main a[href^="javascript"]').count()).toBe(0);
    await page.goto(`${shown().address}/hostile/letters/broken/`);
    expect(await page.textContent("main")).toContain("Deze brief kan nu niet worden getoond");
    expect(seen.problems).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith(shown().address))).toEqual([]);
    await page.close();
  });
});

test.each([
  "dpo2/stappen/",
  "en/o21/stappen/",
  "hostile/steps/",
  "o21/brieven/",
  "en/dpo2/brieven/decision/",
  "hostile/letters/acknowledgement/",
])("%s has no barrier on a phone and a desktop, in light and dark", async (path) => {
  const page = await openPage(path);
  await page.evaluate(axe.source);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(overflow), `${width}`).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page), `${width}, ${colorScheme}`).toEqual([]);
    }
  }
  await page.close();
});

describe("on paper", () => {
  test("every step is open, and what only works on a screen is left out", async () => {
    const page = await openPage("dpo2/stappen/");
    await page.emulateMedia({ media: "print" });
    const details = page.locator(".step details").first();
    expect(await details.getAttribute("open")).toBeNull();
    expect(await details.locator(".facts").first().isVisible()).toBe(true);
    for (const gone of ["summary", ".trail", ".languages", ".skip"])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator(".timeline svg").first().isVisible()).toBe(true);
    expect(await page.evaluate(paper)).toEqual({ text: "rgb(27, 36, 45)", back: "rgb(255, 255, 255)" });
    await page.close();
  });

  test("a letter keeps its marks, and also in a dark theme the paper is white", async () => {
    const page = await openPage("o21/brieven/decision/");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator(".sheet").isVisible()).toBe(true);
    // Colours of the background are often not printed: the marks do not rest on them.
    const mark = page.locator(".sheet .filled").first();
    expect(await mark.evaluate((one) => getComputedStyle(one).borderBlockEndStyle)).toBe("dotted");
    expect((await page.evaluate(paper)).back).toBe("rgb(255, 255, 255)");
    await page.close();
  });
});

/** Runs in the page. */
function paper() {
  const { color, backgroundColor } = getComputedStyle(document.documentElement);
  return { text: color, back: backgroundColor };
}

test.each([
  ["dpo2/stappen/index.html", 15_000],
  ["o21/stappen/index.html", 15_000],
  ["dmg/stappen/index.html", 40_000],
  ["dmg/brieven/decision/index.html", 15_000],
])("%s stays small", async (name, most) => {
  const bytes = gzipSync(await readFile(join(shown().folder, name)), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(most);
});

async function openPage(path: string) {
  const page = await shown().browser.newPage();
  await page.goto(`${shown().address}/${path}`);
  return page;
}
