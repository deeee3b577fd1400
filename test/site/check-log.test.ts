import { cp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { zipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { belgianLog, belgianRegulation } from "../support/belgian.ts";
import { barriers, overflow } from "../support/pages.ts";
import { pageForEachTest, siteForTests, type WatchedPage } from "../support/shown-site.ts";
import { copyRegulations, writeFiles } from "../support/site.ts";

const asOf = "2026-03-31";

let page: Page;
let seen: WatchedPage["seen"];
let context: BrowserContext;

const shown = siteForTests(async (folders) => {
  await copyRegulations(["regulations/o21", "regulations/orthopedie", "test/site/hostile"], folders);
  await writeFiles(folders.regulations, { "be/regulation.md": belgianRegulation });
});
pageForEachTest(shown, (watched) => {
  ({ page, seen, context } = watched);
});

beforeAll(async () => {
  await cp(join(place(), "regulations", "o21", "logs"), place(), { recursive: true });
  await cp("test/case-log/workbooks", place(), { recursive: true });
  const cases = await readFile(logOf("cases.csv"));
  const { stdout: xes } = await runMain(["convert", "cases.csv", "--to", "xes"], { cwd: place() });
  await writeFile(logOf("cases.xes"), xes);
  await writeFile(logOf("cases.xes.gz"), gzipSync(xes));
  await writeFile(logOf("cases.csv.gz"), gzipSync(cases));
  await writeFile(logOf("cases.zip"), zipSync({ "in/cases.csv": cases }));
  await writeFile(logOf("be.csv"), belgianLog);
  await writeFile(logOf("other.csv"), "case_id,activity,timestamp\n1,baking,2026-01-05\n");
  await writeFile(logOf("broken.mapping.yaml"), "case: Nr\nevents: 5\n");
  await writeFile(logOf("picture.csv"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254]));
});

/** 20,000 cases of five events. */
const large = {
  name: "large.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    ["case_id,activity,timestamp", ...Array.from({ length: 20_000 }, (_, index) => casesOf(index))].join(
      "\n",
    ),
  ),
};

function casesOf(index: number): string {
  const id = String(index).padStart(6, "0");
  return ["complaint", "registration", "admission", "acknowledgement", "decision"]
    .map((activity, day) => `${id},${activity},2026-01-${String(day + 10)}`)
    .join("\n");
}

/** The folder from which the program would be started: it holds `regulations`. */
const place = () => dirname(shown().folder);
const logOf = (name: string) => join(place(), name);

async function open(path = "controleren/", regulation = "o21"): Promise<void> {
  await page.goto(`${shown().address}/${path}`);
  await page.selectOption("#check-regulation", regulation);
  await page.fill("#check-as-of", asOf);
  await ready();
}

function ready(): Promise<void> {
  return page
    .getByRole("status")
    .filter({ hasText: /Klaar om te|Ready to/u })
    .waitFor();
}

async function check(
  ...files: readonly (string | { name: string; mimeType: string; buffer: Buffer })[]
): Promise<string> {
  const [log, mapping] = files;
  await page.setInputFiles("#check-log", log as string);
  if (mapping !== undefined) await page.setInputFiles("#check-mapping", mapping as string);
  await submit();
  return outcome();
}

function submit(): Promise<void> {
  return page.getByRole("button", { name: /^(?:Controleren|Check)$/u }).click();
}

async function outcome(): Promise<string> {
  await page.locator("#check-outcome h2").waitFor({ timeout: 20_000 });
  return (await page.locator("#check-outcome").textContent()) ?? "";
}

async function downloaded(name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return readFile(await file.path(), "utf8");
}

const json = /JSON/u;

describe("the report is that of the command line, byte for byte", () => {
  test.each([
    { log: "cases.csv", lang: "nl" },
    { log: "cases.json", lang: "en" },
    { log: "register.csv", mapping: "register.mapping.yaml", lang: "nl" },
    { log: "organisation-incomplete.csv", lang: "nl" },
    { log: "be.csv", regulation: "be", lang: "nl" },
    { log: "cases.csv.gz", lang: "nl" },
    { log: "cases.zip", lang: "en" },
    { log: "o21-cases.xlsx", lang: "nl" },
    { log: "o21-cases.ods", lang: "en" },
    { log: "o21-register.xlsx", mapping: "o21-register.mapping.yaml", lang: "nl" },
    { log: "o21-register.ods", mapping: "o21-register.mapping.yaml", lang: "en" },
    { log: "cases.xes", lang: "nl" },
    { log: "cases.xes.gz", lang: "en" },
    // Nothing of these can be judged, and the report says why.
    { log: "other.csv", lang: "nl" },
    { log: "cases.csv", mapping: "broken.mapping.yaml", lang: "en" },
    { log: "picture.csv", lang: "nl" },
  ])("$log in $lang", async ({ log, mapping, lang, regulation = "o21" }) => {
    await open(lang === "en" ? "en/controleren/" : "controleren/", regulation);
    await check(logOf(log), ...(mapping === undefined ? [] : [logOf(mapping)]));
    const given = [log, ...(mapping === undefined ? [] : ["--mapping", mapping])];
    const ran = await runMain(
      ["check", ...given, "--regulation", regulation, "--as-of", asOf, "--format", "json", "--lang", lang],
      { cwd: place() },
    );
    expect(await downloaded(json)).toBe(ran.stdout);
  });
});

