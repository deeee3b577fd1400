import { nearestName } from "../case-log/names.ts";
import type { Text } from "../language/language.ts";
import { wrongUse } from "./not-checked.ts";

/** Something to write in a form: to a file, or to the screen. */
export interface Target<Format extends { readonly name: string }> {
  readonly format: Format;
  readonly file?: string | undefined;
}

/** What a word `name` or `name=file` behind `--format` asks for. Throws NotChecked for a form that is not there. */
export function targetNamed<Format extends { readonly name: string }>(
  word: string,
  formats: readonly Format[],
): Target<Format> {
  const [name = "", ...rest] = word.split("=");
  const format = formats.find((candidate) => candidate.name === name);
  if (format === undefined) throw wrongUse(unknownFormat(name, formats));
  const file = rest.join("=");
  if (rest.length > 0 && file === "") throw withoutFile(name);
  return { format, ...(rest.length === 0 ? {} : { file }) };
}

/** What is wrong with the name of a form that is not there. */
export function unknownFormat(name: string, formats: readonly { readonly name: string }[]): Text {
  const names = formats.map((format) => format.name);
  const hint = nearestName(name, names);
  const all = names.join(", ");
  return {
    nl: `--format kent “${name}” niet${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; mogelijk is: ${all}.`,
    en: `--format does not know “${name}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; possible: ${all}.`,
  };
}

function withoutFile(name: string) {
  return wrongUse({
    nl: `Achter --format ${name}= hoort een bestand.`,
    en: `--format ${name}= needs a file behind it.`,
  });
}
