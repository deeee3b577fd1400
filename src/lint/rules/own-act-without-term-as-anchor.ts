import type { Anchor, Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { saidTerms } from "../said-terms.ts";
import { allSteps, isOwed } from "../steps.ts";

/** A term that runs from an own act which itself has no term stands still as long as the act stays away (TERMS §6). */
export const ownActWithoutTermAsAnchor: RegulationRule = {
  id: "own-act-without-term-as-anchor",
  severity: "attention",
  finds: {
    nl: "Een termijn met een getal die loopt vanaf iets wat de organisatie zelf moet doen, terwijl daar geen termijn voor is.",
    en: "A term with a number that runs from an act which the organisation itself owes, while no step gives that act a term.",
  },
  why: {
    nl: "Een termijn vanaf een eigen stap begint uiterlijk op de laatste dag van die stap. Zonder zo'n dag begint zij niet zolang de stap uitblijft. Dan kan de organisatie eindeloos wachten zonder te laat te zijn.",
    en: "A term that runs from an own act starts at the latest on the last day of that act. Without such a day it does not start as long as the act stays away, and the organisation can wait for ever without being late.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const steps = allSteps(regulation);
  const untimed = untimedActs(steps);
  for (const step of steps.filter(isOwed)) {
    const reported = new Set<string>();
    for (const { term, place } of saidTerms(step).filter(({ key }) => key === "within" || key === "aim")) {
      if (term?.kind !== "duration" || term.direction === "before") continue;
      for (const act of ownActs(term.anchor ?? step.once, untimed)) {
        if (reported.has(act) || step.acts.includes(act)) continue;
        reported.add(act);
        yield { place, about: [step.id], message: message(step.id, act) };
      }
    }
  }
}

/** Acts that the organisation owes while no step about them has a term with a number. */
function untimedActs(steps: readonly Step[]): ReadonlySet<string> {
  const owed = new Set(steps.filter((step) => isOwed(step) && !step.isEntry).flatMap(({ acts }) => acts));
  for (const step of steps) {
    const isTimed = saidTerms(step).some(({ key, term }) => isLimit(key) && term?.kind !== "open");
    if (isTimed) for (const act of step.acts) owed.delete(act);
  }
  return owed;
}

function isLimit(key: string): boolean {
  return key === "within" || key === "aim";
}

/** An anchor that has another event to run from does not stand still. */
function ownActs(anchor: Anchor | undefined, untimed: ReadonlySet<string>): string[] {
  const items = anchor?.items ?? [];
  const acts = items.flatMap((item) =>
    item.kind === "event" && item.ref.field === undefined ? item.ref.activities : [],
  );
  return items.every(({ kind }) => kind === "event") && acts.every((act) => untimed.has(act)) ? acts : [];
}

function message(step: string, act: string): LintProblem["message"] {
  return {
    nl: `De termijn van "${step}" loopt vanaf "${act}", een eigen stap zonder termijn. Blijft die stap uit, dan begint de termijn nooit. Geef "${act}" een termijn of tel vanaf een ander moment.`,
    en: `The term of "${step}" runs from "${act}", an own step without a term. If that step is not taken, the term never starts. Give "${act}" a term or count from another moment.`,
  };
}
