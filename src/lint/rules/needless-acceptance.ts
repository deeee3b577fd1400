import type { Text } from "../../language/language.ts";
import { nearestWord } from "../../language/nearest.ts";
import type { Accepted } from "../../regulation/model.ts";
import { didYouMean, shown } from "../../regulation/problem.ts";
import type { AcceptancesRule, IdleAcceptances, LintProblem, RuleHead } from "../rule.ts";

/** An acceptance of what is not there would one day hide something else. */
export const needlessAcceptance: AcceptancesRule = {
  id: "needless-acceptance",
  severity: "attention",
  finds: {
    nl: "Een aandachtspunt dat is aanvaard, onder `accepted` of in een opmerking, en er niet is, of niet meer.",
    en: "A point of attention that is accepted, under `accepted` or in a comment, and is not there, or not any more.",
  },
  why: {
    nl: "Wat is aanvaard, is niet meer te zien. Een aanvaarding zonder aandachtspunt zou later iets anders kunnen verbergen. Fouten zijn niet te aanvaarden: die moeten worden hersteld.",
    en: "What is accepted is not shown any more. An acceptance without a point of attention could hide something else later. Errors cannot be accepted: they must be mended.",
  },
  checks: "acceptances",
  check,
};

function* check({ needless }: IdleAcceptances, rules: readonly RuleHead[]): Generator<LintProblem> {
  for (const accepted of needless) yield { place: accepted.place, message: message(accepted, rules) };
}

function message({ check: id, at, inText }: Accepted, rules: readonly RuleHead[]): Text {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) {
    const ids = rules.map((each) => each.id);
    const hint = didYouMean(nearestWord(id, ids));
    return {
      nl: `Er is geen controle "${shown(id)}".${hint.nl} Neem de naam over uit het aandachtspunt.`,
      en: `There is no check “${shown(id)}”.${hint.en} Take the name from the point of attention.`,
    };
  }
  if (rule.severity === "error") {
    return {
      nl: `"${id}" meldt een fout en een fout is niet te aanvaarden. Herstel de fout en haal deze aanvaarding weg.`,
      en: `“${id}” reports an error, and an error cannot be accepted. Mend the error and remove this acceptance.`,
    };
  }
  const where = shown(at.join(", "));
  if (inText) {
    return {
      nl: `"${id}" meldt${at.length === 0 ? "" : ` bij ${where}`} niets dat hier is aanvaard. Haal deze opmerking weg, of zet haar in het artikel waar zij over gaat.`,
      en: `“${id}” reports nothing${at.length === 0 ? "" : ` at ${where}`} that is accepted here. Remove this comment, or put it in the article that it is about.`,
    };
  }
  return {
    nl: `"${id}" meldt${at.length === 0 ? "" : ` bij ${where}`} niets dat hier is aanvaard. Haal deze aanvaarding weg${at.length === 0 ? "" : ", of verbeter de naam achter at"}.`,
    en: `“${id}” reports nothing${at.length === 0 ? "" : ` at ${where}`} that is accepted here. Remove this acceptance${at.length === 0 ? "" : ", or correct the name behind at"}.`,
  };
}
