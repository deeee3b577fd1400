import type { Regulation } from "../../regulation/model.ts";
import { versionOf } from "../../report/names.ts";
import type { Input } from "../../report/run.ts";
import { findVersions } from "../find-regulations.ts";
import { kindOf } from "../input-file.ts";
import type { Io } from "../io.ts";
import { loadVersions } from "../load-regulations.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";
import { type ReadVersion, readVersion } from "../read-version.ts";

/** One version of a regulation, with the files it came from. */
export interface NamedVersion {
  readonly regulation: Regulation;
  readonly inputs: readonly Input[];
}

/**
 * The version that a word names: a file, `id@2025-01-01`, or the id or folder of a regulation that has one version.
 * Throws NotChecked when there is none, several, or it has an error.
 */
export async function versionNamed(io: Io, word: string): Promise<NamedVersion> {
  if ((await kindOf(io, word)) === "file") return usable(await readVersion(io, word));
  const [, name = word, date] = /^(.+)@(\d{4}-\d{2}-\d{2})$/u.exec(word) ?? [];
  const versions = await loadVersions(io, await findVersions(io, name));
  const dates = versions.map(({ regulation }) => regulation && versionOf(regulation));
  if (date !== undefined) {
    const found = versions[dates.indexOf(date)];
    if (found !== undefined) return usable(found);
    throw wrongUse(noVersion(word, name, dates));
  }
  const [only, ...others] = versions;
  if (only !== undefined && others.length === 0) return usable(only);
  throw wrongUse(severalVersions(name, dates));
}

/** The text as if it had always been in force: the question is what it would make of every case. */
export function withoutDates({ regulation, inputs }: NamedVersion) {
  const always: Regulation = { ...regulation, inForce: { appliesTo: "received" } };
  return { versions: [always] as const, latest: always, inputs };
}

function usable({ regulation, findings, input, calendarInputs }: ReadVersion): NamedVersion {
  if (regulation === undefined) throw new NotChecked(errorsAsProblems(findings));
  return { regulation, inputs: [input, ...calendarInputs] };
}

function known(name: string, dates: readonly (string | null | undefined)[]): string {
  return dates.flatMap((date) => (date ? [`${name}@${date}`] : [])).join(", ");
}

function noVersion(word: string, name: string, dates: readonly (string | null | undefined)[]) {
  const all = known(name, dates);
  return {
    nl: `“${word}” is er niet. De versies van ${name}: ${all || "geen met een datum; noem het bestand"}.`,
    en: `“${word}” is not there. The versions of ${name}: ${all || "none with a date; name the file"}.`,
  };
}

function severalVersions(name: string, dates: readonly (string | null | undefined)[]) {
  const all = known(name, dates);
  return {
    nl: `${name} heeft meer dan één versie; noem er één: ${all || "noem het bestand"}.`,
    en: `${name} has more than one version; name one: ${all || "name the file"}.`,
  };
}
