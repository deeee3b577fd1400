import { mkdir, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Tells that a folder holds a site of ours, which the next build may replace. */
const marker = ".regelmaat-site";

/**
 * Lets a build replace only a folder that is new, empty or an earlier site:
 * Astro clears its output folder first, and a slip of the pen in its name would
 * cost somebody their files.
 *
 * @throws when the folder holds anything else.
 */
export function ownOutputFolder(): AstroIntegration {
  let output: URL;
  return {
    name: "regelmaat-own-output-folder",
    hooks: {
      "astro:config:done": ({ config }) => {
        output = config.outDir;
      },
      "astro:build:start": () => refuseOtherFolder(fileURLToPath(output)),
      // After the clearing, so that a build that fails later leaves a folder that the next one may replace.
      "astro:build:setup": async () => {
        await mkdir(output, { recursive: true });
        await writeFile(new URL(marker, output), "");
      },
    },
  };
}

async function refuseOtherFolder(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0 || names.includes(marker)) return;
  throw new Error(
    `Deze map is niet leeg en bevat geen site van regelmaat: ${folder}. Kies een andere map, of maak haar zelf leeg. · ` +
      "This folder is not empty and holds no site of regelmaat. Choose another folder, or empty it yourself.",
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
