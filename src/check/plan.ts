import type { Kind, Regulation, Step } from "../regulation/model.ts";
import { periodOfDuty } from "../regulation/recurrence.ts";
import type { Aspect } from "../rules/aspect.ts";
import type { CaseRule } from "../rules/case-rule.ts";
import { every } from "../rules/every.ts";
import { aspects, caseRules } from "../rules/index.ts";
import { type Combination, combinationsFor } from "./combinations.ts";
import { type Distinction, distinctionOf, type PositionOf, positionsIn } from "./distinction.ts";
import { type Subject, subjectOf } from "./judged.ts";
import { type Measure, measuresOf, withMeasures } from "./measures.ts";
import { RegulationIndex } from "./regulation-index.ts";
import { restingOf } from "./resting.ts";
import { closureOf, type Judgeable, signatureOf } from "./signature.ts";
import { StepNumbers } from "./step-numbers.ts";

/** A step with what is judged of it, under one of the readings at least, and the readings that can matter for it. */
export interface StepTask {
  readonly step: Step;
  readonly aspects: readonly { readonly aspect: Aspect; readonly subject: Subject }[];
  readonly combinations: readonly PlannedReading[];
  readonly distinction: Distinction;
}

/** A rule of the file as a whole, with the readings that can matter for it. */
export interface FileTask {
  readonly rule: CaseRule;
  readonly combinations: readonly PlannedReading[];
  readonly distinction: Distinction;
}

/** One way to read a task. */
export interface PlannedReading extends Combination {
  /** The regulation as it is read then. */
  readonly index: RegulationIndex;
  /** The other steps that the task rests on and that are read differently then. */
  readonly restsOn: readonly string[];
  /** The position of the first reading under which the verdicts are always the same: its own, or one before it. */
  readonly like: number;
}

/** One kind of case of one regulation, ready to judge cases by. */
export interface KindPlan {
  readonly kind: Kind;
  readonly tasks: readonly StepTask[];
  readonly fileTasks: readonly FileTask[];
  /** What the shares of the organisation measure in it; those with demands of their own are judged beside the tasks. */
  readonly measures: readonly Measure[];
  readonly measuring: readonly StepTask[];
  /** Where the readings of a step stand among those of its task; undefined for a step that is read in one way. */
  readonly positionsOf: (id: string) => PositionOf | undefined;
  /** Under the primary reading. */
  readonly index: RegulationIndex;
}

/** A regulation compiled to a checker: done once, used for every case. */
export interface Plan {
  readonly regulation: Regulation;
  readonly kinds: readonly KindPlan[];
  /** The organisation's own duties, as a kind with one stage. */
  readonly organisation: KindPlan;
}

export function planOf(regulation: Regulation): Plan {
  return {
    regulation,
    kinds: regulation.kinds.map((kind) => {
      const measured = (read: Regulation, own: Kind) => withMeasures(own, measuresOf(read, own));
      const find = (read: Regulation) => measured(read, sameKind(read.kinds, kind));
      return planKind(regulation, measured(regulation, kind), find, measuresOf(regulation, kind));
    }),
    organisation: perPeriod(planKind(regulation, organisationKind(regulation), organisationKind, [])),
  };
}

/** The organisation's `every: year` asks for the act in each year; only a case has gaps between acts. */
function perPeriod(plan: KindPlan): KindPlan {
  const tasks = plan.tasks.map((task): StepTask => {
    if (periodOfDuty(task.step) === undefined) return task;
    return { ...task, aspects: task.aspects.filter(({ aspect }) => aspect !== every) };
  });
  return { ...plan, tasks };
}

function sameKind(kinds: readonly Kind[], { id }: Kind): Kind {
  const found = kinds.find((kind) => kind.id === id);
  if (!found) throw new Error(`a reading took away the kind ${id}`);
  return found;
}

/** The organisation's duties are judged on its own log, with the same machinery as a case. */
function organisationKind({ organisation, title, kinds }: Regulation): Kind {
  const place = organisation[0]?.place ?? kinds[0]?.stages[0]?.place ?? { file: "", line: 1, column: 1 };
  const stage = {
    id: organisation[0]?.stage ?? "",
    label: title,
    wholeCase: true,
    starts: [],
    completedBy: [],
    reopenedBy: [],
    cancelledBy: [],
    refusals: [],
    steps: organisation,
    place,
    article: { byKey: {}, else: [] },
  };
  return { id: "", label: title, starts: [], stages: [stage] };
}

