import type { BuiltPage } from "./built-page.ts";

/** Something in a page that leads nowhere, or to two places. */
export interface PageFault {
  readonly page: string;
  readonly kind: "duplicate-id" | "no-such-page" | "no-such-anchor";
  /** The id, or the link as written. */
  readonly what: string;
}

/**
 * Every id that stands twice in a page, and every link within the site that
 * leads to no file or to no place in it. What leads out of our part of the site
 * is not looked at.
 * @param files every file of our part, by address.
 * @param top where our part begins on its server.
 */
export function pageFaults(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  top: string,
): readonly PageFault[] {
  const idsOf = new Map(pages.map(({ address, ids }) => [address, new Set(ids)]));
  return pages.flatMap(({ address, ids, links }) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
      .map((id): PageFault => ({ page: address, kind: "duplicate-id", what: id }))
      .concat(
        [...new Set(links)].flatMap((link): readonly PageFault[] => {
          const target = targetOf(link, address, top);
          if (target === undefined) return [];
          if (!files.has(target.address)) return [{ page: address, kind: "no-such-page", what: link }];
          const known = idsOf.get(target.address);
          const isThere = target.anchor === "" || known === undefined || known.has(target.anchor);
          return isThere ? [] : [{ page: address, kind: "no-such-anchor", what: link }];
        }),
      ),
  );
}

/** The file of our part that a link leads to; undefined: it leads out of it. */
function targetOf(
  link: string,
  from: string,
  top: string,
): { readonly address: string; readonly anchor: string } | undefined {
  const origin = "https://site.invalid";
  const url = URL.parse(link, `${origin}${top}${from}`);
  if (url === null || url.origin !== origin || !url.pathname.startsWith(top)) return undefined;
  const path = decoded(url.pathname.slice(top.length));
  const address = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return { address, anchor: decoded(url.hash.slice(1)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
