import type { Language } from "../../language/language.ts";

/** The calendar that a text points at: which days are working days is assumed, and asked. */
export interface AssumedCalendar {
  /** Of the library of calendars, or one that the draft describes itself. */
  readonly id: string;
  /** IANA name, where the country has one zone that is not the default. */
  readonly timeZone?: string;
  /** The words of the text that point at it; undefined: none do. */
  readonly words?: string;
}

/** Monday to Friday without any holiday: what a draft takes when no word says where the text is from. */
export const plainWeekdays = "weekdays";

export const dutchCalendar: AssumedCalendar = { id: "nl-atw" };
/** Bodies and places that only one country has; the first that the text names counts. */
const signs: readonly (readonly [shape: RegExp, calendar: AssumedCalendar])[] = [
  [/\b(?:Netherlands|Dutch|Holland|Awb|Wkkgz)\b/u, dutchCalendar],
  [/\b(?:Scotland|Scottish|SPSO)\b/u, { id: "gb-sct", timeZone: "Europe/London" }],
  [/\b(?:Northern Ireland|NIPSO)\b/u, { id: "gb-nir", timeZone: "Europe/London" }],
  [/\b(?:Wales|Welsh)\b(?<!England and Wales)/u, { id: "gb-wls", timeZone: "Europe/London" }],
  [/\b(?:Ireland|Irish|FSPO)\b/u, { id: "ie", timeZone: "Europe/Dublin" }],
  [
    /\b(?:England|United Kingdom|UK|plc|PLC|Financial Conduct Authority|FCA|Financial Ombudsman Service|Housing Ombudsman|Local Government (?:and Social Care )?Ombudsman|NHS|Ofsted|Ofgem|Ofcom)\b/u,
    { id: "gb-eng", timeZone: "Europe/London" },
  ],
  [/\b(?:Australian?|AFCA|ASIC)\b/u, { id: "au" }],
  [/\b(?:New Zealand)\b/u, { id: "nz", timeZone: "Pacific/Auckland" }],
  [/\b(?:Canada|Canadian)\b/u, { id: "ca" }],
  [/\b(?:United States|U\.S\.)/u, { id: "us" }],
];

/** The calendar of a text in Dutch is the Dutch one; of one in English that of the country that it names. */
export function assumedCalendar(text: string, language: Language): AssumedCalendar {
  if (language === "nl") return dutchCalendar;
  for (const [shape, calendar] of signs) {
    const [words] = shape.exec(text) ?? [];
    if (words !== undefined) return { ...calendar, words };
  }
  return { id: plainWeekdays };
}
