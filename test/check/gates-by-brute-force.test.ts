import { describe, expect, it } from "vitest";
import type { WrittenEvent } from "../support/cases.ts";
import { chanceOf, staysMet, wrongWithoutActivity, wrongWithoutDate } from "./every-date.ts";

/** The same as for terms (TERMS §1, gaps; §4, conditions), for what is owed when a filing fails (§6, gate). */
const regulationWith = (otherwise: unknown) => ({
  cancelledBy: "withdrawal",
  completedBy: ["decision", "refusal"],
  steps: {
    complaint: { within: "1 week na incident", contains: "name", otherwise },
    "fee-paid": { by: "complainant", within: "2 weken na complaint", otherwise },
    "information-request": { within: "1 week na complaint" },
    "information-received": { by: "complainant", within: "2 weken na information-request" },
    refusal: { contains: "reasons" },
    decision: { within: "6 weken na complaint" },
    notice: { once: "refusal", within: "1 week" },
  },
  events: { incident: "Voorval" },
});

const acts = [
  "incident",
  "fee-paid",
  "information-request",
  "information-received",
  "refusal",
  "decision",
  "notice",
];
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

const gates = [
  ...["refuse", "may-refuse", "ask", "proceed"].map((otherwise) => ({ name: otherwise, otherwise })),
  { name: "per key", otherwise: { within: "refuse", contains: "may-refuse", by: "ask" } },
];

describe.each(gates)("otherwise: $name", ({ otherwise }) => {
  const regulation = regulationWith(otherwise);

  it.each(seeds)("without the date of an event: log %i", (seed) => {
    const { events, gap } = logOf(seed);
    expect({ gap, wrong: wrongWithoutDate({ regulation, events }, gap, staysMet) }).toEqual({
      gap,
      wrong: [],
    });
  });

  it.each(seeds)("without an activity that the source leaves out: log %i", (seed) => {
    const {
      events,
      gap: { activity },
    } = logOf(seed);
    const kept = events.filter((event) => event.activity !== activity);
    const wrong = wrongWithoutActivity({ regulation, events: kept }, activity, staysMet);
    expect({ activity, wrong }).toEqual({ activity, wrong: [] });
  });
});

function logOf(seed: number): { readonly events: readonly WrittenEvent[]; readonly gap: WrittenEvent } {
  const { chance, one, day } = chanceOf(seed);
  const event = (activity: string) => ({ activity, reasons: one(["yes", "no"]) });
  const some = acts.filter(() => chance() < 0.5).map((activity) => ({ ...event(activity), time: day() }));
  const ends = chance() < 0.2 ? [{ ...event("withdrawal"), time: day() }] : [];
  const incident = { ...event("incident"), time: one(["2025-08-20", "2025-08-28"]) };
  const complaint = { ...event("complaint"), time: "2025-09-01", name: one(["yes", "no"]) };
  return { events: [incident, complaint, ...some, ...ends], gap: event(one(acts)) };
}
