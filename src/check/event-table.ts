import { startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Ref, Step } from "../regulation/model.ts";
import { isAboutEvent, type Table } from "./choice.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { isTermOver } from "./in-time.ts";
import { isBefore, type Occurrence } from "./moment.ts";
import { tablesFor } from "./open-table.ts";
import { reason } from "./reason.ts";
import type { Instance, Outcome } from "./step-state.ts";

/**
 * The outcomes of a step of which the term, or what moves it, is in a table about
 * an event. The event counts from the day it happened; what had been decided by
 * then stays: an act that was done, a term that had ended without it (TERMS §4).
 * @param now the outcomes by the rows as they are in the end.
 */
export function judgeWithEvents(
  evaluation: Evaluation,
  step: Step,
  now: readonly Instance[],
): readonly Instance[] {
  const [ofTerm, ofAim] = [tablesFor(step, "within"), tablesFor(step, "aim")];
  if (ofTerm.length + ofAim.length === 0) return now;
  const about = lastEvent(evaluation, [...ofTerm, ...ofAim]);
  if (!about) return now;
  const then = beforeEvent(evaluation, about).map((at) => ({ at, found: at.stateOf(step).instances }));
  const main = decidedBy(then, (instance) => instance);
  const aim = decidedBy(then, (instance) => instance.aim);
  if ([...main, ...aim].every((each) => each === "no")) return now;
  const stayed = evaluation.supposing(about.subject, false).stateOf(step).instances;
  if (!haveSameAnchors(now, stayed)) return keptWhole(now, { ...about, stayed, decided: main });
  return now.map((instance, at) => {
    const before = stayed[at] ?? instance;
    return {
      ...keptOne(instance, { ...about, decided: main[at], stayed: before }),
      aim: instance.aim && keptOne(instance.aim, { ...about, decided: aim[at], stayed: before.aim }),
    };
  });
}

export interface AboutEvent {
  readonly subject: Ref;
  readonly event: Occurrence;
  readonly label: readonly string[];
  /** It may also have happened earlier: the log has it without a date as well. */
  readonly unclear: boolean;
}

/** The last of the events that tables ask about to have happened first. */
export function lastEvent(evaluation: Evaluation, tables: readonly Table[]): AboutEvent | undefined {
  if (tables.length === 0) return undefined;
  let last: AboutEvent | undefined;
  for (const { subject, event } of happenedIn(evaluation, tables)) {
    if (last && !isBefore(last.event.time, event.time)) continue;
    const { activities } = subject;
    const unclear = evaluation.view.undated(activities).length > 0;
    last = { subject, event, label: evaluation.index.activityLabels(activities), unclear };
  }
  return last;
}

/** The events that tables ask about, once they have happened. */
function happenedIn(
  evaluation: Evaluation,
  tables: readonly Table[],
): readonly { readonly subject: Ref; readonly event: Occurrence }[] {
  return tables.flatMap((table) => {
    const { subject } = table;
    if (!isAboutEvent(table) || evaluation.supposed(subject)) return [];
    const event = evaluation.view.first(subject.activities);
    return event ? [{ subject, event }] : [];
  });
}

/** The case as it stood when the event came, without it; twice where its hour is not known. */
export function beforeEvent(evaluation: Evaluation, { subject, event }: AboutEvent): readonly Evaluation[] {
  const { time } = event;
  return instantsOf(time, evaluation.regulation.timeZone).map((instant) =>
    evaluation.before(time, instant).supposing(subject, false),
  );
}

/** Whether each anchor's outcome had been decided when the event came. */
type Decided = "yes" | "no" | "unknown";

/** What is judged by a table: the step for one anchor, or its aim beside a hard limit. */
type Part = Outcome & Pick<Instance, "due">;

interface Then {
  readonly at: Evaluation;
  readonly found: readonly Instance[];
}

function decidedBy(
  then: readonly Then[],
  part: (instance: Instance) => Part | undefined,
): readonly Decided[] {
  const [first, ...others] = then.map(({ at, found }) =>
    found.map((instance) => isDecided(at, part(instance))),
  );
  return (first ?? []).map((yes, position): Decided => {
    if (others.some((other) => other[position] !== yes)) return "unknown";
    return yes ? "yes" : "no";
  });
}

/** The instants between which it happened: one, or the first and last of a day without an hour. */
function instantsOf({ day, instant, laterInstant }: Moment, zone: string): readonly number[] {
  if (instant !== undefined) return laterInstant === undefined ? [instant] : [instant, laterInstant];
  return [startOfDay(day, zone), startOfDay(day + 1, zone) - 1];
}

function isDecided(then: Evaluation, part: Part | undefined): boolean {
  if (!part || part.status === "pending") return false;
  if (part.status === "met" || part.status === "violated" || part.status === "lapsed") return true;
  const { due } = part;
  return (due.kind === "day" || due.kind === "hours") && isTermOver(then, due) === "yes";
}

interface Kept extends AboutEvent {
  readonly decided: readonly Decided[];
  readonly stayed: readonly Instance[];
}

/** Where the rows run from other events only the whole can stay. */
function keptWhole(now: readonly Instance[], input: Kept): readonly Instance[] {
  const { decided, stayed } = input;
  const first = decided.find((each) => each !== "yes") ?? "yes";
  if (first === "no") return now;
  return stayed.map((each, at) => keptOne(now[at] ?? each, { ...input, decided: first, stayed: each }));
}

function haveSameAnchors(now: readonly Instance[], stayed: readonly Instance[]): boolean {
  return (
    now.length === stayed.length && now.every(({ anchor }, at) => anchor?.event === stayed[at]?.anchor?.event)
  );
}

interface KeptOne<Kind> extends Pick<AboutEvent, "unclear" | "label"> {
  readonly decided: Decided | undefined;
  readonly stayed: Kind | undefined;
}

/** What had been decided stays; where that is not clear, what both ways give. */
export function keptOne<Kind extends Outcome>(
  now: Kind,
  { decided, stayed, unclear, label }: KeptOne<Kind>,
): Kind {
  if (!stayed || decided === undefined || decided === "no") return now;
  if (decided === "yes" && !unclear) return stayed;
  if (now.status === stayed.status) return now;
  const why = decided === "unknown" ? reason("hour-unknown") : reason("condition-unknown", { about: label });
  return { ...now, status: "undetermined", reason: why, severity: undefined };
}

/** A term never ends before an event that shortens it. */
export function notBeforeEvents(evaluation: Evaluation, due: Due, tables: readonly Table[]): Due {
  if (tables.length === 0) return due;
  return happenedIn(evaluation, tables).reduce((at, { event }) => notBeforeEvent(evaluation, at, event), due);
}

/** A term that an event shortens never ends before that event: nobody could have kept it. */
function notBeforeEvent(evaluation: Evaluation, due: Due, event: Occurrence): Due {
  const { time } = event;
  const note = reason("not-before-event", {
    event: evaluation.index.activityLabel(event.event.activity),
    day: time.day,
  });
  if (due.kind === "day" && due.day < time.day) {
    const { closesAt: _, ...open } = due;
    return { ...open, day: time.day, notes: [...due.notes, note] };
  }
  if (due.kind !== "hours") return due;
  const instants = instantsOf(time, evaluation.regulation.timeZone);
  const earliest = Math.max(due.earliest, Math.min(...instants));
  const latest = Math.max(due.latest, Math.max(...instants));
  if (earliest === due.earliest && latest === due.latest) return due;
  return { ...due, earliest, latest, notes: [...due.notes, note] };
}
