import { basename, dirname, join, resolve } from "node:path";
import { lintVersions } from "../../lint/index.ts";
import type { Regulation } from "../../regulation/model.ts";
import { isOtherFolder, otherFolder } from "../../site/own-output-folder.ts";
import { idFindings } from "../../site/regulation-ids.ts";
import { buildSite, isWorkFolder, type SiteFamily, type SitePlan } from "../build-site.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findOwnRegulations, findRegulations, type RegulationFiles } from "../find-regulations.ts";
import { atFile, kindOf, shownPath, unwritable } from "../input-file.ts";
import type { Io } from "../io.ts";
import { loadVersions } from "../load-regulations.ts";
import { NotChecked } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";
import type { ReadVersion } from "../read-version.ts";
import { siteChoiceOptions, siteChoices } from "../site-choices.ts";

/** `regelmaat build`: makes the public site of the regulations. */
export const build: Command = {
  name: "build",
  summary: { nl: "de website van de regelingen maken", en: "make the site of the regulations" },
  usage: [
    "regelmaat build [regulations…] [--out <folder>] [--theme <file>] [--as-of <date>]",
    "                [--addresses <file>]",
  ],
  examples: [
    {
      line: "regelmaat build",
      says: {
        nl: "de site van alle regelingen in regulations/, in out/site",
        en: "the site of all regulations in regulations/, in out/site",
      },
    },
    {
      line: "regelmaat build o21 --out public",
      says: { nl: "de site van één regeling", en: "the site of one regulation" },
    },
    {
      line: "regelmaat build --addresses published-urls.txt",
      says: {
        nl: "ook: is alles er nog dat eerder is gepubliceerd?",
        en: "also: is everything still there that was published before?",
      },
    },
  ],
  words: {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    name: { nl: "bestanden, mappen of ids van regelingen", en: "files, folders or ids of regulations" },
  },
  options: {
    out: {
      type: "value",
      value: { nl: "<map>", en: "<folder>" },
      says: {
        nl: "de map voor de site (standaard out/site)",
        en: "the folder for the site (default out/site)",
      },
    },
    addresses: {
      type: "value",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "de lijst van adressen die zijn gepubliceerd: geen site als er een weg is; nieuwe komen erbij",
        en: "the list of addresses that were published: no site when one is gone; new ones are added",
      },
    },
    ...siteChoiceOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io } = call;
  const choices = await siteChoices(call);
  const families = await loadFamilies(call);
  const asked = call.options.value("out") ?? "out/site";
  const output = resolve(io.cwd, asked);
  const addresses = call.options.value("addresses");
  await requireFreeFolder(io, asked);
  const plan = {
    families: families.map((versions) => familyOf(io, versions)),
    output,
    ...choices,
    ...(addresses !== undefined && { addresses: resolve(io.cwd, addresses) }),
  };
  if (!(await built(io, plan))) throw new NotChecked([{ rule: "site-failed", message: failed }]);
  const where = shownPath(io, join(asked, "index.html"));
  io.stdout.write(call.language === "en" ? `The site is ready: ${where}\n` : `De site is klaar: ${where}\n`);
  return exitCode.clean;
}

function familyOf({ cwd }: Io, versions: readonly ReadVersion[]): SiteFamily {
  const calendars = versions.flatMap(({ calendarInputs }) => calendarInputs);
  return {
    folder: dirname(resolve(cwd, versions[0]?.input.path ?? "")),
    texts: versions.map(({ input, text }) => ({ name: basename(input.path), text })),
    calendars: [...new Set(calendars.map(({ path }) => basename(path)))],
  };
}

/** Every version of every regulation asked for. Throws NotChecked: a site with half a text would mislead. */
async function loadFamilies({ io, words }: Call): Promise<readonly (readonly ReadVersion[])[]> {
  const found = words.length === 0 ? await findOwnRegulations(io) : await findRegulations(io, words);
  const families: (readonly ReadVersion[])[] = [];
  for (const files of joinedByFolder(found)) families.push(await loadVersions(io, files));
  const read = families.map((versions) => versions.flatMap(regulationOf));
  const problems = errorsAsProblems([
    ...families.flat().flatMap(({ findings }) => findings),
    ...read.flatMap((versions) => lintVersions(versions)),
    ...idFindings(read),
  ]);
  if (problems.length > 0) throw new NotChecked(problems);
  return families;
}

/** Files of one folder are versions of one regulation, also when they were named one by one. */
function joinedByFolder(found: readonly RegulationFiles[]): readonly RegulationFiles[] {
  const byFolder = Map.groupBy(new Set(found.flatMap(({ files }) => files)), (file) => dirname(file));
  return [...byFolder.values()].map((files) => ({ files }));
}

function regulationOf({ regulation }: ReadVersion): readonly Regulation[] {
  return regulation === undefined ? [] : [regulation];
}

/** Throws NotChecked unless the folder is new, empty or an earlier site. */
async function requireFreeFolder(io: Io, output: string): Promise<void> {
  const kind = await kindOf(io, output);
  if (kind === "missing") return;
  if (kind !== "folder") throw atFile(shownPath(io, output), "not-a-folder", noFolder);
  const names = (await io.files.list(resolve(io.cwd, output))).filter((name) => !isWorkFolder(name));
  if (isOtherFolder(names)) throw atFile(shownPath(io, output), "other-folder", otherFolder);
}

async function built(io: Io, plan: SitePlan): Promise<boolean> {
  try {
    return await buildSite(io, plan);
  } catch (error) {
    throw unwritable(shownPath(io, plan.output), error);
  }
}

const noFolder = {
  nl: "Dit is geen map. Noem een map voor de site.",
  en: "This is no folder. Name a folder for the site.",
};
const failed = {
  nl: "De site kon niet worden gemaakt; hierboven staat waarom.",
  en: "The site could not be made; the reason stands above.",
};
