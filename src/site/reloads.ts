import { sep } from "node:path";
import type { VitePlugin } from "./vite-plugin.ts";

/**
 * Shows what an author writes as it is written: each change among the regulations
 * is read at once, and every page that is open is loaded again. It also lets the
 * addresses with `index.html`, which our links have, lead to their pages.
 * @param regulations absolute folder of the regulations.
 * @param reader absolute path of the module that remembers what it read there.
 */
export function reloads(regulations: string, reader: string): VitePlugin {
  return {
    name: "regelmaat-reloads",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(regulations);
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(`${regulations}${sep}`)) return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const module of moduleGraph.getModulesByFile(reader.replaceAll(sep, "/")) ?? []) {
            moduleGraph.invalidateModule(module);
          }
        }
        server.environments.client.hot.send({ type: "full-reload" });
      });
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/\/index\.html(?=[?#]|$)/u, "/");
        next();
      });
    },
  };
}
