import { basename, dirname, extname, resolve } from "node:path";
import { type Draft, draftOf } from "../../draft/draft.ts";
import {
  formatOfName,
  readSource,
  type SourceFormat,
  sourceFormats,
} from "../../draft/source/read-source.ts";
import { draftJson, draftPretty, type MadeDraft } from "../../report/draft-report.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { regulationsFolder } from "../find-regulations.ts";
import { formatOption, print } from "../format-option.ts";
import { atFile, readBytes, readStdinBytes, requireFile, shownPath } from "../input-file.ts";
import { newFileOf, newFileOptions, writeNewFile } from "../new-file.ts";
import { wrongUse } from "../not-checked.ts";

/** `regelmaat draft`: a first regulation file from a text that exists, with what a person must decide. */
export const draft: Command = {
  name: "draft",
  summary: {
    nl: "van een bestaande tekst een eerste regelingsbestand maken",
    en: "make a first regulation file from an existing text",
  },
  usage: [
    "regelmaat draft <file|-> [--as md|txt|html|docx] [--id <id>]",
    "                [--out <file> [--force]] [--format pretty|json]",
  ],
  examples: [
    {
      line: "regelmaat draft klachtenregeling.docx --out regulations/zorghuis/regulation.md",
      says: {
        nl: "het bestand, en op het scherm wat u moet beslissen",
        en: "the file, and on the screen what you have to decide",
      },
    },
    {
      line: "regelmaat draft klachtenregeling.html --format json",
      says: { nl: "hetzelfde voor een ander programma", en: "the same for another program" },
    },
    {
      line: "cat reglement.txt | regelmaat draft - --as txt --id school",
      says: {
        nl: "vanaf standaardinvoer, naar standaarduitvoer",
        en: "from standard input, to standard output",
      },
    },
  ],
  words: { min: 1, max: 1, name: { nl: "<bestand>, of -", en: "<file>, or -" } },
  options: {
    as: {
      type: "value",
      value: { nl: "<md|txt|html|docx>", en: "<md|txt|html|docx>" },
      choices: sourceFormats,
      says: {
        nl: "het formaat van de tekst (standaard: naar de naam)",
        en: "the format of the text (default: by the name)",
      },
    },
    id: {
      type: "value",
      value: { nl: "<id>", en: "<id>" },
      says: {
        nl: "de id van de regeling (standaard: de map van --out, anders de naam van het bestand)",
        en: "the id of the regulation (default: the folder of --out, else the name of the file)",
      },
    },
    ...newFileOptions,
    format: formatOption,
  },
  run,
};

const stdinWord = "-";

async function run(call: Call): Promise<ExitCode> {
  const { options, io } = call;
  const [name = ""] = call.words;
  const out = await newFileOf(call);
  const id = idFrom(options.value("id"), out, name);
  const made: MadeDraft = {
    draft: await read(call, name, id),
    id,
    ...(out !== undefined && { path: shownPath(io, out) }),
  };
  if (out !== undefined) await writeNewFile(call, out, [made.draft.text]);
  report(call, made);
  return exitCode.clean;
}

async function read(call: Call, name: string, id: string): Promise<Draft> {
  const { io, options } = call;
  const format = (options.value("as") as SourceFormat | undefined) ?? formatOfName(name);
  if (name !== stdinWord) await requireFile(io, name);
  if (format === undefined) throw wrongUse(name === stdinWord ? stdinFormat : unknownFormat(name));
  const { input, bytes } = name === stdinWord ? await readStdinBytes(io, "stdin") : await readBytes(io, name);
  const source = readSource(bytes, format);
  if ("problem" in source) throw atFile(input.path, source.problem.rule, source.problem.message);
  const result = draftOf({ blocks: source.blocks, id, ...(call.language && { spoken: call.language }) });
  if ("problem" in result) throw atFile(input.path, "not-readable", result.problem);
  return result.draft;
}

/** Without `--out` stdout is the file itself; what is to be decided is in it, and its number on stderr. */
function report(call: Call, made: MadeDraft): void {
  const language = languageFor(call.language, made.draft.language);
  if (call.options.value("format") === "json") call.io.stdout.write(draftJson(made, language));
  else if (made.path !== undefined) print(call, draftPretty(made, language));
  else {
    call.io.stdout.write(made.draft.text);
    for (const line of draftPretty(made, language)) call.io.stderr.write(line);
  }
}

/** `regulations/<id>/…` names the regulation; else the text's own name, made into an id. */
function idFrom(asked: string | undefined, out: string | undefined, name: string): string {
  if (asked !== undefined) {
    if (asked.length > 80 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(asked)) throw wrongUse(wrongId(asked));
    return asked;
  }
  const folder = out === undefined ? "" : basename(dirname(resolve("/", out)));
  const isInRegulations =
    out !== undefined && basename(dirname(dirname(resolve("/", out)))) === regulationsFolder;
  return slug(isInRegulations ? folder : basename(name, extname(name)));
}

function slug(words: string): string {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^[^a-z]+|-+$/gu, "")
    .slice(0, 60)
    .replace(/-+$/u, "");
  return plain === "" ? "regulation" : plain;
}

const stdinFormat = {
  nl: "Zet bij - ook --as md, txt, html of docx: zo weet het programma welk formaat het leest.",
  en: "With - also give --as md, txt, html or docx, so that the program knows which format it reads.",
};
const unknownFormat = (name: string) => ({
  nl: `“${basename(name)}” heeft geen bekende uitgang. Gebruik .md, .txt, .html of .docx, of zet er --as bij.`,
  en: `“${basename(name)}” has no known ending. Use .md, .txt, .html or .docx, or add --as.`,
});
const wrongId = (id: string) => ({
  nl: `“${id}” kan geen id zijn. Gebruik kleine letters en cijfers, met streepjes tussen de woorden.`,
  en: `“${id}” cannot be an id. Use small letters and digits, with hyphens between the words.`,
});
