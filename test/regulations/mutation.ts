import type { Case, LogEvent, Value } from "../../src/case-log/model.ts";
import type { Kind, Regulation, Step } from "../../src/regulation/model.ts";
import type { Touched } from "./dependents.ts";
import type { Told } from "./told.ts";

/** A case with one thing wrong in it. */
export interface Mutation {
  /** What was done to the case, for the title of the test. */
  readonly name: string;
  readonly touched: readonly Touched[];
  readonly case: Case;
}

/** What is to be broken. */
export interface Subject {
  readonly regulation: Regulation;
  readonly kind: Kind;
  readonly step: Step;
  /** Met in this case. */
  readonly verdict: Told;
  readonly case: Case;
  /** The occurrences that the verdict is about: of a periodic duty the one of its period. */
  readonly acts: readonly LogEvent[];
  readonly judge: (judged: Case) => readonly Told[];
}

/** A mutation by the events of the case, of which it touches whether and when they happened. */
export function reworked(
  original: Case,
  name: string,
  { events, activities }: { readonly events: readonly LogEvent[]; readonly activities: readonly string[] },
): Mutation {
  const touched = activities.map((activity) => ({ what: "act", activity }) as const);
  return { name, touched, case: { ...original, events, facts: factsLeft(original, events) } };
}

/** What only an event said that is gone is not recorded any more. */
function factsLeft(original: Case, left: readonly LogEvent[]): Case["facts"] {
  const saidBy = (events: readonly LogEvent[], fact: string) =>
    events.some(({ fields }) => (fields[fact] ?? null) !== null);
  const isLeft = ([fact]: readonly [string, Value]) => saidBy(left, fact) || !saidBy(original.events, fact);
  return Object.fromEntries(Object.entries(original.facts).filter(isLeft));
}

/** Without all events of some activities; nothing where the case has none. */
export function withoutActs(original: Case, acts: readonly string[]): readonly Mutation[] {
  const isAct = ({ activity }: LogEvent) => acts.includes(activity);
  const activities = [...new Set(original.events.filter(isAct).map(({ activity }) => activity))];
  const events = original.events.filter((event) => !isAct(event));
  return activities.length === 0
    ? []
    : [reworked(original, `drop ${activities.join(" and ")}`, { events, activities })];
}

/** The events, with others in the place of some. */
export function replaced(
  { events }: Case,
  some: readonly LogEvent[],
  change: (event: LogEvent) => LogEvent,
): readonly LogEvent[] {
  return events.map((event) => (some.includes(event) ? change(event) : event));
}

/** The first day on which one of the activities happened. */
export function firstDay({ events }: Case, activities: readonly string[]): number | undefined {
  const days = events.flatMap(({ activity, time }) =>
    activities.includes(activity) && time ? [time.day] : [],
  );
  return days.length === 0 ? undefined : Math.min(...days);
}

/** The event on another day; sent and received on that day too. */
export function onDay(event: LogEvent, day: number): LogEvent {
  const { sent, received, ...rest } = event;
  const time = { day };
  return { ...rest, time, ...(sent && { sent: time }), ...(received && { received: time }) };
}

/** The event with other contents. */
export function withFields(event: LogEvent, fields: Readonly<Record<string, Value>>): LogEvent {
  return { ...event, fields: { ...event.fields, ...fields } };
}
