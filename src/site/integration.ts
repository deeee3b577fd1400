import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { packageFolder } from "../cli/package.ts";
import type { Language } from "../language/language.ts";
import { type AddressFile, finishSite } from "./finish-site.ts";
import { writeHostFiles } from "./host-files.ts";
import { ownPatterns, shapeOf } from "./own-patterns.ts";
import { refusal } from "./refusal.ts";
import { reloads } from "./reloads.ts";
import { routes, type SiteRoute } from "./routes.ts";
import { scriptModules } from "./script-modules.ts";
import { writeSearchIndex } from "./search-index.ts";
import { otherLanguage } from "./site-language.ts";
import { siteModules } from "./site-modules.ts";
import type { SiteOptions } from "./site-options.ts";
import { type RegelmaatOptions, setUpSite } from "./site-setup.ts";
import { writeSitemap } from "./sitemap.ts";

/**
 * The public pages of regulations as a part of an Astro site. A page of the
 * project itself with the same address takes the place of ours.
 *
 * @throws RangeError for a day that is none and for a `build.format` with which
 * links would break; Error with every finding of a theme that cannot be used.
 */
export default function regelmaat(chosen: RegelmaatOptions = {}): AstroIntegration {
  let options: SiteOptions | undefined;
  let list: AddressFile | undefined;
  const patterns = new Set<string>();
  return {
    name: "regelmaat",
    hooks: {
      "astro:config:setup": async ({ command, config, injectRoute, updateConfig, addWatchFile }) => {
        if (config.build.format !== "directory") throw new RangeError(wrongFormat(config.build.format));
        const setup = await setUpSite(chosen, config, command === "dev");
        options = setup.options;
        if (setup.themeFile !== undefined) addWatchFile(setup.themeFile);
        const taken = await ownPatterns(join(fileURLToPath(config.srcDir), "pages"));
        for (const { pattern, entrypoint } of routesIn(options.folder, options.language)) {
          if (taken.has(shapeOf(pattern))) continue;
          patterns.add(pattern.length > 1 ? pattern.replace(/\/$/u, "") : pattern);
          injectRoute({ pattern, entrypoint: join(site, "pages", entrypoint), prerender: true });
        }
        const { layout, addresses } = chosen;
        if (addresses !== undefined)
          list = { path: resolve(fileURLToPath(config.root), addresses), name: basename(addresses) };
        const layoutFile =
          layout === undefined
            ? join(site, "layouts", "document.astro")
            : resolve(fileURLToPath(config.root), layout);
        updateConfig({
          vite: {
            plugins: [
              siteModules(options, layoutFile),
              scriptModules(),
              reloads(options.regulations, join(site, "published.ts")),
            ],
            ssr: { noExternal: ["regelmaat"] },
          },
        });
      },
      "astro:build:done": async ({ dir, assets }) => {
        if (options === undefined) return;
        const folder = join(fileURLToPath(dir), options.folder);
        const pages = [...patterns]
          .flatMap((pattern) => assets.get(pattern) ?? [])
          .map((url) => fileURLToPath(url))
          .filter((path) => path.endsWith(".html"));
        const problems = await finishSite(folder, pages, { options, list });
        if (problems.length > 0) throw refusal(problems, options.messages);
        await writeSearchIndex(folder, pages);
        if (options.url !== undefined) await writeSitemap(folder, options.url);
        if (chosen.isWholeSite === true) await writeHostFiles(folder, options);
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

function wrongFormat(format: string): string {
  return [
    `regelmaat: build.format is “${format}”; de links op de pagina's werken alleen met “directory”.`,
    `regelmaat: build.format is “${format}”; the links on the pages only work with “directory”.`,
  ].join(" · ");
}
