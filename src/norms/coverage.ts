import type { Text } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import type { Demand, Evidence, Norm } from "./norm.ts";

/** What can be said about one demand, the worst first. */
export const coverageOutcomes = [
  "contrary",
  "missing",
  "partly",
  "by-person",
  "not-applicable",
  "covered",
] as const;

export type CoverageOutcome = (typeof coverageOutcomes)[number];

/** How a regulation stands against one demand of a norm. */
export interface DemandCoverage {
  readonly demand: Demand;
  readonly outcome: CoverageOutcome;
  readonly evidence: readonly Evidence[];
  /** What is not there or is contrary; why a demand does not apply. */
  readonly lacks: readonly Text[];
}

/** How a regulation stands against a norm. */
export interface NormCoverage {
  readonly norm: Norm;
  readonly demands: readonly DemandCoverage[];
}

/** Holds a regulation, in its primary reading, against a norm; a question without an answer is never said to be kept. */
export function normCoverage(regulation: Regulation, norm: Norm): NormCoverage {
  return { norm, demands: norm.demands.map((demand) => demandCoverage(regulation, demand)) };
}

/** How many demands have each outcome. */
export function outcomeCounts(
  demands: readonly Pick<DemandCoverage, "outcome">[],
): Readonly<Record<CoverageOutcome, number>> {
  const count = (wanted: CoverageOutcome) => demands.filter(({ outcome }) => outcome === wanted).length;
  return {
    contrary: count("contrary"),
    missing: count("missing"),
    partly: count("partly"),
    "by-person": count("by-person"),
    "not-applicable": count("not-applicable"),
    covered: count("covered"),
  };
}

function demandCoverage(regulation: Regulation, demand: Demand): DemandCoverage {
  const { asks, onlyIf } = demand;
  if (onlyIf !== undefined && !onlyIf.holds(regulation)) {
    return { demand, outcome: "not-applicable", evidence: [], lacks: [onlyIf.otherwise] };
  }
  const answers = asks.map((ask) => ask(regulation));
  const kept = answers.filter(({ outcome }) => outcome === "kept").length;
  const isContrary = answers.some(({ outcome }) => outcome === "contrary");
  return {
    demand,
    outcome: isContrary ? "contrary" : outcomeOf(kept, answers.length),
    evidence: distinct(answers.flatMap(({ evidence }) => evidence)),
    lacks: answers.flatMap(({ lacks }) => lacks ?? []),
  };
}

function outcomeOf(kept: number, asked: number): CoverageOutcome {
  if (asked === 0) return "by-person";
  if (kept === asked) return "covered";
  return kept === 0 ? "missing" : "partly";
}

/** The same place answers several questions. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const byPlace = new Map(evidence.map((one) => [`${one.place.line}:${one.place.column}`, one]));
  return [...byPlace.values()];
}
