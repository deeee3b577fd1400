import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { onlyDecision, regulationText } from "../support/regulations.ts";
import { type BuiltSite, buildForeignSite } from "../support/site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const integration = pathToFileURL(join(root, "src/site/integration.ts")).href;
const config = `import regelmaat from "${integration}";
export default { integrations: [regelmaat({ asOf: "2026-11-20", addresses: "urls.txt", messages: "en" })] };`;
const regulation = regulationText(onlyDecision);
const made: BuiltSite[] = [];

afterEach(async () => {
  for (const site of made.splice(0)) await site.remove();
});

async function build(text: string, urls: string): Promise<BuiltSite> {
  const site = await buildForeignSite(config, { "regulations/test/regulation.md": text, "urls.txt": urls });
  made.push(site);
  return site;
}

const listOf = (site: BuiltSite) => readFile(join(site.folder, "../urls.txt"), "utf8");

test("a link of a text that leads nowhere fails the build, once and at its place", async () => {
  const text = `${regulation}\nZie [artikel 1](#art_1), [99](#art_99), [dit](weg.pdf) en [andere](../index.html).\n`;
  const line = text.trimEnd().split("\n").length;
  const { code, output } = await build(text, "");
  expect(code).toBe(1);
  expect(output.match(/^regulations\/\S+: .*$/gmu)).toEqual([
    `regulations/test/regulation.md:${line}:31: The link “#art_99” on the page test/index.html leads to a place that is not there. Correct what stands behind #.`,
    `regulations/test/regulation.md:${line}:47: The link “weg.pdf” on the page test/index.html leads to nothing on the site. Correct it, or remove it.`,
  ]);
  expect(output).not.toMatch(/\n {4}at /u);
});

test("a number that stands twice fails the build, once and at its place", async () => {
  const text = `${regulation}\n## Artikel 9\n\nNog eens.\n`;
  const line = text.trimEnd().split("\n").length - 2;
  const { code, output } = await build(text, "");
  expect(code).toBe(1);
  expect(output.match(/^regulations\/\S+: .*$/gmu)).toEqual([
    `regulations/test/regulation.md:${line}:1: The number artikel 9 (art_9) occurs twice. Give each article, paragraph and part a number of its own.`,
  ]);
});

test("a place that a layout makes a second time fails the build, once and at the article", async () => {
  const layout = `---
import Head from "${root}/src/site/components/page-head.astro";
---
<html lang="nl"><head><Head {...Astro.props} /></head><body><header id="art_2">Voorbeeld</header><slot /></body></html>`;
  const site = await buildForeignSite(config.replace("addresses:", 'layout: "layout.astro", addresses:'), {
    "regulations/test/regulation.md": regulation,
    "layout.astro": layout,
    "urls.txt": "",
  });
  made.push(site);
  const line = regulation.split("\n").indexOf("## Artikel 2") + 1;
  expect(site.code).toBe(1);
  expect(site.output.match(/^\S+: .*$/gmu)).toEqual([
    `regulations/test/regulation.md:${line}:1: The place “art_2” stands twice on the page test/index.html: a link to it is ambiguous. Give one of the two another number.`,
  ]);
});

test("an address that was published and is gone fails the build, and the list stays as it was", async () => {
  const urls = "/test/artikel/1/\n/test/artikel/12/\n/test/#art_12\n";
  const site = await build(regulation, urls);
  expect(site.code).toBe(1);
  expect(site.output).toContain("urls.txt:2:1: /test/artikel/12/ was published and does not exist any more.");
  expect(site.output).toContain("urls.txt:3:1: /test/#art_12 was published and does not exist any more.");
  expect(await listOf(site)).toBe(urls);
});

test("what moved is led on in both languages, and the list takes in what is new", async () => {
  const urls = "/test/artikel/12/ -> /test/artikel/2/\n/test/#art_12 -> /test/#art_2\n";
  const site = await build(regulation, urls);
  expect(site.output).toBe("");
  expect(await listOf(site)).toMatch(/^\/test\/artikel\/12\/ -> \/test\/artikel\/2\/$/mu);
  expect(await listOf(site)).toMatch(/^\/test\/artikel\/3\/$/mu);
  for (const tree of ["", "en/"]) {
    const old = await readFile(join(site.folder, tree, "test/artikel/12/index.html"), "utf8");
    const [, link = ""] = /url=([^"]+)/u.exec(old) ?? [];
    await access(join(site.folder, tree, "test/artikel/12", link));
    expect(await readFile(join(site.folder, tree, "test/index.html"), "utf8")).toMatch(
      /<h3 id="art_2"><span id="art_12"><\/span>/u,
    );
  }
});
