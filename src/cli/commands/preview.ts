import { resolve } from "node:path";
import { isOtherFolder } from "../../site/own-output-folder.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { atFile, kindOf, shownPath } from "../input-file.ts";
import { NotChecked } from "../not-checked.ts";
import { portOf, portOption } from "../port-option.ts";
import { serverProgram } from "../server-program.ts";

/** `regelmaat preview`: shows the site that `build` made, as a host will. */
export const preview: Command = {
  name: "preview",
  summary: {
    nl: "de gemaakte website laten zien zoals een host dat doet",
    en: "show the site that was made as a host does",
  },
  usage: ["regelmaat preview [folder] [--port <n>]"],
  examples: [
    {
      line: "regelmaat preview",
      says: {
        nl: "wat build in out/site maakte, op http://localhost:4321/, met de headers uit _headers, tot Ctrl-C",
        en: "what build made in out/site, at http://localhost:4321/, with the headers of _headers, until Ctrl-C",
      },
    },
    {
      line: "regelmaat preview public --port 8080",
      says: { nl: "een andere map, op een andere poort", en: "another folder, on another port" },
    },
  ],
  words: { min: 0, max: 1, name: { nl: "de map van de site", en: "the folder of the site" } },
  options: { ...portOption },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, words, language = "nl" } = call;
  const folder = words[0] ?? "out/site";
  const port = portOf(call);
  await requireSite(call, folder);
  const code = await io.run({
    file: serverProgram("preview-server"),
    arguments: [resolve(io.cwd, folder), String(port), language],
    folder: io.cwd,
    env: {},
  });
  if (code !== 0) throw new NotChecked([{ rule: "site-failed", message: failed }]);
  return exitCode.clean;
}

/** Throws NotChecked unless the folder holds a site that `build` made. */
async function requireSite({ io }: Call, folder: string): Promise<void> {
  const shown = shownPath(io, folder);
  const kind = await kindOf(io, folder);
  if (kind === "missing") throw atFile(shown, "no-site", noSite);
  if (kind !== "folder") throw atFile(shown, "not-a-folder", noFolder);
  const names = [...(await io.files.list(resolve(io.cwd, folder)))];
  if (isOtherFolder(names) || !names.includes("index.html")) throw atFile(shown, "no-site", otherThanSite);
}

const noSite = {
  nl: "Deze map is er niet. Maak de site eerst met regelmaat build, of noem de map waarin zij staat.",
  en: "There is no such folder. Make the site with regelmaat build first, or name the folder that holds it.",
};
const noFolder = {
  nl: "Dit is geen map. Noem de map van de site.",
  en: "This is no folder. Name the folder of the site.",
};
const otherThanSite = {
  nl: "In deze map staat geen site van regelmaat. Noem de map die regelmaat build heeft gemaakt.",
  en: "This folder holds no site of regelmaat. Name the folder that regelmaat build made.",
};
const failed = {
  nl: "De site kon niet worden getoond; hierboven staat waarom.",
  en: "The site could not be shown; the reason stands above.",
};
