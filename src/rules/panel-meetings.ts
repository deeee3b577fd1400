import type { Evaluation } from "../check/evaluation.ts";
import { fold } from "../check/facts.ts";
import type { Occurrence } from "../check/moment.ts";
import type { Role, Step } from "../regulation/model.ts";

/** One time that a panel acted: a log may have a row for each of its members. */
export interface Meeting {
  readonly occurrences: readonly Occurrence[];
  readonly persons: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Whether the log names everybody who took part. */
  readonly isKnown: boolean;
  /** No other role than that of the panel is recorded. */
  readonly onlyPanel: boolean;
}

/** The times that a panel acted, by what the log says of who did it. */
export function meetingsOf(evaluation: Evaluation, { id }: Pick<Role, "id">): readonly Meeting[] {
  const meetings = new Map<string, Occurrence[]>();
  for (const occurrence of evaluation.view.occurrences) {
    if (!isActOf(evaluation, occurrence, id)) continue;
    const { event, time } = occurrence;
    const key = `${event.activity} ${time.day}`;
    const meeting = meetings.get(key) ?? [];
    meetings.set(key, [...meeting, occurrence]);
  }
  const isRecorded = !evaluation.scope.notRecorded.has("actor");
  return [...meetings.values()].map((occurrences): Meeting => {
    const actors = occurrences.map(({ event }) => event.actor);
    const roles = new Set(occurrences.flatMap(({ event }) => event.role));
    return {
      occurrences,
      persons: new Set(actors.flat().map(fold)),
      roles,
      isKnown: isRecorded && actors.every(({ length }) => length > 0),
      onlyPanel: [...roles].every((role) => role === id),
    };
  });
}

/** Its role is recorded, or none is and only the panel may do the act. */
function isActOf(evaluation: Evaluation, { event }: Occurrence, role: string): boolean {
  if (event.role.length > 0) return event.role.includes(role);
  const steps = evaluation.index.steps.filter(({ acts }) => acts.includes(event.activity));
  return steps.some((step) => isOnlyBy(step, role));
}

function isOnlyBy({ by }: Step, role: string): boolean {
  return by?.kind === "plain" && by.value.every((who) => who.kind === "role" && who.id === role);
}
