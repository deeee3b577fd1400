import type { Day } from "../calendar/day.ts";
import type { Case, LogEvent, Value } from "../case-log/model.ts";
import { CaseView } from "../check/case-view.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Horizon } from "../check/moment.ts";
import type { StepTask } from "../check/plan.ts";
import { ReadEvaluations } from "../check/read-evaluations.ts";
import type { StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import type { Scenery } from "./scenery.ts";

/** What has happened in a case up to a day, and what the text makes of that under each of its readings. */
export class CaseState {
  readonly day: Day;
  readonly evaluation: Evaluation;
  readonly #made: Pick<Case, "id" | "facts" | "events">;
  readonly #readings: ReadEvaluations;

  constructor(scenery: Scenery, made: Pick<Case, "id" | "facts" | "events">, day: Day) {
    const { plan, regulation, scope } = scenery;
    const horizon: Horizon = { day };
    const view = new CaseView({ ...made, place: madeUp }, horizon, regulation);
    this.#readings = new ReadEvaluations(plan, { view, horizon, scope });
    this.evaluation = this.#readings.primary;
    this.day = day;
    this.#made = made;
  }

  /** The same case if this had happened as well. */
  with(scenery: Scenery, event: LogEvent): CaseState {
    const { events } = this.#made;
    return new CaseState(scenery, { ...this.#made, events: [...events, event] }, event.time?.day ?? this.day);
  }

  /** A step under each reading that the case can tell. */
  statesOf(task: StepTask): readonly StepState[] {
    if (task.combinations.length === 1) return [this.evaluation.stateOf(task.step)];
    return this.#readings
      .statesOf(task)
      .flatMap(({ state, untested }) => (state && !untested ? [state] : []));
  }

  /** A step and the case as each reading has them, where that can make a difference to its order. */
  readingsOf(
    scenery: Scenery,
    step: Step,
  ): readonly { readonly read: Step; readonly evaluation: Evaluation }[] {
    const task = scenery.tasks.find((each) => each.step === step);
    const isRead = scenery.waitsIn(step) || scenery.isWokenByReading(step);
    if (!task || !isRead)
      return scenery.variantsOf(step).map((read) => ({ read, evaluation: this.evaluation }));
    return task.combinations.flatMap((combination) => {
      const read = combination.index.step(step.id);
      return read ? [{ read, evaluation: this.#readings.under(combination) }] : [];
    });
  }

  /** Whether a step applies under every reading, and each of them says the same of it. */
  isAlike({ step, combinations }: StepTask, key: keyof Step): boolean {
    if (combinations.length === 1) return this.evaluation.stateOf(step).applies.kind === "yes";
    const states = combinations.map(({ index }) => index.step(step.id));
    const said = states.map((read) => read && JSON.stringify(read[key]));
    if (said.some((each) => each === undefined || each !== said[0])) return false;
    return combinations.every((combination) => {
      const evaluation = this.#readings.under(combination);
      const read = evaluation.index.step(step.id);
      return read !== undefined && evaluation.stateOf(read).applies.kind === "yes";
    });
  }

  has(activities: readonly string[]): boolean {
    return this.evaluation.view.of(activities).length > 0;
  }
}

/** What is made up stands in no file. */
export const madeUp = { file: "", line: 1, column: 1 } as const;

export type Fields = Readonly<Record<string, Value>>;

/** An event of which only the activity is known. */
export function bareEvent(activity: string, time: LogEvent["time"], fields: Fields = {}): LogEvent {
  return {
    activity,
    ...(time && { time }),
    actor: [],
    role: [],
    recipient: [],
    with: [],
    fields,
    place: madeUp,
  };
}
