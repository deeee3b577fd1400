import { sep } from "node:path";
import type { VitePlugin } from "./vite-plugin.ts";

/**
 * So long no change must come before the texts are read again, in milliseconds. An editor writes a file in several
 * steps, and of two changes within 50 ms Vite's watcher tells only the first.
 */
const quiet = 100;

/**
 * Shows what an author writes as it is written: after each change among the regulations
 * they are read again, and every page that is open is loaded again. It also lets the
 * addresses with `index.html`, which our links have, lead to their pages.
 * @param regulations absolute folder of the regulations.
 * @param reader absolute path of the module that remembers what it read there.
 */
export function reloads(regulations: string, reader: string): VitePlugin {
  return {
    name: "regelmaat-reloads",
    apply: "serve",
    configureServer(server) {
      const readAgain = () => {
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const module of moduleGraph.getModulesByFile(reader.replaceAll(sep, "/")) ?? []) {
            moduleGraph.invalidateModule(module);
          }
        }
        server.environments.client.hot.send({ type: "full-reload" });
      };
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(regulations);
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(`${regulations}${sep}`)) return;
        clearTimeout(timer);
        timer = setTimeout(readAgain, quiet);
      });
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/\/index\.html(?=[?#]|$)/u, "/");
        next();
      });
    },
  };
}
