import type { LogScope } from "../case-log/model.ts";
import type { Step } from "../regulation/model.ts";
import type { CaseView } from "./case-view.ts";
import { partedBy } from "./distinction.ts";
import { Evaluation } from "./evaluation.ts";
import type { Horizon } from "./moment.ts";
import { isSettled } from "./open-table.ts";
import type { FileTask, KindPlan, PlannedReading, StepTask } from "./plan.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import { haveSameOutcome } from "./same-outcome.ts";
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
  /** The position of the first reading under which the verdicts come out the same: its own, or one before it. */
  readonly like: number;
}

/** How a step came out under each of its readings. */
interface Outcomes {
  readonly groups: readonly number[];
  readonly states: readonly (StepState | undefined)[];
  /** By reading: the position of the first one with the same outcome. */
  readonly outcomes: readonly number[];
  /** Under one of the readings at least. */
  readonly isUndetermined: boolean;
}

/** The evaluations of one case, one per combination of readings, made when they are asked for. */
export class ReadEvaluations {
  readonly primary: Evaluation;
  readonly #plan: KindPlan;
  #others: Map<RegulationIndex, Evaluation> | undefined;
  #outcomes: Map<string, Outcomes> | undefined;

  constructor(plan: KindPlan, { view, horizon, scope }: EvaluationInput) {
    this.#plan = plan;
    const input = { index: plan.index, view, horizon, scope };
    this.primary = Evaluation.comparing(input, (index, step) => this.#compared(index, step));
  }

  under({ index }: Pick<PlannedReading, "index">): Evaluation {
    if (index === this.primary.index) return this.primary;
    this.#others ??= new Map();
    const known = this.#others.get(index) ?? this.primary.under(index);
    this.#others.set(index, known);
    return known;
  }

  /** A step as each of its readings has it. */
  statesOf(task: StepTask): readonly ReadState[] {
    const { groups, states } = this.#outcomesOf(task);
    return task.combinations.map((combination, position): ReadState => {
      const like = groups[position] ?? position;
      const evaluation = this.under(task.combinations[like] ?? combination);
      return {
        combination,
        evaluation,
        state: states[position],
        untested: this.isUntested(combination),
        like,
      };
    });
  }

  /** By reading: the position of the first one under which the verdicts come out the same in this case. */
  groupsOf({ combinations, distinction }: StepTask | FileTask): readonly number[] {
    const { words, beside, tables } = distinction;
    if (!tables.every((table) => isSettled(this.primary, table))) return combinations.map(({ like }) => like);
    return beside.reduce((groups, { id, readings }) => {
      const task = this.#plan.tasks.find(({ step }) => step.id === id);
      if (!task) return groups;
      const { outcomes } = this.#outcomesOf(task);
      return partedBy(groups, (position) => outcomes[readings[position] ?? 0] ?? 0);
    }, words);
  }

  #outcomesOf(task: StepTask): Outcomes {
    this.#outcomes ??= new Map();
    let found = this.#outcomes.get(task.step.id);
    if (!found) {
      found = this.#compare(task);
      this.#outcomes.set(task.step.id, found);
    }
    return found;
  }

  #compare(task: StepTask): Outcomes {
    const groups = this.groupsOf(task);
    const states: (StepState | undefined)[] = [];
    const outcomes: number[] = [];
    for (const [position, like] of groups.entries()) {
      if (like < position) {
        states.push(states[like]);
        outcomes.push(outcomes[like] ?? like);
        continue;
      }
      const state = this.#stateUnder(task, position);
      const same = states.findIndex((other, at) => outcomes[at] === at && isSame(other, state));
      states.push(state);
      outcomes.push(same < 0 ? position : same);
    }
    return { groups, states, outcomes, isUndetermined: states.some(isUndetermined) };
  }

  #stateUnder({ step, combinations }: StepTask, position: number): StepState | undefined {
    const combination = combinations[position];
    const evaluation = combination ? this.under(combination) : this.primary;
    const read = evaluation.index.step(step.id);
    return read && evaluation.stateOf(read);
  }

  /** The state of a step under a reading, where its readings have been compared. */
  #compared({ choice }: RegulationIndex, { id }: Step): StepState | undefined {
    const found = this.#outcomes?.get(id);
    return found?.states[this.#plan.positionsOf(id)?.(choice) ?? 0];
  }

  /**
   * Whether a reading drops out because the case lacks its own data, seen in a
   * step that the verdict rests on (TERMS §7).
   */
  isUntested({ restsOn, index }: PlannedReading): boolean {
    return restsOn.some((id) => {
      const task = this.#plan.tasks.find(({ step }) => step.id === id);
      if (!task || task.combinations.length === 1) return false;
      const { states, isUndetermined: isAny } = this.#outcomesOf(task);
      if (!isAny || isUndetermined(states[0])) return false;
      return isUndetermined(states[this.#plan.positionsOf(id)?.(index.choice) ?? 0]);
    });
  }
}

function isSame(one: StepState | undefined, other: StepState | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && haveSameOutcome(one, other));
}

function isUndetermined(state: StepState | undefined): boolean {
  return state !== undefined && overallStatus(state) === "undetermined";
}
