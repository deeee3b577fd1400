import type { Doubt } from "./proposal.ts";

/** The same doubt about several columns, said once. */
export function grouped(doubts: readonly Doubt[]): readonly GroupedDoubt[] {
  const groups = new Map<string, GroupedDoubt & { readonly columns: string[] }>();
  for (const { rule, column, message } of doubts) {
    const key = `${rule} ${message.en}`;
    const known = groups.get(key) ?? { columns: [], message };
    groups.set(key, known);
    if (column !== undefined) known.columns.push(column);
  }
  return [...groups.values()];
}

interface GroupedDoubt {
  readonly columns: readonly string[];
  readonly message: Doubt["message"];
}

/** Doubts in words: what the file does not tell, and what somebody has to look at. */

export function noCase(): Doubt {
  return {
    rule: "no-case-column",
    message: {
      nl: "Geen kolom lijkt het nummer van de zaak te hebben. Zet achter case de kolom die zegt welke rijen bij elkaar horen.",
      en: "No column seems to hold the number of the case. After case, put the column that tells which rows belong together.",
    },
  };
}

export function repeatedCase(column: string, rows: number, cases: number): Doubt {
  return {
    rule: "repeated-case",
    column,
    message: {
      nl: `Er zijn ${rows} rijen en ${cases} nummers. Rijen met hetzelfde nummer worden samen één zaak.`,
      en: `There are ${rows} rows and ${cases} numbers. Rows with the same number become one case together.`,
    },
  };
}

export function noDates(): Doubt {
  return {
    rule: "no-dates",
    message: {
      nl: "Geen kolom heeft datums. Zonder datum van een handeling kan geen termijn worden getoetst.",
      en: "No column holds dates. Without the date of an act no term can be checked.",
    },
  };
}

export function shortYears(column: string, example: string): Doubt {
  return {
    rule: "short-years",
    column,
    message: {
      nl: `Lijkt datums te hebben met een jaar van twee cijfers, zoals “${example}”. Die worden niet gelezen, want de eeuw staat er niet. Weggelaten; schrijf het jaar met vier cijfers en doe dit opnieuw.`,
      en: `Seems to hold dates with a year of two digits, such as “${example}”. They are not read, for they name no century. Left out; write the year with four digits and do this again.`,
    },
  };
}

export function serialDates(column: string, example: string): Doubt {
  return {
    rule: "serial-dates",
    column,
    message: {
      nl: `Lijkt datums te hebben die als getal zijn bewaard, zoals “${example}”. Weggelaten, want er wordt niet geraden; geef deze cellen in de werkmap de opmaak Datum en doe dit opnieuw.`,
      en: `Seems to hold dates that were saved as a number, such as “${example}”. Left out, for nothing is guessed; give these cells the format Date in the workbook and do this again.`,
    },
  };
}

export function totalRow(column: string, written: string): Doubt {
  return {
    rule: "total-row",
    column,
    message: {
      nl: `“${written}” lijkt geen zaak maar een optelling. De rij wordt als zaak gelezen; haal haar uit het bestand.`,
      en: `“${written}” seems to be a sum and no case. The row is read as a case; take it out of the file.`,
    },
  };
}

export function dayOrMonth(column: string, [first = "", ...others]: readonly string[]): Doubt {
  return {
    rule: "day-or-month",
    column,
    message: {
      nl: `De datums kunnen ook anders gelezen worden: ${others.join(" of ")}. Gekozen is ${first}; bevestig dat de dag vooraan staat.`,
      en: `The dates can be read in another way too: ${others.join(" or ")}. Chosen was ${first}; confirm that the day comes first.`,
    },
  };
}

export function notEveryDate(column: string, unread: string, count: number): Doubt {
  return {
    rule: "not-every-date",
    column,
    message: {
      nl:
        count === 1
          ? `In één cel staat zo geen datum: “${unread}”. Verbeter haar, of zet haar schrijfwijze bij dates.`
          : `In ${count} cellen staat zo geen datum, bijvoorbeeld “${unread}”. Verbeter ze, of zet hun schrijfwijze bij dates.`,
      en:
        count === 1
          ? `One cell is no date like this: “${unread}”. Mend it, or add its way of writing to dates.`
          : `${count} cells are no date like this, such as “${unread}”. Mend them, or add their way of writing to dates.`,
    },
  };
}

export function unsure(column: string, activity: string, others: readonly string[]): Doubt {
  const also = others.length === 0 ? "" : others.join(", ");
  return {
    rule: "unsure-activity",
    column,
    activity,
    message: {
      nl:
        also === ""
          ? `De naam van de kolom zegt niet zeker dat dit ${activity} is. Bevestig het.`
          : `Dit kan ook ${also} zijn. Bevestig dat het ${activity} is.`,
      en:
        also === ""
          ? `The name of the column does not make sure that this is ${activity}. Confirm it.`
          : `This may also be ${also}. Confirm that it is ${activity}.`,
    },
  };
}

export function byOrderOnly(column: string, activity: string): Doubt {
  return {
    rule: "start-by-order",
    column,
    activity,
    message: {
      nl: `Gekozen als begin van de zaak, omdat deze datum in de meeste rijen de eerste is. Bevestig het.`,
      en: `Chosen as the start of the case, because this date is the first one in most rows. Confirm it.`,
    },
  };
}

