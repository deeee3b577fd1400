import { isoFromDay } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";

/** No version of the regulation was in force: the case gets no verdicts (TERMS §8). */
export function noVersion({ id, place }: Case, day: number | undefined): Finding {
  const message = day === undefined ? withoutDate(id) : notInForce(id, isoFromDay(day));
  return { rule: "no-version-in-force", severity: "error", place, message };
}

function notInForce(id: string, day: string): Text {
  return {
    nl: `Zaak ${id} (begonnen op ${day}) is niet beoordeeld: er was toen geen versie van de regeling van kracht. Voeg die versie toe of controleer de datum van ontvangst.`,
    en: `Case ${id} (begun on ${day}) is not judged: no version of the regulation was in force then. Add that version or check the date of receipt.`,
  };
}

function withoutDate(id: string): Text {
  return {
    nl: `Zaak ${id} is niet beoordeeld: geen enkele gebeurtenis heeft een bruikbare datum, en zo is niet te zeggen welke versie van de regeling geldt. Vul een datum in of verbeter die.`,
    en: `Case ${id} is not judged: no event has a usable date, so it cannot be said which version of the regulation holds. Fill in a date or correct it.`,
  };
}

/** Without a receipt the version on the first event is taken, and that is said. */
export function assumedVersion({ id, place }: Case): Finding {
  return {
    rule: "version-assumed",
    severity: "attention",
    place,
    message: {
      nl: `Zaak ${id} heeft geen datum van ontvangst; de versie van de regeling is gekozen op de eerste gebeurtenis.`,
      en: `Case ${id} has no date of receipt; the version of the regulation was chosen by the first event.`,
    },
  };
}
