import type { Day } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LogScope } from "../case-log/model.ts";
import type { Counting, Fact, Kind, Regulation, RestDayRule, Stage, Step } from "../regulation/model.ts";
import type { CaseView } from "./case-view.ts";
import { type FactValue, factValue } from "./facts.ts";
import { lifeOfStage, type StageLife } from "./life.ts";
import { type Horizon, isDayOver } from "./moment.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import { judgeStep, type StepState } from "./step-state.ts";

const notStarted: StageLife = { start: { kind: "waiting" }, closings: [], ended: false };

/** One case judged by one regulation under one combination of readings; remembers what it has worked out. */
export class Evaluation {
  readonly index: RegulationIndex;
  readonly view: CaseView;
  readonly horizon: Horizon;
  readonly scope: LogScope;
  readonly #states = new Map<Step, StepState>();
  readonly #lives = new Map<Stage, StageLife>();
  readonly #facts = new Map<Fact, FactValue>();

  constructor(input: { index: RegulationIndex; view: CaseView; horizon: Horizon; scope: LogScope }) {
    this.index = input.index;
    this.view = input.view;
    this.horizon = input.horizon;
    this.scope = input.scope;
  }

  get regulation(): Regulation {
    return this.index.regulation;
  }

  get kind(): Kind {
    return this.index.kind;
  }

  stateOf(step: Step): StepState {
    let state = this.#states.get(step);
    if (!state) {
      state = judgeStep(this, step);
      this.#states.set(step, state);
    }
    return state;
  }

  factOf(fact: Fact): FactValue {
    let value = this.#facts.get(fact);
    if (!value) {
      value = factValue(this, fact);
      this.#facts.set(fact, value);
    }
    return value;
  }

  stageOf(step: Step): Stage {
    return this.index.stage(step.stage);
  }

  lifeOf(stage: Stage): StageLife {
    let life = this.#lives.get(stage);
    if (!life) {
      // The step that starts a stage is judged while it is asked whether the stage can still start.
      this.#lives.set(stage, notStarted);
      life = lifeOfStage(this, stage);
      this.#lives.set(stage, life);
    }
    return life;
  }

  /** Whether a term that ended on that day is over, as far as the log can show. */
  isOver(day: Day): boolean {
    return isDayOver(day, this.horizon);
  }

  /** The calendar of a step as it was known when the term began (closures announced later do not count). */
  calendarOf(counting: Counting, dayZero?: Day): WorkingCalendar {
    const calendar = this.index.calendar(counting);
    return dayZero === undefined ? calendar : calendar.knownOn(dayZero);
  }

  restDayOf(step: Pick<Step, "outside" | "counting">): RestDayRule {
    return step.outside ? step.counting.restDayOthers : step.counting.restDay;
  }
}
