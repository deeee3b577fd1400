import type { Kind, Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { answersIn, stepsOf } from "../steps.ts";

/** Nobody judges a complaint about himself (Awb 9:7). */
export const judgeOfOwnCase: RegulationRule = {
  id: "judge-of-own-case",
  severity: "attention",
  finds: {
    nl: "Een soort zaak waarin de organisatie beslist, terwijl niets verhindert dat iemand over zichzelf beslist.",
    en: "A kind of case in which the organisation decides, while nothing keeps somebody from deciding about himself.",
  },
  why: {
    nl: "Over een klacht beslist niet degene over wie zij gaat. Eén `notBy` bij het onderzoek, het horen of de beslissing is genoeg, of een stap met het doel `independence`, of een panel met `notBy`. Wat de tekst hierover zegt zonder dat het te toetsen is, staat onder `attest`: ook dat is genoeg, als het label van de verklaring daarover gaat.",
    en: "Whom a complaint is about does not decide on it. One `notBy` at the investigation, the hearing or the decision is enough, or a step with the purpose `independence`, or a panel with `notBy`. What the text says about it without a way to judge it stands under `attest`: that is enough too, if the label of the statement is about it.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

const impartial =
  /onafhankelijk|onpartijdig|onbevooroordeeld|niet betrokken|independen|impartial|unbiased|not involved/iu;

function* check(regulation: Regulation): Generator<LintProblem> {
  if (regulation.attest.some(({ label }) => impartial.test(label))) return;
  if (Object.values(regulation.roles).some(({ panel }) => panel?.notBy !== undefined)) return;
  for (const kind of regulation.kinds) {
    const [decision] = answersIn(stepsOf(kind), "decision");
    if (decision === undefined || stepsOf(kind).some(keepsAway)) continue;
    yield { place: decision.place, about: [kind.id, decision.id], message: message(decision) };
  }
}

function keepsAway({ notBy, purpose }: Kind["stages"][number]["steps"][number]): boolean {
  return notBy !== undefined || purpose === "independence";
}

function message({ id, label }: Step): LintProblem["message"] {
  return {
    nl: `Niets verhindert dat degene over wie de klacht gaat zelf beslist ("${label}"). Zegt de tekst dat dit niet mag, zet het dan bij "${id}" (notBy).`,
    en: `Nothing keeps the one whom the complaint is about from deciding himself (“${label}”). If the text says that this may not be, put it at "${id}" (notBy).`,
  };
}
