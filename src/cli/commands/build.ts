import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findRegulations, regulationsFolder } from "../find-regulations.ts";
import { shownPath } from "../input-file.ts";
import { loadVersions } from "../load-regulations.ts";
import { NotChecked } from "../not-checked.ts";
import { packageFolder } from "../package.ts";
import { errorsAsProblems } from "../problems.ts";

/** `regelmaat build`: makes the public site of the regulations. */
export const build: Command = {
  name: "build",
  summary: { nl: "de website van de regelingen maken", en: "make the site of the regulations" },
  usage: ["regelmaat build [--output <folder>]"],
  examples: [
    {
      line: "regelmaat build --output out/site",
      says: {
        nl: "de site van alle regelingen in regulations/",
        en: "the site of all regulations in regulations/",
      },
    },
  ],
  words: { min: 0, max: 0, name: { nl: "opties", en: "options" } },
  options: {
    output: {
      type: "value",
      value: { nl: "<map>", en: "<folder>" },
      says: {
        nl: "de map voor de site (standaard out/site)",
        en: "the folder for the site (default out/site)",
      },
    },
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io } = call;
  const regulations = resolve(io.cwd, regulationsFolder);
  await rejectErrors(call, regulations);
  const output = call.options.value("output") ?? "out/site";
  const code = await io.run({
    file: join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin", "astro.mjs"),
    arguments: ["build", "--root", packageFolder, "--outDir", resolve(io.cwd, output), "--silent"],
    folder: packageFolder,
    env: { REGELMAAT_REGULATIONS: regulations, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new NotChecked([{ rule: "site-failed", message: failed }]);
  const where = `${shownPath(io, output)}/index.html`;
  io.stdout.write(call.language === "en" ? `The site is ready: ${where}\n` : `De site is klaar: ${where}\n`);
  return exitCode.clean;
}

/** A site with half a regulation would mislead its readers. */
async function rejectErrors({ io }: Call, folder: string): Promise<void> {
  for (const files of await findRegulations(io, [folder])) {
    const problems = errorsAsProblems((await loadVersions(io, files)).flatMap(({ findings }) => findings));
    if (problems.length > 0) throw new NotChecked(problems);
  }
}

const failed = {
  nl: "De site kon niet worden gemaakt; hierboven staat waarom.",
  en: "The site could not be made; the reason stands above.",
};
