import type { LogEvent } from "../../src/case-log/model.ts";
import { everyValue } from "./every-value.ts";
import { blanked } from "./mutate-values.ts";
import { type Mutation, onDay, replaced, reworked, type Subject, withoutActs } from "./mutation.ts";

/** The notice of delay lacks what it must say, reaches somebody else or comes a day too late. */
export function noticeSpoilt(subject: Subject): readonly Mutation[] {
  const { step, case: original } = subject;
  const notices = noticesIn(subject);
  const [activity] = notices.map((event) => event.activity);
  if (activity === undefined) return [];
  const contents = step.extension.flatMap(({ contains }) => everyValue(contains).flat());
  const recipients = step.extension.flatMap(({ to }) =>
    everyValue(to).flatMap((people) => people.map(({ id }) => id)),
  );
  const other = Object.keys(subject.regulation.roles).find((role) => !recipients.includes(role));
  const reassigned = replaced(original, notices, (event) => ({ ...event, recipient: other ? [other] : [] }));
  return [
    ...blanked(subject, contents, notices),
    ...(recipients.length > 0
      ? [
          reworked(original, `change the recipient of ${activity}`, {
            events: reassigned,
            activities: [activity],
          }),
        ]
      : []),
    ...noticeLate(subject, notices),
  ];
}

/** The act came later than its term, and nobody said that it would. */
export function noticeDropped(subject: Subject): readonly Mutation[] {
  const { step, acts, case: original } = subject;
  const due = dueWithoutNotice(subject);
  const done = acts[0]?.time?.day;
  if (due === undefined || done === undefined || done <= due) return [];
  return withoutActs(
    original,
    step.extension.flatMap(({ notice }) => notice),
  );
}

function noticeLate(subject: Subject, notices: readonly LogEvent[]): readonly Mutation[] {
  const due = dueWithoutNotice(subject);
  const [activity] = notices.map((event) => event.activity);
  if (due === undefined || activity === undefined) return [];
  const events = replaced(subject.case, notices, (event) => onDay(event, due + 1));
  return [reworked(subject.case, `move ${activity} past the due date`, { events, activities: [activity] })];
}

/** The last day as it stood before any notice. */
function dueWithoutNotice({ step, judge, case: original }: Subject): number | undefined {
  const [without] = withoutActs(
    original,
    step.extension.flatMap(({ notice }) => notice),
  );
  return without && judge(without.case).find(({ id }) => id === step.id)?.due;
}

function noticesIn({ step, case: original }: Subject): readonly LogEvent[] {
  return original.events.filter(({ activity }) =>
    step.extension.some(({ notice }) => notice.includes(activity)),
  );
}
