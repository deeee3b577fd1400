import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import { sayIso } from "../../src/language/day-words.ts";
import { goldenCases } from "../deadline/golden-cases.ts";
import { barriers, watch } from "../support/pages.ts";
import { regulationText } from "../support/regulations.ts";
import { siteForTests } from "../support/shown-site.ts";
import { copyRegulations, writeFiles } from "../support/site.ts";

const ids = ["accountants", "dmg", "dpo2", "o21", "orthopedie"];
/** Counts by the holidays of Belgium, with an office that closes between Christmas and New Year. */
const belgian = regulationText({
  id: "belgisch",
  language: "en",
  counting: { calendar: "kantoor", restDay: "none" },
  calendars: { kantoor: { label: "office", base: "be", closed: ["2026-12-28"] } },
  roles: { board: "board" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: {
    decision: {
      by: "board",
      within: "5 working days after complaint",
      extension: { adds: "5 working days" },
      article: "art_1",
    },
  },
});
const withoutTerms = regulationText({
  id: "zonder",
  roles: { board: "bestuur" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: { decision: { by: "board", article: "art_1" } },
});

const shown = siteForTests(async (place) => {
  const folders = [...ids.map((id) => `regulations/${id}`), "test/site/hostile"];
  await copyRegulations(folders, place);
  await writeFiles(place.regulations, {
    "belgisch/regulation.md": belgian,
    "zonder/regulation.md": withoutTerms,
  });
});

describe("gives the days that command line, checker, letters and data give", () => {
  test.each(goldenCases.map((golden) => [`${golden.sheet} ${golden.due}`, golden] as const))(
    "%s",
    async (_name, { regulation, sheet, when, days, due }) => {
      const { page, problems } = await openPage(`${regulation.split("/")[0]}/termijnen/`);
      await page.selectOption("#calculator-term", sheet);
      if (when !== undefined) await page.selectOption("#calculator-case", { label: when });
      for (const [name, iso] of Object.entries(days)) await page.fill(`[name="day.${name}"]`, iso);
      await page.click("#calculator button");
      expect(await page.textContent(".answer strong")).toBe(sayIso(due, "nl"));
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});

describe("the calculator", () => {
  test("is worked with the keyboard alone, says its answer and keeps what was asked in the address", async () => {
    const { page, problems } = await openPage("o21/termijnen/");
    await page.focus("#calculator-term");
    await page.keyboard.press("Tab");
    await page.keyboard.type("16-12-2026");
    await page.keyboard.press("Enter");
    const answer = "Geïnformeerd over de afhandeling: uiterlijk vrijdag 8 januari 2027";
    const status = page.getByRole("status");
    expect(await status.textContent()).toBe(answer);
    expect(new URL(page.url()).search).toBe("?step=decision&day.complaint=16-12-2026");
    expect(await page.locator(".derivation ol li").allTextContents()).toEqual([
      "Dag nul is woensdag 16 december 2026. Die dag telt zelf niet mee.",
      "De termijn is 3 werkweken. Dat zijn 15 werkdagen.",
      expect.stringContaining("donderdag 24 december 2026"),
      "Vrijdag 25 december 2026 telt niet mee: Eerste Kerstdag.",
      expect.any(String),
      "Vrijdag 1 januari 2027 telt niet mee: Nieuwjaarsdag.",
      expect.any(String),
      "De laatste dag is dan vrijdag 8 januari 2027.",
      "De uiterste dag is vrijdag 8 januari 2027.",
    ]);
    await page.reload();
    expect(await status.textContent()).toBe(answer);
    await page.fill('[name="day.complaint"]', "2026-12-17");
    await page.keyboard.press("Enter");
    expect(await page.textContent(".answer strong")).toBe("maandag 11 januari 2027");
    await page.goBack();
    expect(await status.textContent()).toBe(answer);
    expect(problems).toEqual([]);
    await page.close();
  });

  test.each([
    ["", "Vul deze dag in, anders is er niets om vanaf te tellen.", "Fill in this day"],
    ["2025-02-30", "“2025-02-30” is geen bestaande datum.", "“2025-02-30” is no existing date."],
    ["30-2-2025", "“30-2-2025” is geen bestaande datum.", "“30-2-2025” is no existing date."],
    ["31-12-9999", "Kies een jaar van 1900 tot en met 2200.", "Choose a year from 1900"],
    ["morgen", "“morgen” is geen bestaande datum.", "“morgen” is no existing date."],
    ["1".repeat(5000), `“${"1".repeat(40)}…” is geen bestaande datum.`, "is no existing date."],
    [
      "<img src=x onerror=alert(1)>",
      "“<img src=x onerror=alert(1)>” is geen bestaande datum.",
      "is no existing date.",
    ],
  ])("says what is wrong with %j", async (written, dutch, english) => {
    const question = new URLSearchParams({ step: "decision", "day.complaint": written });
    for (const [folder, says, cannot] of [
      ["", dutch, "Wij kunnen nog niet rekenen."],
      ["en/", english, "We cannot count yet."],
    ]) {
      const { page, problems } = await openPage(`${folder}o21/termijnen/?${question}`);
      const input = page.locator('[name="day.complaint"]');
      expect(await input.getAttribute("aria-invalid")).toBe("true");
      const described = (await input.getAttribute("aria-describedby"))?.split(" ") ?? [];
      const told = await page.evaluate(
        (all) => all.map((id) => document.getElementById(id)?.textContent).join(" "),
        described,
      );
      expect(told).toContain(says);
      expect(await page.getByRole("status").textContent()).toContain(cannot);
      await page.click("#calculator button");
      expect(await input.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await barriers(page, true)).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    }
  });

  test.each(["?step=nothing", "?step=__proto__&day.complaint=1-1-2026", "?step=<script>"])(
    "says that there is no such term: %s",
    async (question) => {
      const { page, problems } = await openPage(`o21/termijnen/${question}`);
      expect(await page.getByRole("status").textContent()).toContain("noemt een termijn die er niet is");
      expect(problems).toEqual([]);
      await page.close();
    },
  );

  test("counts with the holidays of another country, closing days and a notice", async () => {
    const { page, problems } = await openPage("belgisch/terms/");
    // 22, 23, 24 and 29, 30: Christmas is a holiday, on the 28th the office is closed.
    await page.fill('[name="day.complaint"]', "21-12-2026");
    await page.keyboard.press("Enter");
    expect(await page.textContent(".answer strong")).toBe("woensdag 30 december 2026");
    // 31, and after New Year's Day and the weekend 4, 5, 6 and 7.
    await page.fill('[name="day.delay-notice"]', "30-12-2026");
    await page.keyboard.press("Enter");
    expect(await page.textContent(".answer strong")).toBe("donderdag 7 januari 2027");
    await page.fill('[name="day.complaint"]', "1-1-2099");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("status").textContent()).toContain("alleen bekend van 2000 tot en met 2036");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("gives the last day as an event of a calendar, the same for the same question", async () => {
    const files = [];
    for (let time = 0; time < 2; time += 1) {
      const { page } = await openPage(
        "dpo2/termijnen/?step=complaint.acknowledgement&day.complaint=2-11-2026",
      );
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("[download]")]);
      expect(download.suggestedFilename()).toBe("complaint.acknowledgement-2026-11-09.ics");
      files.push(await readFile(await download.path(), "utf8"));
      await page.close();
    }
    expect(files[0]).toBe(files[1]);
    const [event] = Object.values(nodeIcal.sync.parseICS(files[0] ?? "")).flatMap((component) =>
      component?.type === "VEVENT" ? [component] : [],
    );
    expect(event?.summary).toBe("Uiterlijk: Ontvangst bevestigd");
    expect(event?.uid).toBe("dpo2.regulation.complaint.acknowledgement.0.complaint-2026-11-02@regelmaat");
    const day = event?.start;
    expect(day && [day.getFullYear(), day.getMonth() + 1, day.getDate()]).toEqual([2026, 11, 9]);
    expect(event?.description).toContain("geen besluit");
  });

  test("without scripts the page says so, and its tables give the last days", async () => {
    const context = await shown().browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${shown().address}/dpo2/termijnen/`);
    expect(await page.isVisible("#calculator")).toBe(false);
    expect(await page.textContent("noscript")).toContain("Uiterste dagen op een rij");
    const rows = page.locator(".days").first().locator("tbody tr");
    expect(await rows.count()).toBe(31);
    // 23, 24, 25, 26 and 27 November.
    expect(await rows.first().locator("th, td").allTextContents()).toEqual([
      "vrijdag 20 november 2026",
      "vrijdag 27 november 2026",
    ]);
    await context.close();
  });

  test("runs from a disk too", async () => {
    const page = await shown().browser.newPage();
    const question = "?step=decision&day.complaint=16-12-2026";
    await page.goto(`${pathToFileURL(join(shown().folder, "o21/termijnen/index.html")).href}${question}`);
    expect(await page.textContent(".answer strong")).toBe("vrijdag 8 januari 2027");
    await page.fill('[name="day.complaint"]', "17-12-2026");
    await page.keyboard.press("Enter");
    expect(await page.textContent(".answer strong")).toBe("maandag 11 januari 2027");
    await page.close();
  });

  test("of a hostile text is harmless", async () => {
    const { page, problems, requests } = await openPage(
      "hostile/terms/?step=acknowledgement&day.complaint=2-11-2026",
    );
    expect(await page.getByRole("status").textContent()).toContain(
      "</h4></li></ol><script>alert(3)</script>",
    );
    expect(await barriers(page, true)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const details of await page.locator("details").all())
      await details.evaluate((one) => one.setAttribute("open", ""));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(shown().address))).toEqual([]);
    await page.close();
  });

  test("of a text without terms is not there, and neither is its script", async () => {
    const { page } = await openPage("zonder/termijnen/");
    expect(await page.locator("#calculator, script").count()).toBe(0);
    expect(await page.textContent("main")).toContain("Deze regeling noemt geen termijnen.");
    const policy = await page.getAttribute('meta[http-equiv="content-security-policy"]', "content");
    expect(policy).not.toContain("script-src");
    await page.close();
  });
});

test("an answer has no barrier, in light and dark, on a phone and a desktop", async () => {
  const { page } = await openPage(
    "dpo2/termijnen/?step=complaint.decision&day.complaint=2-11-2026&day.acknowledgement=12-11-2026",
  );
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page, true), `${width}, ${colorScheme}`).toEqual([]);
    }
  }
  await page.close();
});

test("the script stays small, and only the pages that count load it", async () => {
  const script = await readFile(join(shown().folder, "scripts/calculator.js"));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  for (const name of ["dpo2/index.html", "dpo2/register/index.html", "index.html"])
    expect(await readFile(join(shown().folder, name), "utf8"), name).not.toContain("<script src");
  for (const name of ["dpo2/termijnen/index.html", "dmg/termijnen/index.html"])
    expect(
      gzipSync(await readFile(join(shown().folder, name)), { level: 9 }).length,
      name,
    ).toBeLessThanOrEqual(15_000);
});

async function openPage(path: string) {
  const page = await shown().browser.newPage();
  const seen = watch(page);
  await page.goto(`${shown().address}/${path}`);
  return { page, ...seen };
}
