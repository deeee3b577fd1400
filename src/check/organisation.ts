import type { Day } from "../calendar/day.ts";
import { dueDay } from "../calendar/term.ts";
import type { Case, LogEvent } from "../case-log/model.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import { periodOfDuty } from "../regulation/recurrence.ts";
import type { Judgement } from "../rules/aspect.ts";
import { actsUnknown } from "./acts-unknown.ts";
import { alternatesOf, type Found } from "./alternates.ts";
import type { Applicability } from "./applicability.ts";
import { forwardInputs } from "./bound.ts";
import { CaseView } from "./case-view.ts";
import { choose } from "./choice.ts";
import { compareReadings } from "./compare-readings.ts";
import { Evaluation } from "./evaluation.ts";
import { countsFor } from "./fulfilment.ts";
import { judgeAspect } from "./judge-aspect.ts";
import type { JudgeOptions } from "./judge-case.ts";
import { judgeView } from "./judge-case.ts";
import { type Judged, type Subject, subjectOf } from "./judged.ts";
import { lastDayKnown, type Occurrence } from "./moment.ts";
import { openSubject, sameForEveryValue, tablesFor } from "./open-table.ts";
import { type Period, periodsEndingIn } from "./periods.ts";
import type { Plan, StepTask } from "./plan.ts";
import { reason } from "./reason.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import { severityOf } from "./severity.ts";
import type { StepState } from "./step-state.ts";

/** A verdict on the organisation itself, with the period it is about. */
export interface OrganisationJudged {
  readonly judged: Judged;
  readonly period?: string;
}

/** The organisation's duties that do not come back per period; without its log nothing can be judged. */
export function judgeStandingDuties(
  { regulation, organisation }: Plan,
  events: readonly LogEvent[],
  options: JudgeOptions,
): readonly OrganisationJudged[] {
  // A share is measured over the cases, not in this log.
  const own = organisation.tasks.filter(({ step }) => step.share === undefined);
  if (own.length === 0) return [];
  if (events.length === 0) return own.flatMap((task) => withoutLog(task));
  const view = new CaseView(organisationCase(events, regulation), options.horizon, regulation);
  const tasks = own.filter(({ step }) => !periodOfDuty(step));
  const { judged } = judgeView({ ...organisation, tasks, fileTasks: [] }, view, options);
  return judged.map((each) => ({ judged: each }));
}

interface PeriodicInput {
  readonly events: readonly LogEvent[];
  readonly options: JudgeOptions;
  /** Whether this version judges the period that ends on that day (TERMS §6, per period). */
  readonly governs: (lastDay: Day) => boolean;
}

/** The organisation's duties per period, judged on its own log by the version that governs the period. */
export function judgePeriodicDuties(plan: Plan, input: PeriodicInput): readonly OrganisationJudged[] {
  const { events, options, governs } = input;
  if (events.length === 0) return [];
  const log = organisationCase(events, plan.regulation);
  const view = new CaseView(log, options.horizon, plan.regulation);
  const periodic = plan.organisation.tasks.filter(({ step }) => periodOfDuty(step));
  return periodic.flatMap((task) => judgePeriods(task, { log, view, options, governs }));
}

function organisationCase(events: readonly LogEvent[], { file }: Regulation): Case {
  const place = events[0]?.place ?? { file, line: 1, column: 1 };
  return { id: "", facts: {}, events, place };
}

/** One verdict per duty; what may be done and has no term gives none of its own (TERMS §6). */
function withoutLog({ step, aspects }: StepTask): readonly OrganisationJudged[] {
  if (!periodOfDuty(step) && !aspects.some(({ subject }) => subject.part === "")) return [];
  const judgement: Judgement = { status: "undetermined", reason: reason("no-organisation-log") };
  return [{ judged: judgedOf(subjectOf(step, "", "within"), judgement) }];
}

function judgedOf(subject: Subject, judgement: Judgement): Judged {
  return { subject, ...compareReadings([{ combination: { choice: new Map() }, judgement }], "all") };
}

interface LogInput extends Pick<PeriodicInput, "governs"> {
  readonly log: Case;
  readonly view: CaseView;
  readonly options: JudgeOptions;
}

function judgePeriods(task: StepTask, input: LogInput): readonly OrganisationJudged[] {
  const { step } = task;
  const length = periodOfDuty(step);
  const from = input.view.occurrences[0]?.time.day;
  if (!length || from === undefined) return withoutLog(task);
  const until = lastDayKnown(input.options.horizon);
  const periods = periodsEndingIn({ from, until }, length).filter(({ last }) => input.governs(last));
  return periods.flatMap((period) => judgePeriod(task, { ...input, period }));
}

/** The duty of one period, and who, to whom and what it holds, under every reading (TERMS §7). */
function judgePeriod(
  { step, aspects, combinations }: StepTask,
  input: LogInput & { period: Period },
): readonly OrganisationJudged[] {
  const read = combinations.map((combination) => {
    const { index } = combination;
    const readStep = index.step(step.id) ?? step;
    return { combination, judged: judgeUnder(index, { step: readStep, aspects }, input) };
  });
  const own = { part: "", subject: subjectOf(step, "", "within") };
  const demands = aspects.map(({ aspect, subject }) => ({ part: aspect.id, subject }));
  return [own, ...demands].flatMap(({ part, subject }) => {
    const found = read.map(({ combination, judged }): Found => {
      return { combination, judgements: judged.get(part) ?? [], untested: false };
    });
    return alternatesOf(found).map((alternates) => ({
      judged: { subject, ...compareReadings(alternates, input.options.reading) },
      period: input.period.label,
    }));
  });
}

