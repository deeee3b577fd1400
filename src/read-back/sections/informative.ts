import { informativeLabel } from "../../language/labels.ts";
import { inBoth, singleLine } from "../../language/text.ts";
import type { Informative } from "../../regulation/model.ts";
import type { Said } from "../said.ts";

/** Why a part of the text gives no step. */
export function sayInformative({ because, note }: Informative): Said {
  const reason = inBoth((language) => informativeLabel(because, language));
  const added = note === undefined ? "" : ` (${singleLine(note)})`;

  return {
    text: {
      nl: `Hierover is geen oordeel: deze tekst ${reason.nl}${added}.`,
      en: `Nothing is judged here: this text ${reason.en}${added}.`,
    },
  };
}
