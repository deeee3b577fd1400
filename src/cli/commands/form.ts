import { isoFromDay } from "../../calendar/day.ts";
import { documentFormats } from "../../document/formats.ts";
import { type BlankForm, formKinds } from "../../forms/blank-form.ts";
import { formDocument } from "../../forms/form-document.ts";
import { formHtml } from "../../forms/form-html.ts";
import { makeForm } from "../../forms/make-form.ts";
import type { Language } from "../../language/language.ts";
import { asOfOption } from "../as-of.ts";
import { chosenRegulation } from "../choose-regulation.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formOfFile } from "../form-of-file.ts";
import { judgeOptions } from "../judge.ts";
import { newFileOf, newFileOptions, writeNewFile } from "../new-file.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { requireChoice } from "../options.ts";
import { typesetter } from "../typesetter.ts";

const formats = ["html", "docx", "odt", "pdf"] as const;

/** `regelmaat form`: a blank form of what the regulation asks of somebody outside. */
export const form: Command = {
  name: "form",
  summary: {
    nl: "een leeg formulier maken van wat de regeling vraagt",
    en: "make a blank form of what the regulation asks",
  },
  usage: [
    "regelmaat form <complaint|authorisation|evaluation> [--regulation <id|file|folder>]",
    "               [--format <format>] [--out <file>] [--force]",
  ],
  examples: [
    {
      line: "regelmaat form complaint --regulation dpo2 --out klachtenformulier.html",
      says: {
        nl: "het klachtenformulier, om op het scherm of op papier in te vullen",
        en: "the complaint form, to be filled in on a screen or on paper",
      },
    },
    {
      line: "regelmaat form authorisation --regulation dmg --out machtiging.odt",
      says: {
        nl: "de machtiging voor LibreOffice en Word",
        en: "the authorisation for LibreOffice and Word",
      },
    },
  ],
  words: { min: 1, max: 1, name: { nl: "<formulier>", en: "<form>" } },
  options: {
    regulation: judgeOptions.regulation,
    "as-of": {
      type: "value",
      value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
      says: {
        nl: "dag die het document als zijn datum draagt (standaard vandaag)",
        en: "day that the document carries as its date (default today)",
      },
    },
    format: {
      type: "value",
      value: { nl: "<vorm>", en: "<format>" },
      choices: formats,
      says: {
        nl: "vorm van het formulier (standaard die van de naam bij --out, anders html)",
        en: "form of the document (default that of the name with --out, else html)",
      },
    },
    ...newFileOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, words, options } = call;
  const [word = ""] = words;
  requireChoice("form", word, formKinds);
  const kind = formKinds.find((one) => one === word) ?? "complaint";
  const out = await newFileOf(call);
  const format = formOfFile({ forms: formats, format: options.value("format"), out, usual: "html" });
  if (out === undefined && format !== "html") throw onlyInFile(format);
  const { latest } = await chosenRegulation(call);
  const language = languageFor(call.language, latest.language);
  const made = makeForm(kind, latest);
  if (made.kind === "nothing-asked")
    throw new NotChecked([{ rule: "nothing-asked", message: made.why, file: latest.file }]);
  const date = isoFromDay(asOfOption(call, latest.timeZone).day);
  const content = await written(made.form, { format, language, date });
  if (out === undefined) io.stdout.write(String(content));
  else await writeNewFile(call, out, [content]);
  return exitCode.clean;
}

interface Wanted {
  readonly format: (typeof formats)[number];
  readonly language: Language;
  readonly date: string;
}

async function written(blank: BlankForm, { format, language, date }: Wanted): Promise<string | Uint8Array> {
  // Only the page can be filled in as a form; the others are tables to write in.
  const document = documentFormats.find(({ name }) => name === format);
  if (format === "html" || document === undefined) return formHtml(blank, language);
  return (await document.write(formDocument(blank, language, date), { typesetter })).content;
}

function onlyInFile(name: string): NotChecked {
  return wrongUse({
    nl: `${name} past niet op het scherm; schrijf het in een bestand: --out formulier.${name}.`,
    en: `${name} does not fit on the screen; write it to a file: --out form.${name}.`,
  });
}
