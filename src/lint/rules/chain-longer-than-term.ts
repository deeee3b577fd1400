import type { Kind, Regulation, Step } from "../../regulation/model.ts";
import { type Reach, reachesIn } from "../reach.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { stepsOf } from "../steps.ts";

/** Terms one behind the other must fit in the term of the whole. */
export const chainLongerThanTerm: RegulationRule = {
  id: "chain-longer-than-term",
  severity: "attention",
  finds: {
    nl: "Stappen die na elkaar moeten, met termijnen die samen langer zijn dan de termijn van de laatste stap.",
    en: "Steps that must follow each other, with terms that together are longer than the term of the last step.",
  },
  why: {
    nl: "Wie voor elke stap de tijd neemt die zij heeft, is dan te laat met het geheel. De termijnen worden opgeteld vanaf hetzelfde begin, met ruime grenzen: de melding klopt voor elke begindag. Verlengingen tellen niet mee.",
    en: "Whoever takes the time that each step has is then late with the whole. The terms are added up from the same start, with wide bounds: the finding holds for every first day. Extensions are left out.",
  },
  checks: "regulation",
  check,
};

function check(regulation: Regulation): LintProblem[] {
  return regulation.kinds.flatMap((kind) => [...problems(kind)]);
}

function* problems(kind: Kind): Generator<LintProblem> {
  const steps = stepsOf(kind);
  const reaches = reachesIn(steps);
  for (const whole of reaches) {
    const before = reaches
      .filter((part) => part.root === whole.root && mustComeFirst(part, whole))
      .find((part) => part.length.shortest > whole.length.longest);
    if (before !== undefined) yield problem(whole, before);
  }
}

/** By an order that the text names, or because both are terms of one act and one of them is counted in steps. */
function mustComeFirst(part: Reach, whole: Reach): boolean {
  if (part.step === whole.step) return false;
  if (ordersBefore(whole.step).some((act) => part.step.acts.includes(act))) return true;
  const isOneAct = part.step.acts.some((act) => whole.step.acts.includes(act));
  return isOneAct && part.by.length > 0 && whole.by.length === 0;
}

function ordersBefore({ notBefore }: Step): readonly string[] {
  if (notBefore?.kind !== "plain") return [];
  return notBefore.value.flatMap((limit) => (limit.kind === "order" ? limit.ref.activities : []));
}

function problem(whole: Reach, part: Reach): LintProblem {
  const chain = [...part.by, part.step.id].map((id) => `"${id}"`).join(", ");
  return {
    place: whole.term.place,
    about: [whole.step.id, part.step.id],
    message: {
      nl: `"${whole.step.id}" moet binnen ${whole.term.duration.text}, maar de termijnen ervoor (${chain}) zijn samen langer. Ga na welke termijn niet klopt.`,
      en: `"${whole.step.id}" is due within ${whole.term.duration.text}, but the terms before it (${chain}) are longer together. Check which term is not right.`,
    },
    related: [
      { place: part.term.place, message: { nl: "Hier staat de langste.", en: "The longest one is here." } },
    ],
  };
}
