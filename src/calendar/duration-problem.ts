import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";

/** Why words are not taken as a duration; each says what to write instead. */
export const durationProblems = {
  empty: {
    nl: "Er staat geen termijn. Schrijf een aantal en een eenheid, zoals 5 werkdagen of 6 weken.",
    en: "There is no term. Write an amount and a unit, such as 5 working days or 6 weeks.",
  },
  fraction: {
    nl: 'Een termijn heeft een heel aantal, zonder komma, punt of breuk. Alleen "half jaar" is bekend (6 maanden). Schrijf bijvoorbeeld 18 maanden of 36 uur.',
    en: 'A term has a whole amount, without comma, point or fraction. Only "half a year" is known (6 months). Write for instance 18 months or 36 hours.',
  },
  composite: {
    nl: "Een termijn heeft één aantal en één eenheid. Een samengestelde termijn kan op verschillende manieren geteld worden. Kies één eenheid, zoals 6 weken.",
    en: "A term has one amount and one unit. A composite term can be counted in different ways. Choose one unit, such as 6 weeks.",
  },
  negative: {
    nl: 'Een termijn kan niet kleiner dan nul zijn. Gebruik "voor" om terug te tellen, zoals 5 dagen voor hearing.',
    en: 'A term cannot be less than zero. Use "before" to count back, such as 5 days before hearing.',
  },
  tooLarge: {
    nl: "Deze termijn is langer dan 150 jaar. Controleer het aantal.",
    en: "This term is longer than 150 years. Check the amount.",
  },
  contradiction: {
    nl: "Het aantal staat er twee keer, en niet hetzelfde. Kies één aantal.",
    en: "The amount stands there twice, and not the same. Choose one amount.",
  },
} as const satisfies Record<string, Text>;

/** An amount with words behind it that are no unit. */
export function unknownUnit(words: string): Text {
  return inBoth((language) =>
    language === "nl"
      ? `"${shown(words)}" heeft geen bekende eenheid. Schrijf uur, dagen, werkdagen, weken, werkweken, maanden, kwartalen of jaar.`
      : `"${shown(words)}" has no known unit. Write hours, days, working days, weeks, working weeks, months, quarters or years.`,
  );
}

/** Words that are neither an amount nor open words. */
export function notADuration(words: string): Text {
  return inBoth((language) =>
    language === "nl"
      ? `"${shown(words)}" is geen termijn. Schrijf een aantal en een eenheid, zoals 5 werkdagen, of open woorden, zoals zo spoedig mogelijk.`
      : `"${shown(words)}" is no term. Write an amount and a unit, such as 5 working days, or open words, such as as soon as possible.`,
  );
}

/** A duration with words behind it where nothing may follow. */
export function wordsBehind(duration: string, words: string): Text {
  return inBoth((language) =>
    language === "nl"
      ? `Na de termijn "${shown(duration)}" staat nog "${shown(words)}". Hier hoort alleen een aantal met een eenheid.`
      : `Behind the term "${shown(duration)}" there is also "${shown(words)}". Only an amount with a unit belongs here.`,
  );
}

function shown(words: string): string {
  const characters = [...words.replace(/\p{C}/gu, "")];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : characters.join("");
}
