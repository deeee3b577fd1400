import { isoFromDay } from "../calendar/day.ts";
import type { Text } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import { coverageAgainst } from "./coverage.ts";
import { articleNotModelled } from "./rules/article-not-modelled.ts";
import { sourceClauses } from "./source-clauses.ts";

/** How much of a regulation is modelled, as lines for people. */
export interface CoverageCount {
  readonly id: string;
  /** First day of the version; null: the regulation has no dates. */
  readonly version: string | null;
  readonly lines: readonly CoverageLine[];
}

interface CoverageLine {
  /** In the language of the regulation. */
  readonly label: string;
  readonly count: number;
  readonly of?: number;
}

/** Counts the articles, and the clauses of the source where it has a list, that a regulation accounts for. */
export function coverageOf(regulation: Regulation): CoverageCount {
  const { id, inForce, basedOn } = regulation;
  const clauses = sourceClauses(basedOn?.clauses);
  return {
    id,
    version: inForce.from === undefined ? null : isoFromDay(inForce.from),
    lines: [articleLine(regulation), ...(clauses === undefined ? [] : clauseLines(regulation, clauses))],
  };
}

function articleLine(regulation: Regulation): CoverageLine {
  const withText = regulation.articles.filter(({ text }) => text !== "").length;
  const open = [...articleNotModelled.check(regulation)].length;
  return { label: said(labels.articles, regulation), count: withText - open, of: withText };
}

function clauseLines(regulation: Regulation, clauses: readonly string[]): CoverageLine[] {
  const { total, carried, informative } = coverageAgainst(regulation, clauses);
  return [
    { label: said(labels.accounted, regulation), count: carried.length + informative.length, of: total },
    { label: said(labels.carried, regulation), count: carried.length },
    { label: said(labels.informative, regulation), count: informative.length },
  ];
}

function said(label: Text, { language }: Regulation): string {
  return /^nl\b/i.test(language) ? label.nl : label.en;
}

const labels = {
  articles: {
    nl: "artikelen en leden met een stap of als informatie",
    en: "articles and paragraphs with a step or as information",
  },
  accounted: { nl: "bepalingen van de bron verantwoord", en: "clauses of the source accounted for" },
  carried: { nl: "waarvan met een stap", en: "of which with a step" },
  informative: { nl: "waarvan als informatie", en: "of which as information" },
} satisfies Record<string, Text>;
