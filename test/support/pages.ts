import axe from "axe-core";
import type { Page } from "playwright-core";

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Collects what the browser complains about and what it asks for. */
export function watch(page: Page) {
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("dialog", (dialog) => problems.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => requests.push(request.url()));
  return { problems, requests };
}

/** Runs in the page: what sticks out to the right of it. */
export function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth ? [] : [`${scrollWidth} wide, where ${clientWidth} is there`];
}

/** What keeps people from using the page, as axe sees it; a page that is new to it gets it first. */
export async function barriers(page: Page, isNew = false): Promise<readonly string[]> {
  if (isNew) await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    const { axe: run } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<Found> };
    };
    return run.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  }, axeTags);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** The part of the answer of axe that is asked for. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
