import type { PublishedRegulation, PublishedVersion } from "./published-regulation.ts";

/**
 * Addresses of everything on the site, from its top folder. Links are relative
 * and name their file, so that the site works in any folder of a server and
 * when somebody opens it from a disk.
 */
export const addresses = {
  index: "index.html",
  stylesheet: "regelmaat.css",
  icon: "icon.svg",
  page: ({ id, current }: PublishedRegulation, version: PublishedVersion): string =>
    version === current ? `${id}/index.html` : `${id}/${version.name}/index.html`,
  data: ({ id }: PublishedRegulation, { name }: PublishedVersion): string => `data/${id}/${name}.json`,
  text: ({ id }: PublishedRegulation, { name }: PublishedVersion): string => `data/${id}/${name}.md`,
};

/** A link from one address to another. */
export function relativeLink(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}
