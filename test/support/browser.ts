import { access } from "node:fs/promises";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A real Chromium: the one of the machine, else the one from the development
 * packages. A browser that does not start fails the test: nothing is skipped.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = (await firstThere(installed)) ?? (await sparticuz.executablePath());
  try {
    // The flags that the package proposes switch security off; a test of a site needs it on.
    return await chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell"] });
  } catch (error) {
    throw new Error(
      `No browser starts (${executablePath}). On Debian 12: apt-get install libnss3 libexpat1 fonts-dejavu-core`,
      { cause: error },
    );
  }
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await access(path);
      return path;
    } catch {
      // Not there: the next may be.
    }
  }
  return undefined;
}