/** The verdicts of one period as one reading has them, by aspect; those on the duty itself under "". */
function judgeUnder(
  index: RegulationIndex,
  { step, aspects }: Pick<StepTask, "step" | "aspects">,
  { log, view, options, period }: LogInput & { period: Period },
): ReadonlyMap<string, readonly Judgement[]> {
  const { horizon, scope } = options;
  const evaluation = new Evaluation({ index, view, horizon, scope });
  const acts = actsFor(evaluation, step, period);
  const act = acts.find(({ event }) => countsFor(evaluation, step, event)) ?? acts[0];
  const { applies } = evaluation.stateOf(step);
  const gate = gateOf(applies);
  const own = gate ? { ...gate, period: period.label } : judgeAct(evaluation, step, { period, act });
  // Where none is found, one without a date may be it.
  const isOfPeriod = (event: LogEvent) => (act ? event === act.event : event.time === undefined);
  const others = log.events.filter((event) => isOfPeriod(event) || !step.acts.includes(event.activity));
  const ofPeriod = new Evaluation({
    index,
    view: new CaseView({ ...log, events: others }, horizon, index.regulation),
    horizon,
    scope,
  });
  const state = stateFor(ofPeriod, step, { own, applies });
  const said = aspects.filter(({ aspect }) => aspect.id !== "" && aspect.isSaid(step));
  const demands = said.map(({ aspect }) => {
    const judgements = judgeAspect(ofPeriod, state, aspect);
    return [aspect.id, judgements.map((each) => judgedOnce(each, own))] as const;
  });
  return new Map([["", [own]], ...demands]);
}

/** A period has no closing to wait for: an act missed by its last day is judged once, by that. */
function judgedOnce(demand: Judgement, own: Judgement): Judgement {
  if (demand.status !== "pending" || own.status !== "violated" || own.done) return demand;
  const { waiting: _, ...rest } = demand;
  return { ...rest, status: "not-applicable", reason: reason("act-not-done") };
}

/** What the condition of a duty leaves to judge in a period. */
function gateOf(applies: Applicability): Judgement | undefined {
  switch (applies.kind) {
    case "yes":
      return undefined;
    case "no":
      return { status: "not-applicable", reason: applies.why };
    case "unknown":
      return { status: "undetermined", reason: applies.why };
    case "waiting":
      return { status: "pending", waiting: true, reason: applies.why };
  }
}

/** The duty of one period as a step state, so that the aspects judge it as they judge a case. */
function stateFor(
  evaluation: Evaluation,
  step: Step,
  { own, applies }: { readonly own: Judgement; readonly applies: Applicability },
): StepState {
  const [instance] = evaluation.stateOf(step).instances;
  if (!instance) throw new Error(`no state for ${step.id}`);
  const due = own.due ?? instance.due;
  const { ordinal, anchor } = instance;
  const judged = { ...instance, ...own, due, ordinal, anchor };
  return { step, applies, instances: [judged] };
}

interface ActInput {
  readonly period: Period;
  readonly act: Occurrence | undefined;
}

/** Where the term rests on a fact that the log does not tell: what every value gives. */
function judgeAct(evaluation: Evaluation, step: Step, input: ActInput): Judgement {
  const open = openSubject(evaluation, tablesFor(step, "term"), true);
  if (!open) return judgeKnown(evaluation, step, input);
  const rows = open.values.map((value) => [
    judgeKnown(evaluation.supposing(open.subject, value), step, input),
  ]);
  const [same] = sameForEveryValue(open, false, rows);
  return same ?? judgeKnown(evaluation, step, input);
}

function judgeKnown(evaluation: Evaluation, step: Step, { period, act }: ActInput): Judgement {
  const due = dueOfPeriod(evaluation, step, period);
  const done = act && countsFor(evaluation, step, act.event) ? act : undefined;
  const common = {
    due: { kind: "day", day: due, atLatest: false, notes: [] },
    period: period.label,
  } as const;
  const values = { period: period.label };
  if (done && done.time.day <= due)
    return { ...common, status: "met", done, reason: reason("period-done", values) };
  if (!done && !evaluation.isOver(due))
    return { ...common, status: "pending", reason: reason("period-running", values) };
  const unknown = done ? undefined : actsUnknown(evaluation, step.acts);
  if (unknown) return { ...common, ...unknown };
  const severity = severityOf(step, "within", severityOf(step, "every"));
  const missed = reason(act ? "other-recipient" : "period-missed", values);
  const why = done ? reason("period-late", values) : missed;
  return { ...common, status: "violated", severity, ...(done && { done }), reason: why };
}

/** Without a term the act falls in the period; with one the term runs from the period's last day. */
function dueOfPeriod(evaluation: Evaluation, step: Step, period: Period): number {
  const chosen = step.within ? choose(evaluation, step.within) : undefined;
  const bound = chosen?.kind === "value" ? chosen.value : undefined;
  if (bound?.kind !== "term" || bound.term.kind !== "duration") return period.last;
  const anchored = {
    kind: "known",
    time: { day: period.last },
    own: true,
    silence: false,
    atLatest: false,
    notes: [],
  } as const;
  const [counted] = forwardInputs(evaluation, { bound, step, anchored, duration: bound.term.duration });
  return dueDay(counted);
}

/** Acts in the period; a report on it comes after its last day, or earlier when it names the period itself. */
function actsFor(evaluation: Evaluation, step: Step, period: Period): readonly Occurrence[] {
  const span = step.within
    ? { first: period.last + 1, last: period.last + (period.last - period.first) + 1 }
    : period;
  return evaluation.view.of(step.acts).filter(({ event, time }) => {
    return event.period === undefined
      ? time.day >= span.first && time.day <= span.last
      : event.period === period.label;
  });
}
