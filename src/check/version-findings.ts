import { isoFromDay } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";

/** No version of the regulation was in force: the case gets no verdicts (TERMS §8). */
export function noVersion({ id, place }: Case, day: number | undefined): Finding {
  const when = day === undefined ? { nl: "zonder datum", en: "without a date" } : onDay(day);
  return {
    rule: "no-version-in-force",
    severity: "error",
    place,
    message: {
      nl: `Zaak ${id} (${when.nl}) is niet beoordeeld: er was toen geen versie van de regeling van kracht. Voeg die versie toe of controleer de datum van ontvangst.`,
      en: `Case ${id} (${when.en}) is not judged: no version of the regulation was in force then. Add that version or check the date of receipt.`,
    },
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

function onDay(day: number): { nl: string; en: string } {
  const iso = isoFromDay(day);
  return { nl: `begonnen op ${iso}`, en: `begun on ${iso}` };
}
