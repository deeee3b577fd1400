import { formatDuration } from "../calendar/duration.ts";
import { sayIso } from "../language/day-words.ts";
import { alternativeLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import type { AgendaItem } from "./agenda.generated.ts";

/** What people call the states of an item. */
export const stateLabels: Readonly<Record<AgendaItem["state"], Text>> = {
  overdue: { nl: "te laat", en: "late" },
  disputed: { nl: "te laat in één lezing", en: "late in one reading" },
  unclear: { nl: "niet vast te stellen", en: "cannot be determined" },
  open: { nl: "op tijd te doen", en: "to be done in time" },
};

/** How much time is left: `nog 3 werkdagen`, `vandaag`, `5 werkdagen te laat`. */
export function sayTimeLeft({ days, workingDays }: AgendaItem, language: Language): string {
  if (days === 0) return language === "nl" ? "vandaag" : "today";
  const isLate = days < 0;
  // Between two days off lies no working day; then the days themselves say more.
  const duration =
    workingDays === 0
      ? formatDuration({ amount: Math.abs(days), unit: "day" }, language)
      : formatDuration({ amount: Math.abs(workingDays), unit: "working-day" }, language);
  if (isLate) return language === "nl" ? `${duration} te laat` : `${duration} late`;
  return language === "nl" ? `nog ${duration}` : `${duration} left`;
}

/** Who must do it, in words. */
export function sayBy({ by, outside }: AgendaItem, language: Language): string {
  if (by.length === 0) return (outside ? words.outsider : words.organisation)[language];
  return by.map(({ label }) => label).join(language === "nl" ? " of " : " or ");
}

export function sayDue({ due, dueAtLatest }: AgendaItem, language: Language): string {
  const day = sayIso(due, language);
  return dueAtLatest ? `${day} (${words.mayComeEarlier[language]})` : day;
}

/** The days of other readings, in words. */
export function sayReadings({ readings }: AgendaItem, language: Language): readonly string[] {
  return readings.map(
    ({ ambiguity, reading, due }) =>
      `${alternativeLabel(reading, language)} (${ambiguity}): ${words.due[language]} ${sayIso(due, language)}`,
  );
}

export const words = {
  agenda: { nl: "Agenda", en: "Agenda" },
  asOf: { nl: "Peildatum", en: "Reference date" },
  case: { nl: "zaak", en: "case" },
  organisation: { nl: "de organisatie", en: "the organisation" },
  outsider: { nl: "iemand buiten de organisatie", en: "somebody outside the organisation" },
  due: { nl: "uiterlijk", en: "no later than" },
  by: { nl: "door", en: "by" },
  counted: { nl: "Zo geteld", en: "Counted so" },
  otherwise: { nl: "Andere lezing", en: "Other reading" },
  mayComeEarlier: { nl: "kan nog eerder worden", en: "may still come earlier" },
  fingerprint: { nl: "kenmerk", en: "fingerprint" },
  nothing: { nl: "Er staat niets op de agenda.", en: "There is nothing on the agenda." },
} as const satisfies Readonly<Record<string, Text>>;
