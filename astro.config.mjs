import { defineConfig } from "astro/config";
import { ownOutputFolder } from "./src/site/own-output-folder.ts";

export default defineConfig({
  srcDir: "./src/site",
  publicDir: "./src/site/public",
  outDir: "./out/site",
  output: "static",
  devToolbar: { enabled: false },
  integrations: [ownOutputFolder()],
});
