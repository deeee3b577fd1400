import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface BuiltSite {
  readonly code: number;
  readonly output: string;
  /** Absolute folder of the site. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Where a test puts what the build finds. */
export interface SiteFolders {
  readonly regulations: string;
  readonly site: string;
}

/** Builds the site of what `fill` puts into the folder of regulations, as of a fixed day. */
export async function buildSite(fill: (folders: SiteFolders) => Promise<void>): Promise<BuiltSite> {
  return buildIn(root, fill);
}

/** Builds an Astro project of somebody else, with the text of its config and its other files by path. */
export async function buildForeignSite(
  config: string,
  files: Readonly<Record<string, string>>,
): Promise<BuiltSite> {
  return buildIn(undefined, async ({ regulations }) => {
    const project = dirname(regulations);
    await writeFiles(project, {
      ...files,
      "astro.config.mjs": config,
      "package.json": '{ "type": "module" }',
    });
  });
}

/** @param project folder of the Astro project; without it the folder of this build alone. */
async function buildIn(
  project: string | undefined,
  fill: (folders: SiteFolders) => Promise<void>,
): Promise<BuiltSite> {
  // Under node_modules, where what Astro writes in between finds its packages; apart, as builds may run at once.
  const place = join(root, "node_modules", ".cache");
  await mkdir(place, { recursive: true });
  const temporary = await mkdtemp(join(place, "site-"));
  const folders = { regulations: join(temporary, "regulations"), site: join(temporary, "site") };
  await fill(folders);
  const words = ["build", "--root", project ?? temporary, "--outDir", folders.site, "--silent"];
  const ran = await runAstro(words, { cwd: temporary, regulations: folders.regulations });
  return { ...ran, folder: folders.site, remove: () => rm(temporary, { recursive: true, force: true }) };
}

/** Puts folders of the project, each with the versions of one regulation, where the build finds them. */
export async function copyRegulations(names: readonly string[], { regulations }: SiteFolders): Promise<void> {
  for (const name of names) {
    await cp(join(root, name), join(regulations, basename(name)), { recursive: true });
  }
}

/** Writes files by their path from a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function runAstro(
  words: readonly string[],
  { cwd, regulations }: { readonly cwd: string; readonly regulations: string },
): Promise<{ code: number; output: string }> {
  const program = join(
    dirname(createRequire(import.meta.url).resolve("astro/package.json")),
    "bin",
    "astro.mjs",
  );
  const env = {
    ...process.env,
    REGELMAAT_REGULATIONS: regulations,
    REGELMAAT_AS_OF: "2026-11-20",
    ASTRO_TELEMETRY_DISABLED: "1",
    // The test runner sets another, with which Astro would build for development.
    NODE_ENV: "production",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd, env });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
