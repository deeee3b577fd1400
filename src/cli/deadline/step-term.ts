import { nearestName } from "../../case-log/names.ts";
import { allSteps } from "../../read-back/scene.ts";
import type { Regulation, Step, Term } from "../../regulation/model.ts";
import { type NotChecked, wrongUse } from "../not-checked.ts";

/** A step that a word on the command line names. Throws NotChecked with the nearest step. */
export function stepNamed(regulation: Regulation, id: string): Step {
  const steps = allSteps(regulation);
  const found = steps.find((step) => step.id === id);
  if (found !== undefined) return found;
  const hint = nearestName(
    id,
    steps.map((step) => step.id),
  );
  throw wrongUse({
    nl: `${regulation.id} heeft geen stap “${id}”${hint === undefined ? "." : `; bedoelt u ${hint}?`}`,
    en: `${regulation.id} has no step “${id}”${hint === undefined ? "." : `; do you mean ${hint}?`}`,
  });
}

/** The one term with a number that a step has. Throws NotChecked when one date is not enough to count it. */
export function termOf(step: Step): Extract<Term, { kind: "duration" }> {
  const choice = step.within ?? step.aim;
  if (choice === undefined) throw noSingleTerm(step, { nl: "heeft geen termijn", en: "has no term" });
  if (choice.kind === "table" || choice.value.kind !== "term") {
    throw noSingleTerm(step, {
      nl: "heeft een termijn die van de zaak afhangt",
      en: "has a term that depends on the case",
    });
  }
  const { term } = choice.value;
  if (term.kind === "duration") return term;
  throw noSingleTerm(step, { nl: "heeft een termijn zonder getal", en: "has a term without a number" });
}

function noSingleTerm({ id }: Step, why: { readonly nl: string; readonly en: string }): NotChecked {
  return wrongUse({
    nl: `De stap ${id} ${why.nl}; reken met --within, of lees de stap met regelmaat explain.`,
    en: `The step ${id} ${why.en}; compute with --within, or read the step with regelmaat explain.`,
  });
}
