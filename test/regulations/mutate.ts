import { dayFromIso } from "../../src/calendar/day.ts";
import type { Case, LogEvent, Moment, Value } from "../../src/case-log/model.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import type { Choice, Limit, Regulation, Step, Who } from "../../src/regulation/model.ts";
import type { Touched } from "./dependents.ts";
import { everyValue } from "./every-value.ts";
import { readsIn } from "./reads.ts";
import { unfulfilled } from "./unfulfilled.ts";

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
  readonly step: Step;
  /** Met in this case. */
  readonly verdict: Verdict;
  readonly case: Case;
}

const nobody = "Iemand Anders";

/** The mutations that must break a verdict that is met, by its aspect. */
export function mutationsOf(subject: Subject): readonly Mutation[] {
  return (byAspect[subject.verdict.aspect] ?? none)(subject);
}

const none = (): readonly Mutation[] => [];

const byAspect: Readonly<Record<string, (subject: Subject) => readonly Mutation[]>> = {
  within: (subject) => [...dropped(subject), ...late(subject)],
  aim: (subject) => [...dropped(subject), ...late(subject)],
  promised: late,
  every: dropped,
  times: repeated,
  extension: (subject) =>
    blanked(
      subject,
      subject.step.extension.flatMap(({ contains }) => contains),
      noticesOf(subject.step),
    ),
  by: (subject) => changed(subject, "actor", { actor: [nobody], role: [nobody] }),
  notBy: (subject) =>
    subject.step.notBy.slice(0, 1).flatMap((who) => changed(subject, "actor", barred(subject, who))),
  to: (subject) => changed(subject, "recipient", { recipient: [nobody] }),
  with: (subject) => changed(subject, "with", { with: [nobody] }),
  form: (subject) => changed(subject, "form", { form: formUnasked(subject.step) }),
  contains: (subject) => blanked(subject, everyValue(subject.step.contains).flat(), subject.step.acts),
  requires: unfulfilled,
  notBefore: (subject) => limitsOf(subject.step.notBefore).flatMap((limit) => beforeLimit(subject, limit)),
  notAfter: (subject) => limitsOf(subject.step.notAfter).flatMap((limit) => afterLimit(subject, limit)),
  never: forbidden,
};

function dropped({ step, case: original }: Subject): readonly Mutation[] {
  const acts = [...step.acts, ...step.fulfilledBy];
  const isAct = ({ activity }: LogEvent) => acts.includes(activity);
  const activities = new Set(original.events.filter(isAct).map(({ activity }) => activity));
  if (activities.size === 0) return [];
  const events = original.events.filter((event) => !isAct(event));
  const touched = [...activities].map((activity) => ({ what: "act", activity }) as const);
  return [{ name: `drop ${[...activities].join(" and ")}`, touched, case: { ...original, events } }];
}

/** Once more than the most that is allowed. */
function repeated({ step, case: original }: Subject): readonly Mutation[] {
  const act = original.events.findLast(({ activity }) => step.acts.includes(activity));
  if (!act || !step.times) return [];
  const more = Array.from({ length: step.times.max }, (): LogEvent => ({ ...act }));
  const events = [...original.events, ...more];
  const touched = [{ what: "act", activity: act.activity } as const];
  return [{ name: `repeat ${act.activity}`, touched, case: { ...original, events } }];
}

/** One day past the last day in time; an act that another one serves cannot be late. */
function late(subject: Subject): readonly Mutation[] {
  const { verdict, step } = subject;
  const isServed = subject.case.events.some(({ activity }) => step.fulfilledBy.includes(activity));
  const due = verdict.due === undefined ? undefined : dayFromIso(verdict.due.slice(0, 10));
  const isDone = verdict.done !== undefined && step.acts.includes(verdict.done.activity);
  if (due === undefined || !isDone || isServed || verdict.due?.length !== 10) return [];
  return moved(subject, due + 1, "move past the due date");
}

function moved({ step, case: original }: Subject, day: number, name: string): readonly Mutation[] {
  const isAct = ({ activity }: LogEvent) => step.acts.includes(activity);
  const activity = original.events.find(isAct)?.activity;
  if (activity === undefined) return [];
  const time: Moment = { day };
  const events = original.events.map((event) => {
    if (!isAct(event)) return event;
    const { sent, received, ...rest } = event;
    return { ...rest, time, ...(sent && { sent: time }), ...(received && { received: time }) };
  });
  return [
    { name: `${name}: ${activity}`, touched: [{ what: "act", activity }], case: { ...original, events } },
  ];
}

