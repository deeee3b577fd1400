import { choose } from "../check/choice.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import type { Choice, Step, Who } from "../regulation/model.ts";
import type { Lengthening, Scenery } from "./scenery.ts";

/** What one step, or the extension of one, asks of an act on the day that it is done. */
export interface Demand {
  /** Undefined: of a notice. */
  readonly step: Step | undefined;
  /** It is judged by this act: an entry that nothing has woken is not. */
  readonly isJudged: boolean;
  readonly by: readonly Who[];
  readonly notBy: readonly Who[];
  readonly to: readonly Who[];
  readonly with: readonly Who[];
  readonly form: readonly string[];
  readonly contains: readonly string[];
}

/** Everything that the text asks of an act; what does not apply in this case asks nothing. */
export function demandsOn(
  scenery: Scenery,
  evaluation: Evaluation,
  act: Occurrence,
  lengthening: Lengthening | undefined,
): readonly Demand[] {
  const chosen = <Item>(choice: Choice<readonly Item[]> | undefined): readonly Item[] => {
    const found = choice && choose(evaluation, choice, act);
    return found?.kind === "value" ? found.value : [];
  };
  const ofSteps = scenery
    .stepsOn(act.event.activity)
    .filter((step) => step.duty !== "never" && evaluation.stateOf(step).applies.kind !== "no")
    .map(
      (step): Demand => ({
        step,
        isJudged: isJudged(evaluation, step),
        by: chosen(step.by),
        notBy: chosen(step.notBy),
        to: chosen(step.to),
        with: chosen(step.with),
        form: chosen(step.form),
        contains: chosen(step.contains),
      }),
    );
  if (!lengthening) return ofSteps;
  const { by, to, form, contains, consent } = lengthening.extension;
  const ofNotice: Demand = {
    step: undefined,
    isJudged: false,
    by: chosen(by),
    notBy: [],
    to: chosen(to),
    with: consent && !("activities" in consent) ? [consent] : [],
    form: chosen(form),
    contains: chosen(contains),
  };
  return [...ofSteps, ofNotice];
}

function isJudged(evaluation: Evaluation, step: Step): boolean {
  const { applies, instances } = evaluation.stateOf(step);
  const isWoken = !step.isEntry || !step.once || instances.some(({ anchored }) => anchored.kind === "known");
  return applies.kind === "yes" && isWoken && !step.outside;
}
