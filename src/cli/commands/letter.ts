import { resolve } from "node:path";
import type { WritingTools } from "../../document/formats.ts";
import type { HouseStyle } from "../../document/house-style.ts";
import type { Language, Text } from "../../language/language.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { shownPath, writeOutput } from "../input-file.ts";
import { houseStyleOf } from "../letter/house-style.ts";
import { judgedCases } from "../letter/judged-cases.ts";
import {
  type Destination,
  destinationOf,
  filesIn,
  type LetterFile,
  makeLetterFolder,
} from "../letter/letter-files.ts";
import { type MadeLetter, makeLetters, marked } from "../letter/make-letters.ts";
import { letterOptions, valuesOf } from "../letter/options.ts";
import { recordingOf } from "../letter/record.ts";
import { Templates } from "../letter/templates.ts";
import { dueLetters, letterOfCase } from "../letter/wanted-letters.ts";
import { wrongUse } from "../not-checked.ts";
import { type Progress, progressOf } from "../progress.ts";
import { requireOtherThan } from "../report-targets.ts";
import { wholeNumber } from "../whole-number.ts";

/** `regelmaat letter`: letters of cases, with the terms of the regulation and the dates of the checker. */
export const letter: Command = {
  name: "letter",
  summary: { nl: "brieven maken voor zaken", en: "make letters for cases" },
  usage: [
    "regelmaat letter <template> --case <id> --log <file> [--regulation <id>]",
    "regelmaat letter [<template>] --all --log <file> --out <folder> [--within <days>]",
    "                 [--set <field>=<value>]… [--format <form>]… [--out <file|folder>]",
    "                 [--house-style <docx|odt>] [--record <log>] [--as-of <date>] [--force]",
  ],
  examples: [
    {
      line: "regelmaat letter acknowledgement --regulation o21 --log zaken.csv --case K-1 --set sender-name=Bureau",
      says: { nl: "de ontvangstbevestiging van zaak K-1", en: "the acknowledgement of case K-1" },
    },
    {
      line: "regelmaat letter acknowledgement --log zaken.csv --case K-1 --out brief.docx --record zaken.csv",
      says: {
        nl: "dezelfde brief voor Word, en de verzending in het logboek",
        en: "the same letter for Word, and that it was sent in the log",
      },
    },
    {
      line: "regelmaat letter --all --log zaken.csv --within 7 --format pdf --out brieven",
      says: {
        nl: "elke brief die binnen zeven dagen weg moet, als PDF",
        en: "every letter that must go out within seven days, as PDF",
      },
    },
  ],
  words: { min: 0, max: 1, name: { nl: "<brief>", en: "<template>" } },
  options: letterOptions,
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { options, io } = call;
  const all = isForAll(call);
  const values = valuesOf(options.values("set"));
  const within = options.value("within");
  const days = within === undefined ? undefined : wholeNumber("within", within, 0);
  const destination = await destinationOf(call);
  const houseStyle = await houseStyleOf(call, destination.formats);
  const id = options.value("case") ?? "";
  const cases = await judgedCases(call, (one) => all || one === id);
  const { language, inputs } = cases.judged;
  if (destination.kind === "file") {
    const target = { format: destination.formats[0], file: destination.file };
    await requireOtherThan(
      io,
      [target],
      inputs.map(({ path }) => path),
    );
  }
  const templates = new Templates(io);
  const { letters: wanted, toChoose } = all
    ? await dueLetters(cases, templates, { within: days, only: call.words[0] })
    : { letters: [await letterOfCase(cases, templates, { id, name: call.words[0] ?? "" })], toChoose: [] };
  const isMail = destination.formats.some(({ name }) => name === "eml");
  const made = await makeLetters(wanted, { cases, templates, values, form: isMail ? "e-mail" : "letter" });
  const letters = options.flag("force") ? made : made.filter(({ obstacles }) => obstacles.length === 0);
  const isRefused = made.length > 0 && letters.length === 0;
  // Beside a letter on the screen, what is said of it stands apart.
  const sayTo = destination.kind === "screen" && !isRefused ? io.stderr : io.stdout;
  for (const words of notices(made, toChoose)) sayTo.write(`${words[language]}\n`);
  if (made.length > letters.length && !isRefused)
    sayTo.write(`${leftOut(made.length - letters.length)[language]}\n`);
  if (isRefused) {
    sayTo.write(`${nothingMade[language]}\n`);
    return exitCode.found;
  }
  const recording = await recordingOf(call, cases, letters);
  await writeLetters(call, { destination, letters, language, houseStyle });
  await recording?.write();
  if (recording !== undefined) {
    sayTo.write(`${recorded(letters.length, shownPath(io, recording.file))[language]}\n`);
    if (recording.hint !== undefined) sayTo.write(`${recording.hint[language]}\n`);
  }
  return exitCode.clean;
}

/** Throws NotChecked where the command line does not say which letters are asked for. */
function isForAll({ options, words }: Call): boolean {
  const all = options.flag("all");
  if (options.values("log").length === 0) throw wrongUse(incomplete);
  if (all && options.value("case") !== undefined) throw wrongUse(allOrOne);
  if (!all && (words.length === 0 || options.value("case") === undefined)) throw wrongUse(incomplete);
  if (!all && options.value("within") !== undefined) throw wrongUse(withinWithoutAll);
  return all;
}

