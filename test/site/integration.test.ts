import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { routes } from "../../src/site/routes.ts";
import { setUpSite } from "../../src/site/site-setup.ts";
import { onlyDecision, regulationText } from "../support/regulations.ts";
import { type BuiltSite, buildForeignSite } from "../support/site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const integration = pathToFileURL(join(root, "src/site/integration.ts")).href;
const regulation = regulationText({
  ...onlyDecision,
  steps: { decision: { by: "board", within: "6 weken na complaint", article: "art_1" } },
});

test("every page is in the list of routes, and the list holds no other", async () => {
  const pages = join(root, "src/site/pages");
  const entries = await readdir(pages, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pages, join(entry.parentPath, entry.name)));
  expect([...new Set(routes.map(({ entrypoint }) => entrypoint))].sort()).toEqual(files.sort());
});

test("the package gives the integration", async () => {
  const { default: built } = packageFile.exports["./astro"];
  expect(built).toBe("./dist/src/site/integration.js");
  await access(join(root, built.replace("./dist/", "").replace(/js$/u, "ts")));
});

test.each([
  [{ asOf: "2026-02-30" }, /asOf is “2026-02-30”, geen datum.* · .*not a date/u],
  [{ asOf: "" }, /asOf is “”/u],
])("%j is refused", async (options, says) => {
  const config = { root: pathToFileURL(root), base: "/", site: undefined };
  await expect(setUpSite(options, config, false)).rejects.toThrow(says);
});

describe("in a site of somebody else", () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await buildForeignSite(
      `import regelmaat from "${integration}";
       export default {
         base: "/gemeente",
         build: { inlineStylesheets: "never" },
         integrations: [regelmaat({
           regulations: "./texts", asOf: "2026-11-20", path: "klachten", layout: "./src/layouts/own.astro",
         })],
       };`,
      {
        "texts/test/regulation.md": regulation,
        "src/layouts/own.astro": `---
import Head from "${root}/src/site/components/page-head.astro";
const { title, language } = Astro.props;
---
<html lang={language}><head><Head {...Astro.props} /></head>
<body><header>Gemeente Voorbeeld</header><main><slot /></main><footer>{title}</footer></body></html>`,
        "src/pages/index.astro": "<html lang='nl'><title>Gemeente</title><h1>Welkom</h1></html>",
        "src/pages/klachten/[id]/[...v]/register.astro": `---
export const getStaticPaths = () => [{ params: { id: "test", v: undefined } }];
---
<html lang="nl"><title>Eigen register</title></html>`,
        "src/pages/klachten/_draft.md": "# Nog niet",
        "public/logo.svg": "<svg/>",
      },
    );
    expect(site.output).toBe("");
    expect(site.code).toBe(0);
  }, 90_000);

  afterAll(() => site?.remove());

  const read = (path: string) => readFile(join(site.folder, path), "utf8");

  test("our pages stand under their own folder, beside the pages of the site", async () => {
    const entries = await readdir(site.folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site.folder, join(entry.parentPath, entry.name)));
    expect(files.filter((name) => !name.startsWith("klachten/")).sort()).toEqual(["index.html", "logo.svg"]);
    expect(files).toEqual(
      expect.arrayContaining(["klachten/index.html", "klachten/test/index.html", "klachten/regelmaat.css"]),
    );
    expect(await read("index.html")).toContain("Welkom");
  });

  test("a page of the site takes the place of ours with the same address", async () => {
    expect(await read("klachten/test/register/index.html")).toContain("Eigen register");
  });

  test("the layout of the site is around our pages", async () => {
    const page = await read("klachten/test/index.html");
    expect(page).toContain("<header>Gemeente Voorbeeld</header>");
    expect(page).toMatch(/<footer>[^<]+<\/footer>/u);
    expect(page).not.toContain('class="skip"');
  });

  test("every link of our pages leads to what is there", async () => {
    for (const name of [
      "klachten/index.html",
      "klachten/test/index.html",
      "klachten/test/artikel/1/index.html",
      "klachten/test/termijnen/index.html",
    ]) {
      const links = [...(await read(name)).matchAll(/(?:href|src)="([^"#]+)/gu)].map(([, link = ""]) => link);
      expect(links.length, name).toBeGreaterThan(2);
      for (const link of links) await access(join(site.folder, dirname(name), link));
    }
  });
});

test("the page for unknown addresses finds its way wherever the site stands on its server", async () => {
  const site = await buildForeignSite(
    `import regelmaat from "${integration}"; export default { base: "/gemeente", integrations: [regelmaat()] };`,
    { "regulations/test/regulation.md": regulation },
  );
  const page = await readFile(join(site.folder, "404.html"), "utf8");
  const links = [...page.matchAll(/href="([^"#]+)/gu)].map(([, link]) => link);
  expect(new Set(links)).toEqual(
    new Set(["/gemeente/icon.svg", "/gemeente/regelmaat.css", "/gemeente/index.html"]),
  );
  await site.remove();
});

test("where addresses end in .html the site is refused, as its links would break", async () => {
  const site = await buildForeignSite(
    `import regelmaat from "${integration}"; export default { build: { format: "file" }, integrations: [regelmaat()] };`,
    { "regulations/test/regulation.md": regulation },
  );
  expect(site.code).toBe(1);
  expect(site.output).toContain("build.format is “file”; the links on the pages only work with “directory”.");
  await site.remove();
});
