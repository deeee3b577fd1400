import { nearestWord } from "../../language/nearest.ts";
import type { Regulation } from "../../regulation/model.ts";
import { didYouMean, shown } from "../../regulation/problem.ts";
import { modelledClauses } from "../coverage.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { sourceClauses } from "../source-clauses.ts";

/** A clause that a step says it carries is one of the source that the regulation is based on. */
export const unknownClause: RegulationRule = {
  id: "unknown-clause",
  severity: "error",
  finds: {
    nl: "Een bepaling onder `models` die de bron van `basedOn.clauses` niet heeft.",
    en: "A clause under `models` that the source named by `basedOn.clauses` does not have.",
  },
  why: {
    nl: "Tellen hoeveel van de bron is verwerkt, heeft alleen zin als elk nummer echt in de bron staat. Bronnen zonder lijst van bepalingen worden niet nagegaan.",
    en: "The coverage of the source is only worth something if every number in it is one of the source. Sources without a list of clauses are not checked.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const known = sourceClauses(regulation.basedOn?.clauses);
  if (known === undefined) return;
  for (const { clause, place } of modelledClauses(regulation)) {
    if (known.includes(clause)) continue;
    const hint = didYouMean(nearestWord(clause, known));
    yield {
      place,
      message: {
        nl: `De bron heeft geen bepaling "${shown(clause)}".${hint.nl} Verbeter het nummer onder "models".`,
        en: `The source has no clause "${shown(clause)}".${hint.en} Correct the number under "models".`,
      },
    };
  }
}
