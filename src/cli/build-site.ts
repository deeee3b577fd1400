import { basename, join, relative } from "node:path";
import { astroFolder, linkPackages, siteConfig, siteEnvironment } from "./astro-work.ts";
import { isRegulationFile } from "./find-regulations.ts";
import type { Io } from "./io.ts";
import type { SiteChoices } from "./site-choices.ts";

/** What a site is made of, and where. */
export interface SitePlan extends SiteChoices {
  readonly families: readonly SiteFamily[];
  /** Absolute folder of the site; what stands in it is replaced. */
  readonly output: string;
  /** Absolute path of the list of published addresses, which is checked and kept. */
  readonly addresses?: string;
}

/** The texts of one regulation. */
export interface SiteFamily {
  /** Absolute folder that they come from. */
  readonly folder: string;
  readonly texts: readonly SiteText[];
  /** The calendar files in it that they count with, by name. */
  readonly calendars: readonly string[];
}

export interface SiteText {
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
}

/**
 * Makes the site in a folder of this build alone, within the output, and lets it
 * take the place of the earlier one when it is whole. Gives whether it could be
 * made; the reason why not is on stderr, and the earlier site is still there.
 */
export async function buildSite(io: Io, plan: SitePlan): Promise<boolean> {
  const { files } = io;
  const wasThere = (await files.kind(plan.output)) === "folder";
  await files.makeFolder(plan.output);
  const work = await files.makeNewFolder(join(plan.output, workPrefix));
  try {
    const isBuilt = (await runAstro(io, work, plan)) === 0;
    if (isBuilt) await replaceSite(io, join(work, "site"), plan.output);
    return isBuilt;
  } finally {
    await files.remove(work);
    if (!wasThere && (await files.list(plan.output)).length === 0) await files.remove(plan.output);
  }
}

/** Whether a name in the output folder is that of a build on its way. */
export function isWorkFolder(name: string): boolean {
  return name.startsWith(workPrefix);
}

const workPrefix = ".regelmaat-work-";

async function runAstro(io: Io, work: string, plan: SitePlan): Promise<number> {
  await linkPackages(io, work);
  await writeFamilies(io, join(work, "regulations"), plan.families);
  return io.run({
    file: join(astroFolder, "bin", "astro.mjs"),
    arguments: [
      ...["build", "--root", work, "--config", relative(work, siteConfig)],
      ...["--outDir", join(work, "site"), "--silent"],
    ],
    folder: work,
    env: {
      ...siteEnvironment({
        ...plan,
        regulations: join(work, "regulations"),
        cache: join(work, "cache"),
      }),
      NODE_ENV: "production",
    },
  });
}

/**
 * The texts as they were read and found in order, each family in a folder of its
 * own, which has the name that it had: what the site says of a file names it.
 */
async function writeFamilies({ files }: Io, work: string, families: readonly SiteFamily[]): Promise<void> {
  const taken = new Set<string>();
  for (const [index, { folder, texts, calendars }] of families.entries()) {
    const name = taken.has(basename(folder)) ? `${basename(folder)}-${index}` : basename(folder);
    taken.add(name);
    const family = join(work, name);
    await files.makeFolder(family);
    for (const { name, text } of texts) {
      await files.write(join(family, isRegulationFile(name) ? name : "regulation.md"), [text]);
    }
    for (const name of calendars)
      await files.write(join(family, name), [await files.read(join(folder, name))]);
    for (const name of foldersBeside) {
      if ((await files.kind(join(folder, name))) === "folder")
        await files.linkFolder(join(folder, name), join(family, name));
    }
  }
}

/** What stands with a regulation and is shown on the site. */
const foldersBeside = ["logs", "letters"];

async function replaceSite({ files }: Io, site: string, output: string): Promise<void> {
  for (const name of await files.list(output)) {
    if (!isWorkFolder(name)) await files.remove(join(output, name));
  }
  for (const name of await files.list(site)) await files.move(join(site, name), join(output, name));
}
