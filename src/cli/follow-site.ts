import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Language } from "../language/language.ts";
import { linkPackages, siteConfig, siteEnvironment } from "./astro-work.ts";
import type { Io } from "./io.ts";
import { serverProgram } from "./server-program.ts";
import type { SiteChoices } from "./site-choices.ts";

/** What is shown, and where. */
export interface FollowPlan extends SiteChoices {
  /** Absolute folder of the regulations. */
  readonly regulations: string;
  readonly port: number;
  readonly language: Language;
}

/**
 * Serves the site and follows what changes in the texts, until the user stops it.
 * What it needs meanwhile stands in a temporary folder of its own. Gives 0 unless
 * it could not start; the reason why not is on stderr.
 */
export async function followSite(io: Io, plan: FollowPlan): Promise<number> {
  const work = await io.files.makeNewFolder(join(tmpdir(), "regelmaat-dev-"));
  try {
    await linkPackages(io, work);
    return await io.run({
      file: serverProgram("dev-server"),
      arguments: [work, relative(work, siteConfig), String(plan.port), plan.language],
      folder: io.cwd,
      env: siteEnvironment({ ...plan, cache: join(work, "cache") }),
    });
  } finally {
    await io.files.remove(work);
  }
}
