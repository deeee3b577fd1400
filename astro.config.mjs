import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { hostFiles } from "./src/site/host-files.ts";
import regelmaat from "./src/site/integration.ts";
import { ownOutputFolder } from "./src/site/own-output-folder.ts";

const { REGELMAAT_REGULATIONS: regulations, REGELMAAT_AS_OF: asOf, REGELMAAT_CACHE } = process.env;
const cache = REGELMAAT_CACHE ?? fileURLToPath(new URL("./node_modules/.cache", import.meta.url));

// The root may be a folder of one build alone (src/cli/build-site.ts), without pages of its own.
export default defineConfig({
  srcDir: "./src/no-pages",
  outDir: "./out/site",
  cacheDir: `${cache}/astro`,
  output: "static",
  devToolbar: { enabled: false },
  integrations: [ownOutputFolder(), regelmaat({ regulations, asOf }), hostFiles()],
  // What the build runs in between holds its packages itself: it may stand where it would find others.
  vite: { cacheDir: `${cache}/vite`, ssr: { noExternal: true } },
});
