import type { Language, Text } from "../../language/language.ts";
import type { ContentFound, ContentRule } from "../content-rules.ts";
import type { ReportBlock, ReportSection } from "../report-section.ts";
import { sectionTitles } from "../words.ts";
import type { YearlyReport } from "../yearly-report.ts";

/** What the regulation says that the report contains, and whether it does. */
export function contentsSection({ contents }: YearlyReport, language: Language): ReportSection {
  const blocks = contents.map((rule) => ruleTable(rule, language));
  return {
    id: "contents",
    heading: sectionTitles.contents[language],
    blocks: blocks.length > 0 ? blocks : [{ kind: "paragraph", text: labels.nothing[language] }],
  };
}

function ruleTable({ label, citation, of, contents }: ContentRule, language: Language): ReportBlock {
  const where = citation === undefined ? "" : ` – ${citation}`;
  return {
    kind: "table",
    caption: `${label}${where} (${labels[of][language]})`,
    columns: [
      { label: labels.content[language] },
      { label: labels.here[language] },
      { label: labels.remark[language] },
    ],
    rows: contents.map((found) => [found.label, labels[found.status][language], remark(found, language)]),
  };
}

function remark({ where, why }: ContentFound, language: Language): string {
  if (why !== undefined) return why[language];
  return where === undefined ? "" : `${labels.see[language]} “${sectionTitles[where][language]}”.`;
}

const labels = {
  nothing: {
    nl: "De regeling zegt niet wat er in een jaarverslag staat.",
    en: "The regulation does not say what a yearly report contains.",
  },
  yearly: { nl: "dit vraagt de regeling elk jaar", en: "the regulation asks this every year" },
  register: {
    nl: "dit houdt het overzicht van de zaken bij",
    en: "this is kept in the register of cases",
  },
  content: { nl: "Wat erin staat", en: "What it contains" },
  here: { nl: "Staat het hier?", en: "Is it here?" },
  remark: { nl: "Toelichting", en: "Explanation" },
  given: { nl: "ja", en: "yes" },
  figures: { nl: "de cijfers wel", en: "the figures are" },
  missing: { nl: "nee", en: "no" },
  see: { nl: "Zie", en: "See" },
} as const satisfies Readonly<Record<string, Text>>;
