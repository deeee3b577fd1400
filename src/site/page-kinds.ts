/** What a page asks of the browser beyond showing it: most pages are for reading, and ask nothing. */
export interface PageKind {
  /** What its content policy allows more, by directive. */
  readonly allows: Readonly<Record<string, readonly string[]>>;
  /** The script that it runs; every script is in `src/site/scripts`. */
  readonly script?: string;
}

/** Every kind of page that does more than being read. */
export const pageKinds = {
  reading: { allows: {} },
  // It counts in the page itself, by what stands in it.
  calculating: { script: "calculator", allows: { "script-src": ["'self'"] } },
  // The checker is in the page and runs apart from it; what it may not do is everything that sends something away.
  "check-log": {
    script: "check-log",
    allows: { "script-src": ["'self'"], "worker-src": ["blob:"], "connect-src": ["'none'"] },
  },
  "own-case": {
    script: "own-case",
    allows: { "script-src": ["'self'"], "worker-src": ["blob:"], "connect-src": ["'none'"] },
  },
  // The search works in WebAssembly, and asks the site for the parts of its index.
  search: {
    script: "search",
    allows: { "script-src": ["'self'", "'wasm-unsafe-eval'"], "connect-src": ["'self'"] },
  },
} as const satisfies Readonly<Record<string, PageKind>>;

export type PageKindName = keyof typeof pageKinds;