export function noStart(activity: string): Doubt {
  return {
    rule: "no-start-column",
    activity,
    message: {
      nl: `Geen kolom zegt wanneer de zaak begint (${activity}). Dan loopt geen termijn: zet die kolom onder events.`,
      en: `No column tells when the case begins (${activity}). Then no term runs: put that column under events.`,
    },
  };
}

export function beforeStart(column: string, activity: string, { count, of }: Share): Doubt {
  return {
    rule: "before-start",
    column,
    activity,
    message: {
      nl: `In ${count} van ${of} rijen ligt deze datum vóór het begin van de zaak. Klopt het dat dit ${activity} is?`,
      en: `In ${count} of ${of} rows this date lies before the start of the case. Is it right that this is ${activity}?`,
    },
  };
}

interface Share {
  readonly count: number;
  readonly of: number;
}

export function sameActivity(column: string, activity: string, used: string): Doubt {
  return {
    rule: "same-activity",
    column,
    activity,
    message: {
      nl: `Lijkt ook op ${activity}, dat al in de kolom “${used}” staat. Weggelaten; zet beide kolommen onder ${activity} als het twee keer kan gebeuren.`,
      en: `Looks like ${activity} too, which is in the column “${used}” already. Left out; put both columns under ${activity} if it can happen twice.`,
    },
  };
}

export function planned(column: string): Doubt {
  return {
    rule: "planned-date",
    column,
    message: {
      nl: "Lijkt een geplande of uiterste datum: daarop is niets gebeurd. Weggelaten; zet de kolom als planned bij de handeling die gepland was.",
      en: "Looks like a planned or latest date: nothing happened on it. Left out; add the column as planned to the act that was planned.",
    },
  };
}

export function unknownDate(column: string): Doubt {
  return {
    rule: "unknown-date",
    column,
    message: {
      nl: "Heeft datums, maar de naam lijkt op geen handeling van de regeling. Weggelaten; zet de kolom onder events als de regeling ernaar vraagt.",
      en: "Holds dates, but the name looks like no act of the regulation. Left out; put the column under events if the regulation asks for it.",
    },
  };
}

export function persons(column: string): Doubt {
  return {
    rule: "persons",
    column,
    message: {
      nl: "Lijkt personen te noemen, maar zegt niet bij welke handeling. Weggelaten; zet de kolom als actor of role bij de handeling die zij deden.",
      en: "Seems to name persons, but not for which act. Left out; add the column as actor or role to the act that they did.",
    },
  };
}

export function forms(column: string): Doubt {
  return {
    rule: "forms",
    column,
    message: {
      nl: "Lijkt te zeggen in welke vorm iets is gedaan, maar niet bij welke handeling. Weggelaten; zet de kolom als form bij die handeling.",
      en: "Seems to tell in which form something was done, but not for which act. Left out; add the column as form to that act.",
    },
  };
}

export function unknownWords(column: string, words: readonly string[], of: string): Doubt {
  return {
    rule: "unknown-words",
    column,
    message: {
      nl: `Niet herkend als ${of}: ${quoted(words, "en")}. Zet achter values wat deze woorden betekenen.`,
      en: `Not known as ${of}: ${quoted(words, "and")}. After values, put what these words mean.`,
    },
  };
}

export function guessedWords(column: string, words: readonly string[]): Doubt {
  return {
    rule: "guessed-words",
    column,
    message: {
      nl: `De betekenis van ${quoted(words, "en")} is afgeleid uit hoe het lijkt. Bevestig de regels onder values.`,
      en: `The meaning of ${quoted(words, "and")} follows from how it looks. Confirm the lines under values.`,
    },
  };
}

export function notRecorded(activities: readonly string[]): Doubt {
  return {
    rule: "not-recorded",
    message: {
      nl: `Handelingen van de regeling waarvoor geen kolom is gevonden: ${activities.length}. Zij staan onder notRecorded: dan wordt niet gezegd dat ze niet gedaan zijn. Haal weg wat de bron wel bijhoudt.`,
      en: `Acts of the regulation for which no column was found: ${activities.length}. They are under notRecorded: then nobody says that they were not done. Take away what the source does record.`,
    },
  };
}

export function neverSeen(activities: readonly string[]): Doubt {
  return {
    rule: "never-seen",
    message: {
      nl: `Komt in de bron niet voor: ${shownOf(activities)}. Wordt iets hiervan niet bijgehouden, zet het dan onder notRecorded; anders geldt het als niet gedaan.`,
      en: `Does not occur in the source: ${shownOf(activities)}. If some of these are not recorded, put them under notRecorded; else they count as not done.`,
    },
  };
}

export function cut(rows: number): Doubt {
  return {
    rule: "first-rows",
    message: {
      nl: `Alleen de eerste ${rows} rijen zijn bekeken.`,
      en: `Only the first ${rows} rows were looked at.`,
    },
  };
}

const mostWords = 8;

function shownOf(activities: readonly string[]): string {
  const more = activities.length - mostWords;
  return [...activities.slice(0, mostWords), ...(more > 0 ? [`… (+${more})`] : [])].join(", ");
}

function quoted(words: readonly string[], and: string): string {
  const shown = words.slice(0, mostWords).map((word) => `“${word}”`);
  if (words.length > mostWords) return `${shown.join(", ")} ${and} ${words.length - mostWords} …`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${and} ${shown.at(-1)}`;
}
