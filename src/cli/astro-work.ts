import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Io } from "./io.ts";
import { packageFolder } from "./package.ts";
import type { SiteChoices } from "./site-choices.ts";

/** Absolute folder of Astro itself. */
export const astroFolder = dirname(createRequire(import.meta.url).resolve("astro/package.json"));

/** The config with which Astro makes the site of any folder of regulations. */
export const siteConfig = join(packageFolder, "astro.config.mjs");

/** Lets Astro, at work in a folder of one run alone, find its packages there. */
export function linkPackages(io: Io, work: string): Promise<void> {
  return io.files.linkFolder(dirname(astroFolder), join(work, "node_modules"));
}

/** What the config reads from the environment. */
export function siteEnvironment(
  site: SiteChoices & {
    readonly regulations: string;
    readonly cache: string;
    /** Absolute path of the list of published addresses. */
    readonly addresses?: string;
  },
): Readonly<Record<string, string>> {
  return {
    REGELMAAT_REGULATIONS: site.regulations,
    ...(site.asOf === undefined ? {} : { REGELMAAT_AS_OF: site.asOf }),
    ...(site.language === undefined ? {} : { REGELMAAT_LANG: site.language }),
    ...(site.addresses === undefined ? {} : { REGELMAAT_ADDRESSES: site.addresses }),
    ...(site.theme === undefined ? {} : { REGELMAAT_THEME: site.theme }),
    REGELMAAT_CACHE: site.cache,
    ASTRO_TELEMETRY_DISABLED: "1",
  };
}
