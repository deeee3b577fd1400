import { dirname, join } from "node:path";
import { closuresOf } from "../calendar/closures-file.ts";
import type { Finding } from "../finding.ts";
import type { CalendarDefinition, Closure, Regulation } from "../regulation/model.ts";
import { readRegulation } from "../regulation/read.ts";
import { withClosures } from "../regulation/with-closures.ts";
import type { Input } from "../report/run.ts";
import { kindOf, readTextInput } from "./input-file.ts";
import type { Io } from "./io.ts";

/** One regulation file as it was read, with the calendar files beside it; without `regulation` the findings say why. */
export interface ReadVersion {
  readonly input: Input;
  readonly text: string;
  readonly regulation?: Regulation;
  readonly findings: readonly Finding[];
  /** The calendar files that it reads its closures from. */
  readonly calendarInputs: readonly Input[];
}

/** The files behind a version, as a report names them. */
export function inputsOf({ input, calendarInputs }: ReadVersion): readonly Input[] {
  return [
    { ...input, role: "regulation" },
    ...calendarInputs.map((calendar) => ({ ...calendar, role: "calendar" as const })),
  ];
}

/** Reads a regulation and the calendar files that it names. Throws NotChecked for a file that cannot be read. */
export async function readVersion(io: Io, path: string): Promise<ReadVersion> {
  return versionOf(io, path, await readTextInput(io, path));
}

/** The same of a text that has been read already, as if it stood at a path. */
export async function versionOf(
  io: Io,
  path: string,
  { input, text }: Pick<ReadVersion, "input" | "text">,
): Promise<ReadVersion> {
  const { regulation, findings } = readRegulation(text, input.path);
  const calendars = Object.values(regulation?.calendars ?? {});
  const names = new Set(calendars.flatMap(({ file }) => file ?? []));
  if (!regulation || names.size === 0)
    return { input, text, findings, calendarInputs: [], ...(regulation && { regulation }) };
  const closures = new Map<string, readonly Closure[]>();
  const all = [...findings];
  const calendarInputs: Input[] = [];
  for (const name of names) {
    if ((await kindOf(io, join(dirname(path), name))) !== "file") {
      all.push(...calendars.filter(({ file }) => file === name).map(missingCalendar));
      continue;
    }
    const calendar = await readTextInput(io, join(dirname(path), name));
    const read = closuresOf(calendar.text, calendar.input.path);
    calendarInputs.push(calendar.input);
    closures.set(name, read.closures);
    all.push(...read.findings);
  }
  const isWhole = all.every(({ severity }) => severity !== "error");
  const found = { input, text, findings: all, calendarInputs };
  return isWhole ? { ...found, regulation: withClosures(regulation, closures) } : found;
}

function missingCalendar({ file = "", place }: CalendarDefinition): Finding {
  return {
    rule: "calendar-file",
    severity: "error",
    place,
    message: {
      nl: `De agenda “${file}” staat niet in de map van de regeling. Zet het bestand daar neer, of verander file.`,
      en: `The calendar “${file}” is not in the folder of the regulation. Put the file there, or change file.`,
    },
  };
}
