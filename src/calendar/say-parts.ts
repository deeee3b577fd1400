import { sayIso } from "../language/day-words.ts";
import type { Language, Text } from "../language/language.ts";
import { inBoth, joined } from "../language/text.ts";
import { dateOf, dayFromIso } from "./day.ts";
import type { DerivedPart, DerivedPause } from "./derivation.ts";
import { formatDuration } from "./duration.ts";
import { sayRange } from "./say-stretch.ts";

/** The term, with what its unit means where that needs words. */
export function sayTerm(part: DerivedPart, countsDayZero: boolean): Text {
  const opening = inBoth((language) => {
    const term = asWorded(part, language);
    if (language === "nl")
      return `De termijn is ${part.role === "total" ? `verlengd tot in totaal ${term}` : term}.`;
    return `The term is ${part.role === "total" ? `extended to ${term} in all` : term}.`;
  });
  return joined([opening, ...explain(part, countsDayZero)], " ");
}

/** An extension, with the day it is counted from. */
export function sayExtension(part: DerivedPart): Text {
  const opening = inBoth((language) => {
    const start = sayIso(part.start, language);
    return language === "nl"
      ? `De termijn is verlengd met ${asWorded(part, language)}, geteld vanaf ${start}.`
      : `The term is extended by ${asWorded(part, language)}, counted from ${start}.`;
  });
  return joined([opening, ...explain(part, false)], " ");
}

/** What a pause did to the term. */
export function sayPause(pause: DerivedPause): Text {
  return inBoth((language) => {
    const start = sayIso(pause.from, language);
    if (!pause.suspended)
      return withoutEffect[pause.effect === "too-late" ? "tooLate" : "noDays"][language](start);
    const { first, last, days } = pause.suspended;
    const range = sayRange(first, last)[language];
    const count = formatDuration({ amount: days, unit: "day" }, language);
    return language === "nl"
      ? `De termijn stond stil: ${range} (${count}).`
      : `The term stood still: ${range} (${count}).`;
  });
}

const withoutEffect = {
  tooLate: {
    nl: (start: string) =>
      `Het stilstaan begon op ${start}. Toen was de termijn al voorbij; dat verandert dus niets.`,
    en: (start: string) =>
      `The standstill began on ${start}. The term was over by then, so it changes nothing.`,
  },
  noDays: {
    nl: (start: string) => `Het stilstaan dat begon op ${start} hield geen enkele dag van de termijn tegen.`,
    en: (start: string) => `The standstill that began on ${start} held up no day of the term.`,
  },
};

/** In its own words, and as a number where the words are others: `half jaar (6 maanden)`. */
function asWorded(part: DerivedPart, language: Language): string {
  const plain = formatDuration(part, language);
  return part.text === plain || part.text === "" ? plain : `${part.text} (${plain})`;
}

function explain(part: DerivedPart, countsDayZero: boolean): readonly Text[] {
  if (part.unit === "working-week") return [explainWorkingWeek(part)];
  if (part.unit !== "month" && part.unit !== "year") return [];
  const clipped = explainClipping(part, countsDayZero);
  return clipped ? [clipped] : [];
}

function explainWorkingWeek(part: DerivedPart): Text {
  if (part.workingWeek === "calendar") {
    return { nl: "Een werkweek telt hier als zeven dagen.", en: "A working week counts as seven days here." };
  }
  if (part.workingWeek === "whole") {
    return {
      nl: "Een werkweek is hier een hele week van maandag tot en met vrijdag.",
      en: "A working week is a whole week here, from Monday up to and including Friday.",
    };
  }
  const workingDays = part.amount * (part.workingDaysPerWeek ?? 0);
  return inBoth((language) => {
    const days = formatDuration({ amount: workingDays, unit: "working-day" }, language);
    return language === "nl" ? `Dat zijn ${days}.` : `That is ${days}.`;
  });
}

/** Only where the month has no day with the same number. */
function explainClipping(part: DerivedPart, countsDayZero: boolean): Text | undefined {
  const [start, end] = [dayFromIso(part.start), dayFromIso(part.end)];
  if (start === undefined || end === undefined) return undefined;
  const wanted = dateOf(start).dayOfMonth;
  const reached = dateOf(end).dayOfMonth;
  if (reached === wanted || (countsDayZero && (reached === wanted - 1 || wanted === 1))) return undefined;
  return {
    nl: `Die maand heeft geen dag ${wanted}; dan geldt de laatste dag van de maand.`,
    en: `That month has no day ${wanted}; then the last day of the month holds.`,
  };
}
