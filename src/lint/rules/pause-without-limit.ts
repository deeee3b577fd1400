import { answeringTerm } from "../../regulation/answering-term.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allSteps } from "../steps.ts";

/** A pause ends at its end event or when the time for answering is over; one without such a time may last for ever (TERMS §6). */
export const pauseWithoutLimit: RegulationRule = {
  id: "pause-without-limit",
  severity: "attention",
  finds: {
    nl: "Een pauze zonder `atMost`, terwijl geen stap zegt hoe snel het antwoord moet komen.",
    en: "A pause without `atMost`, of which no step says how soon the answer must come either.",
  },
  why: {
    nl: "Een pauze eindigt bij haar eindgebeurtenis of als de tijd om te antwoorden voorbij is. Noemt de tekst zo'n tijd niet, dan kan een zaak voor altijd stilstaan. Het oordeel blijft dan open en zegt hoelang de pauze duurt.",
    en: "A pause ends at its end event, or when the time for answering is over. If the text sets no such time, a case can stand still for ever; the verdict then stays pending and says how long the pause lasts.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const steps = allSteps(regulation);
  for (const { id, pause } of steps) {
    if (pause === undefined || pause.atMost !== undefined || answeringTerm(pause, [...steps])) continue;
    yield {
      place: pause.place,
      about: [id],
      message: {
        nl: `De termijn van "${id}" kan zonder grens stilstaan. Zet bij de pauze hoelang zij hoogstens duurt (atMost).`,
        en: `The term of "${id}" can be paused without limit. Say at the pause how long it lasts at most (atMost).`,
      },
    };
  }
}
