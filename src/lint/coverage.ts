import type { Place } from "../place.ts";
import type { InformativeReason, Regulation } from "../regulation/model.ts";
import { allStages, allSteps } from "./steps.ts";

/** Which clauses of its source a regulation carries, and which it names as informative. */
export interface ClauseCoverage {
  /** Each once, sorted. */
  readonly carried: readonly string[];
  readonly informative: readonly { readonly clause: string; readonly because: InformativeReason }[];
}

/** A regulation held against the whole list of clauses; every clause of the list is in one of the first three. */
export interface CoverageAgainst {
  readonly total: number;
  readonly carried: readonly string[];
  /** Named as informative and not carried. */
  readonly informative: readonly string[];
  readonly missing: readonly string[];
  /** Named by the regulation, not in the list. */
  readonly unknown: readonly string[];
}

/** Collects `models` from everything that gives a verdict, from kinds and panels, and from `informative`. */
export function clauseCoverage(regulation: Regulation): ClauseCoverage {
  const carried = carriers(regulation).flatMap(({ models }) => models ?? []);
  const informative = regulation.informative.flatMap(({ models, because }) =>
    models.map((clause) => ({ clause, because })),
  );
  return { carried: [...new Set(carried)].sort(), informative };
}

/** Counts which of `clauses` a regulation accounts for. */
export function coverageAgainst(regulation: Regulation, clauses: readonly string[]): CoverageAgainst {
  const coverage = clauseCoverage(regulation);
  const carries = new Set(coverage.carried);
  const informs = new Set(coverage.informative.map(({ clause }) => clause));
  const isIn = new Set(clauses);
  return {
    total: clauses.length,
    carried: clauses.filter((clause) => carries.has(clause)),
    informative: clauses.filter((clause) => informs.has(clause) && !carries.has(clause)),
    missing: clauses.filter((clause) => !carries.has(clause) && !informs.has(clause)),
    unknown: [...new Set([...carries, ...informs])].filter((clause) => !isIn.has(clause)).sort(),
  };
}

/** Every clause that the regulation names, with the place that names it. */
export function modelledClauses(
  regulation: Regulation,
): { readonly clause: string; readonly place: Place }[] {
  return [...carriers(regulation), ...regulation.informative].flatMap(({ models, place }) =>
    (models ?? []).map((clause) => ({ clause, place })),
  );
}

interface Carrier {
  readonly models?: readonly string[];
  readonly place: Place;
}

function carriers(regulation: Regulation): Carrier[] {
  const start = { file: regulation.file, line: 1, column: 1 };
  return [
    ...regulation.kinds.map((kind) => ({ ...kind, place: kind.stages[0]?.place ?? start })),
    ...allStages(regulation),
    ...allSteps(regulation).map((step) => ({ ...step, place: step.places.models ?? step.place })),
    ...Object.values(regulation.roles).flatMap(({ panel }) => (panel === undefined ? [] : [panel])),
    ...regulation.retention,
    ...regulation.attest,
  ];
}
