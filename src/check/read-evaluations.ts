import type { LogScope } from "../case-log/model.ts";
import type { CaseView } from "./case-view.ts";
import type { Combination } from "./combinations.ts";
import { Evaluation } from "./evaluation.ts";
import type { Horizon } from "./moment.ts";
import type { KindPlan, PlannedReading } from "./plan.ts";
import { overallStatus } from "./step-state.ts";

export interface EvaluationInput {
  readonly view: CaseView;
  readonly horizon: Horizon;
  readonly scope: LogScope;
}

/** The evaluations of one case, one per combination of readings, made when they are asked for. */
export class ReadEvaluations {
  readonly primary: Evaluation;
  readonly #input: EvaluationInput;
  readonly #plan: KindPlan;
  #others: Map<object, Evaluation> | undefined;

  constructor(plan: KindPlan, input: EvaluationInput) {
    this.#plan = plan;
    this.#input = input;
    this.primary = new Evaluation({ ...input, index: plan.index });
  }

  under(combination: Combination): Evaluation {
    if (combination.choice.size === 0) return this.primary;
    const index = this.#plan.indexFor(combination);
    this.#others ??= new Map();
    const known = this.#others.get(index) ?? new Evaluation({ ...this.#input, index });
    this.#others.set(index, known);
    return known;
  }

  /**
   * Whether a reading drops out because the case lacks its own data, seen in a
   * step that the verdict rests on (TERMS §7).
   */
  isUntested(reading: PlannedReading): boolean {
    if (reading.restsOn.length === 0) return false;
    const evaluation = this.under(reading);
    return reading.restsOn.some((id) => isUndetermined(evaluation, id) && !isUndetermined(this.primary, id));
  }
}

function isUndetermined(evaluation: Evaluation, id: string): boolean {
  const step = evaluation.index.step(id);
  return step !== undefined && overallStatus(evaluation.stateOf(step)) === "undetermined";
}
