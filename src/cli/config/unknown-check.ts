import type { Text } from "../../language/language.ts";
import { nearestWord } from "../../language/nearest.ts";
import { lintRules } from "../../lint/index.ts";
import { didYouMean, shown } from "../../regulation/problem.ts";

/** That there is no check on a text of that name, with the nearest one. */
export function unknownCheck(id: string): Text {
  const ids = lintRules.map((rule) => rule.id);
  const hint = didYouMean(nearestWord(id, ids));
  return {
    nl: `Er is geen controle "${shown(id)}".${hint.nl} Alle controles staan in: regelmaat rules.`,
    en: `There is no check “${shown(id)}”.${hint.en} All checks are in: regelmaat rules.`,
  };
}
