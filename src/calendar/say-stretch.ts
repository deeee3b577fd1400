import { sayIso } from "../language/day-words.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { DayStretch } from "./day-stretch.ts";
import { formatDuration } from "./duration.ts";

/** One run of days of a term in working days, as a sentence. */
export function sayStretch(stretch: DayStretch): Text {
  if (stretch.kind === "counted") return sayCounted(stretch);
  return inBoth((language) => {
    const days = sayRange(stretch.from, stretch.until)[language];
    const why = stretch.kind === "suspended" ? suspended[language] : sayReason(stretch.reason)[language];
    if (language === "nl") return `${days} ${stretch.days === 1 ? "telt" : "tellen"} niet mee: ${why}.`;
    return `${days} ${stretch.days === 1 ? "does" : "do"} not count: ${why}.`;
  });
}

/** One date, or a first and a last one. */
export function sayRange(from: string, until: string): Text {
  return inBoth((language) => {
    const first = sayIso(from, language);
    if (from === until) return first;
    const last = sayIso(until, language);
    return language === "nl" ? `${first} tot en met ${last}` : `${first} up to and including ${last}`;
  });
}

/** The days that are passed over, each with its name. */
export function sayPassed(passed: readonly DayStretch[]): Text {
  return inBoth((language) =>
    passed
      .map((stretch) => {
        const days = sayRange(stretch.from, stretch.until)[language];
        // The weekday already says it.
        if (stretch.kind !== "skipped" || isWeekendDay(stretch.reason.code)) return days;
        return `${days} (${sayReason(stretch.reason)[language]})`;
      })
      .join(", "),
  );
}

function isWeekendDay(code: string): boolean {
  return code === "saturday" || code === "sunday";
}

const suspended: Text = { nl: "de termijn stond stil", en: "the term stood still" };

function sayReason({ name, source }: Extract<DayStretch, { kind: "skipped" }>["reason"]): Text {
  return inBoth((language) => (source === undefined ? name[language] : `${name[language]}, ${source}`));
}

function sayCounted(stretch: Extract<DayStretch, { kind: "counted" }>): Text {
  return inBoth((language) => {
    const days = sayRange(stretch.from, stretch.until)[language];
    const count = formatDuration({ amount: stretch.days, unit: "working-day" }, language);
    if (stretch.fixedDaysOff === 0) return `${days}: ${count}.`;
    return language === "nl"
      ? `${days}: ${count}; het weekend en vaste vrije dagen tellen niet mee.`
      : `${days}: ${count}; the weekend and fixed days off do not count.`;
  });
}
