import { scriptBundle } from "./script-bundle.ts";
import type { VitePlugin } from "./vite-plugin.ts";

/** Lets a page import a script for the browser as the text that it is: `virtual:regelmaat/script/<name>`. */
export function scriptModules(): VitePlugin {
  return {
    name: "regelmaat-script-modules",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: async (id) => {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      return `export default ${JSON.stringify(await scriptBundle(id.slice(prefix.length + 1)))};`;
    },
  };
}

const prefix = "virtual:regelmaat/script/";
