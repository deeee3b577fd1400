import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";
import { earliestYear, latestYear, type TimeProblem, type TimeReader } from "./time-reader.ts";

export function noCase(place: Place): Finding {
  return error("no-case", place, {
    nl: "Deze rij noemt geen zaak. De rij is niet gebruikt. Vul het nummer van de zaak in.",
    en: "This row names no case. The row was not used. Fill in the number of the case.",
  });
}

export function organisationRow(place: Place, activity: string): Finding {
  return attention("no-case", place, {
    nl: `Deze rij noemt geen zaak, en ${shown(activity)} is geen stap van de organisatie. De rij is gelezen als iets van de organisatie zelf. Hoort de rij bij een zaak, vul dan het nummer in.`,
    en: `This row names no case, and ${shown(activity)} is no step of the organisation. The row was read as something of the organisation itself. If it belongs to a case, fill in the number.`,
  });
}

export function noActivity(place: Place): Finding {
  return error("no-activity", place, {
    nl: "Deze rij zegt niet wat er is gebeurd. De rij is niet gebruikt. Vul de activiteit in.",
    en: "This row does not say what happened. The row was not used. Fill in the activity.",
  });
}

export function noTime(place: Place): Finding {
  return attention("no-time", place, {
    nl: "Er staat niet wanneer dit is gebeurd. De gebeurtenis telt mee zonder datum; wat van de datum afhangt, is niet te bepalen. Vul de datum in.",
    en: "It does not say when this happened. The event counts without a date; what depends on the date cannot be determined. Fill in the date.",
  });
}

/** An ISO date and time with `CEST`, `[Europe/Amsterdam]` or the like behind it. */
const namesZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*\p{L}{2}\]?$/u;

/** A cell that should hold a time and does not give one. */
export function badTime(
  place: Place,
  text: string,
  problem: { readonly kind: TimeProblem; readonly formats: TimeReader["formats"] },
): Finding {
  const declared = problem.formats.map(({ pattern }) => pattern).join(", ");
  if (problem.kind === "impossible") {
    return error("impossible-date", place, {
      nl: `De datum of tijd ${shown(text)} bestaat niet. Deze waarde is niet gebruikt. Verbeter de datum.`,
      en: `The date or time ${shown(text)} does not exist. This value was not used. Correct the date.`,
    });
  }
  if (problem.kind === "implausible") {
    return error("implausible-date", place, {
      nl: `Het jaar van ${shown(text)} ligt niet tussen ${earliestYear} en ${latestYear}. Deze waarde is niet gebruikt. Verbeter de datum.`,
      en: `The year of ${shown(text)} does not lie between ${earliestYear} and ${latestYear}. This value was not used. Correct the date.`,
    });
  }
  if (problem.kind === "ambiguous") {
    return error("ambiguous-date", place, {
      nl: `${shown(text)} past bij meer dan een opgegeven notatie (${declared}), met verschillende datums. Deze waarde is niet gebruikt. Geef voor deze kolom één notatie op.`,
      en: `${shown(text)} fits more than one of the declared formats (${declared}), with different dates. This value was not used. Declare one format for this column.`,
    });
  }
  if (namesZone.test(text)) {
    return error("undeclared-date", place, {
      nl: `${shown(text)} noemt een tijdzone met letters, en die wordt niet gelezen. Deze waarde is niet gebruikt. Schrijf het verschil met UTC erachter, zoals +02:00, of laat de zone weg en noem die in de mapping (zone).`,
      en: `${shown(text)} names a time zone in letters, and that is not read. This value was not used. Write the offset from UTC behind it, such as +02:00, or leave the zone out and name it in the mapping (zone).`,
    });
  }
  if (declared !== "") {
    return error("undeclared-date", place, {
      nl: `${shown(text)} is geen datum in de vorm jjjj-mm-dd en past niet bij ${declared}. Deze waarde is niet gebruikt: er wordt niet geraden. Schrijf de datum zo, met een jaar van vier cijfers, of geef deze notatie ook op in de mapping.`,
      en: `${shown(text)} is no date in the form yyyy-mm-dd and does not fit ${declared}. This value was not used: nothing is guessed. Write the date that way, with a year of four digits, or declare this format in the mapping too.`,
    });
  }
  return error("undeclared-date", place, {
    nl: `${shown(text)} is geen datum in de vorm jjjj-mm-dd, en er is geen andere notatie opgegeven. Deze waarde is niet gebruikt: er wordt niet geraden. Geef de notatie op in de mapping, bijvoorbeeld dates: dd-mm-jjjj.`,
    en: `${shown(text)} is no date in the form yyyy-mm-dd, and no other format is declared. This value was not used: nothing is guessed. Declare the format in the mapping, for example dates: dd-mm-yyyy.`,
  });
}

export function skippedTime(place: Place, text: string): Finding {
  return attention("skipped-time", place, {
    nl: `Het tijdstip ${shown(text)} heeft niet bestaan: de klok ging toen vooruit. De datum is gebruikt, het uur niet.`,
    en: `The time ${shown(text)} never was: the clock went forward then. The date was used, the hour was not.`,
  });
}

/** A name that is nearly one of the regulation is a mistake: verdicts may rest on the act it stands for (TERMS §9). */
export function unknownActivity(place: Place, written: string, nearest: string | undefined): Finding {
  const report = nearest === undefined ? attention : error;
  return report("unknown-activity", place, {
    nl: `De regeling kent de activiteit ${shown(written)} niet. De gebeurtenis is bewaard onder deze naam.${nearest === undefined ? "" : ` Bedoelt u ${shown(nearest)}?`} Verbeter de naam, of geef de stap in de regeling deze naam als alias.`,
    en: `The regulation does not know the activity ${shown(written)}. The event was kept under this name.${nearest === undefined ? "" : ` Do you mean ${shown(nearest)}?`} Correct the name, or give the step in the regulation this name as an alias.`,
  });
}

export function unknownRole(place: Place, written: string, nearest: string | undefined): Finding {
  return attention("unknown-role", place, {
    nl: `De regeling kent de rol ${shown(written)} niet. De rol is bewaard zoals die er staat.${nearest === undefined ? "" : ` Bedoelt u ${shown(nearest)}?`}`,
    en: `The regulation does not know the role ${shown(written)}. The role was kept as it is written.${nearest === undefined ? "" : ` Do you mean ${shown(nearest)}?`}`,
  });
}

export function unknownFact(place: Place, written: string, nearest: string | undefined): Finding {
  return attention("unknown-fact", place, {
    nl: `De regeling kent het gegeven ${shown(written)} niet.${nearest === undefined ? "" : ` Bedoelt u ${shown(nearest)}?`} Verbeter de naam in de mapping.`,
    en: `The regulation does not know the fact ${shown(written)}.${nearest === undefined ? "" : ` Do you mean ${shown(nearest)}?`} Correct the name in the mapping.`,
  });
}

export function noNumber(place: Place, text: string): Finding {
  return attention("no-number", place, {
    nl: `${shown(text)} is geen getal. De waarde is bewaard zoals die er staat.`,
    en: `${shown(text)} is no number. The value was kept as it is written.`,
  });
}
