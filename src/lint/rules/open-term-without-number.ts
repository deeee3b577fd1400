import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { saidTerms } from "../said-terms.ts";
import { allSteps, isOwed } from "../steps.ts";

/** Open words are judged at closing only, unless a number of ours says when they deserve attention (TERMS §2, §4). */
export const openTermWithoutNumber: RegulationRule = {
  id: "open-term-without-number",
  severity: "attention",
  finds: {
    nl: "Open woorden als termijn (`zo spoedig mogelijk`), zonder eigen getal waarna het aandacht verdient.",
    en: "Open words as a term (`as soon as possible`), without a number of your own after which it deserves attention.",
  },
  why: {
    nl: "Open woorden hebben geen getal. Zonder `counting.promptly` of `attentionAfter` valt een zaak die blijft liggen pas op als zij is afgesloten. Een eigen getal geeft alleen aandacht, nooit een overtreding.",
    en: "Open words have no number. Without `counting.promptly` or `attentionAfter` a case that is left lying is noticed only when it has been closed. A number of your own only gives attention, never a violation.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const step of allSteps(regulation).filter(isOwed)) {
    if (step.counting.promptly !== undefined || step.attentionAfter !== undefined) continue;
    for (const { key, words, place } of saidTerms(step)) {
      if (words === undefined || (key !== "within" && key !== "aim")) continue;
      yield {
        place,
        about: [step.id],
        message: {
          nl: `"${words}" bij "${step.id}" heeft geen getal. Zeg met attentionAfter, of voor de hele regeling met counting.promptly, na hoeveel tijd het aandacht verdient.`,
          en: `“${words}” at "${step.id}" has no number. Say with attentionAfter, or for the whole regulation with counting.promptly, after how long it deserves attention.`,
        },
      };
    }
  }
}
