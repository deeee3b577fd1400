import { afterAll, beforeAll, expect, test } from "vitest";
import { buildEveryKindOfPage, everyKindOfPage } from "../support/every-kind-of-page.ts";
import { type Lighthouse, startLighthouse } from "../support/lighthouse.ts";
import type { BuiltSite } from "../support/site.ts";

let site: BuiltSite;
let lighthouse: Lighthouse;

beforeAll(async () => {
  site = await buildEveryKindOfPage();
  expect(site.output).toBe("");
  lighthouse = await startLighthouse(site.folder);
}, 120_000);

afterAll(async () => {
  await lighthouse?.close();
  await site?.remove();
});

// How quickly a page is there depends on the machine: `npm run bench:lighthouse` measures that.
test.each(Object.entries(everyKindOfPage))(
  "%s has every point that Lighthouse gives",
  async (_kind, path) => {
    const { points, faults } = await lighthouse.scores(path, ["accessibility", "best-practices", "seo"]);
    expect({ ...points, faults }).toEqual({
      accessibility: 100,
      "best-practices": 100,
      seo: 100,
      faults: [],
    });
  },
);
