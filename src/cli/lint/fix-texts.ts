import { resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import { type FixedText, fixedText } from "../../lint/index.ts";
import type { Call } from "../command.ts";
import { atFile, writeOutput } from "../input-file.ts";
import type { Io } from "../io.ts";
import { wrongUse } from "../not-checked.ts";
import { type ReadVersion, readVersion, versionOf } from "../read-version.ts";

/** `--fix` and `--dry-run`. */
export const fixOptions = {
  fix: {
    type: "flag",
    says: {
      nl: "herstellen wat een programma kan herstellen; de regeling betekent daarna precies hetzelfde",
      en: "mend what a program can mend; the regulation then means exactly the same",
    },
  },
  "dry-run": {
    type: "flag",
    says: {
      nl: "bij --fix: laten zien wat er zou veranderen, en niets schrijven",
      en: "with --fix: show what would change, and write nothing",
    },
  },
} as const;

/** A text that was mended, as it was read and as it is now. */
export interface MendedText {
  readonly before: ReadVersion;
  readonly after: ReadVersion;
  readonly fixed: FixedText["fixed"];
}

/** Whether `--fix` asks for mending, and whether that is only shown. Throws NotChecked for what cannot go together. */
export function fixAsked(
  { options }: Pick<Call, "options">,
  hasStdin: boolean,
): { readonly fixes: boolean; readonly isDry: boolean } {
  const [fixes, isDry] = [options.flag("fix"), options.flag("dry-run")];
  if (isDry && !fixes) throw wrongUse(dryRunAlone);
  if (fixes && options.flag("watch")) throw wrongUse(watching);
  if (fixes && hasStdin && !isDry) throw wrongUse(noFile);
  const others = options.values("format").filter((word) => word !== "pretty" && word !== "json");
  if (isDry && others.length > 0) throw wrongUse(diffOnly);
  return { fixes, isDry };
}

/** Mends a text that can be read; undefined: there was nothing to mend. */
export async function mendedText(
  io: Io,
  before: ReadVersion,
  isOff: (rule: string) => boolean,
): Promise<MendedText | undefined> {
  const { input, text: old } = before;
  const { text, fixed } = fixedText(old, input.path, isOff);
  if (fixed.length === 0) return undefined;
  return { before, after: await versionOf(io, resolve(io.cwd, input.path), { input, text }), fixed };
}

/**
 * Writes a mended text in the place of what was read, whole or not at all; behind a link the file itself.
 * Gives the text as it is then. Throws NotChecked where it was changed by somebody else meanwhile.
 */
export async function writeMended(io: Io, { before, after }: MendedText): Promise<ReadVersion> {
  const path = await io.files.canonical(resolve(io.cwd, before.input.path));
  const now = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await io.files.read(path));
  const mark = now.startsWith(byteOrderMark) ? byteOrderMark : "";
  if (now !== mark + before.text) throw atFile(before.input.path, "changed-meanwhile", changedMeanwhile);
  await writeOutput(io, path, [mark + after.text]);
  return readVersion(io, before.input.path);
}

const byteOrderMark = "\uFEFF";

/** What was, or would be, changed, as programs such as `git apply` and `patch` read it. */
export function diffOf({ before, after }: MendedText): string {
  const { path } = before.input;
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before.text, after.text, "", "", {
    context: 3,
  });
  // The first line is a ruler that no program needs.
  return patch.slice(patch.indexOf("--- "));
}

const dryRunAlone = {
  nl: "--dry-run hoort bij --fix: het laat zien wat --fix zou veranderen. Geef beide.",
  en: "--dry-run belongs to --fix: it shows what --fix would change. Give both.",
};
const watching = {
  nl: "--fix verandert de bestanden waar --watch naar kijkt. Kies een van beide.",
  en: "--fix changes the files that --watch looks at. Choose one of the two.",
};
const noFile = {
  nl: "--fix schrijft in het bestand van de regeling, en de standaardinvoer is geen bestand. Voeg --dry-run toe om te zien wat er zou veranderen.",
  en: "--fix writes in the file of the regulation, and standard input is no file. Add --dry-run to see what would change.",
};
const diffOnly = {
  nl: "--dry-run schrijft de veranderingen als diff. Laat --format weg, of kies json.",
  en: "--dry-run writes the changes as a diff. Leave --format out, or choose json.",
};
const changedMeanwhile = {
  nl: "Dit bestand is veranderd terwijl het werd nagegaan, en is daarom niet hersteld. Geef de opdracht opnieuw.",
  en: "This file changed while it was being checked, and has therefore not been mended. Give the command again.",
};
