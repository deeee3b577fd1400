import type { Language } from "../language/language.ts";
import { appendOutput, kindOf } from "./input-file.ts";
import type { Io } from "./io.ts";

/**
 * Bytes that GitHub takes of one step; it shows nothing of a larger summary. Source: GitHub documentation,
 * "Workflow commands for GitHub Actions", step isolation and limits.
 */
const largest = 1024 * 1024;

/** A text to add below the run of a build. */
export interface JobSummary {
  /** Path of the file that the build system shows. */
  readonly file: string;
  readonly chunks: Iterable<string>;
  readonly language: Language;
}

/**
 * Adds a text to what the build system shows below the run. What does not fit beside what is there already is
 * cut behind a line, and the cut is said. Throws NotChecked when it cannot be written.
 */
export async function addJobSummary(io: Io, { file, chunks, language }: JobSummary): Promise<void> {
  const used = (await kindOf(io, file)) === "file" ? await io.files.size(file) : 0;
  await appendOutput(io, file, fitting(chunks, { room: largest - used, notice: cut[language] }));
}

function* fitting(
  chunks: Iterable<string>,
  { room, notice }: { readonly room: number; readonly notice: string },
): Generator<string> {
  const end = `\n${notice}\n`;
  let left = room - Buffer.byteLength(end);
  for (const chunk of chunks) {
    for (const line of chunk.split(/(?<=\n)/u)) {
      left -= Buffer.byteLength(line);
      if (left < 0) {
        yield end;
        return;
      }
      yield line;
    }
  }
}

const cut = {
  nl: "De samenvatting is hier afgekapt: GitHub toont niet meer dan 1 MiB. Alles staat in `--format json`.",
  en: "The summary is cut here: GitHub shows no more than 1 MiB. All is in `--format json`.",
} as const;
