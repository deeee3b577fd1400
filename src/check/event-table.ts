import { startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Bound, Choice, Step } from "../regulation/model.ts";
import { isAboutEvent, resultWithoutEvent, type Table } from "./choice.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { isTermOver } from "./in-time.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
import type { Instance, Outcome } from "./step-state.ts";

/** Judges a step in a case, for all its anchors. */
type Judge = (evaluation: Evaluation, step: Step) => readonly Instance[];

/**
 * The outcomes of a step of which the term is in a table about an event. The
 * event counts from the day it happened; what had been decided by then stays:
 * an act that was done, a term that had ended without it (TERMS §4).
 * @param judge judges by the rows as the evaluation shows them.
 */
export function judgeWithEvents(evaluation: Evaluation, step: Step, judge: Judge): readonly Instance[] {
  const main = step.within ? "within" : "aim";
  let instances = judge(evaluation, step);
  const about = tableOf(evaluation, step, main);
  if (about) {
    const { decided, stayed } = withoutEvent(evaluation, {
      step,
      key: main,
      about,
      judge,
      part: (each) => each,
    });
    instances = kept(instances, { stayed, decided, ...about });
  }
  const aim = main === "within" ? tableOf(evaluation, step, "aim") : undefined;
  if (!aim) return instances;
  const part = ({ aim: outcome }: Instance) => outcome;
  const { decided, stayed } = withoutEvent(evaluation, { step, key: "aim", about: aim, judge, part });
  return instances.map((instance, at) =>
    decided[at] === "yes" ? { ...instance, aim: stayed[at]?.aim } : instance,
  );
}

interface AboutEvent {
  readonly table: Table<Bound>;
  readonly event: Occurrence;
  readonly label: readonly string[];
  /** It may also have happened earlier: the log has it without a date as well. */
  readonly unclear: boolean;
}

function tableOf(evaluation: Evaluation, step: Step, key: "within" | "aim"): AboutEvent | undefined {
  const table = step[key];
  const event = table && happenedFor(evaluation, table);
  if (table?.kind !== "table" || !event) return undefined;
  const { activities } = table.subject;
  const unclear = evaluation.view.undated(activities).length > 0;
  return { table, event, label: evaluation.index.activityLabels(activities), unclear };
}

/** The event that a table asks about, once it has happened. */
export function happenedFor(evaluation: Evaluation, choice: Choice<Bound>): Occurrence | undefined {
  if (choice.kind !== "table" || !isAboutEvent(choice) || evaluation.supposed(choice.subject))
    return undefined;
  return evaluation.view.first(choice.subject.activities);
}

/** Whether each anchor's outcome had been decided when the event came. */
type Decided = "yes" | "no" | "unknown";

/** What is judged by a table: the step for one anchor, or its aim beside a hard limit. */
type Part = Outcome & Pick<Instance, "due">;

interface WithoutInput {
  readonly step: Step;
  readonly key: "within" | "aim";
  readonly about: AboutEvent;
  readonly judge: Judge;
  readonly part: (instance: Instance) => Part | undefined;
}

function withoutEvent(
  evaluation: Evaluation,
  { step, key, about, judge, part }: WithoutInput,
): { readonly decided: readonly Decided[]; readonly stayed: readonly Instance[] } {
  const without = withTerm(step, key, resultWithoutEvent(about.table));
  const { time } = about.event;
  const [first, ...others] = instantsOf(time, evaluation.regulation.timeZone).map((instant) => {
    const then = evaluation.before(time, instant);
    return judge(then, without).map((instance) => isDecided(then, part(instance)));
  });
  const decided = (first ?? []).map((yes, at): Decided => {
    if (others.some((other) => other[at] !== yes)) return "unknown";
    return yes ? "yes" : "no";
  });
  const isOpen = decided.every((each) => each === "no");
  return { decided, stayed: isOpen ? [] : judge(evaluation, without) };
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

/** Per anchor what had been decided; where the rows run from other events only the whole can stay. */
function kept(now: readonly Instance[], input: Kept): readonly Instance[] {
  const { decided, stayed } = input;
  if (stayed.length === 0) return now;
  if (haveSameAnchors(now, stayed)) {
    return now.map((instance, at) =>
      keptOne(instance, { ...input, decided: decided[at], stayed: stayed[at] }),
    );
  }
  const first = decided.find((each) => each !== "yes") ?? "yes";
  if (first === "no") return now;
  return stayed.map((each, at) => keptOne(now[at] ?? each, { ...input, decided: first, stayed: each }));
}

function haveSameAnchors(now: readonly Instance[], stayed: readonly Instance[]): boolean {
  return (
    now.length === stayed.length && now.every(({ anchor }, at) => anchor?.event === stayed[at]?.anchor?.event)
  );
}

function keptOne(
  now: Instance,
  {
    decided,
    stayed,
    unclear,
    label,
  }: Pick<Kept, "unclear" | "label"> & { decided: Decided | undefined; stayed: Instance | undefined },
): Instance {
  if (!stayed || decided === undefined || decided === "no") return now;
  if (decided === "yes" && !unclear) return stayed;
  if (now.status === stayed.status) return now;
  const why = decided === "unknown" ? reason("hour-unknown") : reason("condition-unknown", { about: label });
  return { ...now, status: "undetermined", reason: why, severity: undefined };
}

/** A term that an event shortens never ends before that event: nobody could have kept it. */
export function notBeforeEvent(evaluation: Evaluation, due: Due, event: Occurrence): Due {
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

/** The step as if its table had only that row. */
function withTerm(step: Step, key: "within" | "aim", bound: Bound | null): Step {
  const { [key]: _table, ...rest } = step;
  const plain: Choice<Bound> | undefined = bound === null ? undefined : { kind: "plain", value: bound };
  return { ...rest, ...(plain && { [key]: plain }) };
}
