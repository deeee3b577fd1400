import { access } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A real Chromium: the one of the machine, else the one from the development
 * packages, which needs nothing else. A browser that does not start fails the
 * test: nothing is skipped.
 * @param more arguments of the program itself.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = (await firstThere(installed)) ?? (await packagedBrowser());
  try {
    // The flags that the package proposes switch security off; a test of a site needs it on.
    return await chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell", ...more] });
  } catch (error) {
    throw new Error(`This browser does not start: ${executablePath}. Install the package chromium.`, {
      cause: error,
    });
  }
}

/** The package brings the libraries and fonts that a bare machine lacks, but uses them only when told this. */
async function packagedBrowser(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
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
