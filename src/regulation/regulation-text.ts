import type { Closure, Regulation } from "./model.ts";
import { readRegulation } from "./read.ts";
import { withClosures } from "./with-closures.ts";

/** A version of a regulation that was read without errors, as it is sent to where it is read once more. */
export interface RegulationText {
  /** As messages and reports name its file. */
  readonly file: string;
  readonly text: string;
  /** What its calendar files hold, by the name that the text gives them. */
  readonly closures: readonly (readonly [name: string, closures: readonly Closure[]])[];
}

/** A regulation as text, with what its calendar files hold. */
export function textOf({ file, calendars }: Regulation, text: string): RegulationText {
  const closures = Object.values(calendars).flatMap((calendar) =>
    calendar.file === undefined || calendar.closedInFile === undefined
      ? []
      : [[calendar.file, calendar.closedInFile] as const],
  );
  return { file, text, closures };
}

/** Reads it once more. Throws a RangeError for a text that has errors. */
export function readAgain({ file, text, closures }: RegulationText): Regulation {
  const { regulation } = readRegulation(text, file);
  if (regulation === undefined) throw new RangeError(`${file} was read without errors before`);
  return withClosures(regulation, new Map(closures));
}
