import type { LogScope } from "../case-log/model.ts";
import type { Step } from "../regulation/model.ts";
import type { CaseView } from "./case-view.ts";
import { Evaluation } from "./evaluation.ts";
import type { Horizon } from "./moment.ts";
import type { KindPlan, PlannedReading } from "./plan.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import { overallStatus, type StepState } from "./step-state.ts";

export interface EvaluationInput {
  readonly view: CaseView;
  readonly horizon: Horizon;
  readonly scope: LogScope;
}

/** A step as one reading has it. */
export interface ReadState {
  readonly combination: PlannedReading;
  readonly evaluation: Evaluation;
  /** Undefined: the reading takes the step away. */
  readonly state: StepState | undefined;
  readonly untested: boolean;
}

/** The evaluations of one case, one per combination of readings, made when they are asked for. */
export class ReadEvaluations {
  readonly primary: Evaluation;
  #others: Map<RegulationIndex, Evaluation> | undefined;

  constructor(plan: KindPlan, { view, horizon, scope }: EvaluationInput) {
    this.primary = new Evaluation({ index: plan.index, view, horizon, scope });
  }

  under({ index }: PlannedReading): Evaluation {
    if (index === this.primary.index) return this.primary;
    this.#others ??= new Map();
    const known = this.#others.get(index) ?? this.primary.under(index);
    this.#others.set(index, known);
    return known;
  }

  /** The step as each of the readings has it. */
  statesOf({ id }: Step, combinations: readonly PlannedReading[]): readonly ReadState[] {
    const states: ReadState[] = [];
    for (const combination of combinations) {
      const same = states[combination.like];
      states.push(same ? { ...same, combination } : this.#stateOf(id, combination));
    }
    return states;
  }

  #stateOf(id: string, combination: PlannedReading): ReadState {
    const evaluation = this.under(combination);
    const step = evaluation.index.step(id);
    const untested = this.isUntested(combination);
    return { combination, evaluation, state: step && evaluation.stateOf(step), untested };
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
