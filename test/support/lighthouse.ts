import { createServer } from "node:net";
import lighthouse, { type Flags } from "lighthouse";
import { startBrowser } from "./browser.ts";
import { serveSite } from "./serve-site.ts";

/** What Lighthouse gives points for, of 100. */
export type Category = "performance" | "accessibility" | "best-practices" | "seo";

export interface Scores {
  readonly points: Readonly<Partial<Record<Category, number>>>;
  /** What costs points, by its id. */
  readonly faults: readonly string[];
}

/** Lighthouse with a browser and a server of its own for one built site. */
export interface Lighthouse {
  /**
   * @param path of a page, from the top of the site.
   * @throws Error when the page cannot be measured.
   */
  readonly scores: (path: string, categories: readonly Category[]) => Promise<Scores>;
  readonly close: () => Promise<void>;
}

/** Starts everything that measuring the pages of a built site needs. */
export async function startLighthouse(folder: string): Promise<Lighthouse> {
  const port = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  // With this header the browser breaks off every page that Lighthouse opens; it changes nothing that is measured.
  const server = await serveSite(folder, "Referrer-Policy");
  return {
    scores: (path, categories) => measured(`${server.address}/${path}`, categories, port),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function measured(address: string, categories: readonly Category[], port: number): Promise<Scores> {
  const flags: Flags = {
    port,
    logLevel: "silent",
    onlyCategories: [...categories],
    disableFullPageScreenshot: true,
    // Where speed is not asked for, nothing has to be waited for.
    ...(categories.includes("performance") ? {} : atOnce),
    // The file for robots is one for the whole site. Lighthouse asks for it from within the page, which
    // only the page of the search may do.
    skipAudits: (await mayFetch(address)) ? [] : ["robots-txt"],
  };
  const answer = await lighthouse(address, flags);
  if (answer === undefined || answer.lhr.runtimeError !== undefined)
    throw new Error(`${address}: ${answer?.lhr.runtimeError?.message ?? "no answer"}`);
  const { categories: found, audits } = answer.lhr;
  const points = Object.fromEntries(
    categories.map((id) => [id, Math.round((found[id]?.score ?? 0) * 100)] as const),
  );
  const faults = categories.flatMap((id) =>
    (found[id]?.auditRefs ?? []).flatMap((audit) => {
      const score = audits[audit.id]?.score ?? 1;
      return audit.weight > 0 && score < 0.9 ? [`${id}: ${audit.id} ${score}`] : [];
    }),
  );
  return { points, faults };
}

const atOnce: Flags = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
};

async function mayFetch(address: string): Promise<boolean> {
  const page = await (await fetch(address)).text();
  return /content-security-policy" content="[^"]*connect-src 'self'/u.test(page);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
