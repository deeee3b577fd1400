import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { headersFile } from "./response-headers.ts";
import type { SiteOptions } from "./site-options.ts";
import { sitemapName } from "./sitemap.ts";

/**
 * Puts beside the pages what their server needs: a file with the headers of
 * every answer; for search engines where the list of pages stands; and where a
 * weakness can be reported.
 * @param folder absolute folder of the site.
 */
export async function writeHostFiles(folder: string, { url, theme }: SiteOptions): Promise<void> {
  await writeFile(join(folder, "_headers"), headersFile());
  if (url !== undefined) await writeFile(join(folder, "robots.txt"), robots(url));
  if (theme.security === undefined) return;
  await mkdir(join(folder, ".well-known"), { recursive: true });
  await writeFile(join(folder, ".well-known", "security.txt"), securityText(theme.security, url));
}

function robots(url: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitemapName, url).href}\n`;
}

/** RFC 9116. The day on which it expires is in the theme: the same theme gives the same file. */
function securityText(
  { contact, expires }: NonNullable<SiteOptions["theme"]["security"]>,
  url: string | undefined,
): string {
  // The standard knows one place for the file: the top of the server.
  const isAtTop = url !== undefined && new URL(url).pathname === "/";
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00Z`,
    "Preferred-Languages: nl, en",
    ...(isAtTop ? [`Canonical: ${new URL(".well-known/security.txt", url).href}`] : []),
    "",
  ].join("\n");
}
