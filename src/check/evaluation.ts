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

interface EvaluationInput {
  readonly index: RegulationIndex;
  readonly view: CaseView;
  readonly horizon: Horizon;
  readonly scope: LogScope;
}

/** What was worked out of a case and holds under every reading: steps by their number, facts by their id. */
interface Shared {
  readonly states: StepState[];
  facts: Map<string, FactValue> | undefined;
}

/** One case judged by one regulation under one combination of readings; remembers what it has worked out. */
export class Evaluation {
  readonly index: RegulationIndex;
  readonly view: CaseView;
  readonly horizon: Horizon;
  readonly scope: LogScope;
  /** By the position of the stage in its kind. */
  readonly #lives: StageLife[] = [];
  readonly #shared: Shared;

  constructor(input: EvaluationInput, shared: Shared = { states: [], facts: undefined }) {
    this.index = input.index;
    this.view = input.view;
    this.horizon = input.horizon;
    this.scope = input.scope;
    this.#shared = shared;
  }

  /** The same case under another reading. */
  under(index: RegulationIndex): Evaluation {
    const { view, horizon, scope } = this;
    return new Evaluation({ index, view, horizon, scope }, this.#shared);
  }

  get regulation(): Regulation {
    return this.index.regulation;
  }

  get kind(): Kind {
    return this.index.kind;
  }

  stateOf(step: Step): StepState {
    const { states } = this.#shared;
    const number = this.index.numberOf(step);
    let state = states[number];
    if (!state) {
      state = judgeStep(this, step);
      states[number] = state;
    }
    return state;
  }

  factOf(fact: Fact): FactValue {
    this.#shared.facts ??= new Map();
    const { facts } = this.#shared;
    let value = facts.get(fact.id);
    if (!value) {
      value = factValue(this, fact);
      facts.set(fact.id, value);
    }
    return value;
  }

  stageOf(step: Step): Stage {
    return this.index.stage(step.stage);
  }

  lifeOf(stage: Stage): StageLife {
    const position = this.kind.stages.indexOf(stage);
    let life = this.#lives[position];
    if (!life) {
      // The step that starts a stage is judged while it is asked whether the stage can still start.
      this.#lives[position] = notStarted;
      life = lifeOfStage(this, stage);
      this.#lives[position] = life;
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
