import type { Text } from "../../language/language.ts";
import type { Counting, RestDayRule, WorkingWeek } from "../../regulation/model.ts";
import { formatClock } from "./clock.ts";

/** What happens when a term ends on a rest day (TERMS §3). */
export function sayRestDay(rule: RestDayRule): Text {
  return restDays[rule];
}

/** What a working week is (TERMS §2). */
export function sayWorkingWeek(week: WorkingWeek): Text {
  return workingWeeks[week];
}

/** Whether the day of the anchor itself counts. */
export function sayDayZero(counting: Counting): Text {
  if (counting.countsDayZero)
    return {
      nl: "De dag van de aanleiding telt zelf mee als dag 1.",
      en: "The day of the occasion itself counts as day 1.",
    };

  return {
    nl: "De dag van de aanleiding telt niet mee: dag 1 is de dag daarna.",
    en: "The day of the occasion does not count: day 1 is the day after it.",
  };
}

/** What the clock, closures and rest days do to the last day and to a receipt; nothing when the regulation sets no hour. */
export function sayHours({
  closesAt,
  closuresSuspend,
  receivedAfter,
  restDayReceipt,
}: Counting): readonly Text[] {
  const sentences: Text[] = [];
  if (closuresSuspend) {
    sentences.push({
      nl: "Op de sluitingsdagen van de kalender staat de termijn stil, ook als hij in dagen, weken of maanden is.",
      en: "On the closing days of the calendar the term stands still, also when it is in days, weeks or months.",
    });
  }
  if (closesAt !== undefined) {
    const clock = formatClock(closesAt);
    sentences.push({ nl: `De laatste dag eindigt om ${clock} uur.`, en: `The last day ends at ${clock}.` });
  }
  if (receivedAfter !== undefined) {
    const clock = formatClock(receivedAfter);
    sentences.push({
      nl: `Wat na ${clock} uur binnenkomt, telt als ontvangen op de volgende werkdag.`,
      en: `What comes in after ${clock} counts as received on the next working day.`,
    });
  }
  if (restDayReceipt) {
    sentences.push({
      nl: "Wat op een vrije dag binnenkomt, telt als ontvangen op de volgende werkdag.",
      en: "What comes in on a day off counts as received on the next working day.",
    });
  }

  return sentences;
}

const restDays: Readonly<Record<RestDayRule, Text>> = {
  none: {
    nl: "Is de laatste dag een vrije dag, dan schuift de termijn niet op.",
    en: "If the last day is a day off, the term does not move.",
  },
  "next-working-day": {
    nl: "Is de laatste dag geen werkdag, dan schuift de termijn op naar de eerstvolgende werkdag.",
    en: "If the last day is not a working day, the term moves to the next working day.",
  },
  atw: {
    nl: "Is de laatste dag een zaterdag, zondag of feestdag, dan schuift de termijn volgens de Algemene termijnenwet op naar de eerstvolgende dag die dat niet is. Een termijn van drie dagen of langer bevat ten minste twee gewone dagen. Dit geldt niet voor termijnen in uren of jaren en ook niet voor termijnen van meer dan 90 dagen, 12 weken of 3 maanden.",
    en: "If the last day is a Saturday, a Sunday or a public holiday, the term moves under the Dutch General Extension of Time Limits Act to the next day that is none of these. A term of three days or more holds at least two ordinary days. This does not go for terms in hours or years, or for terms of more than 90 days, 12 weeks or 3 months.",
  },
};

const workingWeeks: Readonly<Record<WorkingWeek, Text>> = {
  days: {
    nl: "Een werkweek telt als de werkdagen van een gewone week: bij maandag tot en met vrijdag zijn dat 5 werkdagen.",
    en: "A working week counts as the working days of an ordinary week: 5 working days when these are Monday to Friday.",
  },
  calendar: { nl: "Een werkweek telt als 7 gewone dagen.", en: "A working week counts as 7 ordinary days." },
  whole: {
    nl: "Werkweken zijn hele weken: de eerste begint op de eerste maandag na de aanleiding, en de laatste dag is een vrijdag.",
    en: "Working weeks are whole weeks: the first begins on the first Monday after the occasion, and the last day is a Friday.",
  },
};
