import { hasPassword } from "../case-log/database-address.ts";
import { addressProblems } from "../case-log/database-findings.ts";
import type { Language } from "../language/language.ts";
import { nearestWord } from "../language/nearest.ts";
import type { Problem } from "../report/run.ts";
import type { Command } from "./command.ts";
import { commands, loadCommands } from "./commands/index.ts";
import {
  commonOptions,
  hasColour,
  languageInWords,
  languageOption,
  valuesInWords,
} from "./common-options.ts";
import { configOf, valuesFor } from "./config/effective.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { commandHelp, programHelp } from "./help.ts";
import type { Io } from "./io.ts";
import { NotChecked, wrongUse } from "./not-checked.ts";
import { readOptions } from "./options.ts";
import { version } from "./package.ts";
import { failureDocument, sayProblems } from "./problems.ts";

/**
 * Runs one command line (without `node` and the program) and gives the exit code.
 * Everything it touches comes through `io`; it throws nothing.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = await commands.find(({ name }) => name === argv[0])?.load();
  const telling = { language: languageInWords(argv), formats: valuesInWords(argv, "format") };
  try {
    // Before anything can repeat it.
    if (argv.some(hasPassword)) throw wrongUse(addressProblems.password);
    if (command === undefined) return await withoutCommand(argv, io);
    return await runCommand(command, argv.slice(1), { io, telling });
  } catch (error) {
    reportFailure(problemsOf(error, io), { ...telling, io, ...(command === undefined ? {} : { command }) });
    return exitCode.notChecked;
  }
}

/** How a failure is to be told. */
interface Telling {
  language: Language;
  /** What `--format` asks for. */
  formats: readonly string[];
}

interface Surroundings {
  readonly io: Io;
  /** Becomes what the file of choices says, once that is read. */
  readonly telling: Telling;
}

async function runCommand(
  command: Command,
  argv: readonly string[],
  { io, telling }: Surroundings,
): Promise<ExitCode> {
  if (argv.includes("--help") || argv.includes("-h")) {
    io.stdout.write(commandHelp(command, languageInWords(argv)));
    return exitCode.clean;
  }
  const definitions = { ...command.options, ...commonOptions };
  const { options: given, words } = readOptions(argv, definitions);
  rejectWordCount(command, words);
  const config = await configOf({ io, options: given, definitions });
  const options = given.and(valuesFor(config, { options: given, definitions }));
  const language = languageOption(options);
  telling.language = language ?? telling.language;
  telling.formats = options.values("format");
  return command.run({
    words,
    options,
    config,
    io,
    colour: hasColour(options, io.env, io.stdout),
    ...(language === undefined ? {} : { language }),
  });
}

async function withoutCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageInWords(argv);
  const [first, second] = argv;
  if (first === undefined) {
    io.stderr.write(programHelp(await loadCommands(), language));
    return exitCode.notChecked;
  }
  if (first === "--version") {
    io.stdout.write(`${version}\n`);
    return exitCode.clean;
  }
  if (first !== "help" && first !== "--help" && first !== "-h") throw unknownCommand(first);
  io.stdout.write(await helpAbout(second, language));
  return exitCode.clean;
}

async function helpAbout(name: string | undefined, language: Language): Promise<string> {
  if (name === undefined || name.startsWith("-")) return programHelp(await loadCommands(), language);
  const command = await commands.find((candidate) => candidate.name === name)?.load();
  if (command === undefined) throw unknownCommand(name);
  return commandHelp(command, language);
}

function unknownCommand(name: string): NotChecked {
  if (name.startsWith("-")) {
    return wrongUse({
      nl: `“${name}” staat op de plaats van de opdracht. Schrijf eerst de opdracht, zoals: regelmaat check ${name} ….`,
      en: `“${name}” stands where the command belongs. Write the command first, such as: regelmaat check ${name} ….`,
    });
  }
  const names = commands.map((command) => command.name);
  const hint = nearestWord(name, names);
  return wrongUse({
    nl: `Onbekende opdracht “${name}”${hint === undefined ? `; mogelijk is: ${names.join(", ")}` : `; bedoelt u ${hint}`}.`,
    en: `Unknown command “${name}”${hint === undefined ? `; possible: ${names.join(", ")}` : `; do you mean ${hint}`}.`,
  });
}

function rejectWordCount({ name, words: allowed }: Command, words: readonly string[]): void {
  if (words.length < allowed.min) {
    throw wrongUse({
      nl: `Er ontbreekt iets achter “regelmaat ${name}”: ${allowed.name.nl}.`,
      en: `Something is missing behind “regelmaat ${name}”: ${allowed.name.en}.`,
    });
  }
  const surplus = words[allowed.max];
  if (surplus === undefined) return;
  throw wrongUse({
    nl: `“${surplus}” is te veel; “regelmaat ${name}” verwacht hier alleen: ${allowed.name.nl}.`,
    en: `“${surplus}” is too much; “regelmaat ${name}” expects here only: ${allowed.name.en}.`,
  });
}

function problemsOf(error: unknown, io: Io): readonly Problem[] {
  if (error instanceof NotChecked) return error.problems;
  const detail = error instanceof Error ? error.message : String(error);
  if (io.env.REGELMAAT_DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? detail}\n`);
  return [
    {
      rule: "internal-error",
      message: {
        nl: `Er ging iets mis in regelmaat zelf (${detail}). Meld dit met de opdracht die u gaf.`,
        en: `Something went wrong in regelmaat itself (${detail}). Please report this with the command you gave.`,
      },
    },
  ];
}

interface Failure extends Readonly<Telling> {
  readonly command?: Command;
  readonly io: Io;
}

/** The document that stands on stdout when nothing could be done; undefined: people read there. */
function failureText(problems: readonly Problem[], failure: Failure): string | undefined {
  const { command, language, formats } = failure;
  const format = formats.find((word) => !word.includes("="));
  if (format === undefined) return undefined;
  if (command?.failure !== undefined) return command.failure(format, problems, language);
  if (format !== "json") return undefined;
  return `${JSON.stringify(failureDocument(problems, language), null, 2)}\n`;
}

function reportFailure(problems: readonly Problem[], failure: Failure): void {
  const { command, io, language } = failure;
  const document = failureText(problems, failure);
  if (document !== undefined) {
    io.stdout.write(document);
    return;
  }
  io.stderr.write(sayProblems(problems, language));
  if (problems.some(({ rule }) => rule === "usage")) {
    const topic = command === undefined ? "regelmaat --help" : `regelmaat ${command.name} --help`;
    io.stderr.write(language === "nl" ? `Zie: ${topic}\n` : `See: ${topic}\n`);
  }
}
