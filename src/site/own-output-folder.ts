import { mkdir, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Text } from "../language/language.ts";

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

/** Whether the names in a folder say that it holds something else than a site of ours. */
export function isOtherFolder(names: readonly string[]): boolean {
  return names.length > 0 && !names.includes(marker);
}

/** What a person is told about such a folder. */
export const otherFolder: Text = {
  nl: "Deze map is niet leeg en bevat geen site van regelmaat. Kies een andere map, of maak haar zelf leeg.",
  en: "This folder is not empty and holds no site of regelmaat. Choose another folder, or empty it yourself.",
};

async function refuseOtherFolder(folder: string): Promise<void> {
  if (isOtherFolder(await namesIn(folder)))
    throw new Error(`${folder}: ${otherFolder.nl} · ${otherFolder.en}`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
