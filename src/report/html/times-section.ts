import type { Language, Text } from "../../language/language.ts";
import { countOf, daysWithin, type HandlingTimes } from "../handling-times.ts";
import { type Bin, binsOf, histogram, totalOf } from "./histogram.ts";
import { element, folded, legend, paragraph, section, table, text } from "./markup.ts";
import { sayCount, sayDays, sayNumber } from "./numbers.ts";
import { sectionIds } from "./section-ids.ts";

/** How long every act with a term took, as words, as a chart and as a table. */
export function timesSection(times: readonly HandlingTimes[], language: Language): string {
  const shown = times.toSorted((one, other) => other.count - one.count);
  return section({ id: sectionIds.times, heading: labels.heading[language] }, [
    paragraph(times.length === 0 ? labels.nothing[language] : labels.explains[language]),
    ...(times.length === 0 ? [] : [legend(kinds.map(([kind, label]) => [kind, label[language]]))]),
    ...shown.map((one, at) => chart(one, `${sectionIds.times}-${at + 1}`, language)),
  ]);
}

function chart(times: HandlingTimes, id: string, language: Language): string {
  const bins = binsOf(times);
  const words = sentence(times, language);
  const label = `${labels.chartOf[language]} ${times.title}. ${words}`;
  const columns = [
    { header: labels.days[language] },
    ...kinds.map(([, header]) => ({ header: header[language], isNumber: true })),
  ];
  const rows = bins
    .filter((bin) => totalOf(bin) > 0)
    .map((bin) => [text(range(bin, language)), ...kinds.map(([kind]) => sayNumber(bin.of[kind], language))]);
  return section({ id, heading: times.title, level: 3 }, [
    paragraph(words),
    element("figure", {}, histogram(times, bins, { label, language })),
    folded(
      text(labels.asTable[language]),
      table(`${labels.chartOf[language]} ${times.title}`, columns, rows),
    ),
  ]);
}

function sentence(times: HandlingTimes, language: Language): string {
  const [half, nine] = [daysWithin(times, 0.5), daysWithin(times, 0.9)].map((days = 0) =>
    sayWithin(days, language),
  );
  const late = countOf(times, "late");
  const longest = times.days.at(-1)?.days ?? 0;
  const done = sayCount(times.count, language === "nl" ? ["keer", "keer"] : ["time", "times"], language);
  return language === "nl"
    ? `${done} gedaan: de helft ${half}, negen van de tien ${nine}, het langst duurde ${sayDays(longest, language)}. Te laat: ${sayNumber(late, language)}.`
    : `Done ${done}: half of them ${half}, nine out of ten ${nine}, the longest took ${sayDays(longest, language)}. Late: ${sayNumber(late, language)}.`;
}

function sayWithin(days: number, language: Language): string {
  if (days <= 0) return language === "nl" ? "nog op dezelfde dag" : "on the same day";
  return `${language === "nl" ? "binnen" : "within"} ${sayDays(days, language)}`;
}

function range({ from, until }: Bin, language: Language): string {
  if (until === undefined) return language === "nl" ? `${from} of meer` : `${from} or more`;
  if (from === until) return String(from);
  return language === "nl" ? `${from} tot en met ${until}` : `${from} to ${until}`;
}

const kinds = [
  ["in-time", { nl: "op tijd", en: "in time" }],
  ["late", { nl: "te laat", en: "late" }],
  ["other", { nl: "niet te beslissen", en: "undecided" }],
] as const satisfies readonly (readonly [string, Text])[];

const labels = {
  heading: { nl: "Hoe lang duurde het?", en: "How long did it take?" },
  explains: {
    nl: "Per stap met een termijn: het aantal kalenderdagen van het begin van de termijn tot het gedaan was. De lijn is de termijn die de helft van de zaken ten hoogste had; door weekenden, vrije dagen en verlenging verschilt die per zaak.",
    en: "For each step with a term: the number of calendar days from the beginning of the term until it was done. The line is the term that half of the cases had at most; because of weekends, days off and extensions it differs from case to case.",
  },
  nothing: {
    nl: "Er is nog geen stap met een termijn gedaan.",
    en: "No step with a term has been done yet.",
  },
  chartOf: { nl: "Aantal keer per duur:", en: "How often per duration:" },
  asTable: { nl: "Dezelfde cijfers als tabel", en: "The same figures as a table" },
  days: { nl: "Dagen", en: "Days" },
} as const satisfies Readonly<Record<string, Text>>;
