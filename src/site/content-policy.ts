import { type PageKind, type PageKindName, pageKinds } from "./page-kinds.ts";

/** What a browser may load for a page that is read: its own style sheet, pictures and font, and nothing from anybody else. */
const forReading: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'none'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** What a page says itself: no more than what its kind needs. */
export function contentPolicy(kind: PageKindName): string {
  return sayPolicy([pageKinds[kind]]);
}

/**
 * What the server says of every page: the most that any of them needs. Each page
 * takes away what it does not need; a browser allows only what both allow. Hosts
 * join what several rules of a `_headers` file say, so there is one rule for all.
 */
export function widestPolicy(): string {
  return sayPolicy(Object.values(pageKinds));
}

function sayPolicy(kinds: readonly PageKind[]): string {
  const directives = { ...forReading };
  for (const [name, sources] of kinds.flatMap(({ allows }) => Object.entries(allows))) {
    const known = directives[name]?.filter((source) => source !== "'none'") ?? [];
    const more = sources.filter((source) => source !== "'none'");
    directives[name] = known.length + more.length === 0 ? ["'none'"] : [...new Set([...known, ...more])];
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
