import { chooseForAct } from "../check/choice.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { outcomeOfOpen } from "../check/open-table.ts";
import { reason } from "../check/reason.ts";
import type { Outcome, StepState } from "../check/step-state.ts";
import type { Choice } from "../regulation/model.ts";
import { actsToJudge } from "./acts.ts";

/** What a key demands in this case, or the outcome where it demands nothing or that is not known. */
export type Demand<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "outcome"; readonly outcome: Outcome };

/** The value of a key that may be a table (VOCABULARY §2). */
export function demandOf<T>(
  evaluation: Evaluation,
  state: StepState,
  choice: Choice<T> | undefined,
): Demand<T> {
  const chosen = choice ? chooseForAct(evaluation, state.step, choice) : ({ kind: "none" } as const);
  if (chosen.kind === "value") return { kind: "value", value: chosen.value };
  if (chosen.kind === "open") {
    const acts = actsToJudge(evaluation, state);
    const { ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
    const outcome = acts.kind === "none" ? acts.outcome : outcomeOfOpen(chosen.truth, ended);
    return { kind: "outcome", outcome };
  }
  return { kind: "outcome", outcome: { status: "not-applicable", reason: reason("no-demand") } };
}
