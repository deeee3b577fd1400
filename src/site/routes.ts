/** One kind of address and the file that makes what stands there. */
export interface SiteRoute {
  /** As Astro writes it, from the top of our part of the site. */
  readonly pattern: string;
  /** Path of the file under `src/site/pages`. */
  readonly entrypoint: string;
}

/**
 * Everything that the site has, in one list: the integration injects these and
 * nothing else, so that a page of an organisation can take the place of one of ours.
 */
export const routes: readonly SiteRoute[] = [
  { pattern: "/", entrypoint: "index.astro" },
  { pattern: "/404", entrypoint: "404.astro" },
  { pattern: "/[comparison]", entrypoint: "[comparison].astro" },
  { pattern: "/[checking]", entrypoint: "[checking].astro" },
  { pattern: "/[searching]", entrypoint: "[searching].astro" },
  { pattern: "/[regulation]/[ownCase]", entrypoint: "[regulation]/[ownCase].astro" },
  { pattern: "/[regulation]/[...version]", entrypoint: "[regulation]/[...version].astro" },
  {
    pattern: "/[regulation]/[...version]/register",
    entrypoint: "[regulation]/[...version]/register.astro",
  },
  { pattern: "/[regulation]/[...version]/stappen", entrypoint: "[regulation]/[...version]/steps.astro" },
  { pattern: "/[regulation]/[...version]/steps", entrypoint: "[regulation]/[...version]/steps.astro" },
  { pattern: "/[regulation]/[...version]/brieven", entrypoint: "[regulation]/[...version]/letters.astro" },
  { pattern: "/[regulation]/[...version]/letters", entrypoint: "[regulation]/[...version]/letters.astro" },
  {
    pattern: "/[regulation]/[...version]/brieven/[letter]",
    entrypoint: "[regulation]/[...version]/letters/[letter].astro",
  },
  {
    pattern: "/[regulation]/[...version]/letters/[letter]",
    entrypoint: "[regulation]/[...version]/letters/[letter].astro",
  },
  { pattern: "/[regulation]/[...version]/termijnen", entrypoint: "[regulation]/[...version]/terms.astro" },
  { pattern: "/[regulation]/[...version]/terms", entrypoint: "[regulation]/[...version]/terms.astro" },
  {
    pattern: "/[regulation]/[...version]/[kind]/[number]",
    entrypoint: "[regulation]/[...version]/[kind]/[number].astro",
  },
  {
    pattern: "/[regulation]/[difference]/[versions]",
    entrypoint: "[regulation]/[difference]/[versions].astro",
  },
  { pattern: "/[regulation]/formulieren", entrypoint: "[regulation]/forms.astro" },
  { pattern: "/[regulation]/forms", entrypoint: "[regulation]/forms.astro" },
  { pattern: "/[regulation]/formulieren/[form]", entrypoint: "[regulation]/forms/[form].astro" },
  { pattern: "/[regulation]/forms/[form]", entrypoint: "[regulation]/forms/[form].astro" },
  { pattern: "/data/[regulation]/[version].json", entrypoint: "data/[regulation]/[version].json.ts" },
  { pattern: "/data/[regulation]/[version].md", entrypoint: "data/[regulation]/[version].md.ts" },
  { pattern: "/data/[regulation]/check.js", entrypoint: "data/[regulation]/check.js.ts" },
  { pattern: "/data/[regulation]/sample.js", entrypoint: "data/[regulation]/sample.js.ts" },
  { pattern: "/scripts/[name].js", entrypoint: "scripts/[name].js.ts" },
  { pattern: "/regelmaat.css", entrypoint: "regelmaat.css.ts" },
  { pattern: "/icon.svg", entrypoint: "icon.svg.ts" },
  { pattern: "/theme/[file]", entrypoint: "theme/[file].ts" },
];
