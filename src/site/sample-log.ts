import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { siteOptions } from "virtual:regelmaat/options";
import { isSystemError } from "../cli/system-error.ts";
import type { SampleFile, SampleLog } from "./browser-regulation.ts";
import type { PublishedRegulation } from "./published-regulation.ts";

/**
 * The log that stands with a regulation for people to try: `logs/register.csv` with
 * its mapping, else `logs/cases.csv`; undefined: it has none.
 */
export async function sampleLog({ current }: PublishedRegulation): Promise<SampleLog | undefined> {
  // Files of regulations are named from the folder above that of all of them.
  const folder = join(dirname(siteOptions.regulations), dirname(current.regulation.file), "logs");
  const [register, mapping, cases] = await Promise.all(
    ["register.csv", "register.mapping.yaml", "cases.csv"].map((name) => fileIn(folder, name)),
  );
  if (register && mapping) return { log: register, mapping };
  return cases && { log: cases };
}

async function fileIn(folder: string, name: string): Promise<SampleFile | undefined> {
  try {
    return { name, content: (await readFile(join(folder, name))).toString("base64") };
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}
