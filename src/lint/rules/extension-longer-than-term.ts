import type { Duration } from "../../calendar/duration.ts";
import { lengthensAim } from "../../regulation/lengthens-aim.ts";
import type { Regulation } from "../../regulation/model.ts";
import { lengthOf } from "../length.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { saidTerms } from "../said-terms.ts";
import { allSteps } from "../steps.ts";

/** An exception that is longer than the rule is the real term. */
export const extensionLongerThanTerm: RegulationRule = {
  id: "extension-longer-than-term",
  severity: "attention",
  finds: {
    nl: "Een verlenging die langer is dan de termijn die zij verlengt.",
    en: "An extension that is longer than the term that it lengthens.",
  },
  why: {
    nl: "Dan is de uitzondering groter dan de regel en belooft de termijn in de tekst te veel. Vaak is het een verschrijving, of is met het getal de hele termijn bedoeld (`total`).",
    en: "The exception is then larger than the rule, and the term in the text promises too much. Often it is a slip, or the number means the whole term (`total`).",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const step of allSteps(regulation)) {
    const said = saidTerms(step);
    const under = (wanted: string) =>
      said.filter(({ key, duration }) => key === wanted && duration !== undefined);
    const terms = under(lengthensAim(step) ? "aim" : "within").flatMap(({ duration }) => duration ?? []);
    for (const { duration: adds, place } of under("extension.adds")) {
      const [first] = terms;
      if (adds === undefined || first === undefined || !terms.every((term) => isLonger(adds, term))) continue;
      yield { place, about: [step.id], message: message(step.id, adds, first) };
    }
  }
}

/** Whatever day both start on. */
function isLonger(one: Duration, other: Duration): boolean {
  return lengthOf(one).shortest > lengthOf(other).longest;
}

function message(step: string, adds: Duration, term: Duration): LintProblem["message"] {
  return {
    nl: `De verlenging van "${step}" (${adds.text}) is langer dan de termijn zelf (${term.text}). Is de hele termijn bedoeld, schrijf dan "total" in plaats van "adds".`,
    en: `The extension of "${step}" (${adds.text}) is longer than the term itself (${term.text}). If the whole term is meant, write "total" instead of "adds".`,
  };
}
