import ICAL from "ical.js";
import { dateOf, dayFromIso, isoFromDay } from "../calendar/day.ts";
import type { Language } from "../language/language.ts";
import type { AgendaItem } from "./agenda.generated.ts";
import type { Agenda } from "./agenda.ts";
import { sayBy, sayDue, sayReadings, stateLabels, words } from "./words.ts";

export interface CalendarInput {
  readonly title: string;
  readonly language: Language;
  readonly toolVersion: string;
}

/**
 * The agenda as an iCalendar file (RFC 5545) that Outlook and others accept: an event of one whole day for each last
 * day. Its UID is the fingerprint, so that the same duty stays the same event; stamp and sequence follow the reference
 * date, so that a later agenda replaces an earlier one, and the same agenda has the same bytes.
 */
export function agendaCalendar(agenda: Agenda, { title, language, toolVersion }: CalendarInput): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", `-//regelmaat//agenda ${toolVersion}//${language.toUpperCase()}`);
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("x-wr-calname", `${words.agenda[language]} ${title}`);
  for (const item of agenda.items) calendar.addSubcomponent(eventOf(item, agenda.asOf, language));
  // The library leaves out of its count the space that a folded line begins with (RFC 5545, 3.1: 75 bytes).
  ICAL.foldLength = 74;
  return `${calendar.toString()}\r\n`;
}

function eventOf(item: AgendaItem, asOf: string, language: Language): InstanceType<typeof ICAL.Component> {
  const event = new ICAL.Component("vevent");
  const due = requiredDay(item.due);
  event.addPropertyWithValue("uid", `${item.fingerprint}@regelmaat`);
  event.addPropertyWithValue("dtstamp", midnight(requiredDay(asOf)));
  event.addPropertyWithValue("last-modified", midnight(requiredDay(asOf)));
  event.addPropertyWithValue("sequence", requiredDay(asOf));
  event.addPropertyWithValue("dtstart", wholeDay(due));
  // The end of an event is the first day that it no longer takes.
  event.addPropertyWithValue("dtend", wholeDay(due + 1));
  event.addPropertyWithValue("summary", summaryOf(item, language));
  event.addPropertyWithValue("description", descriptionOf(item, language));
  event.addPropertyWithValue("class", "PRIVATE");
  event.addPropertyWithValue("transp", "TRANSPARENT");
  event.addPropertyWithValue("priority", item.state === "overdue" ? highest : usual);
  return event;
}

const highest = 1;
const usual = 5;

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

function wholeDay(day: number): InstanceType<typeof ICAL.Time> {
  return ICAL.Time.fromDateString(isoFromDay(day));
}

function midnight(day: number): InstanceType<typeof ICAL.Time> {
  const { year, month, dayOfMonth } = dateOf(day);
  return new ICAL.Time(
    { year, month, day: dayOfMonth, hour: 0, minute: 0, second: 0, isDate: false },
    ICAL.Timezone.utcTimezone,
  );
}

function requiredDay(iso: string): number {
  const day = dayFromIso(iso.slice(0, "yyyy-mm-dd".length));
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}
