import ICAL from "ical.js";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Closure } from "../regulation/model.ts";
import { keepDayOfMonth, lastYear, repetitionProblem, rulesOf } from "./closure-repetition.ts";
import { type Day, dayOf } from "./day.ts";

/** The closures in a calendar file, or what keeps it from being used. */
export interface ClosuresFile {
  readonly closures: readonly Closure[];
  readonly findings: readonly Finding[];
}

/**
 * Reads an iCalendar file (RFC 5545) as closures: every event of whole days, each
 * time that it comes back. Cancelled events are none. `X-ANNOUNCED` says on which
 * day it was made known; the dates on which the file or the entry was written say
 * nothing about that. Never throws.
 */
export function closuresOf(text: string, file: string): ClosuresFile {
  const lines = text.split(/\r?\n/u);
  const at = (line: number, message: Text): Finding => ({
    rule: "calendar-file",
    severity: "error",
    place: { file, line: Math.max(1, line), column: 1 },
    message,
  });
  const read = parsed(text);
  if ("problem" in read) {
    const line = lines.findIndex((each) => each !== "" && read.problem.includes(each)) + 1;
    return { closures: [], findings: [at(line, notACalendar)] };
  }
  const begins = lines.flatMap((line, index) => (/^BEGIN:VEVENT\s*$/iu.test(line) ? [index + 1] : []));
  const closures: Closure[] = [];
  const findings: Finding[] = [];
  const components = read.component.getAllSubcomponents("vevent");
  components.forEach((component, index) => {
    if (isException(component)) return;
    const found = closuresIn(component, components);
    if ("message" in found) findings.push(at(begins[index] ?? 1, found.message));
    else closures.push(...found.closures);
  });
  return findings.length > 0 ? { closures: [], findings } : { closures, findings };
}

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

function parsed(text: string): { readonly component: Component } | { readonly problem: string } {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    return component.name === "vcalendar" ? { component } : { problem: "" };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : "" };
  }
}

type Found = { readonly closures: readonly Closure[] } | { readonly message: Text };

/** One time of an event that comes back, moved or called off. */
function isException(component: Component): boolean {
  return component.hasProperty("recurrence-id");
}

function closuresIn(component: Component, all: readonly Component[]): Found {
  const uid = component.getFirstPropertyValue("uid");
  const exceptions = all.filter((each) => isException(each) && each.getFirstPropertyValue("uid") === uid);
  try {
    const event = new ICAL.Event(component, { exceptions });
    if (!component.getFirstProperty("dtstart")) return { message: withoutStart };
    if (isCancelled(component)) return { closures: [] };
    const announced = announcedOn(component);
    if (announced === "wrong") return { message: wrongAnnouncement };
    const repetition = repetitionProblem(component, event.startDate);
    if (repetition) return { message: repetition };
    const closures: Closure[] = [];
    for (const { from, until, component: own } of occurrencesOf(event)) {
      const days = daysOf(from, until);
      if (!days) return { message: notWholeDays };
      if (!isCancelled(own)) closures.push({ ...days, ...(announced !== undefined && { announced }) });
    }
    return { closures };
  } catch {
    return { message: unreadable };
  }
}

interface Happening {
  readonly from: Time;
  readonly until: Time;
  readonly component: Component;
}

function* occurrencesOf(event: InstanceType<typeof ICAL.Event>): Generator<Happening> {
  if (!event.isRecurring()) {
    yield { from: event.startDate, until: event.endDate, component: event.component };
    return;
  }
  for (const rule of rulesOf(event.component)) keepDayOfMonth(rule, event.startDate);
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.year <= lastYear; next = iterator.next()) {
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    yield { from: startDate, until: endDate, component: item.component };
  }
}

function isCancelled(component: Component): boolean {
  return String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED";
}

/** The end is the first moment after it; a moment at midnight is the beginning of a day. */
function daysOf(from: Time, until: Time): Pick<Closure, "from" | "until"> | undefined {
  if (![from, until].every(isMidnight)) return undefined;
  const first = dayOf(from.year, from.month, from.day);
  const last = dayOf(until.year, until.month, until.day) - 1;
  if (!from.isDate && last < first) return undefined;
  return { from: first, until: Math.max(first, last) };
}

/** Midnight in universal time is no midnight here. */
function isMidnight({ isDate, hour, minute, second, zone }: Time): boolean {
  return isDate || (zone?.tzid !== "UTC" && hour === 0 && minute === 0 && second === 0);
}

function announcedOn(component: Component): Day | "wrong" | undefined {
  const value = component.getFirstPropertyValue("x-announced");
  if (value === null || value === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/u.exec(String(value)) ?? [];
  if (year === undefined) return "wrong";
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? dayOf(Number(year), Number(month), Number(day)) : "wrong";
}

const notACalendar = {
  nl: "Dit is geen agenda die te lezen is. Verwacht: een bestand dat begint met BEGIN:VCALENDAR en eindigt met END:VCALENDAR. Exporteer de agenda opnieuw als .ics.",
  en: "This is no calendar that can be read. Expected: a file that begins with BEGIN:VCALENDAR and ends with END:VCALENDAR. Export the calendar as .ics again.",
};
const withoutStart = {
  nl: "Deze sluiting heeft geen begin. Voeg een regel toe zoals: DTSTART;VALUE=DATE:20261224.",
  en: "This closure has no start. Add a line such as: DTSTART;VALUE=DATE:20261224.",
};
const notWholeDays = {
  nl: "Deze sluiting is niet van hele dagen. Maak er een afspraak voor de hele dag van (DTSTART;VALUE=DATE:…), of haal haar weg.",
  en: "This closure is not of whole days. Make it an appointment for the whole day (DTSTART;VALUE=DATE:…), or take it away.",
};
const wrongAnnouncement = {
  nl: "X-ANNOUNCED is geen datum. Schrijf de dag waarop de sluiting bekend is gemaakt, zoals: X-ANNOUNCED:20260501.",
  en: "X-ANNOUNCED is no date. Write the day on which the closure was made known, such as: X-ANNOUNCED:20260501.",
};
const unreadable = {
  nl: "Deze sluiting is niet te lezen. Controleer de datums en de herhaling (RRULE).",
  en: "This closure cannot be read. Check the dates and the repetition (RRULE).",
};
