import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, overflow } from "../support/pages.ts";
import { pageForEachTest, siteForTests } from "../support/shown-site.ts";
import { copyRegulations } from "../support/site.ts";

let page: Page;

const shown = siteForTests((place) => copyRegulations(["regulations/o21", "test/site/hostile"], place));
pageForEachTest(shown, (watched) => {
  ({ page } = watched);
});

interface OwnCase {
  readonly path?: string;
  readonly days: Readonly<Record<string, string>>;
  readonly asOf: string;
}

async function check({ path = "o21/uw-zaak/", days, asOf }: OwnCase): Promise<void> {
  await page.goto(`${shown().address}/${path}`);
  for (const [activity, day] of Object.entries(days)) await page.fill(`#day-${activity}`, day);
  await page.fill("#case-as-of", asOf);
  await page.keyboard.press("Enter");
  await page.locator("#case-outcome h2").waitFor();
}

const step = (title: string) => page.locator(".findings > li").filter({ hasText: title });

// Article 9(1) of O21: three working weeks after the complaint. After Monday 5 January 2026 these are
// the fifteen working days of Tuesday 6 up to and including Monday 26 January. Read as whole weeks from
// Monday to Friday they end on Friday 30 January: until then it depends on the reading. From 21 February
// on no notice of delay can come any more, not even within the six whole weeks of the mildest reading.
test.each([
  ["2026-01-26", "op tijd"],
  ["2026-01-27", "hangt af van hoe u de tekst leest"],
  ["2026-01-30", "hangt af van hoe u de tekst leest"],
  ["2026-02-02", "te laat"],
])("a decision on %s is %s", async (day, says) => {
  await check({ days: { complaint: "2026-01-05", decision: day }, asOf: "2026-02-21" });
  const decision = step("Geïnformeerd over de afhandeling").first();
  expect(await decision.locator(".level").textContent()).toBe(says);
  expect(await decision.textContent()).toContain("Laatste dag: maandag 26 januari 2026");
  expect(await decision.getByRole("link").textContent()).toBe("artikel 9, eerste lid");
});

test("what is still to come has its last day, with how it was counted", async () => {
  await check({ days: { complaint: "2026-01-05" }, asOf: "2026-01-12" });
  const decision = step("Geïnformeerd over de afhandeling").first();
  expect(await decision.locator(".level").textContent()).toBe("komt nog");
  await decision.getByText("Zo is geteld").click();
  expect(await decision.locator("details li").allTextContents()).toContain(
    "De laatste dag is dan maandag 26 januari 2026.",
  );
});

test("what happens within the organisation is unknown, and never late, until it is said not to have happened", async () => {
  const days = { complaint: "2026-01-05", decision: "2026-01-20" };
  await check({ days, asOf: "2026-02-10" });
  const standing = () => step("Geregistreerd").first().locator(".level");
  expect(await standing().count()).toBe(0);
  await page.check("#not-registration");
  await page.getByRole("button", { name: "Nagaan" }).click();
  await standing().waitFor();
  expect(await standing().textContent()).toBe("te laat");
});

test("without the day on which it began nothing is judged", async () => {
  await page.goto(`${shown().address}/o21/uw-zaak/`);
  await page.fill("#case-as-of", "2026-02-10");
  await page.keyboard.press("Enter");
  await page.getByText("Vul in elk geval in wanneer de zaak begon.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("day-complaint");
});

test("it goes by the keyboard alone", async () => {
  await page.goto(`${shown().address}/o21/uw-zaak/`);
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 300; presses += 1) {
      if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${id}`);
  };
  // In a field for a date one types month, day and year, in the order of the language of the browser.
  const type = async (id: string, digits: string) => {
    await tabTo(id);
    await page.keyboard.type(digits);
  };
  await type("day-complaint", "01052026");
  await tabTo("not-registration");
  await page.keyboard.press("Space");
  await type("day-decision", "01262026");
  await type("case-as-of", "02212026");
  await page.keyboard.press("Enter");
  await page.locator("#case-outcome h2").waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest("#case-outcome")?.id)).toBe(
    "case-outcome",
  );
  expect(await step("Geïnformeerd over de afhandeling").first().locator(".level").textContent()).toBe(
    "op tijd",
  );
  expect(await step("Geregistreerd").first().locator(".level").textContent()).toBe("te laat");
  // On from there one comes to how the days were counted.
  for (let presses = 0; presses < 50; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.tagName === "SUMMARY")) break;
  }
  await page.keyboard.press("Enter");
  expect(await page.locator("#case-outcome details[open]").count()).toBe(1);
});

test("a day before the regulation was in force is told", async () => {
  await check({ days: { complaint: "2010-01-05" }, asOf: "2026-02-10" });
  expect(await page.locator("#case-outcome .notice").textContent()).toContain("geen versie van de regeling");
});

test.each(["o21/uw-zaak/", "en/o21/uw-zaak/", "hostile/your-case/"])(
  "%s has no barrier, with an outcome on it",
  async (path) => {
    await check({ path, days: { complaint: "2026-01-05" }, asOf: "2026-02-28" });
    for (const details of await page.locator("details > summary").all()) await details.click();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(overflow)).toEqual([]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page, true), colorScheme).toEqual([]);
      }
    }
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").first().isVisible()).toBe(false);
    expect(await page.locator("#case-outcome h2").isVisible()).toBe(true);
  },
);

test("without script the page leads to the steps", async () => {
  const bare = await shown().browser.newContext({ javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto(`${shown().address}/o21/uw-zaak/`);
  expect(await plain.locator("#case-form").isVisible()).toBe(false);
  await plain.getByRole("link", { name: "Naar de stappen van de regeling" }).click();
  expect(new URL(plain.url()).hash).toBe("#steps");
  await bare.close();
});
