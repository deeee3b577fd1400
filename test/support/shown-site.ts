import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startBrowser } from "./browser.ts";
import { watch } from "./pages.ts";
import { serveSite } from "./serve-site.ts";
import { buildSite, type SiteFolders } from "./site.ts";

/** A site that was built, is served and can be opened. */
export interface ShownSite {
  /** Absolute folder of the site; the folder of its regulations is beside it. */
  readonly folder: string;
  /** Without a slash at its end. */
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** A page that is listened to. */
export interface WatchedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly seen: ReturnType<typeof watch>;
}

/**
 * For all tests of a file: builds the site of what `fill` puts there, serves it and starts a browser.
 * @returns what gives the site, once the tests run.
 */
export function siteForTests(fill: (folders: SiteFolders) => Promise<void>): () => ShownSite {
  let shown: ShownSite | undefined;
  beforeAll(async () => {
    shown = await showSite(fill);
  }, 120_000);
  afterAll(() => shown?.close());
  return () => {
    if (shown === undefined) throw new Error("The site is there only while tests run.");
    return shown;
  };
}

/** Gives every test of a file a page of its own, which may not complain, nor ask anything of another server. */
export function pageForEachTest(shown: () => ShownSite, take: (page: WatchedPage) => void): void {
  let watched: WatchedPage | undefined;
  beforeEach(async () => {
    const context = await shown().browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    watched = { context, page, seen: watch(page) };
    take(watched);
  });
  afterEach(async () => {
    const { problems, requests } = watched?.seen ?? { problems: [], requests: [] };
    expect(problems).toEqual([]);
    const own = [shown().address, "blob:"];
    expect(requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
    await watched?.context.close();
  });
}

async function showSite(fill: (folders: SiteFolders) => Promise<void>): Promise<ShownSite> {
  const site = await buildSite(fill);
  expect(site.output).toBe("");
  const server = await serveSite(site.folder);
  const browser = await startBrowser();
  return {
    folder: site.folder,
    address: server.address,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await site.remove();
    },
  };
}
