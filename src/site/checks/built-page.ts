/** What other pages and the world can lead to in a page, and where it leads itself. */
export interface BuiltPage {
  /** From the top folder of our part of the site, with the name of its file. */
  readonly address: string;
  readonly ids: readonly string[];
  /** Every `href` and `src`, as written. */
  readonly links: readonly string[];
}

/** Reads a page as Astro and rehype write it: every value between double quotes, no `<` in text. */
export function builtPage(address: string, html: string): BuiltPage {
  const ids: string[] = [];
  const links: string[] = [];
  for (const [tag] of html.matchAll(tags)) {
    for (const [, name, value = ""] of tag.matchAll(attributes)) {
      if (name === "id") ids.push(plain(value));
      if (name === "href" || name === "src") links.push(plain(value));
    }
  }
  return { address, ids: apart(ids), links: apart(links) };
}

/** Copies: what is cut from a page would keep the whole page in memory. */
function apart(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : values.join("\n").split("\n");
}

const tags = /<[a-z](?:[^">]|"[^"]*")*>/giu;
const attributes = /\s([a-z]+)="([^"]*)"/giu;

function plain(value: string): string {
  return value
    .replace(/&(?:quot|#34|#x22);/giu, '"')
    .replace(/&(?:lt|#60|#x3c);/giu, "<")
    .replace(/&(?:gt|#62|#x3e);/giu, ">")
    .replace(/&(?:amp|#38|#x26);/giu, "&");
}
