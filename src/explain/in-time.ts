import type { Verdict } from "../check/verdict.ts";
import { sayIso } from "../language/day-words.ts";
import { alternativeLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { isTimed } from "../report/verdict-step.ts";

/** The last day in time, also under the readings that give another one; empty where no last day is asked. */
export function sayInTime(verdict: Verdict, language: Language): readonly string[] {
  const { due, readings } = verdict;
  if (due === undefined || !isTimed(verdict)) return [];
  const others = readings.flatMap(({ ambiguity, reading, due: other }) =>
    other === undefined || other === due
      ? []
      : [sayOtherDay({ ambiguity, reading: alternativeLabel(reading, language), day: other }, language)],
  );
  return [sayLastDay(verdict, due, language), ...others];
}

function sayLastDay({ status, dueAtLatest }: Verdict, due: string, language: Language): string {
  const day = sayIso(due, language);
  const isOver = status !== "pending";
  const early = dueAtLatest === true ? mayComeEarlier[language] : "";
  return language === "nl"
    ? `Op tijd ${isOver ? "was" : "is"}: uiterlijk op ${day}${early}.`
    : `In time ${isOver ? "was" : "is"}: no later than ${day}${early}.`;
}

const mayComeEarlier = {
  nl: "; die dag kan nog eerder worden",
  en: "; that day may still come earlier",
} as const;

function sayOtherDay(
  { ambiguity, reading, day }: { readonly ambiguity: string; readonly reading: string; readonly day: string },
  language: Language,
): string {
  const until = sayIso(day, language);
  return language === "nl"
    ? `In de ${reading} van ${ambiguity}: uiterlijk op ${until}.`
    : `In the ${reading} of ${ambiguity}: no later than ${until}.`;
}
