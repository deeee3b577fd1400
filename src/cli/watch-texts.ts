import { dirname, resolve } from "node:path";
import type { Call } from "./command.ts";
import type { ExitCode } from "./exit-code.ts";
import { exitCode } from "./exit-code.ts";
import { findOwnRegulations, findRegulations, regulationsFolder } from "./find-regulations.ts";
import { NotChecked, wrongUse } from "./not-checked.ts";
import { sayProblems } from "./problems.ts";

/**
 * Does something with texts, and again each time that something in their folders changes; what cannot be read just
 * then is said, for the author is at work. Gives the last exit code when nothing is watched any more.
 */
export async function watchTexts(call: Call, look: (call: Call) => Promise<ExitCode>): Promise<ExitCode> {
  const { io, options, language = "nl" } = call;
  if (options.values("format").includes("json")) throw wrongUse(oneDocument);
  const changes = io.watch(await foldersOf(call));
  const lookAt = async () => {
    const code = await look(call).catch((error: unknown) => {
      if (!(error instanceof NotChecked)) throw error;
      io.stderr.write(sayProblems(error.problems, language));
      return exitCode.notChecked;
    });
    io.stderr.write(`${waits[language]}\n`);
    return code;
  };
  let code = await lookAt();
  for await (const _ of changes) code = await lookAt();
  return code;
}

async function foldersOf({ io, words }: Call): Promise<readonly string[]> {
  if (words.length === 0) {
    await findOwnRegulations(io);
    return [resolve(io.cwd, regulationsFolder)];
  }
  const found = await findRegulations(io, words);
  return [...new Set(found.flatMap(({ files }) => files.map((file) => dirname(file))))];
}

const waits = {
  nl: "Wacht op een wijziging; stop met Ctrl-C.",
  en: "Waiting for a change; stop with Ctrl-C.",
};
const oneDocument = {
  nl: "--watch laat telkens opnieuw iets zien, en --format json is één document. Kies een van beide.",
  en: "--watch shows something again and again, and --format json is one document. Choose one of the two.",
};
