import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** More than so many addresses no list for search engines may hold (sitemaps.org). */
const most = 50_000;

/**
 * Writes the list of pages for search engines: every page that stands in a
 * folder, does not ask to be left out and is not shown at another address. It says nothing of when a page
 * changed, so that the same texts give the same list.
 * @param folder absolute folder of our part of the site.
 * @param url where that can be found, with a slash at its end.
 */
export async function writeSitemap(folder: string, url: string): Promise<void> {
  const addresses = await listedPages(folder, url);
  if (addresses.length <= most) {
    await writeFile(join(folder, sitemapName), listOf(addresses));
    return;
  }
  const parts: string[] = [];
  for (let start = 0; start < addresses.length; start += most) {
    const name = `sitemap-${parts.length + 1}.xml`;
    await writeFile(join(folder, name), listOf(addresses.slice(start, start + most)));
    parts.push(new URL(name, url).href);
  }
  await writeFile(join(folder, sitemapName), xml("sitemapindex", "sitemap", parts));
}

export const sitemapName = "sitemap.xml";

async function listedPages(folder: string, url: string): Promise<readonly string[]> {
  const pages: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name !== "index.html") continue;
    const path = join(entry.parentPath, entry.name);
    const page = await readFile(path, "utf8");
    const names = relative(folder, entry.parentPath).split(sep).filter(Boolean);
    const address = new URL(names.map((name) => `${encodeURIComponent(name)}/`).join(""), url).href;
    if (!page.includes(leftOut) && canonicalIn(page) === address) pages.push(address);
  }
  return pages.sort();
}

function canonicalIn(page: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)">/u.exec(page)?.[1]?.replaceAll("&#38;", "&");
}

/** As our head writes it. */
const leftOut = '<meta name="robots" content="noindex">';

function listOf(addresses: readonly string[]): string {
  return xml("urlset", "url", addresses);
}

function xml(list: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escaped(address)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join("")}</${list}>\n`;
}

function escaped(address: string): string {
  return address.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");
}
