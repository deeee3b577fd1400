import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onlyDecision, regulationText } from "../support/regulations.ts";
import { type BuiltSite, buildForeignSite } from "../support/site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const integration = pathToFileURL(join(root, "src/site/integration.ts")).href;
const config = `import regelmaat from "${integration}";
export default { integrations: [regelmaat({ asOf: "2026-11-20", isWholeSite: true })] };`;
const files = {
  "regulations/test/2020-01-01.md": regulationText({
    ...onlyDecision,
    inForce: { from: "2020-01-01", until: "2020-12-31" },
  }),
  "regulations/test/2021-01-01.md": regulationText({ ...onlyDecision, inForce: { from: "2021-01-01" } }),
  "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"/>',
  "font.woff2": "wOF2",
  "regelmaat.theme.yaml": `name: Gemeente <Voorbeeld>
url: https://www.example.org/klachten
logo: logo.svg
font: { regular: font.woff2 }
colours: { accent: { light: "#7a1f5c" } }
contact: { email: klachten@example.org, phone: 030 123 45 67 }
security: { contact: "mailto:security@example.org", expires: 2027-06-01 }
`,
};
let site: BuiltSite;
let again: BuiltSite;

beforeAll(async () => {
  site = await buildForeignSite(config, files);
  again = await buildForeignSite(config, files);
  expect(site.output).toBe("");
}, 120_000);

afterAll(async () => {
  await site?.remove();
  await again?.remove();
});

const read = (path: string) => readFile(join(site.folder, path), "utf8");

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

test("the version in force stands at a fixed address too, and each of the two leads to the other", async () => {
  expect(await read("test/index.html")).toContain(
    '<a href="../test/2021-01-01/index.html">Vast adres van deze versie</a>',
  );
  const fixed = await read("test/2021-01-01/index.html");
  expect(fixed).toContain(
    '<a href="../../test/index.html">Naar het adres waar steeds de geldende versie staat</a>',
  );
  expect(fixed).toContain('href="../../test/2021-01-01/artikel/1/index.html"');
  // Search finds it once.
  expect(await read("test/index.html")).toContain("data-pagefind-body");
  expect(fixed).not.toContain("data-pagefind-body");
});

test("the list for search engines is every page that does not ask to be left out and is shown here", async () => {
  const listed = [...(await read("sitemap.xml")).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc]) => loc);
  const pages: string[] = [];
  for (const file of (await filesIn(site.folder)).filter((name) => name.endsWith("index.html"))) {
    const isPast = /(?:^|\/)test\/2020-01-01\//u.test(file);
    expect((await read(file)).includes('content="noindex"'), file).toBe(isPast);
    // What is in force stands at its fixed address as well, and is shown at the other.
    const isFixed = /(?:^|\/)test\/2021-01-01\//u.test(file);
    if (!isPast && !isFixed)
      pages.push(`https://www.example.org/klachten/${file.replace(/index\.html$/u, "")}`);
  }
  expect(listed).toEqual(pages.sort());
  expect(listed).toContain("https://www.example.org/klachten/en/test/artikel/1/");
  expect(await read("robots.txt")).toContain("Sitemap: https://www.example.org/klachten/sitemap.xml\n");
});

test("each page says where it is to be found, and where in the other language", async () => {
  expect(await read("en/test/artikel/1/index.html")).toContain(
    [
      '<link rel="canonical" href="https://www.example.org/klachten/en/test/artikel/1/">',
      '<link rel="alternate" hreflang="nl" href="https://www.example.org/klachten/test/artikel/1/">',
      '<link rel="alternate" hreflang="en" href="https://www.example.org/klachten/en/test/artikel/1/">',
    ].join(""),
  );
  expect(await read("en/test/2021-01-01/artikel/1/index.html")).toContain(
    '<link rel="canonical" href="https://www.example.org/klachten/en/test/artikel/1/">',
  );
  expect(await read("test/2020-01-01/index.html")).not.toContain('rel="canonical"');
  expect(await read("404.html")).toContain('href="/klachten/regelmaat.css"');
});

test("weaknesses can be reported where the theme says, until the day that it names", async () => {
  expect(await read(".well-known/security.txt")).toBe(
    "Contact: mailto:security@example.org\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: nl, en\n",
  );
  expect(await read("_headers")).toContain("frame-ancestors 'none'");
});

test("the name, the picture, the colours, the font and the contact are those of the organisation", async () => {
  const page = await read("en/test/index.html");
  expect(page).toContain("· Gemeente &lt;Voorbeeld&gt;</title>");
  expect(page).toContain('<img src="../../theme/logo.svg" width="120" height="40" alt="">');
  expect(page).toContain('<a href="mailto:klachten@example.org">klachten@example.org</a>');
  expect(page).toContain('<a href="tel:0301234567">030 123 45 67</a>');
  const style = await read("regelmaat.css");
  expect(style).toContain("--accent: light-dark(#7a1f5c, #92c3ee);");
  expect(style).toContain('src: url("theme/regular.woff2") format("woff2");');
  expect(await read("theme/logo.svg")).toBe(files["logo.svg"]);
  expect(await read("theme/regular.woff2")).toBe(files["font.woff2"]);
});

test("the same texts and the same theme give the same site, byte for byte", async () => {
  expect(await filesIn(again.folder)).toEqual(await filesIn(site.folder));
  for (const file of await filesIn(site.folder)) {
    expect(await readFile(join(again.folder, file)), file).toEqual(await readFile(join(site.folder, file)));
  }
});
