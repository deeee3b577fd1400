/**
 * The site of many regulations: how long it takes and how much memory, per page.
 * The texts are one of the five, each under an id of its own.
 * Run: `npm run bench:site -- 500`, or any number of regulations.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

const count = Number(process.argv[2] ?? 500);
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = temporaryFolder();
const output = join(folder, "site");

writeTexts();
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
Object.assign(process.env, {
  REGELMAAT_REGULATIONS: join(folder, "regulations"),
  REGELMAAT_AS_OF: "2026-11-20",
  REGELMAAT_CACHE: join(folder, "cache"),
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production",
});
// After the environment: the config reads it as soon as it is loaded.
const { build } = await import("astro");
const start = performance.now();
await build({
  root: folder,
  configFile: relative(folder, join(root, "astro.config.mjs")),
  outDir: output,
  logLevel: "error",
});
const seconds = (performance.now() - start) / 1000;
const pages = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".html"),
);
const bytes = pages.reduce((sum, name) => sum + statSync(join(output, name)).size, 0);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  `${count} regulations, ${pages.length} pages of ${(bytes / pages.length / 1024).toFixed(1)} kB on average`,
);
console.log(`${seconds.toFixed(1)} s, ${((seconds * 1000) / pages.length).toFixed(1)} ms per page`);
console.log(
  `at most ${megabytes.toFixed(0)} MB, ${((megabytes * 1024) / pages.length).toFixed(0)} kB per page`,
);

function writeTexts(): void {
  const text = readFileSync(join(root, "regulations/o21/2016-06-01.md"), "utf8");
  for (let number = 1; number <= count; number += 1) {
    const family = join(folder, "regulations", `o${number}`);
    mkdirSync(family, { recursive: true });
    writeFileSync(join(family, "2016-06-01.md"), text.replace(/^id: .*$/mu, `id: o${number}`));
  }
}
