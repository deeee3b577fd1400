import { lintVersions } from "../lint/index.ts";
import type { Regulation } from "../regulation/model.ts";
import { type RegulationText, textOf } from "../regulation/regulation-text.ts";
import type { Input } from "../report/run.ts";
import { findVersions, type RegulationFiles } from "./find-regulations.ts";
import type { Io } from "./io.ts";
import { NotChecked } from "./not-checked.ts";
import { errorsAsProblems } from "./problems.ts";
import { inputsOf, type ReadVersion, readVersion } from "./read-version.ts";

/** Every version of one regulation, usable for judging. */
export interface LoadedRegulation {
  readonly versions: readonly [Regulation, ...Regulation[]];
  /** The version with the latest start. */
  readonly latest: Regulation;
  readonly inputs: readonly Input[];
  /** The same versions as text, in the same order; undefined: they are not judged by as they were read. */
  readonly texts?: readonly RegulationText[] | undefined;
}

/** Reads regulation files; what is wrong in them are findings. Throws NotChecked for a file that cannot be read. */
export async function loadVersions(io: Io, { files }: RegulationFiles): Promise<readonly ReadVersion[]> {
  const loaded: ReadVersion[] = [];
  for (const file of files) {
    loaded.push(await readVersion(io, file));
  }
  return loaded;
}

/**
 * Reads all versions of the regulation that a name stands for.
 * Throws NotChecked when one of them has an error: a verdict by half a text would be wrong.
 */
export async function loadRegulation(io: Io, name: string): Promise<LoadedRegulation> {
  const loaded = await loadVersions(io, await findVersions(io, name));
  const read = loaded.flatMap(({ regulation, text }) =>
    regulation === undefined ? [] : [{ regulation, text: textOf(regulation, text) }],
  );
  const regulations = read.map(({ regulation }) => regulation);
  const problems = errorsAsProblems([
    ...loaded.flatMap(({ findings }) => findings),
    ...lintVersions(regulations),
  ]);
  read.sort((one, other) => byStart(one.regulation, other.regulation));
  const [first, ...others] = read.map(({ regulation }) => regulation);
  if (problems.length > 0 || first === undefined) throw new NotChecked(problems);
  return {
    versions: [first, ...others],
    latest: others.at(-1) ?? first,
    inputs: loaded.flatMap(inputsOf),
    texts: read.map(({ text }) => text),
  };
}

function byStart(one: Regulation, other: Regulation): number {
  return (
    (one.inForce.from ?? Number.NEGATIVE_INFINITY) - (other.inForce.from ?? Number.NEGATIVE_INFINITY) || 0
  );
}
