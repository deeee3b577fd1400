import type { Language, Text } from "../../language/language.ts";
import type { Regulation } from "../../regulation/model.ts";
import { asksForALook } from "../run.ts";
import { findingBlock } from "./finding-block.ts";
import { paragraph, section } from "./markup.ts";
import type { Overview } from "./overview.ts";
import { sectionIds } from "./section-ids.ts";

/** What is owed apart from any case; nothing where the regulation asks nothing of the kind. */
export function organisationSection(
  { organisation }: Overview,
  regulation: Regulation | undefined,
  language: Language,
): string {
  if (organisation.length === 0 || regulation === undefined) return "";
  const findings = organisation.filter(({ verdict }) => asksForALook(verdict.status));
  return section({ id: sectionIds.organisation, heading: labels.heading[language] }, [
    ...(findings.length === 0 ? [paragraph(labels.nothing[language])] : []),
    ...findings.map(({ verdict, known }) => findingBlock(verdict, { regulation, level: 3, language, known })),
  ]);
}

const labels = {
  heading: {
    nl: "Wat de organisatie los van zaken moet doen",
    en: "What the organisation owes apart from cases",
  },
  nothing: { nl: "Hier is niets op aan te merken.", en: "There is nothing to remark here." },
} as const satisfies Readonly<Record<string, Text>>;