function notices(letters: readonly MadeLetter[], toChoose: readonly string[]): readonly Text[] {
  const said = letters.flatMap(({ caseId, name, obstacles, sentBefore, notices: more }) =>
    [...obstacles, ...more, ...(sentBefore === undefined ? [] : [sentBefore])].map((message) => ({
      nl: `Zaak ${caseId}, ${name}: ${message.nl}`,
      en: `Case ${caseId}, ${name}: ${message.en}`,
    })),
  );
  const several = toChoose.map((title) => ({
    nl: `Voor “${title}” zijn er meer brieven. Maak die per zaak: regelmaat letter <brief> --case <id>.`,
    en: `There are several letters for “${title}”. Make those case by case: regelmaat letter <template> --case <id>.`,
  }));
  return [...said, ...several];
}

interface Writing {
  readonly houseStyle: HouseStyle | undefined;
  readonly destination: Destination;
  readonly letters: readonly MadeLetter[];
  readonly language: Language;
}

async function writeLetters(
  call: Call,
  { destination, letters, language, houseStyle }: Writing,
): Promise<void> {
  const { io } = call;
  const tools = toolsOf(houseStyle);
  const [first] = letters;
  if (destination.kind === "folder") {
    const progress = progressOf(call, language);
    await writeAll(call, {
      files: filesIn(destination, letters),
      folder: destination.folder,
      tools,
      language,
      progress,
    });
    progress.end();
    io.stdout.write(`${written(letters.length, shownPath(io, destination.folder))[language]}\n`);
  } else if (first !== undefined) {
    const [format] = destination.formats;
    const { content, missing } = await format.write(marked(first), tools);
    sayMissing(call, missing, language);
    if (destination.kind === "file") await writeOutput(io, destination.file, [content]);
    else io.stdout.write(String(content));
  }
}

interface WritingFiles {
  readonly files: readonly LetterFile[];
  readonly folder: string;
  readonly tools: WritingTools;
  readonly language: Language;
  readonly progress: Progress;
}

/** All files, or, when one cannot be written, none of those that were not there before. */
async function writeAll(
  call: Call,
  { files, folder, tools, language, progress }: WritingFiles,
): Promise<void> {
  const { io } = call;
  await makeLetterFolder(call, folder);
  const fresh: string[] = [];
  const missing = new Set<string>();
  try {
    for (const [at, { path, letter: made, format }] of files.entries()) {
      const file = await format.write(marked(made), tools);
      for (const sign of file.missing) missing.add(sign);
      const absolute = resolve(io.cwd, path);
      if ((await io.files.kind(absolute)) === "missing") fresh.push(absolute);
      await writeOutput(io, path, [file.content]);
      progress.lettersWritten(at + 1, files.length);
    }
  } catch (error) {
    for (const path of fresh) await io.files.remove(path);
    throw error;
  }
  sayMissing(call, [...missing], language);
}

/** The typesetter is loaded once, for the first PDF. */
function toolsOf(houseStyle: HouseStyle | undefined): WritingTools {
  let loading: ReturnType<WritingTools["typesetter"]> | undefined;
  return {
    houseStyle,
    typesetter: () => {
      loading ??= import("../typesetter.ts").then(({ typesetter }) => typesetter());
      return loading;
    },
  };
}

function sayMissing({ io }: Call, signs: readonly string[], language: Language): void {
  if (signs.length === 0) return;
  const shown = signs.join(" ");
  io.stderr.write(
    language === "nl"
      ? `Deze tekens kan de PDF niet tonen; er staat een leeg vierkant: ${shown}\n`
      : `The PDF cannot show these signs; an empty square stands there: ${shown}\n`,
  );
}

function written(letters: number, folder: string): Text {
  return letters === 1
    ? { nl: `1 brief geschreven in ${folder}.`, en: `1 letter written in ${folder}.` }
    : { nl: `${letters} brieven geschreven in ${folder}.`, en: `${letters} letters written in ${folder}.` };
}

function recorded(letters: number, file: string): Text {
  return letters === 1
    ? { nl: `De verzending staat in ${file}.`, en: `That it was sent is in ${file}.` }
    : { nl: `${letters} verzendingen staan in ${file}.`, en: `${letters} sendings are in ${file}.` };
}

function leftOut(letters: number): Text {
  return letters === 1
    ? {
        nl: "1 brief is niet gemaakt, want de zaak is nog niet zo ver. Met --force komt hij er toch, met een merkteken dat hij niet weg mag.",
        en: "1 letter was not made, for its case has not come so far. With --force it is made all the same, with a mark that it must not be sent.",
      }
    : {
        nl: `${letters} brieven zijn niet gemaakt, want die zaken zijn nog niet zo ver. Met --force komen ze er toch, met een merkteken dat ze niet weg mogen.`,
        en: `${letters} letters were not made, for those cases have not come so far. With --force they are made all the same, with a mark that they must not be sent.`,
      };
}

const incomplete = {
  nl: "Een brief heeft een naam, een logboek en een zaak nodig: letter <brief> --log <bestand> --case <id>. Alle brieven die nog moeten: letter --all --log <bestand> --out <map>.",
  en: "A letter needs a name, a log and a case: letter <template> --log <file> --case <id>. All letters that are due: letter --all --log <file> --out <folder>.",
};
const allOrOne = {
  nl: "--all maakt brieven voor alle zaken die er nog een moeten krijgen. Laat --case weg, of laat --all weg.",
  en: "--all makes letters for all cases in which one is due. Leave out --case, or leave out --all.",
};
const withinWithoutAll = {
  nl: "--within hoort bij --all. Laat --within weg, of zet er --all bij.",
  en: "--within belongs to --all. Leave out --within, or add --all.",
};
const nothingMade = {
  nl: "Er is geen brief gemaakt. Met --force komt hij er toch, met een merkteken dat hij niet weg mag.",
  en: "No letter was made. With --force it is made all the same, with a mark that it must not be sent.",
};
