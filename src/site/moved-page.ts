import type { Language } from "../language/language.ts";
import { addresses, relativeLink } from "./addresses.ts";

/**
 * The page at an address from which something moved: it leads on by itself, and
 * says so where a browser does not.
 */
export function movedPage(
  from: string,
  to: string,
  { anchor, language }: { readonly anchor: string | undefined; readonly language: Language },
): string {
  const link = escaped(`${relativeLink(from, to)}${anchor === undefined ? "" : `#${anchor}`}`);
  const { title, says } = words[language];
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${link}">`,
    `<title>${title}</title>`,
    `<link rel="stylesheet" href="${relativeLink(from, addresses.stylesheet)}"></head>`,
    `<body><main><h1>${title}</h1><p><a href="${link}">${says}</a></p></main></body></html>`,
    "",
  ].join("\n");
}

const words = {
  nl: { title: "Deze pagina is verhuisd", says: "Naar de pagina zoals zij nu is" },
  en: { title: "This page has moved", says: "To the page as it is now" },
} as const;

/** The page with the old name of a place beside its new one. */
export function withMovedAnchor(page: string, old: string, id: string): string {
  const named = ` id="${escaped(id)}"`;
  const at = page.indexOf(named);
  if (at < 0) return page;
  // Between the parts of a table nothing may stand: within its first cell.
  const isRow = page.slice(page.lastIndexOf("<", at), at).startsWith("<tr");
  const end = page.indexOf(">", isRow ? page.indexOf("<t", at) : at) + 1;
  return `${page.slice(0, end)}<span id="${escaped(old)}"></span>${page.slice(end)}`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
