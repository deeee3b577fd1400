import { basename, dirname, join, resolve } from "node:path";
import { nearestName } from "../case-log/names.ts";
import { kindOf, shownPath } from "./input-file.ts";
import type { Io } from "./io.ts";
import { wrongUse } from "./not-checked.ts";

/** Folder under the working folder in which regulations are found by id. */
export const regulationsFolder = "regulations";

/** Regulation files that belong together: the versions of one regulation, by name. */
export interface RegulationFiles {
  /** Absolute paths. */
  readonly files: readonly string[];
}

/**
 * The files that names on the command line stand for: a file, a folder (with
 * versions, or with folders of them) or an id under `regulations/`.
 * Throws NotChecked for a name that is none of these.
 */
export async function findRegulations(io: Io, names: readonly string[]): Promise<readonly RegulationFiles[]> {
  const found: RegulationFiles[] = [];
  for (const name of names) found.push(...(await findByName(io, name)));
  const seen = new Set<string>();
  return found.filter(({ files }) => {
    const key = files.join("\n");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** All regulations of the working folder. Throws NotChecked when it has none. */
export async function findOwnRegulations(io: Io): Promise<readonly RegulationFiles[]> {
  const folder = resolve(io.cwd, regulationsFolder);
  if ((await kindOf(io, folder)) === "folder") return inFolder(io, folder);
  throw wrongUse({
    nl: `Hier is geen map ${regulationsFolder}/. Ga naar de map waar zij in staat, of noem een regeling (bestand of map).`,
    en: `There is no folder ${regulationsFolder}/ here. Go to the folder that holds it, or name a regulation (file or folder).`,
  });
}

/** All versions of one regulation: those of its folder, or of the folder that the file stands in. */
export async function findVersions(io: Io, name: string): Promise<RegulationFiles> {
  const found = await findByName(io, name);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    const ids = found.map(({ files }) => basename(dirname(files[0] ?? ""))).join(", ");
    throw wrongUse({
      nl: `“${name}” bevat meer dan één regeling (${ids}); kies er één met --regulation.`,
      en: `“${name}” holds more than one regulation (${ids}); choose one with --regulation.`,
    });
  }
  const [file] = only.files;
  if (file === undefined || only.files.length > 1) return only;
  const siblings = await regulationFilesIn(io, dirname(file));
  return siblings.includes(file) ? { files: siblings } : only;
}

/** Ids of the regulations in the working folder. */
export async function knownIds(io: Io): Promise<readonly string[]> {
  const root = resolve(io.cwd, regulationsFolder);
  if ((await kindOf(io, root)) !== "folder") return [];
  const found = await familiesUnder(io, root);
  return found.map(({ files }) => basename(dirname(files[0] ?? "")));
}

async function findByName(io: Io, name: string): Promise<readonly RegulationFiles[]> {
  const kind = await kindOf(io, name);
  if (kind === "file") return [{ files: [resolve(io.cwd, name)] }];
  if (kind === "folder") return inFolder(io, resolve(io.cwd, name));
  const byId = resolve(io.cwd, regulationsFolder, name);
  const isPlainId = !/[\\/]|^\.+$/u.test(name);
  if (isPlainId && (await kindOf(io, byId)) === "folder") return inFolder(io, byId);
  throw await unknownRegulation(io, name);
}

async function inFolder(io: Io, folder: string): Promise<readonly RegulationFiles[]> {
  const own = await regulationFilesIn(io, folder);
  const found = own.length > 0 ? [{ files: own }] : await familiesUnder(io, folder);
  if (found.length > 0) return found;
  const inner = join(folder, regulationsFolder);
  if ((await kindOf(io, inner)) === "folder") return inFolder(io, inner);
  const shown = shownPath(io, folder);
  throw wrongUse({
    nl: `In de map ${shown} staat geen regeling; verwacht is een bestand zoals 2025-01-01.md of regulation.md.`,
    en: `The folder ${shown} holds no regulation; expected is a file such as 2025-01-01.md or regulation.md.`,
  });
}

async function familiesUnder(io: Io, folder: string): Promise<readonly RegulationFiles[]> {
  const families: RegulationFiles[] = [];
  for (const name of [...(await io.files.list(folder))].sort()) {
    const path = join(folder, name);
    if ((await kindOf(io, path)) !== "folder") continue;
    const files = await regulationFilesIn(io, path);
    if (files.length > 0) families.push({ files });
  }
  return families;
}

async function regulationFilesIn(io: Io, folder: string): Promise<readonly string[]> {
  const names = [...(await io.files.list(folder))].filter(isRegulationFile).sort();
  return names.map((name) => join(folder, name));
}

/** `<yyyy-mm-dd>.md`, or `regulation.md` where the date is unknown (DESIGN §2). */
export function isRegulationFile(name: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2}|regulation)\.md$/u.test(name);
}

async function unknownRegulation(io: Io, name: string): Promise<Error> {
  const ids = await knownIds(io);
  const hint = nearestName(name, ids);
  const known = ids.length === 0 ? undefined : ids.join(", ");
  return wrongUse({
    nl: `“${name}” is geen bestand, map of id van een regeling${hint === undefined ? "" : `; bedoelt u ${hint}?`}${known === undefined ? "." : ` (bekend: ${known})`}`,
    en: `“${name}” is no file, folder or id of a regulation${hint === undefined ? "" : `; do you mean ${hint}?`}${known === undefined ? "." : ` (known: ${known})`}`,
  });
}