function planKind(
  regulation: Regulation,
  kind: Kind,
  find: (regulation: Regulation) => Kind,
  measures: readonly Measure[],
): KindPlan {
  const numbers = new StepNumbers();
  const index = new RegulationIndex(regulation, kind, { numbers });
  const indexes = new Map<Regulation, RegulationIndex>([[regulation, index]]);
  const indexFor = ({ choice }: Combination): RegulationIndex => {
    if (choice.size === 0) return index;
    const read = regulation.under(choice);
    const known = indexes.get(read) ?? new RegulationIndex(read, find(read), { numbers, choice });
    indexes.set(read, known);
    return known;
  };
  const planned = (about: (read: Regulation) => Judgeable): readonly PlannedReading[] => {
    const known: string[] = [];
    return combinationsFor(regulation, about).map((combination): PlannedReading => {
      const readIndex = indexFor(combination);
      const { regulation: read } = readIndex;
      const signature = signatureOf(read, about(read));
      known.push(signature);
      const restsOn = changedSteps(regulation, combination, about);
      return { ...combination, index: readIndex, restsOn, like: known.indexOf(signature) };
    });
  };
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const readingsOf = new Map(steps.map((step) => [step, planned(() => step)] as const));
  const positions = new Map(
    [...readingsOf]
      .filter(([, combinations]) => combinations.length > 1)
      .map(([{ id }, combinations]) => [id, positionsIn(combinations)]),
  );
  const positionsOf = (id: string) => positions.get(id);
  const distinguish = (
    combinations: readonly PlannedReading[],
    about: (index: RegulationIndex) => Judgeable | undefined,
  ) => {
    if (combinations.length === 1) return nothingToTell;
    const restings = combinations.map(({ index: readIndex }) => {
      const found = about(readIndex);
      return found && restingOf(readIndex.regulation, found);
    });
    return distinctionOf(combinations, restings, positionsOf);
  };
  const planTask = (step: Step) => {
    const combinations = readingsOf.get(step) ?? planned(() => step);
    const distinction = distinguish(combinations, (read) => read.step(step.id));
    return { ...planStep(step, combinations), distinction };
  };
  const entries = new Set(measures.map(({ entry }) => entry.id));
  const tasks = steps.filter(({ id }) => !entries.has(id)).map(planTask);
  const measuring = measures.filter(({ counts }) => counts.length === 0).map(({ entry }) => planTask(entry));
  const fileTasks = caseRules.map((rule): FileTask => {
    const parts = (read: Regulation) => ({ kind: kind.id, parts: rule.reads(read, find(read)) });
    const combinations = planned(parts);
    return { rule, combinations, distinction: distinguish(combinations, (read) => parts(read.regulation)) };
  });
  return { kind, tasks, fileTasks, measures, measuring, positionsOf, index };
}

const nothingToTell: Distinction = { words: [0], beside: [], tables: [] };

/** The steps other than itself that verdicts rest on, and that a combination reads differently. */
function changedSteps(
  regulation: Regulation,
  { choice }: Combination,
  about: (read: Regulation) => Judgeable,
): readonly string[] {
  if (choice.size === 0) return [];
  const read = regulation.under(choice);
  const [before, after] = [closureOf(regulation, about(regulation)), closureOf(read, about(read))];
  const own = about(regulation);
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id) && !("id" in own && own.id === id));
}

/** What any reading of a step says is judged (TERMS §7). */
function planStep(step: Step, combinations: readonly PlannedReading[]): Omit<StepTask, "distinction"> {
  const readSteps = combinations.map(({ index }) => index.step(step.id));
  return {
    step,
    aspects: aspects
      .filter((aspect) => readSteps.some((read) => read !== undefined && aspect.isSaid(read)))
      .map((aspect) => ({ aspect, subject: subjectOf(step, aspect.id, aspect.key) })),
    combinations,
  };
}
