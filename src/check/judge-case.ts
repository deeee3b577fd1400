import type { Case, LogScope } from "../case-log/model.ts";
import type { Judgement } from "../rules/aspect.ts";
import type { CaseJudgement } from "../rules/case-rule.ts";
import { caseRules } from "../rules/index.ts";
import { CaseView } from "./case-view.ts";
import type { Combination } from "./combinations.ts";
import { type Alternate, compareReadings, type ReadingOption } from "./compare-readings.ts";
import { Evaluation } from "./evaluation.ts";
import { articlesFor, type Judged, verdictId } from "./judged.ts";
import type { Horizon } from "./moment.ts";
import type { KindPlan, Plan, StepTask } from "./plan.ts";

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
  return judgeView(kindPlan, view, options);
}

/** The start event decides the kind (VOCABULARY §3). */
function kindOf(plan: Plan, view: CaseView): KindPlan {
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
  const evaluations = new Map<object, Evaluation>();
  const evaluationFor = (combination: Combination): Evaluation => {
    const index = plan.indexFor(combination);
    let evaluation = evaluations.get(index);
    if (!evaluation) {
      evaluation = new Evaluation({ index, view, horizon: options.horizon, scope: options.scope });
      evaluations.set(index, evaluation);
    }
    return evaluation;
  };
  const ofSteps = plan.tasks.flatMap((task) => judgeTask(task, evaluationFor, options.reading));
  const ofFile = judgeFile(plan, evaluationFor, options.reading);
  return { plan, evaluation: evaluationFor({ choice: new Map() }), judged: [...ofSteps, ...ofFile] };
}

type EvaluationFor = (combination: Combination) => Evaluation;

function judgeTask(task: StepTask, evaluationFor: EvaluationFor, reading: ReadingOption): readonly Judged[] {
  const { step, combinations } = task;
  return task.aspects.flatMap((aspect) => {
    const found = combinations.map((combination) => {
      const evaluation = evaluationFor(combination);
      const read = evaluation.index.step(step.id);
      const judgements =
        read && aspect.isSaid(read) ? aspect.judge(evaluation, evaluation.stateOf(read)) : [];
      return { combination, judgements };
    });
    return alternatesOf(found).map((alternates): Judged => {
      const compared = compareReadings(alternates, reading);
      return {
        ...compared,
        id: verdictId(step.id, aspect.id, compared.judgement),
        step: step.id,
        label: step.label,
        aspect: aspect.id === "" ? "within" : aspect.id,
        stage: step.stage,
        article: articlesFor(step, aspect.key),
        outside: step.outside,
      };
    });
  });
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
  return primary.judgements.map((judgement, position): readonly Alternate[] => {
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

function notSaid(nearest: Judgement | undefined): Judgement {
  return nearest ?? { status: "not-applicable", reason: { code: "no-demand", values: {} } };
}

function judgeFile(plan: KindPlan, evaluationFor: EvaluationFor, reading: ReadingOption): readonly Judged[] {
  return caseRules.flatMap((rule) => {
    const combinations = rule.id === "keep" ? plan.fileCombinations : plan.fileCombinations.slice(0, 1);
    const found = combinations.map((combination) => ({
      combination,
      judgements: rule.judge(evaluationFor(combination)),
    }));
    const subjects = found[0]?.judgements ?? [];
    return subjects.map((subject, position) => fileVerdict(rule.id, subject, { found, position, reading }));
  });
}

function fileVerdict(
  rule: string,
  subject: CaseJudgement,
  {
    found,
    position,
    reading,
  }: { found: readonly Found<CaseJudgement>[]; position: number; reading: ReadingOption },
): Judged {
  const alternates = found.flatMap(({ combination, judgements }) => {
    const judgement = judgements[position];
    return judgement ? [{ combination, judgement }] : [];
  });
  const compared = compareReadings(alternates, reading);
  const id = verdictId(subject.subject, rule, {});
  return {
    ...compared,
    id,
    step: subject.subject === "" ? rule : subject.subject,
    label: subject.label,
    aspect: rule,
    stage: subject.stage ?? "",
    article: articlesFor(subject, rule),
    outside: false,
  };
}
