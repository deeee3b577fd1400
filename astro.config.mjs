import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import regelmaat from "./src/site/integration.ts";
import { ownOutputFolder } from "./src/site/own-output-folder.ts";
import { ownPackages } from "./src/site/own-packages.ts";

const {
  REGELMAAT_REGULATIONS: regulations,
  REGELMAAT_AS_OF: asOf,
  REGELMAAT_THEME: theme,
  REGELMAAT_ADDRESSES: addresses,
  REGELMAAT_LANG: messages,
  REGELMAAT_CACHE,
} = process.env;
const cache = REGELMAAT_CACHE ?? fileURLToPath(new URL("./node_modules/.cache", import.meta.url));

// The root may be a folder of one build alone (src/cli/build-site.ts), without pages of its own.
export default defineConfig({
  srcDir: "./src/no-pages",
  outDir: "./out/site",
  cacheDir: `${cache}/astro`,
  output: "static",
  devToolbar: { enabled: false },
  integrations: [
    ownOutputFolder(),
    ownPackages(),
    regelmaat({ regulations, asOf, theme, addresses, messages, isWholeSite: true }),
  ],
  vite: { cacheDir: `${cache}/vite` },
});
