import { resolve } from "node:path";
import type { Text } from "../../language/language.ts";
import type { Call } from "../command.ts";
import { findOwnRegulations, findRegulations } from "../find-regulations.ts";
import { readStdinText } from "../input-file.ts";
import type { Io } from "../io.ts";
import { loadVersions } from "../load-regulations.ts";
import { wrongUse } from "../not-checked.ts";
import { type ReadVersion, versionOf } from "../read-version.ts";

/** The texts to look at, the versions of one regulation together. */
export async function familiesOf({ io, words, options }: Call): Promise<readonly (readonly ReadVersion[])[]> {
  const files = words.filter((word) => word !== stdinWord);
  const stdinName = options.value("stdin-name");
  if (stdinName !== undefined && files.length === words.length) throw wrongUse(needlessName);
  const found = words.length === 0 ? await findOwnRegulations(io) : await findRegulations(io, files);
  const families: (readonly ReadVersion[])[] = [];
  for (const versions of found) families.push(await loadVersions(io, versions));
  if (files.length < words.length) families.push([await versionOnStdin(io, stdinName ?? "stdin")]);
  return families;
}

/** One text, such as an editor has it before it is saved. */
async function versionOnStdin(io: Io, name: string): Promise<ReadVersion> {
  return versionOf(io, resolve(io.cwd, name), await readStdinText(io, name));
}

/** What stands for standard input among the regulations. */
export const stdinWord = "-";

const needlessName: Text = {
  nl: "--stdin-name hoort bij een regeling van de standaardinvoer: geef daarvoor - als regeling.",
  en: "--stdin-name goes with a regulation on standard input: give - as the regulation for that.",
};
