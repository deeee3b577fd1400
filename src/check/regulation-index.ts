import { createCalendar, type WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Counting, Kind, ReadingChoice, Regulation, Stage, Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { StepNumbers } from "./step-numbers.ts";

const primary: ReadingChoice = new Map();

interface ReadingOfIndex {
  readonly choice?: ReadingChoice;
  readonly numbers?: StepNumbers;
}

/** What the checker looks up again and again in one kind of case of one regulation. */
export class RegulationIndex {
  readonly regulation: Regulation;
  readonly kind: Kind;
  /** How the unclear clauses are read here. */
  readonly choice: ReadingChoice;
  readonly steps: readonly Step[];
  readonly #byId = new Map<string, Step>();
  readonly #byActivity = new Map<string, Step>();
  readonly #stages = new Map<string, Stage>();
  readonly #calendars = new Map<Counting, WorkingCalendar>();
  readonly #refusals = new Map<string, readonly string[]>();
  /** The same for steps that are judged alike, also under other readings. */
  readonly numberOf: (step: Step) => number;
  #lastStage: Stage | undefined;

  /**
   * @param reading how the unclear clauses are read here (default: the primary
   * way), and the numbers of the steps under every reading of this kind.
   */
  constructor(
    regulation: Regulation,
    kind: Kind,
    { choice = primary, numbers = new StepNumbers() }: ReadingOfIndex = {},
  ) {
    this.choice = choice;
    this.numberOf = remembered((step) => numbers.numberOf(regulation, step));
    this.regulation = regulation;
    this.kind = kind;
    this.steps = kind.stages.flatMap((stage) => stage.steps);
    for (const stage of kind.stages) this.#stages.set(stage.id, stage);
    for (const step of this.steps) {
      this.#byId.set(step.id, step);
      if (step.isEntry) continue;
      for (const activity of step.acts) this.#byActivity.set(activity, step);
    }
    for (const stage of kind.stages) {
      const among = stage.wholeCase ? kind.stages : [stage];
      this.#refusals.set(stage.id, [...new Set(among.flatMap(({ refusals }) => refusals))]);
    }
  }

  step(id: string): Step | undefined {
    return this.#byId.get(id);
  }

  /** The step whose act this is; an `act:` entry only adds demands to it. */
  stepOf(activity: string): Step | undefined {
    return this.#byActivity.get(activity);
  }

  stage(id: string): Stage {
    // Most questions come in a row about the same stage.
    if (this.#lastStage?.id === id) return this.#lastStage;
    const stage = this.#stages.get(id);
    if (!stage) throw new Error(`no stage ${id}`);
    this.#lastStage = stage;
    return stage;
  }

  /** Acts that refuse the case in that stage (TERMS §5: a refusal cancels). */
  refusals(stage: string): readonly string[] {
    return this.#refusals.get(stage) ?? [];
  }

  calendar(counting: Counting): WorkingCalendar {
    let calendar = this.#calendars.get(counting);
    if (!calendar) {
      calendar = createCalendar(counting, this.regulation.calendars);
      this.#calendars.set(counting, calendar);
    }
    return calendar;
  }

  /** Whether somebody outside does it, or nobody: then it is no act of the organisation. */
  isOutside(activity: string): boolean {
    const step = this.#byActivity.get(activity);
    if (step) return step.outside;
    const known = this.regulation.activities[activity];
    return known === undefined || known.outside || known.event;
  }

  activityLabel(activity: string): string {
    return this.regulation.activities[activity]?.label ?? activity;
  }

  activityLabels(activities: readonly string[]): readonly string[] {
    return activities.map((activity) => this.activityLabel(activity));
  }
}
