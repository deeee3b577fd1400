import type { Kind, Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { stepsOf } from "../steps.ts";

/** An objection or appeal that may come at any time keeps the outcome open for ever. */
export const appealWithoutLimit: RegulationRule = {
  id: "appeal-without-limit",
  severity: "attention",
  finds: {
    nl: "Een bezwaar of beroep waarvoor de klager geen uiterste dag heeft.",
    en: "An objection or appeal for which the complainant has no last day.",
  },
  why: {
    nl: "Zonder uiterste dag kan een afgedane zaak na jaren weer opengaan, en weten klager en organisatie niet wanneer de uitkomst vaststaat. Over de klacht zelf zegt deze controle niets: wie geen uiterste dag noemt voor klagen, is ruim en niet onduidelijk.",
    en: "Without a last day a case that is done can open again after years, and neither complainant nor organisation knows when the outcome stands. The complaint itself is left alone: a text without a last day for complaining is generous, not unclear.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function check(regulation: Regulation): LintProblem[] {
  return regulation.kinds.flatMap((kind) => [...problems(kind)]);
}

function* problems(kind: Kind): Generator<LintProblem> {
  const steps = stepsOf(kind);
  for (const step of steps.filter(({ purpose, outside }) => purpose === "appeal" && outside)) {
    const limits = steps.filter(({ acts }) => acts.some((act) => step.acts.includes(act)));
    if (step.isEntry || limits.some(({ within, notAfter }) => within !== undefined || notAfter !== undefined))
      continue;
    yield {
      place: step.place,
      about: [step.id],
      message: {
        nl: `Voor "${step.label}" geldt geen uiterste dag. Staat er een in de tekst, zet haar dan bij "${step.id}" (within).`,
        en: `There is no last day for “${step.label}”. If the text has one, put it at "${step.id}" (within).`,
      },
    };
  }
}
