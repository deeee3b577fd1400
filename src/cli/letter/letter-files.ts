import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { type DocumentFormat, documentFormats } from "../../document/formats.ts";
import type { Call } from "../command.ts";
import { formOfFile } from "../form-of-file.ts";
import { atFile, kindOf, shownPath, unwritable } from "../input-file.ts";
import { wrongUse } from "../not-checked.ts";
import type { MadeLetter } from "./make-letters.ts";

/** Where letters go: the screen, one file, or a folder in which each has a name of its own. */
export type Destination =
  | { readonly kind: "screen"; readonly formats: readonly [DocumentFormat] }
  | { readonly kind: "file"; readonly file: string; readonly formats: readonly [DocumentFormat] }
  | { readonly kind: "folder"; readonly folder: string; readonly formats: readonly DocumentFormat[] };

/**
 * Where `--out` and `--format` send the letters. Throws NotChecked for what cannot be: several letters on one place, a
 * form that a screen cannot show, a folder that is a file.
 */
export async function destinationOf({ io, options }: Call): Promise<Destination> {
  const out = options.value("out");
  const names = options.values("format");
  const isMany = options.flag("all") || names.length > 1;
  if (out === undefined) {
    if (isMany) throw wrongUse(folderNeeded);
    const format = formatNamed(names[0] ?? "md");
    if (!format.isText) throw wrongUse(fileNeeded(format.name));
    return { kind: "screen", formats: [format] };
  }
  const kind = await kindOf(io, out);
  if (isMany || kind === "folder" || /[/\\]$/u.test(out)) {
    if (kind === "file" || kind === "other") throw atFile(shownPath(io, out), "not-a-folder", noFolder);
    const formats = (names.length === 0 ? ["md"] : [...new Set(names)]).map(formatNamed);
    return { kind: "folder", folder: out, formats };
  }
  const forms = documentFormats.map(({ name }) => name);
  const format = formOfFile({ forms, format: names[0], out, usual: "md" });
  return { kind: "file", file: out, formats: [formatNamed(format)] };
}

function formatNamed(name: string): DocumentFormat {
  const format = documentFormats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`there is no form ${name}`);
  return format;
}

/** One file with the letter that it holds, and its form. */
export interface LetterFile {
  readonly path: string;
  readonly letter: MadeLetter;
  readonly format: DocumentFormat;
}

/** The files of the letters in a folder: the same case and letter always have the same name, and no two share one. */
export function filesIn(
  { folder, formats }: Extract<Destination, { kind: "folder" }>,
  letters: readonly MadeLetter[],
): readonly LetterFile[] {
  const taken = new Set<string>();
  return letters.flatMap((letter) => {
    const plain = `${safeName(letter.caseId)}-${letter.name}`;
    const name = taken.has(plain.toLowerCase()) ? `${plain}-${shortHash(letter.caseId)}` : plain;
    taken.add(name.toLowerCase());
    return formats.map((format) => ({ path: join(folder, `${name}.${format.name}`), letter, format }));
  });
}

const longestName = 60;

/** The id of a case as part of a file name on every system; where signs are left out, a short hash tells it apart. */
function safeName(id: string): string {
  const safe = id
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .replace(/^[._-]+/u, "")
    .slice(0, longestName);
  return safe === id ? id : `${safe}-${shortHash(id)}`;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Makes the folder and those above it. Throws NotChecked where that cannot be. */
export async function makeLetterFolder({ io }: Pick<Call, "io">, folder: string): Promise<void> {
  try {
    await io.files.makeFolder(resolve(io.cwd, folder));
  } catch (error) {
    throw unwritable(shownPath(io, folder), error);
  }
}

const folderNeeded = {
  nl: "Meer dan één bestand past niet op het scherm. Noem een map: --out <map>.",
  en: "More than one file does not fit on the screen. Name a folder: --out <folder>.",
};
const noFolder = {
  nl: "Dit is geen map. Noem bij --out een map; zij mag nog niet bestaan.",
  en: "This is no folder. Name a folder with --out; it need not exist yet.",
};

function fileNeeded(format: string) {
  return {
    nl: `De vorm ${format} past niet op het scherm. Noem een bestand: --out brief.${format}`,
    en: `The form ${format} does not fit on the screen. Name a file: --out letter.${format}`,
  };
}
