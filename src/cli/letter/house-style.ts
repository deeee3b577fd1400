import { extname } from "node:path";
import type { DocumentFormat } from "../../document/formats.ts";
import type { HouseStyle, HouseStyleProblem } from "../../document/house-style.ts";
import type { Text } from "../../language/language.ts";
import type { Call } from "../command.ts";
import { atFile, readBytes, shownPath } from "../input-file.ts";
import { wrongUse } from "../not-checked.ts";

/**
 * The document that `--house-style` names; undefined: none. Throws NotChecked for one that cannot give its looks, and
 * where no letter is made in its form.
 */
export async function houseStyleOf(
  { io, options }: Call,
  formats: readonly DocumentFormat[],
): Promise<HouseStyle | undefined> {
  const file = options.value("house-style");
  if (file === undefined) return undefined;
  const ending = extname(file).toLowerCase();
  const kind = ending === ".docx" ? "docx" : ending === ".odt" ? "odt" : undefined;
  if (kind === undefined) throw atFile(shownPath(io, file), "house-style", noDocument);
  if (!formats.some(({ name }) => name === kind)) throw wrongUse(otherForm(kind));
  const { bytes } = await readBytes(io, file);
  const { Parts, UnusableHouseStyle } = await import("../../document/house-style.ts");
  try {
    const needed = kind === "docx" ? ["word/document.xml", "word/styles.xml"] : ["content.xml", "styles.xml"];
    new Parts(bytes, needed);
  } catch (error) {
    if (!(error instanceof UnusableHouseStyle)) throw error;
    throw atFile(shownPath(io, file), "house-style", problems[error.problem]);
  }
  return { kind, bytes };
}

const noDocument = {
  nl: "Een huisstijl is een document van Word (.docx) of OpenDocument (.odt). Noem zo’n bestand.",
  en: "A house style is a document of Word (.docx) or OpenDocument (.odt). Name such a file.",
};

const problems: Readonly<Record<HouseStyleProblem, Text>> = {
  unreadable: {
    nl: "Dit bestand is beschadigd, of het is geen document van deze soort. Open het, en sla het opnieuw op.",
    en: "This file is damaged, or it is no document of this kind. Open it and save it again.",
  },
  macros: {
    nl: "In dit document zitten macro’s. Die zouden in elke brief komen. Sla het op zonder macro’s.",
    en: "This document holds macros. They would come into every letter. Save it without macros.",
  },
};

function otherForm(kind: string): Text {
  return {
    nl: `Deze huisstijl is voor brieven in de vorm ${kind}. Zet er --format ${kind} bij.`,
    en: `This house style is for letters in the form ${kind}. Add --format ${kind}.`,
  };
}
