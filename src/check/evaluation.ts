import type { Day } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LogScope, Moment } from "../case-log/model.ts";
import type {
  Counting,
  Fact,
  Kind,
  Ref,
  Regulation,
  RestDayRule,
  Scalar,
  Stage,
  Step,
} from "../regulation/model.ts";
import { CaseView } from "./case-view.ts";
import { type FactValue, factValue } from "./facts.ts";
import { lifeOfStage, type StageLife } from "./life.ts";
import { type Horizon, isBefore, isDayOver } from "./moment.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import { judgeStep, type StepState } from "./step-state.ts";

const notStarted: StageLife = { start: { kind: "waiting" }, closings: [], ended: false };

interface Supposition {
  readonly value: Scalar | undefined;
}

/** By the name of a fact, an event or a field of an event. */
type Suppositions = ReadonlyMap<string, Supposition>;

const noSuppositions: Suppositions = new Map();

function nameOf({ id, field }: Ref): string {
  return field === undefined ? id : `${id}.${field}`;
}

/** Conditions read what a table supposes, where the row says it as a value of the fact. */
function supposedValue({ type }: Fact, supposition: Supposition | undefined): FactValue | undefined {
  const value = supposition?.value;
  const isReadable = type !== "date" && type !== "duration" && type !== "list";
  return value === undefined || !isReadable ? undefined : { kind: "known", values: [value], assumed: false };
}

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
  /** What readings were compared already: the state of a step under one of them. */
  readonly compared?: (index: RegulationIndex, step: Step) => StepState | undefined;
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
  readonly #suppositions: Suppositions;
  #supposing: Map<string, Evaluation> | undefined;

  constructor(
    input: EvaluationInput,
    shared: Shared = { states: [], facts: undefined },
    suppositions: Suppositions = noSuppositions,
  ) {
    this.#suppositions = suppositions;
    this.index = input.index;
    this.view = input.view;
    this.horizon = input.horizon;
    this.scope = input.scope;
    this.#shared = shared;
  }

  /**
   * A case of which the readings are compared.
   * @param compared the state of a step under a reading, once its readings have been compared.
   */
  static comparing(input: EvaluationInput, compared: NonNullable<Shared["compared"]>): Evaluation {
    return new Evaluation(input, { states: [], facts: undefined, compared });
  }

  /** The same case under another reading. */
  under(index: RegulationIndex): Evaluation {
    const { view, horizon, scope } = this;
    return new Evaluation({ index, view, horizon, scope }, this.#shared, this.#suppositions);
  }

  /** The same case if that fact or event, which it does not tell, had this value; undefined: any that no row names. */
  supposing(subject: Ref, value: Scalar | undefined): Evaluation {
    const name = nameOf(subject);
    const key = `${name}=${typeof value}:${value}`;
    this.#supposing ??= new Map();
    let other = this.#supposing.get(key);
    if (!other) {
      const { index, view, horizon, scope } = this;
      const suppositions = new Map([...this.#suppositions, [name, { value }] as const]);
      other = new Evaluation({ index, view, horizon, scope }, undefined, suppositions);
      this.#supposing.set(key, other);
    }
    return other;
  }

  /** What is supposed of a fact or an event, if anything is. */
  supposed(subject: Ref): Supposition | undefined {
    return this.#suppositions.size === 0 ? undefined : this.#suppositions.get(nameOf(subject));
  }

  /**
   * The same case with what had provably happened before a moment.
   * @param instant the instant that it stands for; what had ended by then is over.
   */
  before(moment: Moment, instant: number): Evaluation {
    const { index, view, scope } = this;
    const horizon = { day: moment.day, instant };
    const events = view.case.events.filter(({ time }) => time === undefined || isBefore(time, moment));
    const known = new CaseView({ ...view.case, events }, horizon, index.regulation);
    return new Evaluation({ index, view: known, horizon, scope }, undefined, this.#suppositions);
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
      state = this.#shared.compared?.(this.index, step) ?? judgeStep(this, step);
      states[number] = state;
    }
    return state;
  }

  factOf(fact: Fact): FactValue {
    this.#shared.facts ??= new Map();
    const { facts } = this.#shared;
    let value = facts.get(fact.id);
    if (!value) {
      value = supposedValue(fact, this.#suppositions.get(fact.id)) ?? factValue(this, fact);
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
