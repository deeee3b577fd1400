import { phrasesIn } from "../../phrases/phrases-in.ts";
import { type PlacedPhrase, phrasesInMarkdown, phrasesInText } from "../../phrases/placed-phrases.ts";
import { phraseRecord, phrasesJson, phrasesPretty, type ReadText } from "../../report/phrase-report.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, print } from "../format-option.ts";
import { atFile, readStdinText, readTextInput, requireFile } from "../input-file.ts";
import type { Io } from "../io.ts";
import { wrongUse } from "../not-checked.ts";

/** `regelmaat phrases`: the deadline phrases of any prose, as the lint reads them. */
export const phrases: Command = {
  name: "phrases",
  summary: { nl: "de termijnen in een lopende tekst vinden", en: "find the terms in a running text" },
  usage: ["regelmaat phrases [file…|-] [--format pretty|json]", "cat <text> | regelmaat phrases - [--lines]"],
  examples: [
    {
      line: "regelmaat phrases regulations/o21/2016-06-01.md",
      says: {
        nl: "elke termijn in de tekst van een regeling, met zijn plaats",
        en: "every term in the text of a regulation, with its place",
      },
    },
    {
      line: "regelmaat phrases reglement.txt --format json",
      says: { nl: "dezelfde termijnen voor een ander programma", en: "the same terms for another program" },
    },
    {
      line: "cat zinnen.txt | regelmaat phrases - --lines",
      says: {
        nl: "elke regel is een tekst voor zich; per regel één lijst in JSON",
        en: "every line is a text of its own; one JSON array for each",
      },
    },
  ],
  words: { min: 0, max: Number.POSITIVE_INFINITY, name: { nl: "bestanden, of -", en: "files, or -" } },
  options: {
    lines: {
      type: "flag",
      says: {
        nl: "elke regel is een tekst voor zich: één JSON-lijst per regel",
        en: "every line is a text of its own: one JSON array per line",
      },
    },
    format: formatOption,
  },
  run,
};

const stdinWord = "-";

async function run(call: Call): Promise<ExitCode> {
  const { io, options } = call;
  const format = options.value("format");
  if (options.flag("lines") && format === "pretty") throw wrongUse(linesAreJson);
  const names = call.words.length === 0 ? [stdinWord] : [...new Set(call.words)];
  const inputs: Named[] = [];
  for (const name of names) inputs.push(await read(io, name, options.flag("lines")));
  if (options.flag("lines"))
    print(
      call,
      inputs.flatMap(({ text }) => linesOf(text).map(lineOfJson)),
    );
  else report(call, inputs.map(phrasesOf), format === "json");
  return exitCode.clean;
}

interface Named {
  readonly path: string;
  readonly text: string;
}

/** A list of lines may have empty ones, but not be nothing at all. */
async function read(io: Io, name: string, isList: boolean): Promise<Named> {
  if (name !== stdinWord) await requireFile(io, name);
  const { input, text } =
    name === stdinWord ? await readStdinText(io, "stdin") : await readTextInput(io, name);
  if ((isList ? text : text.trim()) === "") throw atFile(input.path, "empty-file", empty);
  return { path: input.path, text };
}

function phrasesOf({ path, text }: Named): ReadText {
  const isMarkdown = /\.(?:md|markdown)$/iu.test(path) || /^---[ \t]*\r?\n/u.test(text);
  if (!isMarkdown) return { path, phrases: phrasesInText(text) };
  const { phrases: found, problem } = phrasesInMarkdown(text, path);
  if (problem !== undefined) throw atFile(path, problem.rule, problem.message);
  return { path, phrases: found };
}

function report(call: Call, texts: readonly ReadText[], isJson: boolean): void {
  const language = languageFor(call.language, undefined);
  print(call, isJson ? phrasesJson(texts) : phrasesPretty(texts, language));
}

/** The last line break ends the last line. */
function linesOf(text: string): string[] {
  return text.replace(/(?:\r\n?|\n)$/u, "").split(/\r\n?|\n/u);
}

function lineOfJson(line: string, index: number): string {
  const found = phrasesIn(line).map(
    (phrase): PlacedPhrase => ({ ...phrase, line: index + 1, column: phrase.start + 1 }),
  );
  return `${JSON.stringify(found.map(phraseRecord))}\n`;
}

const linesAreJson = {
  nl: "--lines geeft één JSON-lijst per regel; laat --format pretty weg.",
  en: "--lines gives one JSON array per line; leave --format pretty out.",
};
const empty = {
  nl: "Hier staat geen tekst in. Noem een bestand met de tekst waarin termijnen gezocht moeten worden.",
  en: "There is no text in it. Name a file with the text in which terms are to be found.",
};
