import type { Day } from "../calendar/day.ts";
import type { Case, LogEvent, LogScope } from "../case-log/model.ts";
import { remembered } from "../remembered.ts";
import type { CaseView } from "./case-view.ts";
import type { Horizon } from "./moment.ts";
import type { KindPlan } from "./plan.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/** A case as it may have been, had the log told when one of its events was. */
export interface PossibleCase {
  /** What the log leaves open. */
  readonly activity: string;
  readonly judgedCase: Case;
  readonly scope: LogScope;
  /** Why the log leaves it open. */
  readonly why: Reason;
  /** The source leaves the activity out: no sign that it happened (TERMS §1, gaps). */
  readonly isLeftOut: boolean;
}

interface GapsInput {
  readonly view: CaseView;
  readonly scope: LogScope;
  readonly horizon: Horizon;
}

/**
 * The case with what the log leaves open about its course filled in, one thing at a
 * time: an event without a date on each day on which it could decide something, an
 * activity that the source leaves out on each of them and not at all.
 */
export function possibleCases(plan: KindPlan, input: GapsInput): Iterable<PossibleCase> {
  const hasGaps = input.scope.notRecorded.size > 0 || input.view.hasUndated;
  return hasGaps ? casesWithGaps(plan, input) : none;
}

const none: readonly never[] = [];

function* casesWithGaps(plan: KindPlan, input: GapsInput): Generator<PossibleCase> {
  const { view, scope } = input;
  if (view.hasUndated) {
    for (const event of view.undated(activitiesOf(plan)))
      yield* onEveryDay(input, { event, label: plan.index.activityLabel(event.activity) });
  }
  if (scope.notRecorded.size === 0) return;
  for (const activity of courseOf(plan)) {
    if (scope.notRecorded.has(activity) && !view.has([activity]))
      yield* leftOutOrNot(input, { activity, label: plan.index.activityLabel(activity) });
  }
}

const activitiesOf = remembered(({ index }: KindPlan) => Object.keys(index.regulation.activities));

/** What decides the course of a case: its stages begin, end and are opened anew; and what is asked at the gate. */
const courseOf = remembered(({ kind: { starts, stages } }: KindPlan): readonly string[] => {
  const steps = stages.flatMap((stage) => stage.steps);
  const ofStages = stages.flatMap((stage) => [
    ...stage.starts,
    ...stage.completedBy,
    ...stage.reopenedBy,
    ...stage.cancelledBy,
    ...stage.refusals,
  ]);
  const ofSteps = steps.flatMap(({ cancelledBy }) => cancelledBy ?? []);
  const ofGate = steps.some(({ otherwise }) => otherwise) ? gate : [];
  return [...new Set([...starts, ...ofStages, ...ofSteps, ...ofGate])];
});

const gate: readonly string[] = ["information-request", "information-received"];

interface Undated {
  readonly event: LogEvent;
  readonly label: string;
}

function* onEveryDay(
  { view, scope, horizon }: GapsInput,
  { event, label }: Undated,
): Generator<PossibleCase> {
  const others = view.case.events.filter((each) => each !== event);
  for (const day of decidingDays(view, horizon)) {
    const judgedCase = { ...view.case, events: [...others, { ...event, time: { day } }] };
    const why = reason("date-could-decide", { activities: [label], day });
    yield { activity: event.activity, judgedCase, scope, isLeftOut: false, why };
  }
}

interface LeftOut {
  readonly activity: string;
  readonly label: string;
}

function* leftOutOrNot(
  { view, scope: known, horizon }: GapsInput,
  { activity, label }: LeftOut,
): Generator<PossibleCase> {
  const notRecorded = new Set([...known.notRecorded].filter((each) => each !== activity));
  const common = { activity, scope: { ...known, notRecorded }, isLeftOut: true };
  const { place, events } = view.case;
  const never = reason("unrecorded-could-decide", { activities: [label] });
  yield { ...common, judgedCase: view.case, why: never };
  for (const day of decidingDays(view, horizon)) {
    const event = {
      activity,
      time: { day },
      actor: [],
      role: [],
      recipient: [],
      with: [],
      fields: {},
      place,
    };
    const why = reason("unrecorded-could-decide", { activities: [label], day });
    yield { ...common, judgedCase: { ...view.case, events: [...events, event] }, why };
  }
}

/** With each event and after it, for that is where the order changes; and last of all. */
function decidingDays({ occurrences }: CaseView, horizon: Horizon): ReadonlySet<Day> {
  const days = occurrences.flatMap(({ time: { day } }) => [day, day + 1]);
  return new Set([...days.filter((day) => day <= horizon.day), horizon.day]);
}
