import type { LogEvent } from "../../src/case-log/model.ts";
import type { Choice, Limit } from "../../src/regulation/model.ts";
import { everyValue } from "./every-value.ts";
import { firstDay, type Mutation, onDay, replaced, reworked, type Subject, withoutActs } from "./mutation.ts";
import { readsIn } from "./reads.ts";

/** The act, and what fulfils it, is left out; of a periodic duty only that of its period. */
export function dropped({ step, verdict, acts, case: original }: Subject): readonly Mutation[] {
  if (verdict.period === undefined) return withoutActs(original, [...step.acts, ...step.fulfilledBy]);
  return acts.map((act) => {
    const events = original.events.filter((event) => event !== act);
    return reworked(original, `drop ${act.activity} of ${verdict.period}`, {
      events,
      activities: [act.activity],
    });
  });
}

/** Once more than the most that is allowed. */
export function repeated({ step, acts, case: original }: Subject): readonly Mutation[] {
  const act = acts.at(-1);
  if (!act || !step.times) return [];
  const more = Array.from({ length: step.times.max }, (): LogEvent => ({ ...act }));
  const { activity } = act;
  return [
    reworked(original, `repeat ${activity}`, {
      events: [...original.events, ...more],
      activities: [activity],
    }),
  ];
}

/** One day past the last day in time; an act that another one serves cannot be late. */
export function late(subject: Subject, until = "the due date"): readonly Mutation[] {
  const { verdict, step } = subject;
  const isServed = subject.case.events.some(({ activity }) => step.fulfilledBy.includes(activity));
  const { due, done } = verdict;
  const isDone = done !== undefined && step.acts.includes(done.activity);
  return due === undefined || !isDone || isServed
    ? []
    : moved(subject, due + 1, (act) => `move ${act} past ${until}`);
}

/** During the waiting time, or on the day before what must come first: one occurrence is enough. */
export function tooEarly(all: Subject): readonly Mutation[] {
  const subject = { ...all, acts: all.acts.slice(0, 1) };
  return limitsOf(subject.step.notBefore).flatMap((limit) => {
    if (limit.kind === "waiting") {
      const { due } = subject.verdict;
      return due === undefined ? [] : moved(subject, due, (act) => `do ${act} during the waiting time`);
    }
    const first = firstDay(subject.case, limit.ref.activities);
    return first === undefined ? [] : moved(subject, first - 1, (act) => `do ${act} before ${limit.ref.id}`);
  });
}

/** On the day after what it must precede; a happening that did not come now comes first. */
export function tooLate(subject: Subject): readonly Mutation[] {
  return limitsOf(subject.step.notAfter).flatMap((limit) => {
    if (limit.kind === "waiting") return late(subject);
    const { id, activities } = limit.ref;
    const first = firstDay(subject.case, activities);
    if (first !== undefined) return moved(subject, first + 1, (act) => `do ${act} after ${id}`);
    const isAct = subject.kind.stages.some(({ steps }) =>
      steps.some(({ acts }) => acts.some((act) => activities.includes(act))),
    );
    return isAct ? [] : overtaken(subject, id);
  });
}

function overtaken({ acts, case: original }: Subject, happening: string): readonly Mutation[] {
  const [act] = acts;
  if (!act?.time) return [];
  const { activity, time } = act;
  const events = [...original.events, bareEvent(act, happening, time.day - 1)];
  return [
    reworked(original, `let ${happening} come before ${activity}`, { events, activities: [happening] }),
  ];
}

/** The forbidden act is done, on the day after what forbids it. */
export function forbidden({ step, case: original }: Subject): readonly Mutation[] {
  const wakes = step.once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
  const day = firstDay(original, wakes ?? original.events.slice(0, 1).map(({ activity }) => activity));
  const lifting = readsIn(step.unless).acts;
  if (original.events.some((event) => lifting.has(event.activity))) return [];
  const [activity] = step.acts;
  const [first] = original.events;
  if (day === undefined || activity === undefined || !first) return [];
  const events = [...original.events, bareEvent(first, activity, day + 1)];
  return [reworked(original, `do ${activity}`, { events, activities: [activity] })];
}

/** An event of which only the activity and the day are known. */
function bareEvent({ place }: LogEvent, activity: string, day: number): LogEvent {
  return { activity, time: { day }, actor: [], role: [], recipient: [], with: [], fields: {}, place };
}

function moved(
  { acts, case: original }: Subject,
  day: number,
  name: (act: string) => string,
): readonly Mutation[] {
  const activities = [...new Set(acts.map(({ activity }) => activity))];
  const events = replaced(original, acts, (event) => onDay(event, day));
  return activities.length === 0
    ? []
    : [reworked(original, name(activities.join(" and ")), { events, activities })];
}

function limitsOf(choice: Choice<readonly Limit[]> | undefined): readonly Limit[] {
  return everyValue(choice).flat();
}
