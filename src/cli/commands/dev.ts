import { dirname, resolve } from "node:path";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findOwnRegulations, findRegulations, regulationsFolder } from "../find-regulations.ts";
import { followSite } from "../follow-site.ts";
import { kindOf } from "../input-file.ts";
import { NotChecked } from "../not-checked.ts";
import { portOf, portOption } from "../port-option.ts";
import { siteChoiceOptions, siteChoices } from "../site-choices.ts";

/** `regelmaat dev`: shows the site while somebody writes, with what is to be said of the texts. */
export const dev: Command = {
  name: "dev",
  summary: {
    nl: "de website laten zien terwijl u schrijft",
    en: "show the site while you write",
  },
  usage: ["regelmaat dev [regulations] [--port <n>] [--theme <file>] [--as-of <date>]"],
  examples: [
    {
      line: "regelmaat dev",
      says: {
        nl: "de site van regulations/ op http://localhost:4321/, met wat lint erover zegt, tot Ctrl-C",
        en: "the site of regulations/ at http://localhost:4321/, with what lint says of it, until Ctrl-C",
      },
    },
    {
      line: "regelmaat dev o21 --port 8080",
      says: { nl: "één regeling, op een andere poort", en: "one regulation, on another port" },
    },
  ],
  words: {
    min: 0,
    max: 1,
    name: { nl: "map of id van een regeling", en: "folder or id of a regulation" },
  },
  options: {
    ...portOption,
    ...siteChoiceOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, language = "nl" } = call;
  const port = portOf(call);
  const choices = await siteChoices(call);
  const code = await followSite(io, {
    regulations: await folderOf(call),
    port,
    language,
    ...choices,
  });
  if (code !== 0) throw new NotChecked([{ rule: "site-failed", message: failed }]);
  return exitCode.clean;
}

/** Where the texts stand; a text that cannot be read is for the page to say. */
async function folderOf({ io, words }: Call): Promise<string> {
  const [word] = words;
  const found = word === undefined ? await findOwnRegulations(io) : await findRegulations(io, [word]);
  if (word === undefined) return resolve(io.cwd, regulationsFolder);
  return (await kindOf(io, word)) === "folder" ? resolve(io.cwd, word) : dirname(found[0]?.files[0] ?? "");
}

const failed = {
  nl: "De site kon niet worden getoond; hierboven staat waarom.",
  en: "The site could not be shown; the reason stands above.",
};
