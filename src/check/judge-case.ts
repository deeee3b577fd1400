import type { Case, LogScope } from "../case-log/model.ts";
import type { Judgement } from "../rules/aspect.ts";
import type { CaseJudgement } from "../rules/case-rule.ts";
import { caseRules } from "../rules/index.ts";
import { CaseView } from "./case-view.ts";
import type { Combination } from "./combinations.ts";
import { type Alternate, compareReadings, type ReadingOption } from "./compare-readings.ts";
import { Evaluation } from "./evaluation.ts";
import { judgeAspect } from "./judge-aspect.ts";
import { articlesFor, type Judged, type Subject } from "./judged.ts";
import type { Horizon } from "./moment.ts";
import type { KindPlan, Plan, StepTask } from "./plan.ts";
import { reason } from "./reason.ts";
import { atEveryHour, withoutUnknownHours } from "./reference-hour.ts";

export interface JudgeOptions {
  readonly horizon: Horizon;
  readonly scope: LogScope;
  readonly reading: ReadingOption;
}

export interface JudgedCase {
  readonly plan: KindPlan;
  readonly evaluation: Evaluation;
  readonly judged: readonly Judged[];
}

/** Judges one case by one regulation: every verdict of its kind, in the order of the text. */
export function judgeCase(plan: Plan, judgedCase: Case, options: JudgeOptions): JudgedCase {
  const view = new CaseView(judgedCase, options.horizon);
  const kindPlan = kindOf(plan, view);
  const result = judgeView(kindPlan, view, options);
  const fewer = withoutUnknownHours(judgedCase, options.horizon);
  if (!fewer) return result;
  const { judged } = judgeView(kindPlan, new CaseView(fewer, options.horizon), options);
  return { ...result, judged: atEveryHour(result.judged, judged) };
}

/** The start event decides the kind (VOCABULARY §3). */
export function kindOf(plan: Plan, view: CaseView): KindPlan {
  const started = plan.kinds
    .map((each) => ({ each, start: view.first(each.kind.starts) }))
    .filter(({ start }) => start !== undefined)
    .sort((one, other) => (one.start?.time.day ?? 0) - (other.start?.time.day ?? 0));
  const withActs = plan.kinds.find(({ tasks }) => tasks.some(({ step }) => view.has(step.acts)));
  const chosen = started[0]?.each ?? withActs ?? plan.kinds[0];
  if (!chosen) throw new Error("a regulation has at least one kind of case");
  return chosen;
}

/** Judges the events of a view by every step and file rule of a kind. */
export function judgeView(plan: KindPlan, view: CaseView, options: JudgeOptions): JudgedCase {
  const readings = new ReadEvaluations(plan, view, options);
  const judged: Judged[] = [];
  for (const task of plan.tasks) judgeTask(task, { readings, judged, reading: options.reading });
  judgeFile(plan, { readings, judged, reading: options.reading });
  return { plan, evaluation: readings.primary, judged };
}

/** The evaluations of one case, one per combination of readings, made when they are asked for. */
class ReadEvaluations {
  readonly primary: Evaluation;
  readonly #input: Omit<ConstructorParameters<typeof Evaluation>[0], "index">;
  readonly #plan: KindPlan;
  #others: Map<object, Evaluation> | undefined;

