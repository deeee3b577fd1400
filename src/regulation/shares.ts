import type { Kind, Step } from "./model.ts";
import { problem, type Report } from "./problem.ts";

/**
 * Reports a share that nothing can be measured for: it stands under
 * `organisation`, and its `act` is a step of the cases (VOCABULARY §4).
 */
export function checkShares(
  { kinds, organisation }: { readonly kinds: readonly Kind[]; readonly organisation: readonly Step[] },
  report: Report,
): void {
  const steps = kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  for (const { share } of steps) if (share) report(problem("share", share.place, notInCases));
  const acts = new Set(steps.flatMap((step) => (step.isEntry ? [] : step.acts)));
  for (const step of organisation) {
    if (step.share && !step.acts.some((act) => acts.has(act)))
      report(problem("share", step.share.place, nothingMeasured));
  }
}

const notInCases = {
  nl: "Een deel wordt over alle zaken samen gemeten. Zet deze stap onder organisation, met act: de stap die wordt gemeten.",
  en: "A share is measured over all cases together. Put this step under organisation, with act: the step that is measured.",
};
const nothingMeasured = {
  nl: "Dit deel noemt niet wat wordt gemeten. Zet erbij: act, met een stap van de zaken, zoals act: decision.",
  en: "This share does not say what is measured. Add act, with a step of the cases, such as act: decision.",
};