test("a sample of the regulation shows summary, findings with their reasons, and the quality of the log", async () => {
  await open();
  await page.getByRole("button", { name: "Een voorbeeld proberen" }).click();
  const said = await outcome();
  expect(said).toMatch(/\d+ zaken, \d+ met een overtreding/u);
  expect(said).toContain("Kwaliteit van het logboek");
  const first = page.locator(".findings li").first();
  expect(await first.textContent()).toMatch(/Zaak 2025-\d{3}: .+ · .+/u);
  const address = await first.getByRole("link").getAttribute("href");
  expect(address).toMatch(/^\.\.\/o21\/index\.html#art_/u);
  await page.goto(new URL(address ?? "", page.url()).href);
  const id = new URL(page.url()).hash.slice(1);
  expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
});

test("the report for people is there as well", async () => {
  await open();
  await check(logOf("register.csv"), logOf("register.mapping.yaml"));
  const report = await downloaded(/HTML/u);
  expect(report).toContain("<title>Toetsingsverslag: ");
  const repeat = `regelmaat check register.csv --regulation o21 --mapping register.mapping.yaml --lang nl --as-of ${asOf}`;
  expect(report).toContain(repeat);
});

test("the day of today is filled in", async () => {
  await page.clock.setFixedTime(new Date("2026-11-20T12:00:00Z"));
  await page.goto(`${shown().address}/controleren/`);
  await ready();
  expect(await page.inputValue("#check-as-of")).toBe("2026-11-20");
});

test("nothing can be sent away, by the page or by what works beside it", async () => {
  await open();
  const sent: string[] = [];
  await page.route("**/sent*", (route) => {
    sent.push(route.request().url());
    return route.fulfill({ body: "" });
  });
  const outcomes = await page.evaluate(async () => {
    const tries = `
      const failed = [];
      for (const [name, attempt] of Object.entries({
        fetch: () => fetch(address, { method: "POST", body: "case 1" }),
        request: () => { const r = new XMLHttpRequest(); r.open("POST", address, false); r.send("case 1"); },
        socket: () => new Promise((done, failed) => Object.assign(new WebSocket(address.replace("http", "ws")), { onopen: done, onerror: failed })),
        script: () => typeof importScripts === "function" ? importScripts("https://example.com/sent.js") : Promise.reject(),
      })) {
        try { await attempt(); } catch { failed.push(name); }
      }`;
    const address = new URL("/sent", location.href).href;
    const source = `(async () => { const address = ${JSON.stringify(address)}; ${tries} postMessage(failed); })();`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    const beside = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
    });
    const failed: string[] = [];
    await fetch(address).catch(() => failed.push("fetch"));
    if (!navigator.sendBeacon(address, "case 1")) failed.push("beacon");
    const form = document.createElement("form");
    Object.assign(form, { action: address, method: "post" });
    document.body.append(form);
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { beside, failed, place: location.pathname };
  });
  expect(outcomes).toEqual({
    beside: ["fetch", "request", "socket", "script"],
    failed: expect.arrayContaining(["fetch"]),
    place: "/controleren/",
  });
  expect(sent).toEqual([]);
  // Each attempt is told: that is what the policy is for.
  expect(seen.problems.length).toBeGreaterThan(4);
  seen.problems.length = 0;
});

test("once loaded it works without the network, also after it was stopped", async () => {
  await open();
  await context.setOffline(true);
  await check(logOf("cases.csv"));
  await page.setInputFiles("#check-log", large);
  await submit();
  await page.getByRole("button", { name: "Stoppen" }).click();
  expect(await page.getByRole("status").textContent()).toBe("Gestopt. Er is niets bewaard.");
  expect(await check(logOf("cases.json"))).toMatch(/\d+ zaken/u);
});

test("a log of 100,000 events leaves the page free, tells how far it is, and can be stopped", async () => {
  await open();
  await page.setInputFiles("#check-log", large);
  await page.evaluate(() => {
    const gaps = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      gaps.longest = Math.max(gaps.longest, now - last);
      last = now;
    }, 20);
    Object.assign(window, { gaps });
  });
  await submit();
  await page.getByText(/\d+ % gelezen, [1-9][\d.]* zaken getoetst/u).waitFor({ timeout: 60_000 });
  // The page answers meanwhile.
  await page.selectOption("#check-regulation", "orthopedie");
  expect(await page.inputValue("#check-regulation")).toBe("orthopedie");
  const { longest } = await page.evaluate(() => (window as unknown as { gaps: { longest: number } }).gaps);
  expect(longest).toBeLessThan(500);
  await page.getByRole("button", { name: "Stoppen" }).click();
  expect(await page.locator("#check-progress").isVisible()).toBe(false);
  expect(await page.locator("#check-outcome").textContent()).toBe("");
});

