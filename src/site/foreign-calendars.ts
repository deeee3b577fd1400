import { isKnownCalendar } from "../calendar/working-calendar.ts";
import type { Regulation } from "../regulation/model.ts";
import { allReadings, alternativesOf } from "../regulation/reading-combinations.ts";

/** Whether a regulation, read one way or another, counts with the holidays of another country. */
export function hasForeignCalendar(regulation: Regulation): boolean {
  const others = alternativesOf(allReadings(regulation)).map((choice) => regulation.under(choice));
  return [regulation, ...others].some((read) => [...calendarsIn(read)].some(isForeign));
}

function isForeign(id: string): boolean {
  return id !== "nl" && id !== "nl-atw" && isKnownCalendar(id);
}

/** Every calendar that is named anywhere in it. */
function* calendarsIn(part: unknown): Generator<string> {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== "string") yield* calendarsIn(value);
    else if (naming.includes(key)) yield value;
  }
}

const naming = ["calendar", "base", "holidays"];
