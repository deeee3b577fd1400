import { answeringTerm } from "../../regulation/answering-term.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allSteps } from "../steps.ts";

/** A pause ends at its end event or when the time for answering is over; one without such a time may last for ever (TERMS §6). */
export const pauseWithoutLimit: RegulationRule = {
  id: "pause-without-limit",
  severity: "attention",
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const steps = allSteps(regulation);
  for (const { id, pause } of steps) {
    if (pause === undefined || pause.atMost !== undefined || answeringTerm(pause, [...steps])) continue;
    yield {
      place: pause.place,
      message: {
        nl: `De termijn van "${id}" kan zonder grens stilstaan. Zet bij de pauze hoelang zij hoogstens duurt (atMost).`,
        en: `The term of "${id}" can be paused without limit. Say at the pause how long it lasts at most (atMost).`,
      },
    };
  }
}
