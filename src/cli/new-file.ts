import { dirname, resolve } from "node:path";
import type { Call } from "./command.ts";
import { atFile, kindOf, shownPath, unwritable, writeOutput } from "./input-file.ts";
import type { Chunks } from "./io.ts";
import { wrongUse } from "./not-checked.ts";

/** Options of a command that makes a file which a person then goes on with. */
export const newFileOptions = {
  out: {
    type: "value",
    value: { nl: "<bestand>", en: "<file>" },
    says: { nl: "schrijf in dit bestand", en: "write to this file" },
  },
  force: { type: "flag", says: { nl: "een bestaand bestand vervangen", en: "replace a file that exists" } },
} as const;

/**
 * The file that `--out` names; undefined: stdout.
 * Throws NotChecked where a file is there that `--force` does not give up.
 */
export async function newFileOf(call: Call): Promise<string | undefined> {
  const { options } = call;
  if (options.value("out") === undefined && options.flag("force")) throw wrongUse(forceWithoutOut);
  return newFileAt(call, options.value("out"));
}

/** The same for another file that the command makes. */
export async function newFileAt({ options, io }: Call, out: string | undefined): Promise<string | undefined> {
  if (out === undefined || options.flag("force") || (await kindOf(io, out)) === "missing") return out;
  throw atFile(shownPath(io, out), "file-exists", {
    nl: "Dit bestand bestaat al. Kies een andere naam, of vervang het met --force.",
    en: "This file exists. Choose another name, or replace it with --force.",
  });
}

/** Writes a file whole or not at all, with the folders above it. */
export async function writeNewFile({ io }: Pick<Call, "io">, out: string, chunks: Chunks): Promise<void> {
  const folder = dirname(resolve(io.cwd, out));
  try {
    await io.files.makeFolder(folder);
  } catch (error) {
    throw unwritable(shownPath(io, folder), error);
  }
  await writeOutput(io, out, chunks);
}

const forceWithoutOut = {
  nl: "--force hoort bij --out. Laat --force weg, of noem met --out een bestand.",
  en: "--force belongs to --out. Leave --force out, or name a file with --out.",
};