function changed(
  { step, case: original }: Subject,
  what: "actor" | "recipient" | "with" | "form",
  change: Partial<LogEvent> | undefined,
): readonly Mutation[] {
  const activities = new Set(
    original.events.flatMap(({ activity }) => (step.acts.includes(activity) ? [activity] : [])),
  );
  const [activity, ...others] = activities;
  if (activity === undefined || others.length > 0 || change === undefined) return [];
  const events = original.events.map((event) =>
    event.activity === activity ? { ...event, ...change } : event,
  );
  return [
    {
      name: `change the ${what} of ${activity}`,
      touched: [{ what, activity }],
      case: { ...original, events },
    },
  ];
}

/** One mutation for each field. */
function blanked(
  { case: original, regulation }: Subject,
  fields: readonly string[],
  activities: readonly string[],
): readonly Mutation[] {
  const activity = original.events.find((event) => activities.includes(event.activity))?.activity;
  if (activity === undefined) return [];
  const isGiven = (field: string) =>
    original.events.some(
      (event) => activities.includes(event.activity) && (event.fields[field] ?? null) !== null,
    );
  return [...new Set(fields)].filter(isGiven).map((field) => {
    const events = original.events.map((event) =>
      activities.includes(event.activity) ? withFields(event, { [field]: null }) : event,
    );
    const facts = field in regulation.facts ? { ...original.facts, [field]: null } : original.facts;
    const touched = [{ what: "field", activity, field } as const];
    return { name: `blank ${activity}.${field}`, touched, case: { ...original, events, facts } };
  });
}

function barred({ regulation, case: original }: Subject, { kind, id }: Who): Partial<LogEvent> | undefined {
  if (kind === "role") return { role: [id], actor: [nobody] };
  const recorded = regulation.facts[id] ? original.facts[id] : undefined;
  const persons =
    kind === "fact"
      ? String(recorded ?? "").split("|")
      : original.events.find(({ activity }) => activity === id)?.actor;
  const [person = ""] = persons ?? [];
  return person === "" ? undefined : { actor: [person] };
}

function formUnasked({ form }: Step): string {
  const wanted = everyValue(form).flat();
  return wanted.some((each) => each === "publication") ? "phone" : "publication";
}

function beforeLimit(subject: Subject, limit: Limit): readonly Mutation[] {
  if (limit.kind === "waiting") {
    const last = subject.verdict.due === undefined ? undefined : dayFromIso(subject.verdict.due);
    return last === undefined ? [] : moved(subject, last, "do during the waiting time");
  }
  const first = firstDay(subject.case, limit.ref.activities);
  return first === undefined ? [] : moved(subject, first - 1, `do before ${limit.ref.id}`);
}

function afterLimit(subject: Subject, limit: Limit): readonly Mutation[] {
  if (limit.kind === "waiting") return late(subject);
  const first = firstDay(subject.case, limit.ref.activities);
  return first === undefined ? [] : moved(subject, first + 1, `do after ${limit.ref.id}`);
}

/** The forbidden act is done, on the day after what forbids it. */
function forbidden({ step, case: original }: Subject): readonly Mutation[] {
  const wakes = step.once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
  const day = firstDay(original, wakes ?? original.events.slice(0, 1).map(({ activity }) => activity));
  const lifting = readsIn(step.unless).acts;
  if (original.events.some((event) => lifting.has(event.activity))) return [];
  const [activity] = step.acts;
  const [first] = original.events;
  if (day === undefined || activity === undefined || !first) return [];
  const { sent: _sent, received: _received, ...event } = first;
  const act: LogEvent = { ...event, activity, time: { day: day + 1 }, fields: {} };
  return [
    {
      name: `do ${activity}`,
      touched: [{ what: "act", activity }],
      case: { ...original, events: [...original.events, act] },
    },
  ];
}

function firstDay({ events }: Case, activities: readonly string[]): number | undefined {
  const days = events.flatMap(({ activity, time }) =>
    activities.includes(activity) && time ? [time.day] : [],
  );
  return days.length === 0 ? undefined : Math.min(...days);
}

function noticesOf({ extension }: Step): readonly string[] {
  return extension.flatMap(({ notice }) => notice);
}

function limitsOf(choice: Choice<readonly Limit[]> | undefined): readonly Limit[] {
  return everyValue(choice).flat();
}

/** The event with other contents. */
export function withFields(event: LogEvent, fields: Readonly<Record<string, Value>>): LogEvent {
  return { ...event, fields: { ...event.fields, ...fields } };
}
