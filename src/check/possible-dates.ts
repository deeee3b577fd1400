import type { Day } from "../calendar/day.ts";
import type { Case, LogEvent, LogScope } from "../case-log/model.ts";
import { anchorsOf } from "../regulation/step-anchors.ts";
import { remembered } from "../remembered.ts";
import type { Judgement } from "../rules/aspect.ts";
import type { CaseView } from "./case-view.ts";
import { type Judged, verdictId } from "./judged.ts";
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
export function* possibleCases(plan: KindPlan, input: GapsInput): Generator<PossibleCase> {
  const { view, scope } = input;
  if (scope.notRecorded.size === 0 && !view.hasUndated) return;
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

/**
 * The verdicts that every possible case gives; the others are undetermined (TERMS §1, gaps; §4, conditions).
 * @param judge the verdicts on a possible case.
 */
export function onEveryPossibleDate(
  plan: KindPlan,
  { judged, possible }: { readonly judged: readonly Judged[]; readonly possible: Iterable<PossibleCase> },
  judge: (possible: PossibleCase) => readonly Judged[],
): readonly Judged[] {
  let found = judged;
  for (const each of possible) {
    const numbered = byId(judge(each));
    const before = byId(found);
    found = found.map((one) => {
      const other = numbered.verdicts.get(verdictId(one));
      const { id, step } = one.subject;
      const isSame = numbered.counts.get(id) === before.counts.get(id) && !numbers(plan, step, each.activity);
      return other && isSame && differs(one, other, each) ? openedBy(one, each.why) : one;
    });
  }
  return found;
}

function byId(judged: readonly Judged[]): {
  readonly verdicts: ReadonlyMap<string, Judged>;
  readonly counts: ReadonlyMap<string, number>;
} {
  const verdicts = new Map<string, Judged>();
  const counts = new Map<string, number>();
  for (const one of judged) {
    verdicts.set(verdictId(one), one);
    counts.set(one.subject.id, (counts.get(one.subject.id) ?? 0) + 1);
  }
  return { verdicts, counts };
}

/** Whether each such event is an occasion of its own: then with another date the verdicts have other numbers. */
function numbers({ index }: KindPlan, id: string, activity: string): boolean {
  const step = index.step(id);
  if (!step) return false;
  return anchorsOf(step).some(
    ({ occurrence, items }) =>
      occurrence === "each" &&
      items.some((item) => item.kind === "event" && item.ref.activities.includes(activity)),
  );
}

function differs(one: Judged, other: Judged, { isLeftOut }: PossibleCase): boolean {
  if (one.status === "undetermined" || one.status === other.status) return false;
  const isOpen = mayStillCome.has(one.status);
  // What can still come or can no longer come is not final (TERMS §5).
  if (isOpen && (mayStillCome.has(other.status) || (isLeftOut && other.status === "undetermined")))
    return false;
  const { code } = one.judgement.reason;
  if (other.status === "met" && confirmedByClosing.has(code)) return false;
  // What was fulfilled in time stays met (TERMS §5, cancelling events).
  return !(
    one.status === "met" &&
    other.status === "not-applicable" &&
    gone.has(other.judgement.reason.code)
  );
}

const mayStillCome: ReadonlySet<string> = new Set(["pending", "not-applicable"]);

/** What holds so far and is only confirmed by the end of the case. */
const confirmedByClosing: ReadonlySet<string> = new Set(["never-so-far"]);

const gone: ReadonlySet<string> = new Set(["cancelled", "gate-cancelled"]);

function openedBy(judged: Judged, why: Reason): Judged {
  const { due, suffix, ordinal, period, done } = judged.judgement;
  const judgement: Judgement = { status: "undetermined", reason: why, due, suffix, ordinal, period, done };
  return { ...judged, status: "undetermined", judgement, ambiguities: [] };
}
