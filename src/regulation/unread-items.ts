import type { Root } from "mdast";
import type { Finding } from "../finding.ts";
import { type BodySource, nodePlace, nodeSource } from "./body-source.ts";
import { descendants } from "./markdown-text.ts";

/**
 * Lines that look like items of a list but are ordinary text for Markdown:
 * letters (`a. …`), or a number other than 1 right under a sentence. They would
 * get no article id.
 */
export function unreadItems(tree: Root, source: BodySource): Finding[] {
  return [...descendants(tree)]
    .filter((node) => node.type === "paragraph")
    .flatMap((paragraph) => {
      const place = nodePlace(paragraph, source);
      const lines = nodeSource(paragraph, source).split(/\r\n|\r|\n/);
      return lines.flatMap((line, index) => {
        const mark = /^\s*((?:\d{1,3}|[a-z])[.)])\s/i.exec(line)?.[1];
        return mark === undefined
          ? []
          : [unreadItem(mark, { file: place.file, line: place.line + index, column: 1 })];
      });
    });
}

function unreadItem(mark: string, place: Finding["place"]): Finding {
  return {
    rule: "unread-item",
    severity: "attention",
    place,
    message: {
      nl: `"${mark}" is hier geen onderdeel van een lijst en krijgt geen nummer om naar te verwijzen. Nummer met 1., 2., 3., begin bij 1. of zet er een witregel boven; letters komen er bij het tonen vanzelf.`,
      en: `"${mark}" is not an item of a list here and gets no number to refer to. Number with 1., 2., 3., begin with 1. or put a blank line above it; letters appear by themselves when it is shown.`,
    },
  };
}
