import { sayIso } from "../language/day-words.ts";
import type { Language, Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Derivation, DerivedPart } from "./derivation.ts";
import { sayExtension, sayPause, sayTerm } from "./say-parts.ts";
import { sayRolling } from "./say-rolling.ts";
import { sayStretch } from "./say-stretch.ts";

/** The derivation as sentences that somebody can follow, in the order of the count. */
export function sayDerivation(derivation: Derivation, language: Language): string[] {
  const count = derivation.direction === "after" ? forwards(derivation) : backwards(derivation);
  const sentences = [...count, sayDue(derivation), ...derivation.notices];
  return sentences.map((sentence) => sentence[language]).map(capitalised);
}

function forwards(derivation: Derivation): readonly Text[] {
  const { parts, pauses, rawEnd, rolling } = derivation;
  const counted = parts.flatMap((part) => [
    part.role === "extension" ? sayExtension(part) : sayTerm(part, derivation.countsDayZero),
    ...dayByDay(part),
    endOfPart(part),
  ]);
  const moved = parts.at(-1)?.end !== rawEnd ? [sayMoved(rawEnd)] : [];
  return [
    sayDayZero(derivation),
    ...counted,
    ...pauses.map(sayPause),
    ...moved,
    ...(rolling ? sayRolling(rolling, rawEnd) : []),
  ];
}

function backwards({ dayZero, parts }: Derivation): readonly Text[] {
  const start = inBoth((language) =>
    language === "nl"
      ? `We tellen terug vanaf ${sayIso(dayZero, language)}. Die dag telt niet mee.`
      : `We count back from ${sayIso(dayZero, language)}. That day does not count.`,
  );
  const counted = parts.flatMap((part) => [
    sayTerm(part, false),
    ...dayByDay(part).toReversed(),
    beforePart(part),
  ]);
  return [start, ...counted];
}

/** A term in calendar units needs no list of its days. */
function dayByDay(part: DerivedPart): readonly Text[] {
  const isInWorkingDays = part.unit === "working-day" || part.workingWeek === "days";
  return isInWorkingDays ? part.days.map(sayStretch) : [];
}

function sayDayZero({ dayZero, countsDayZero }: Derivation): Text {
  return inBoth((language) => {
    const day = sayIso(dayZero, language);
    if (language === "nl") {
      return `Dag nul is ${day}. Die dag telt ${countsDayZero ? "mee als eerste dag" : "zelf niet mee"}.`;
    }
    return `Day zero is ${day}. That day ${countsDayZero ? "counts as the first day" : "itself does not count"}.`;
  });
}

function endOfPart(part: DerivedPart): Text {
  return inBoth((language) =>
    language === "nl"
      ? `De laatste dag is dan ${sayIso(part.end, language)}.`
      : `The last day is then ${sayIso(part.end, language)}.`,
  );
}

function beforePart(part: DerivedPart): Text {
  return inBoth((language) =>
    language === "nl"
      ? `Zo komen we op ${sayIso(part.end, language)}. Het moet uiterlijk de dag daarvoor gebeurd zijn.`
      : `That brings us to ${sayIso(part.end, language)}. It must be done by the day before.`,
  );
}

function sayMoved(rawEnd: string): Text {
  return inBoth((language) =>
    language === "nl"
      ? `Met de dagen waarop de termijn stilstond erbij wordt dat ${sayIso(rawEnd, language)}.`
      : `With the days on which the term stood still it becomes ${sayIso(rawEnd, language)}.`,
  );
}

function sayDue({ due, closesAt }: Derivation): Text {
  return inBoth((language) => {
    const day = sayIso(due, language);
    if (language === "nl") {
      return `De uiterste dag is ${day}${closesAt === undefined ? "" : `, tot ${clock(closesAt)} uur`}.`;
    }
    return `The final day is ${day}${closesAt === undefined ? "" : `, until ${clock(closesAt)}`}.`;
  });
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
