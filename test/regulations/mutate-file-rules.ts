import { dayFromIso } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case-log/model.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import type { Attest, Stage } from "../../src/regulation/model.ts";
import { type Mutation, withFields } from "./mutate.ts";

/** The person says no. */
export function denied({ id }: Attest, original: Case): Mutation {
  const events = original.events.map((event) =>
    id in event.fields ? withFields(event, { [id]: "nee" }) : event,
  );
  const facts = id in original.facts ? { ...original.facts, [id]: "nee" } : original.facts;
  return {
    name: `answer no to ${id}`,
    touched: [{ what: "fact", fact: id }],
    case: { ...original, events, facts },
  };
}

/** The stage is never closed. */
export function unclosed({ completedBy }: Stage, original: Case): readonly Mutation[] {
  const closing = original.events.find(({ activity }) => completedBy.includes(activity));
  if (!closing) return [];
  const { activity } = closing;
  const events = original.events.filter((event) => !completedBy.includes(event.activity));
  return [{ name: `drop ${activity}`, touched: [{ what: "act", activity }], case: { ...original, events } }];
}

/** Destroyed on the last day of keeping. */
export function destroyedTooSoon({ due }: Verdict, original: Case): readonly Mutation[] {
  const day = due === undefined ? undefined : dayFromIso(due);
  const activity = "destroyed";
  if (day === undefined || !original.events.some((event) => event.activity === activity)) return [];
  const events = original.events.map((event) =>
    event.activity === activity ? { ...event, time: { day } } : event,
  );
  return [{ name: "destroy too soon", touched: [{ what: "act", activity }], case: { ...original, events } }];
}
