import type { Case, LogScope } from "../case-log/model.ts";
import type { Aspect, Judgement } from "../rules/aspect.ts";
import type { CaseJudgement } from "../rules/case-rule.ts";
import { alternatesOf, type Found, noDemand } from "./alternates.ts";
import { CaseView } from "./case-view.ts";
import { type Alternate, compareReadings, type ReadingOption } from "./compare-readings.ts";
import type { Evaluation } from "./evaluation.ts";
import { inEveryPossibleCase } from "./every-possible-case.ts";
import { judgeAspect } from "./judge-aspect.ts";
import { articlesFor, type Judged, type Subject } from "./judged.ts";
import { type Member, membersOf } from "./measures.ts";
import type { Horizon } from "./moment.ts";
import type { FileTask, KindPlan, Plan, PlannedReading, StepTask } from "./plan.ts";
import { possibleCases } from "./possible-cases.ts";
import { ReadEvaluations, type ReadState } from "./read-evaluations.ts";
import { atEveryHour, withoutUnknownHours } from "./reference-hour.ts";

export interface JudgeOptions {
  readonly horizon: Horizon;
  readonly scope: LogScope;
  readonly reading: ReadingOption;
}

interface JudgedView {
  readonly plan: KindPlan;
  readonly evaluation: Evaluation;
  readonly judged: readonly Judged[];
}

export interface JudgedCase extends JudgedView {
  /** What the case adds to the shares of the organisation. */
  readonly members: readonly Member[];
}

/** Judges one case by one regulation: every verdict of its kind, in the order of the text. */
export function judgeCase(plan: Plan, judgedCase: Case, options: JudgeOptions): JudgedCase {
  const view = new CaseView(judgedCase, options.horizon, plan.regulation);
  const kindPlan = kindOf(plan, view);
  const result = judgeView(kindPlan, view, options);
  const possible = possibleCases(kindPlan, { ...options, view });
  const dated = inEveryPossibleCase(kindPlan, { judged: result.judged, possible }, (other) => {
    const otherView = new CaseView(other.judgedCase, options.horizon, plan.regulation);
    return judgeView(kindPlan, otherView, { ...options, scope: other.scope }).judged;
  });
  const fewer = withoutUnknownHours(judgedCase, options.horizon);
  if (!fewer) return withMembers({ ...result, judged: dated });
  const { judged } = judgeView(kindPlan, new CaseView(fewer, options.horizon, plan.regulation), options);
  return withMembers({ ...result, judged: atEveryHour(dated, judged) });
}

/** The verdicts on measures are no verdicts on the case: they only count in the shares. */
function withMembers({ plan, evaluation, judged }: JudgedView): JudgedCase {
  if (plan.measures.length === 0) return { plan, evaluation, judged, members: none };
  const entries = new Set(plan.measures.map(({ entry }) => entry.id));
  const members = membersOf(evaluation, plan.measures, judged);
  return { plan, evaluation, judged: judged.filter(({ subject }) => !entries.has(subject.step)), members };
}

/** The start event decides the kind (VOCABULARY §3). */
export function kindOf({ kinds }: Plan, view: CaseView): KindPlan {
  const [first] = kinds;
  if (!first) throw new Error("a regulation has at least one kind of case");
  if (kinds.length === 1) return first;
  return startedFirst(kinds, view) ?? kinds.find((each) => hasActs(each, view)) ?? first;
}

function startedFirst(kinds: readonly KindPlan[], view: CaseView): KindPlan | undefined {
  let chosen: KindPlan | undefined;
  let from = Number.POSITIVE_INFINITY;
  for (const each of kinds) {
    const start = view.first(each.kind.starts);
    if (!start || start.time.day >= from) continue;
    chosen = each;
    from = start.time.day;
  }
  return chosen;
}

function hasActs({ tasks }: KindPlan, view: CaseView): boolean {
  return tasks.some(({ step }) => view.has(step.acts));
}

/** Judges the events of a view by every step and file rule of a kind. */
export function judgeView(plan: KindPlan, view: CaseView, options: JudgeOptions): JudgedView {
  const readings = new ReadEvaluations(plan, { view, horizon: options.horizon, scope: options.scope });
  const judged: Judged[] = [];
  const judging: Judging = { readings, judged, reading: options.reading };
  for (const task of plan.tasks) judgeTask(task, judging);
  for (const task of plan.measuring) judgeTask(task, judging);
  judgeFile(plan, judging);
  return { plan, evaluation: readings.primary, judged };
}

interface Judging {
  readonly readings: ReadEvaluations;
  readonly reading: ReadingOption;
  /** Filled in the order of the text. */
  readonly judged: Judged[];
}

function judgeTask(task: StepTask, { readings, judged, reading }: Judging): void {
  const { step, combinations, aspects } = task;
  const { primary } = readings;
  if (combinations.length === 1) {
    const state = primary.stateOf(step);
    for (const { aspect, subject } of aspects) {
      for (const judgement of judgeAspect(primary, state, aspect))
        judged.push(withoutReadings(subject, judgement));
    }
    return;
  }
  const states = readings.statesOf(task);
  for (const { aspect, subject } of aspects) {
    for (const alternates of alternatesOf(judgeReadings(aspect, states))) {
      judged.push({ subject, ...compareReadings(alternates, reading) });
    }
  }
}

/** What an aspect says under each reading; under readings that are alike it is judged once. */
function judgeReadings(aspect: Aspect, states: readonly ReadState[]): readonly Found[] {
  const found: Found[] = [];
  for (const { combination, evaluation, state, untested, like } of states) {
    const judgements =
      found[like]?.judgements ??
      (state && aspect.isSaid(state.step) ? judgeAspect(evaluation, state, aspect) : none);
    found.push({ combination, judgements, untested });
  }
  return found;
}

const none: readonly never[] = [];

function withoutReadings(subject: Subject, judgement: Judgement): Judged {
  return { subject, status: judgement.status, judgement, readings: none, ambiguities: none, notTested: none };
}

function judgeFile({ fileTasks }: KindPlan, { readings, judged, reading }: Judging): void {
  for (const task of fileTasks) {
    const { rule, combinations } = task;
    if (combinations.length === 1) {
      for (const judgement of rule.judge(readings.primary))
        judged.push(withoutReadings(fileSubject(rule.id, judgement), judgement));
      continue;
    }
    const [primary, ...others] = judgeRule(task, readings);
    if (!primary) continue;
    for (const judgement of primary.judgements) {
      const same = others.map(({ judgements, ...read }): Alternate => {
        const found = judgements.find(({ subject }) => subject === judgement.subject);
        return { ...read, judgement: found ?? noDemand };
      });
      const alternates = [{ combination: primary.combination, judgement }, ...same];
      judged.push({ subject: fileSubject(rule.id, judgement), ...compareReadings(alternates, reading) });
    }
  }
}

function judgeRule(task: FileTask, readings: ReadEvaluations) {
  const { rule, combinations } = task;
  const groups = readings.groupsOf(task);
  const found: { combination: PlannedReading; judgements: readonly CaseJudgement[]; untested: boolean }[] =
    [];
  for (const [position, combination] of combinations.entries()) {
    const judgements =
      found[groups[position] ?? position]?.judgements ?? rule.judge(readings.under(combination));
    found.push({ combination, judgements, untested: readings.isUntested(combination) });
  }
  return found;
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
