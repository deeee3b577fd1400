import type { Case } from "../../src/case-log/model.ts";
import type { Attest } from "../../src/regulation/model.ts";
import { type Mutation, onDay, replaced, reworked, withFields } from "./mutation.ts";
import type { Told } from "./told.ts";

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

/** Destroyed on the last day of keeping. */
export function destroyedTooSoon({ due }: Told, original: Case): readonly Mutation[] {
  const activity = "destroyed";
  const destroyed = original.events.filter((event) => event.activity === activity);
  if (due === undefined || destroyed.length === 0) return [];
  const events = replaced(original, destroyed, (event) => onDay(event, due));
  return [reworked(original, "destroy too soon", { events, activities: [activity] })];
}