  constructor(plan: KindPlan, view: CaseView, { horizon, scope }: JudgeOptions) {
    this.#plan = plan;
    this.#input = { view, horizon, scope };
    this.primary = new Evaluation({ ...this.#input, index: plan.index });
  }

  under(combination: Combination): Evaluation {
    if (combination.choice.size === 0) return this.primary;
    const index = this.#plan.indexFor(combination);
    this.#others ??= new Map();
    const known = this.#others.get(index) ?? new Evaluation({ ...this.#input, index });
    this.#others.set(index, known);
    return known;
  }
}

interface Judging {
  readonly readings: ReadEvaluations;
  readonly reading: ReadingOption;
  /** Filled in the order of the text. */
  readonly judged: Judged[];
}

function judgeTask({ step, combinations, aspects }: StepTask, { readings, judged, reading }: Judging): void {
  const { primary } = readings;
  const state = primary.stateOf(step);
  for (const { aspect, subject } of aspects) {
    const judgements = aspect.isSaid(step) ? judgeAspect(primary, state, aspect) : [];
    if (combinations.length === 1) {
      for (const judgement of judgements) judged.push(withoutReadings(subject, judgement));
      continue;
    }
    const found = combinations.map((combination) => {
      const evaluation = readings.under(combination);
      if (evaluation === primary) return { combination, judgements };
      const read = evaluation.index.step(step.id);
      const isSaid = read !== undefined && aspect.isSaid(read);
      return {
        combination,
        judgements: isSaid ? judgeAspect(evaluation, evaluation.stateOf(read), aspect) : [],
      };
    });
    for (const alternates of alternatesOf(found)) {
      judged.push({ subject, ...compareReadings(alternates, reading) });
    }
  }
}

const none: readonly never[] = [];

function withoutReadings(subject: Subject, judgement: Judgement): Judged {
  return { subject, status: judgement.status, judgement, readings: none, ambiguities: none, notTested: none };
}

interface Found<Kind extends Judgement> {
  readonly combination: Combination;
  readonly judgements: readonly Kind[];
}

/** The verdicts of the primary reading, each with the same verdict under the other readings. */
function alternatesOf<Kind extends Judgement>(
  found: readonly Found<Kind>[],
): readonly (readonly Alternate[])[] {
  const [primary, ...others] = found;
  if (!primary) return [];
  const verdicts = primary.judgements.length > 0 ? primary.judgements : onlyElsewhere(others);
  return verdicts.map((judgement, position): readonly Alternate[] => {
    if (others.length === 0) return [{ combination: primary.combination, judgement }];
    const same = others.map(({ combination, judgements }) => ({
      combination,
      judgement: judgements.find((each) => isSame(each, judgement)) ?? notSaid(judgements[position]),
    }));
    return [{ combination: primary.combination, judgement }, ...same];
  });
}

function isSame(one: Judgement, other: Judgement): boolean {
  return one.suffix === other.suffix && (one.ordinal ?? 1) === (other.ordinal ?? 1);
}

const noDemand: Judgement = { status: "not-applicable", reason: reason("no-demand") };

function notSaid(nearest: Judgement | undefined): Judgement {
  return nearest ?? noDemand;
}

/** What only another reading demands: nothing in the primary one. */
function onlyElsewhere(others: readonly Found<Judgement>[]): readonly Judgement[] {
  const said = others.find(({ judgements }) => judgements.length > 0)?.judgements ?? [];
  return said.map(({ suffix, ordinal }) => ({
    ...noDemand,
    ...(suffix !== undefined && { suffix }),
    ...(ordinal !== undefined && { ordinal }),
  }));
}

function judgeFile(plan: KindPlan, { readings, judged, reading }: Judging): void {
  for (const rule of caseRules) {
    const combinations = rule.id === "keep" ? plan.fileCombinations : plan.fileCombinations.slice(0, 1);
    const found = combinations.map((combination) => ({
      combination,
      judgements: rule.judge(readings.under(combination)),
    }));
    const primary = found[0]?.judgements ?? [];
    for (const [position, judgement] of primary.entries()) {
      const alternates = found.flatMap(({ combination, judgements }) => {
        const same = judgements[position];
        return same ? [{ combination, judgement: same }] : [];
      });
      judged.push({ subject: fileSubject(rule.id, judgement), ...compareReadings(alternates, reading) });
    }
  }
}

function fileSubject(rule: string, { subject, label, stage, article }: CaseJudgement): Subject {
  return {
    id: subject === "" ? rule : `${subject}.${rule}`,
    step: subject === "" ? rule : subject,
    label,
    part: rule,
    aspect: rule,
    stage: stage ?? "",
    article: articlesFor({ article }, rule),
  };
}
