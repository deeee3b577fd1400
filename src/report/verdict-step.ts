import type { Verdict } from "../check/verdict.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation, Step } from "../regulation/model.ts";

/** The step of that id, in the kind and stage of the verdict where it has several; undefined: it is about no step. */
export function verdictStep(
  regulation: Regulation,
  { step: id, aspect, kind = "", stage = "" }: Pick<Verdict, "step" | "aspect" | "kind" | "stage">,
): Step | undefined {
  if (fileAspects.has(aspect)) return undefined;
  const named = allSteps(regulation).filter((step) => step.id === id);
  return named.find((step) => step.kind === kind && step.stage === stage) ?? named[0];
}

/** Whether the due date of a verdict is a last day to do something. */
export function isTimed({ aspect }: Pick<Verdict, "aspect">): boolean {
  return timedAspects.has(aspect);
}

const timedAspects: ReadonlySet<string> = new Set(["within", "aim", "promised", "every", "terms"]);

/** What is judged of the file itself: a stage, what is kept, a panel or a statement may have the id of a step. */
const fileAspects: ReadonlySet<string> = new Set(["completedBy", "keep", "panel", "attest"]);