test("a log of 100,000 events is judged to its end, and what is left out is counted", {
  timeout: 240_000,
}, async () => {
  await open("controleren/", "be");
  // Saturday the 10th: two working days end on Tuesday the 13th, and every acknowledgement is a day late.
  const late = large.buffer.toString().replaceAll("acknowledgement,2026-01-13", "acknowledgement,2026-01-14");
  await page.setInputFiles("#check-log", { ...large, buffer: Buffer.from(late) });
  await submit();
  await page.locator("#check-outcome h2").waitFor({ timeout: 230_000 });
  expect(await page.locator("#check-outcome .lead").textContent()).toContain(
    "20000 zaken, 20000 met een overtreding",
  );
  const section = page.locator("#check-outcome section").first();
  expect(await section.locator(".findings > li").count()).toBe(100);
  expect(await section.locator(":scope > div > p").textContent()).toBe(
    "U ziet hier de 100 ergste van 20.000 punten. Alle punten staan in het verslag.",
  );
});

test("a register without a mapping gets one proposed, as init does", async () => {
  await open();
  const said = await check(logOf("register.csv"));
  expect(said).toContain("Er kon niet worden gecontroleerd");
  expect(said).toContain("Voorstel voor een koppeling");
  const proposed = await downloaded(/Koppelbestand bewaren/u);
  const ran = await runMain(["init", "--from", "register.csv", "--regulation", "o21", "--lang", "nl"], {
    cwd: place(),
  });
  expect(proposed).toBe(ran.stdout);
  await page.getByRole("button", { name: "Met deze koppeling controleren" }).click();
  await page.locator("#check-outcome .counts").waitFor();
  expect(await page.locator("#check-outcome").textContent()).toMatch(/\d+ zaken/u);
});

test.each([
  ["controleren/", "Geen enkele activiteit in dit logboek komt voor in"],
  ["en/controleren/", "No activity in this log is one of"],
])("a log of another regulation at %s is told clearly", async (path, says) => {
  await open(path);
  const said = await check(logOf("other.csv"));
  expect(said).toContain(says);
  expect(said).toContain("other.csv");
  expect(await page.locator(".counts").count()).toBe(0);
});

test("what is wrong in a file is told with its line", async () => {
  await open();
  const csv = "case_id,activity,timestamp\n1,complaint,2026-01-05\n2,complaint,31-31-2026\n";
  const said = await check({ name: "scheef.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  expect(said).toContain("Niet alles kon worden gecontroleerd");
  expect(said).toContain("scheef.csv:3:13");
});

test("values with script in them are shown as they are written", async () => {
  await open();
  const evil = "<img src=x onerror=alert(1)>";
  const csv = `case_id,activity,timestamp\n${evil},complaint,2026-01-05\n${evil},${evil},2026-01-06\n`;
  const said = await check({ name: `${evil}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) });
  expect(said).toContain(`Zaak ${evil}`);
  expect(await page.locator("#check-outcome img").count()).toBe(0);
});

test("it goes by the keyboard alone, and says what is missing", async () => {
  await open();
  await page.focus("#check-as-of");
  await page.keyboard.press("Enter");
  await page.getByText("Kies eerst een bestand met zaken.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("check-log");
  await page.setInputFiles("#check-log", logOf("cases.json"));
  for (const id of ["check-mapping", "check-as-of"]) {
    while ((await page.evaluate(() => document.activeElement?.id)) !== id) await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await outcome();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Uitslag");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#check-outcome") !== null)).toBe(true);
});

test("a file that is dropped on it is chosen", async () => {
  await open();
  const transfer = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(["case: Nr"], "register.mapping.yaml"));
    files.items.add(new File(["Nr"], "register.csv"));
    return files;
  });
  await page.dispatchEvent("#check-form", "drop", { dataTransfer: transfer });
  const names = await page.evaluate(() =>
    ["check-log", "check-mapping"].map(
      (id) => (document.getElementById(id) as HTMLInputElement).files?.[0]?.name,
    ),
  );
  expect(names).toEqual(["register.csv", "register.mapping.yaml"]);
});

test.each(["controleren/", "en/controleren/"])("%s has no barrier, with an outcome on it", async (path) => {
  await open(path);
  await check(logOf("cases.csv"));
  await check(logOf("register.csv"));
  await page.evaluate(axe.source);
  for (const size of [
    { width: 320, height: 640 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(overflow)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page), colorScheme).toEqual([]);
    }
  }
});

test("it works when the site is opened from a disk", async () => {
  await page.goto(pathToFileURL(join(shown().folder, "controleren", "index.html")).href);
  await page.selectOption("#check-regulation", "o21");
  await page.fill("#check-as-of", asOf);
  await ready();
  expect(await check(logOf("cases.json"))).toMatch(/\d+ zaken/u);
  seen.requests.length = 0;
});

test("without script the page says what to do instead", async () => {
  const bare = await shown().browser.newContext({ javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto(`${shown().address}/controleren/`);
  expect(await plain.locator("#check-form").isVisible()).toBe(false);
  expect(await plain.locator("noscript").textContent()).toContain("regelmaat check <bestand>");
  await bare.close();
});
