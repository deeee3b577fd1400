import { type Day, isoFromDay } from "../calendar/day.ts";
import { sayIso } from "../language/day-words.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Counting } from "../regulation/model.ts";

/** What the hour or the day of receipt does to the day that a term is counted from. */
export function receiptNotes(
  day: Day,
  receipt: { readonly day: Day; readonly certain: boolean },
  { receivedAfter = 0 }: Pick<Counting, "receivedAfter">,
): readonly Text[] {
  if (!receipt.certain) {
    const clock = `${String(Math.floor(receivedAfter / 60)).padStart(2, "0")}:${String(receivedAfter % 60).padStart(2, "0")}`;
    return [
      {
        nl: `Kwam het na ${clock} uur binnen? Dan telt het als ontvangen op de volgende werkdag: vul die dag in.`,
        en: `Did it arrive after ${clock}? Then it counts as received on the next working day: fill in that day.`,
      },
    ];
  }
  return receipt.day === day
    ? []
    : [
        inBoth((language) =>
          language === "nl"
            ? `Wat op ${sayIso(isoFromDay(day), language)} binnenkomt, telt als ontvangen op ${sayIso(isoFromDay(receipt.day), language)}.`
            : `What arrives on ${sayIso(isoFromDay(day), language)} counts as received on ${sayIso(isoFromDay(receipt.day), language)}.`,
        ),
      ];
}

export function sayMissingAct(label: string): Text {
  return {
    nl: `Van ${label} is geen dag ingevuld; daarom telt de laatste dag die daarvoor was. Gebeurde het eerder, vul die dag dan in: dan wordt ook deze dag eerder.`,
    en: `No day is filled in for ${label}; so the last day that there was for it counts. If it happened earlier, fill in that day: then this day becomes earlier too.`,
  };
}

export function sayLateAct(label: string): Text {
  return {
    nl: `De dag van ${label} was te laat. Te laat zijn geeft geen extra tijd: de laatste dag die daarvoor was, telt.`,
    en: `The day of ${label} was late. Being late gives no extra time: the last day that there was for it counts.`,
  };
}

export function sayActInTime(label: string): Text {
  return {
    nl: `Wij gaan ervan uit dat ${label} op tijd was. Was dat te laat, dan is de uiterste dag eerder.`,
    en: `We take it that ${label} was in time. If it was late, the final day is earlier.`,
  };
}

export function sayLateNotice(by: Day): Text {
  return inBoth((language) =>
    language === "nl"
      ? `Het bericht verlengt niets: het moest er na het begin van de termijn zijn, en uiterlijk op ${sayIso(isoFromDay(by), language)}.`
      : `The notice lengthens nothing: it had to come after the term began, and no later than ${sayIso(isoFromDay(by), language)}.`,
  );
}

export function sayAtMost(day: Day): Text {
  return inBoth((language) =>
    language === "nl"
      ? `Verder dan de uiterste grens gaat het niet: ${sayIso(isoFromDay(day), language)}.`
      : `It does not go beyond the utmost limit: ${sayIso(isoFromDay(day), language)}.`,
  );
}

export const openPause: Text = {
  nl: "De termijn staat stil en het einde daarvan is niet ingevuld, of ligt voor het begin. Zonder einde is de uiterste dag later dan hier staat.",
  en: "The term stands still and the end of that is not filled in, or lies before its beginning. Without an end the final day is later than said here.",
};
