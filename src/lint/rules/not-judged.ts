import type { Place } from "../../place.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** What the file may say but the checker does not judge: silence about it would look like "in order". */
export const notJudged: RegulationRule = {
  id: "not-judged",
  severity: "attention",
  finds: {
    nl: "Een sleutel die u kunt schrijven maar waarover geen oordeel komt: `file` van een kalender.",
    en: "A key that can be written but on which no verdict is given: `file` of a calendar.",
  },
  why: {
    nl: "Een verslag zonder oordeel lijkt in orde. Zolang deze sleutels niet worden getoetst, noemt deze controle ze allemaal.",
    en: "A report without a verdict on something looks as if it were in order. Until these keys are judged, the lint names each of them.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { id, place, file } of Object.values(regulation.calendars)) {
    if (file !== undefined) yield problem(place, id, "file");
  }
}

function problem(place: Place, id: string, key: string): LintProblem {
  const what = `${id}: ${key}`;
  return {
    place,
    about: [id],
    message: {
      nl: `"${what}" wordt gelezen, maar niet getoetst: er komt geen oordeel over. Controleer dit zelf.`,
      en: `"${what}" is read but not judged: there will be no verdict on it. Check this yourself.`,
    },
  };
}
