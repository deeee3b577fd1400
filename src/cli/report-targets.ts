import { resolve } from "node:path";
import { atFile, requireWritable } from "./input-file.ts";
import type { Io } from "./io.ts";
import { wrongUse } from "./not-checked.ts";
import type { Target } from "./target.ts";

type NamedTarget = Target<{ readonly name: string }>;

/** Throws NotChecked where two reports would spoil each other, or one cannot be written. */
export async function requireTargets(io: Io, deliveries: readonly NamedTarget[]): Promise<void> {
  const seen = new Map<string, NamedTarget>();
  for (const delivery of deliveries) {
    const target = delivery.file === undefined ? "" : await canonical(io, delivery.file);
    const other = seen.get(target);
    if (other !== undefined) throw shared(other, delivery);
    seen.set(target, delivery);
  }
  for (const { file } of deliveries) if (file !== undefined) await requireWritable(io, file);
}

/** Throws NotChecked where a report would take the place of what it is made from. */
export async function requireOtherThan(
  io: Io,
  deliveries: readonly NamedTarget[],
  inputs: readonly string[],
): Promise<void> {
  const taken = new Set(await Promise.all(inputs.map((input) => canonical(io, input))));
  for (const { file } of deliveries) {
    if (file !== undefined && taken.has(await canonical(io, file))) throw atFile(file, "usage", isInput);
  }
}

/** A path that the system does not let us follow is what it is; writing there will tell why. */
async function canonical(io: Io, path: string): Promise<string> {
  const absolute = resolve(io.cwd, path);
  try {
    return await io.files.canonical(absolute);
  } catch {
    return absolute;
  }
}

function shared({ format: { name: one } }: NamedTarget, { format: { name: two }, file }: NamedTarget) {
  return wrongUse(
    file === undefined
      ? {
          nl: `Op het scherm past één verslag; schrijf ${one} of ${two} in een bestand (--format ${two}=<bestand>).`,
          en: `The screen takes one report; write ${one} or ${two} to a file (--format ${two}=<file>).`,
        }
      : {
          nl: `${one} en ${two} gaan beide naar ${file}; geef elk een eigen bestand.`,
          en: `${one} and ${two} both go to ${file}; give each a file of its own.`,
        },
  );
}

const isInput = {
  nl: "Het verslag zou hier in de plaats komen van wat getoetst wordt. Noem een ander bestand.",
  en: "The report would take the place of what is checked here. Name another file.",
};
