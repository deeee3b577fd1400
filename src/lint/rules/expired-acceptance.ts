import { sayIso } from "../../language/day-words.ts";
import { inBoth } from "../../language/text.ts";
import type { AcceptancesRule, IdleAcceptances, LintProblem } from "../rule.ts";

/** What was accepted for a while is there again. */
export const expiredAcceptance: AcceptancesRule = {
  id: "expired-acceptance",
  severity: "attention",
  finds: {
    nl: "Een aandachtspunt dat tot een dag was aanvaard, terwijl die dag voorbij is en het er nog is.",
    en: "A point of attention that was accepted until a day, while that day has passed and it is still there.",
  },
  why: {
    nl: "Wie een einddatum koos, wilde dan opnieuw kijken. Het aandachtspunt zelf is ook weer te zien. Herstel het, of neem een nieuw besluit met een nieuwe datum.",
    en: "Who chose an end wanted to look again by then. The point of attention itself is shown again as well. Mend it, or decide anew with a new date.",
  },
  checks: "acceptances",
  check,
};

function* check({ expired }: IdleAcceptances): Generator<LintProblem> {
  for (const { check: id, because, until = "", place } of expired) {
    const day = inBoth((language) => sayIso(until, language));
    yield {
      place,
      message: {
        nl: `"${id}" was hier aanvaard tot en met ${day.nl} (${because}). Herstel het, of neem een nieuw besluit.`,
        en: `“${id}” was accepted here until ${day.en} (${because}). Mend it, or decide anew.`,
      },
    };
  }
}
