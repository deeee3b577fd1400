import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { dayFromIso } from "../calendar/day.ts";
import { regulationsFolder } from "../cli/find-regulations.ts";
import { packageFolder } from "../cli/package.ts";
import type { Language } from "../language/language.ts";
import { ownPatterns, shapeOf } from "./own-patterns.ts";
import { primaryLanguage } from "./primary-language.ts";
import { reloads } from "./reloads.ts";
import { routes, type SiteRoute } from "./routes.ts";
import { otherLanguage } from "./site-language.ts";
import { siteModules } from "./site-modules.ts";

/** What an organisation chooses; paths are as its Astro project sees them. */
export interface RegelmaatOptions {
  /** Folder of the regulations; default `regulations`. */
  readonly regulations?: string | undefined;
  /** The day as of which the site shows what is in force, `YYYY-MM-DD`; default today. */
  readonly asOf?: string | undefined;
  /** Folder of the site under which our pages come, such as `/klachten`; default the top of the site. */
  readonly path?: string | undefined;
  /** The language of the site itself; default Dutch, or English where no text is Dutch. The other one is under `/en` or `/nl`. */
  readonly language?: Language | undefined;
  /** Astro component around every page instead of ours: it gets `PageProps`, and the page as its slot. */
  readonly layout?: string | undefined;
}

/**
 * The public pages of regulations as a part of an Astro site. A page of the
 * project itself with the same address takes the place of ours.
 *
 * @throws RangeError for an `asOf` that is no date and for a `build.format` with which links would break.
 */
export default function regelmaat(options: RegelmaatOptions = {}): AstroIntegration {
  const { asOf, layout } = options;
  if (asOf !== undefined && dayFromIso(asOf) === undefined) throw new RangeError(wrongDay(asOf));
  return {
    name: "regelmaat",
    hooks: {
      "astro:config:setup": async ({ command, config, injectRoute, updateConfig }) => {
        if (config.build.format !== "directory") throw new RangeError(wrongFormat(config.build.format));
        const root = fileURLToPath(config.root);
        const regulations = resolve(root, options.regulations ?? regulationsFolder);
        const language = options.language ?? (await primaryLanguage(regulations));
        const folder = folderOf(options.path ?? "/");
        const taken = await ownPatterns(join(fileURLToPath(config.srcDir), "pages"));
        for (const { pattern, entrypoint } of routesIn(folder, language)) {
          if (taken.has(shapeOf(pattern))) continue;
          injectRoute({ pattern, entrypoint: join(site, "pages", entrypoint), prerender: true });
        }
        updateConfig({
          vite: {
            plugins: [
              siteModules(
                {
                  regulations,
                  ...(asOf !== undefined && { asOf }),
                  isFollowed: command === "dev",
                  language,
                  folder,
                  top: folderOf(`${config.base}${folder}`),
                },
                layout === undefined ? join(site, "layouts", "document.astro") : resolve(root, layout),
              ),
              reloads(regulations, join(site, "published.ts")),
            ],
            ssr: { noExternal: ["regelmaat"] },
          },
        });
      },
    },
  };
}

/** Our pages run from their source, also in the installed package. */
const site = join(packageFolder, "src", "site");

/** Every route where it comes: pages for readers also in the other language. */
function routesIn(folder: string, language: Language): readonly SiteRoute[] {
  return routes.flatMap(({ pattern, entrypoint }) => {
    const inPrimary = { pattern: `${folder}${pattern.slice(1)}`, entrypoint };
    // What a larger site says of an unknown address is its own affair.
    if (pattern === "/404") return folder === "/" ? [inPrimary] : [];
    if (!entrypoint.endsWith(".astro")) return [inPrimary];
    return [inPrimary, { pattern: `${folder}${otherLanguage(language)}${pattern}`, entrypoint }];
  });
}

/** A path as a folder: `/`, or `/klachten/`. */
function folderOf(path: string): string {
  return ["", ...path.split("/").filter(Boolean), ""].join("/");
}

function wrongDay(asOf: string): string {
  return [
    `regelmaat: asOf is “${asOf}”, geen datum zoals 2026-01-31.`,
    `regelmaat: asOf is “${asOf}”, not a date such as 2026-01-31.`,
  ].join(" · ");
}

function wrongFormat(format: string): string {
  return [
    `regelmaat: build.format is “${format}”; de links op de pagina's werken alleen met “directory”.`,
    `regelmaat: build.format is “${format}”; the links on the pages only work with “directory”.`,
  ].join(" · ");
}
