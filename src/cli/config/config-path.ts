import { dirname, join } from "node:path";
import type { Text } from "../../language/language.ts";
import { kindOf, shownPath } from "../input-file.ts";
import type { Io } from "../io.ts";
import { wrongUse } from "../not-checked.ts";

/** The names under which a file of choices is found. */
const names = ["regelmaat.config.yaml", "regelmaat.config.json"];

/**
 * The file that was asked for, else the nearest one from the working folder upwards; undefined: there is none, or
 * `none` was asked for. Throws NotChecked where two stand in one folder.
 */
export async function configPath(io: Io, asked: string | undefined): Promise<string | undefined> {
  if (asked !== undefined) return asked === "none" ? undefined : asked;
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const found: string[] = [];
    for (const name of names) if ((await kindOf(io, join(folder, name))) === "file") found.push(name);
    if (found.length > 1) throw wrongUse(twoFiles(shownPath(io, folder)));
    const [name] = found;
    if (name !== undefined) return join(folder, name);
    if (folder === dirname(folder)) return undefined;
  }
}

function twoFiles(folder: string): Text {
  const both = names.join(" · ");
  return {
    nl: `In ${folder === "" ? "deze map" : folder} staan twee bestanden met keuzes (${both}). Houd er één.`,
    en: `There are two files of choices in ${folder === "" ? "this folder" : folder} (${both}). Keep one.`,
  };
}
