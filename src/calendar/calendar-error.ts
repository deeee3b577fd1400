import { distance } from "fastest-levenshtein";
import type { Text } from "../language/language.ts";

/** A calendar cannot do what it is asked; `text` says it to people. */
export class CalendarError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = new.target.name;
    this.text = text;
  }
}

/** No calendar has this id; `nearest` is the valid id that looks most like it. */
export class UnknownCalendarError extends CalendarError {
  readonly id: string;
  readonly nearest: string;

  constructor(id: string, validIds: readonly string[]) {
    const nearest = nearestName(id, validIds);
    super({
      nl: `De kalender "${id}" bestaat niet. De naam die er het meest op lijkt is "${nearest}". Gebruik een bekende naam, zoals nl-atw, of beschrijf de kalender onder "calendars".`,
      en: `There is no calendar "${id}". The name that looks most like it is "${nearest}". Use a known name, such as nl-atw, or describe the calendar under "calendars".`,
    });
    this.id = id;
    this.nearest = nearest;
  }
}

/** An own calendar rests on itself, directly or through others. */
export class CircularCalendarError extends CalendarError {
  constructor(path: readonly string[]) {
    const chain = path.join(" → ");
    super({
      nl: `De kalenders rusten op elkaar in een kring: ${chain}. Laat een van hen op een ingebouwde kalender rusten.`,
      en: `The calendars rest on each other in a circle: ${chain}. Let one of them rest on a built-in calendar.`,
    });
  }
}

/** An own calendar names a file of closures that nobody has read: its days would be wrong. */
export class UnreadCalendarError extends CalendarError {
  constructor(file: string) {
    super({
      nl: `De agenda "${file}" is niet gelezen, dus de sluitingen zijn niet bekend. Lees het bestand met closuresOf en geef het aan de regeling met withClosures.`,
      en: `The calendar "${file}" has not been read, so its closures are not known. Read the file with closuresOf and give it to the regulation with withClosures.`,
    });
  }
}

/** A day or a count lies outside the years that the calendars know. */
export class CalendarRangeError extends CalendarError {
  constructor(firstYear: number, lastYear: number) {
    super({
      nl: `Werkdagen zijn alleen bekend van ${firstYear} tot en met ${lastYear}; deze berekening komt daarbuiten. Controleer de datum en de termijn.`,
      en: `Working days are only known from ${firstYear} up to and including ${lastYear}; this computation leaves those years. Check the date and the term.`,
    });
  }
}

function nearestName(name: string, candidates: readonly string[]): string {
  let nearest = "";
  let smallest = Number.POSITIVE_INFINITY;
  // A hostile name may be very long: its beginning is enough to compare.
  const wanted = name.slice(0, 64).toLowerCase();
  for (const candidate of candidates) {
    const apart = distance(wanted, candidate.toLowerCase());
    if (apart >= smallest) continue;
    smallest = apart;
    nearest = candidate;
  }
  return nearest;
}
