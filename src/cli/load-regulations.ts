import type { Finding } from "../finding.ts";
import { lintVersions } from "../lint/index.ts";
import type { Regulation } from "../regulation/model.ts";
import { readRegulation } from "../regulation/read.ts";
import type { Input } from "../report/run.ts";
import { findVersions, type RegulationFiles } from "./find-regulations.ts";
import { readTextInput } from "./input-file.ts";
import type { Io } from "./io.ts";
import { NotChecked } from "./not-checked.ts";
import { errorsAsProblems } from "./problems.ts";

/** One regulation file as it was read; without `regulation` the findings say why. */
export interface LoadedVersion {
  readonly input: Input;
  readonly text: string;
  readonly regulation?: Regulation;
  readonly findings: readonly Finding[];
}

/** Every version of one regulation, usable for judging. */
export interface LoadedRegulation {
  readonly versions: readonly [Regulation, ...Regulation[]];
  /** The version with the latest start. */
  readonly latest: Regulation;
  readonly inputs: readonly Input[];
}

/** Reads regulation files; what is wrong in them are findings. Throws NotChecked for a file that cannot be read. */
export async function loadVersions(io: Io, { files }: RegulationFiles): Promise<readonly LoadedVersion[]> {
  const loaded: LoadedVersion[] = [];
  for (const file of files) {
    const { input, text } = await readTextInput(io, file);
    loaded.push({ input, text, ...readRegulation(text, input.path) });
  }
  return loaded;
}

/**
 * Reads all versions of the regulation that a name stands for.
 * Throws NotChecked when one of them has an error: a verdict by half a text would be wrong.
 */
export async function loadRegulation(io: Io, name: string): Promise<LoadedRegulation> {
  const loaded = await loadVersions(io, await findVersions(io, name));
  const read = loaded.flatMap(({ regulation }) => (regulation === undefined ? [] : [regulation]));
  const problems = errorsAsProblems([...loaded.flatMap(({ findings }) => findings), ...lintVersions(read)]);
  const [first, ...others] = [...read].sort(byStart);
  if (problems.length > 0 || first === undefined) throw new NotChecked(problems);
  return {
    versions: [first, ...others],
    latest: others.at(-1) ?? first,
    inputs: loaded.map(({ input }) => input),
  };
}

function byStart(one: Regulation, other: Regulation): number {
  return (
    (one.inForce.from ?? Number.NEGATIVE_INFINITY) - (other.inForce.from ?? Number.NEGATIVE_INFINITY) || 0
  );
}
