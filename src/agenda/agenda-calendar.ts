import { type Day, dayFromIso, weekdayOf } from "../calendar/day.ts";
import type { Language } from "../language/language.ts";
import type { AgendaItem } from "./agenda.generated.ts";
import type { Agenda } from "./agenda.ts";
import { type CalendarEvent, calendarFile } from "./calendar-file.ts";
import { sayBy, sayDue, sayReadings, stateLabels, words } from "./words.ts";

export interface CalendarInput {
  readonly title: string;
  readonly language: Language;
  readonly toolVersion: string;
}

/**
 * The agenda as an iCalendar file: an event for each last day. Its UID is the
 * fingerprint, so that the same duty stays the same event and a later agenda
 * replaces an earlier one.
 */
export function agendaCalendar(agenda: Agenda, { title, language, toolVersion }: CalendarInput): string {
  return calendarFile({
    name: `${words.agenda[language]} ${title}`,
    language,
    product: `agenda ${toolVersion}`,
    events: agenda.items.map((item) => eventOf(item, agenda.asOf, language)),
  });
}

function eventOf(item: AgendaItem, asOf: string, language: Language): CalendarEvent {
  const [stamp, day] = [requiredDay(asOf), requiredDay(item.due)];
  const reminder = lastWeekdayBefore(day);
  return {
    uid: `${item.fingerprint}@regelmaat`,
    stamp,
    day,
    summary: summaryOf(item, language),
    description: descriptionOf(item, language),
    isUrgent: item.state === "overdue",
    // Who is told today needs no reminder of today, and none of what has passed.
    ...(reminder > stamp && { remindHoursBefore: 24 * (day - reminder) - reminderHour }),
  };
}

/** Nine in the morning: when the day can still be planned. */
const reminderHour = 9;

/** From Monday to Friday: on a Sunday nobody sees that something is due on Monday. */
function lastWeekdayBefore(day: Day): Day {
  const before = day - 1;
  return before - Math.max(0, weekdayOf(before) - 5);
}

/** What is late says so: a day that has passed is not seen otherwise. */
function summaryOf(item: AgendaItem, language: Language): string {
  const who = item.case === undefined ? "" : `${item.case}: `;
  const state = item.state === "open" ? "" : ` (${stateLabels[item.state][language]})`;
  const time = /T(\d{2}:\d{2})$/u.exec(item.due)?.[1];
  const until = time === undefined ? "" : `, ${words.due[language]} ${time}`;
  return `${who}${item.title}${until}${state}`;
}

function descriptionOf(item: AgendaItem, language: Language): string {
  const articles = item.articles.map(({ citation }) => citation).join("; ");
  return [
    item.message,
    `${words.due[language]}: ${sayDue(item, language)}`,
    `${words.by[language]}: ${sayBy(item, language)}`,
    articles,
    ...item.derivation,
    ...sayReadings(item, language).map((said) => `${words.otherwise[language]}: ${said}`),
    `${words.fingerprint[language]} ${item.fingerprint}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function requiredDay(iso: string): number {
  const day = dayFromIso(iso.slice(0, "yyyy-mm-dd".length));
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}
