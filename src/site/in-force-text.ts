import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import { sayDay } from "../read-back/phrases/date.ts";
import type { InForce } from "../regulation/model.ts";

/** Since when and until when a version holds: `Geldt vanaf 1 juni 2016`. */
export function sayInForce({ from, until }: InForce): Text {
  if (from === undefined && until === undefined) return undated;
  return inBoth((language) => {
    const words = parts[language];
    const start = from === undefined ? "" : ` ${words.from} ${sayDay(from)[language]}`;
    const end = until === undefined ? "" : ` ${words.until} ${sayDay(until)[language]}`;
    return `${words.holds}${start}${end}`;
  });
}

const parts = {
  nl: { holds: "Geldt", from: "vanaf", until: "tot en met" },
  en: { holds: "In force", from: "from", until: "up to and including" },
};

const undated: Text = {
  nl: "Geldt zonder begindatum en einddatum",
  en: "In force without a beginning or end date",
};
