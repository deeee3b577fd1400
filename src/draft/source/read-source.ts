import type { Text } from "../../language/language.ts";
import { blocksOfDocx } from "../docx/docx.ts";
import type { Block } from "./block.ts";
import { blocksOfHtml } from "./html.ts";
import { blocksOfMarkdown } from "./markdown.ts";
import { blocksOfPlainText } from "./plain-text.ts";

/** The formats that a text may have; `--as` names them so. */
export const sourceFormats = ["md", "txt", "html", "docx"] as const;

export type SourceFormat = (typeof sourceFormats)[number];

/** The paragraphs of a text, or why it cannot be read. */
export type ReadSource =
  | { readonly blocks: readonly Block[] }
  | { readonly problem: { readonly rule: string; readonly message: Text } };

const mostBytes = 20_000_000;
/** A regulation file holds so many characters of text, and no regulation that people wrote comes near it. */
const mostCharacters = 250_000;
const mostParagraphs = 3_000;

/** The format that the ending of a name stands for; undefined for any other ending. */
export function formatOfName(name: string): SourceFormat | undefined {
  const ending = /\.(\p{L}+)$/u.exec(name)?.[1]?.toLowerCase();
  const known: Readonly<Record<string, SourceFormat>> = {
    md: "md",
    markdown: "md",
    txt: "txt",
    text: "txt",
    html: "html",
    htm: "html",
    xhtml: "html",
    docx: "docx",
  };
  return ending === undefined ? undefined : known[ending];
}

/** Reads the bytes of a text in a format. Never throws; what cannot be read is a problem with what to do. */
export function readSource(bytes: Uint8Array, format: SourceFormat): ReadSource {
  const refused = refusalOf(bytes, format);
  if (refused !== undefined) return { problem: refused };
  const read = format === "docx" ? readDocx(bytes) : readText(bytes, format);
  if ("problem" in read) return read;
  const length = read.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > mostCharacters || read.blocks.length > mostParagraphs) return { problem: problems.tooLong };
  return length === 0 ? { problem: problems.empty } : read;
}

/** What a file is by its first bytes, whatever its name says. */
function refusalOf(bytes: Uint8Array, format: SourceFormat) {
  const starts = (...values: readonly number[]) => values.every((value, index) => bytes[index] === value);
  if (bytes.length > mostBytes) return problems.tooLong;
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return problems.oldWord;
  if (starts(0x25, 0x50, 0x44, 0x46)) return problems.pdf;
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return problems.richText;
  const isPackage = starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06);
  if (isPackage && format !== "docx") return problems.packed;
  return !isPackage && format === "docx" ? problems.notDocx : undefined;
}

function readDocx(bytes: Uint8Array): ReadSource {
  const blocks = blocksOfDocx(bytes);
  if (blocks === "too-large") return { problem: problems.tooLong };
  return blocks === "broken" ? { problem: problems.notDocx } : { blocks };
}

function readText(bytes: Uint8Array, format: Exclude<SourceFormat, "docx">): ReadSource {
  const text = decoded(bytes);
  if (text === undefined) return { problem: problems.notUtf8 };
  if (format === "txt") return { blocks: blocksOfPlainText(text) };
  if (format === "html") {
    const blocks = blocksOfHtml(text);
    return blocks === undefined ? { problem: problems.tooDeep } : { blocks };
  }
  const { blocks, problem } = blocksOfMarkdown(text);
  return problem === undefined ? { blocks } : { problem: { rule: "not-readable", message: problem } };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const refusal = (rule: string, nl: string, en: string) => ({ rule, message: { nl, en } });

const problems = {
  tooLong: refusal(
    "too-long",
    `De tekst is te lang voor een regeling: er mogen ${mostCharacters} tekens en ${mostParagraphs} alinea's in staan. Haal eruit wat er niet bij hoort, of splits hem.`,
    `The text is too long for a regulation: it may have ${mostCharacters} characters and ${mostParagraphs} paragraphs. Take out what does not belong to it, or split it.`,
  ),
  tooDeep: refusal(
    "not-readable",
    "De onderdelen van deze pagina staan te diep in elkaar. Bewaar alleen de tekst, als .txt.",
    "The parts of this page are nested too deep. Save only the text, as .txt.",
  ),
  oldWord: refusal(
    "not-readable",
    "Dit is een oud Word-bestand (.doc), of een bestand met een wachtwoord. Open het in Word en bewaar het als .docx zonder wachtwoord.",
    "This is an old Word file (.doc), or a file with a password. Open it in Word and save it as .docx without a password.",
  ),
  pdf: refusal(
    "not-readable",
    "Dit is een PDF. Kopieer de tekst naar een .txt-bestand, of gebruik het document waar de PDF van gemaakt is.",
    "This is a PDF. Copy the text to a .txt file, or use the document that the PDF was made from.",
  ),
  richText: refusal(
    "not-readable",
    "Dit is een RTF-bestand. Bewaar het als .docx of als .txt.",
    "This is an RTF file. Save it as .docx or as .txt.",
  ),
  packed: refusal(
    "not-readable",
    "Dit is geen tekst maar een ingepakt bestand (zoals .docx). Heet het .docx, of zet er --as docx bij.",
    "This is no text but a packed file (such as .docx). Name it .docx, or add --as docx.",
  ),
  notDocx: refusal(
    "not-readable",
    "Dit is geen Word-document (.docx) dat te lezen is. Open het in Word en bewaar het opnieuw als .docx.",
    "This is no Word document (.docx) that can be read. Open it in Word and save it again as .docx.",
  ),
  notUtf8: refusal(
    "not-utf-8",
    "Dit bestand is geen UTF-8-tekst. Sla het op als UTF-8.",
    "This file is no UTF-8 text. Save it as UTF-8.",
  ),
  empty: refusal(
    "empty-file",
    "Hier staat geen tekst in. Noem een bestand met de tekst van een regeling.",
    "There is no text in it. Name a file with the text of a regulation.",
  ),
} as const;
