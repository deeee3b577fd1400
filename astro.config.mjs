import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { hostFiles } from "./src/site/host-files.ts";
import { ownOutputFolder } from "./src/site/own-output-folder.ts";

// The root may be a folder of one build alone (src/cli/build-site.ts): our own files are found from here.
const site = fileURLToPath(new URL("./src/site/", import.meta.url));
const cache = process.env.REGELMAAT_CACHE ?? fileURLToPath(new URL("./node_modules/.cache", import.meta.url));

export default defineConfig({
  srcDir: site,
  publicDir: `${site}public`,
  outDir: "./out/site",
  cacheDir: `${cache}/astro`,
  output: "static",
  devToolbar: { enabled: false },
  integrations: [ownOutputFolder(), hostFiles()],
  // What the build runs in between holds its packages itself: it may stand where it would find others.
  vite: { cacheDir: `${cache}/vite`, ssr: { noExternal: true } },
});
