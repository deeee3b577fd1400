import type { Text } from "../../language/language.ts";
import { inBoth } from "../../language/text.ts";

/** `a, b en c` / `a, b and c`. Parts that hold a comma themselves are kept apart by a semicolon. */
export function listAnd(parts: readonly Text[]): Text {
  return listed(parts, { nl: "en", en: "and" });
}

/** `a, b of c` / `a, b or c`. */
export function listOr(parts: readonly Text[]): Text {
  return listed(parts, { nl: "of", en: "or" });
}

function listed(parts: readonly Text[], word: Text): Text {
  return inBoth((language) => {
    const words = parts.map((part) => part[language]);
    const last = words.at(-1) ?? "";
    if (words.length < 2) return last;

    const separator = words.some((part) => part.includes(",")) ? ";" : ",";
    const before = words.slice(0, -1).join(`${separator} `);

    return `${before}${separator === ";" ? ";" : ""} ${word[language]} ${last}`;
  });
}
