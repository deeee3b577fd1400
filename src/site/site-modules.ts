import type { SiteOptions } from "./site-options.ts";
import type { VitePlugin } from "./vite-plugin.ts";

/**
 * The two modules that our pages import and that differ from site to site: what
 * the site was told, and the layout around its pages.
 * @param layout absolute path of an Astro component.
 */
export function siteModules(options: SiteOptions, layout: string): VitePlugin {
  return {
    name: "regelmaat-site-modules",
    resolveId(id: string) {
      if (id === layoutModule) return layout;
      return id === optionsModule ? `\0${optionsModule}` : undefined;
    },
    load(id: string) {
      if (id !== `\0${optionsModule}`) return undefined;
      return `export const siteOptions = ${JSON.stringify(options)};`;
    },
  };
}

const optionsModule = "virtual:regelmaat/options";
const layoutModule = "virtual:regelmaat/layout";
