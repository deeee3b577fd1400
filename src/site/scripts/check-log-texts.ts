import type { Language, Text } from "../../language/language.ts";

/** What the page says on which a log is checked. */
export const checkLogTexts = {
  title: { nl: "Een logboek controleren", en: "Check a log" },
  introduction: {
    nl: "Kies een bestand met zaken. Uw eigen computer toetst elke zaak aan de regeling; het bestand wordt nergens naartoe gestuurd.",
    en: "Choose a file with cases. Your own computer checks every case against the regulation; the file is not sent anywhere.",
  },
  private: {
    nl: "Deze pagina kan niets versturen: haar beveiligingsregels verbieden elke verbinding. Als alles geladen is, werkt zij ook zonder internet.",
    en: "This page cannot send anything: its security rules forbid every connection. Once all is loaded, it also works without the internet.",
  },
  withoutScript: {
    nl: "Dit werkt alleen met JavaScript. Zonder kunt u het logboek op uw eigen computer toetsen met het programma regelmaat: regelmaat check <bestand> --regulation <regeling>.",
    en: "This only works with JavaScript. Without it you can check the log on your own computer with the program regelmaat: regelmaat check <file> --regulation <regulation>.",
  },
  regulation: { nl: "Regeling", en: "Regulation" },
  log: { nl: "Bestand met zaken", en: "File with cases" },
  logHelp: {
    nl: "CSV, Excel (XLSX), ODS, JSON, JSON Lines, XES of OCEL, ook in een zip of gz. U kunt het bestand hierheen slepen.",
    en: "CSV, Excel (XLSX), ODS, JSON, JSON Lines, XES or OCEL, also in a zip or gz. You can drag the file here.",
  },
  mapping: { nl: "Koppelbestand, als u dat hebt", en: "Mapping file, if you have one" },
  mappingHelp: {
    nl: "Zegt welke kolom van uw register wat betekent. Hebt u er geen, dan stellen wij er een voor.",
    en: "Says what each column of your register means. If you have none, we propose one.",
  },
  asOf: { nl: "Peildatum", en: "Reference date" },
  asOfHelp: {
    nl: "Zo stonden de zaken aan het einde van deze dag.",
    en: "This is how the cases stood at the end of this day.",
  },
  check: { nl: "Controleren", en: "Check" },
  stop: { nl: "Stoppen", en: "Stop" },
  sample: { nl: "Een voorbeeld proberen", en: "Try a sample" },
  loading: { nl: "De controle wordt geladen…", en: "The check is being loaded…" },
  ready: {
    nl: "Klaar om te controleren. Internet is niet meer nodig.",
    en: "Ready to check. The internet is no longer needed.",
  },
  notLoaded: {
    nl: "De controle kon niet worden geladen. Controleer uw verbinding en laad de pagina opnieuw.",
    en: "The check could not be loaded. Check your connection and load the page again.",
  },
  noFile: { nl: "Kies eerst een bestand met zaken.", en: "Choose a file with cases first." },
  noDay: {
    nl: "Vul een bestaande peildatum in, zoals 31-01-2026.",
    en: "Fill in an existing reference date, such as 31-01-2026.",
  },
  checking: { nl: "Bezig met controleren…", en: "Checking…" },
  stopped: { nl: "Gestopt. Er is niets bewaard.", en: "Stopped. Nothing was kept." },
  failed: {
    nl: "De controle is onverwacht gestopt. Dit is een fout in het programma; uw bestand is niet veranderd.",
    en: "The check ended unexpectedly. This is a fault in the program; your file is unchanged.",
  },
  outcome: { nl: "Uitslag", en: "Outcome" },
  notChecked: { nl: "Er kon niet worden gecontroleerd", en: "It could not be checked" },
  notComplete: { nl: "Niet alles kon worden gecontroleerd", en: "Not everything could be checked" },
  verdicts: { nl: "Oordelen", en: "Verdicts" },
  verdict: { nl: "Oordeel", en: "Verdict" },
  number: { nl: "Aantal", en: "Number" },
  findings: { nl: "Waar u naar moet kijken", en: "What to look at" },
  noFindings: {
    nl: "Niets: alles wat getoetst kon worden is in orde.",
    en: "Nothing: all that could be checked is in order.",
  },
  quality: { nl: "Kwaliteit van het logboek", en: "Quality of the log" },
  noQuality: {
    nl: "Op het bestand zelf is niets aan te merken.",
    en: "There is nothing to say about the file itself.",
  },
  case: { nl: "Zaak", en: "Case" },
  reports: { nl: "Verslag", en: "Report" },
  json: { nl: "Verslag voor programma's (JSON)", en: "Report for programs (JSON)" },
  html: { nl: "Verslag om te lezen en af te drukken (HTML)", en: "Report to read and to print (HTML)" },
  reportHelp: {
    nl: "Het JSON-verslag is precies dat van de opdracht:",
    en: "The JSON report is exactly that of the command:",
  },
  proposal: { nl: "Voorstel voor een koppeling", en: "Proposed mapping" },
  proposalUse: { nl: "Met deze koppeling controleren", en: "Check with this mapping" },
  proposalSave: { nl: "Koppelbestand bewaren", en: "Save the mapping file" },
  proposalText: { nl: "Het koppelbestand", en: "The mapping file" },
  doubts: { nl: "Te bevestigen of aan te vullen", en: "To be confirmed or completed" },
} as const satisfies Readonly<Record<string, Text>>;

/** How far the check is. */
export function sayProgress(percentage: number, cases: number, language: Language): string {
  const count = cases.toLocaleString(language);
  return {
    nl: `${percentage} % gelezen, ${count} zaken getoetst`,
    en: `${percentage}% read, ${count} cases checked`,
  }[language];
}

/** That a page shows only a part of the findings, which are all in the reports. */
export function sayShownPart(shown: number, count: number, language: Language): string {
  const [some, all] = [shown.toLocaleString(language), count.toLocaleString(language)];
  return {
    nl: `U ziet hier de ${some} ergste van ${all} punten. Alle punten staan in het verslag.`,
    en: `You see the ${some} worst of ${all} points here. All points are in the report.`,
  }[language];
}

/** How many problems a page leaves to the reports. */
export function sayLeftOut(count: number, language: Language): string {
  const shown = count.toLocaleString(language);
  return {
    nl: `En nog ${shown}. Die staan in het verslag.`,
    en: `And ${shown} more. They are in the report.`,
  }[language];
}

/** What reading with a proposed mapping gives. */
export function sayReading(
  { rows, used, cases, events }: Readonly<Record<"rows" | "used" | "cases" | "events", number>>,
  language: Language,
): string {
  return {
    nl: `Dit bestand heeft eigen kolommen. Met de koppeling hieronder geven ${used} van de ${rows} rijen ${cases} zaken met ${events} gebeurtenissen.`,
    en: `This file has columns of its own. With the mapping below ${used} of the ${rows} rows give ${cases} cases with ${events} events.`,
  }[language];
}
