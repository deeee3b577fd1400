import { describe, expect, it } from "vitest";
import type { WrittenEvent } from "../support/cases.ts";
import { chanceOf, staysMet, type Tolerated, wrongWithoutActivity, wrongWithoutDate } from "./every-date.ts";

/**
 * The same as for terms (TERMS §1, gaps; §4, conditions), for what begins, closes, ends and opens anew a stage
 * (§5), with every aspect that its end decides.
 */
const regulation = {
  roles: { board: "Bestuur", clerk: "Medewerker" },
  events: { asked: "Verzoek", told: "Bericht", reopened: "Heropening" },
  stages: {
    first: {
      completedBy: ["decision", "settlement", "refusal"],
      cancelledBy: "withdrawal",
      reopenedBy: "reopened",
      steps: {
        acknowledgement: { within: "1 week" },
        registration: {},
        hearing: { within: "zo spoedig mogelijk", attentionAfter: "3 weken", notBefore: "registration" },
        admission: { aim: "2 weken", extension: { adds: "1 week" } },
        investigation: { aim: "2 weken", within: "5 weken", extension: { atMost: "4 weken" } },
        report: { once: "asked", form: "letter", contains: ["reasons", "route"] },
        letter: { within: "3 weken", contains: ["reasons", "route"], to: ["complainant", "board"] },
        "letter-each": { act: "letter", by: "board", form: "letter" },
        note: { to: ["board"], with: ["clerk"] },
        talk: { duty: "may", by: "board", notBefore: "hearing" },
        call: { duty: "may", requires: "told", notBy: "board" },
        remark: { by: "complainant", within: "2 weken na asked" },
        visit: { times: "2" },
        question: { duty: "may", times: "at most 2" },
        answer: { once: "each asked", times: 1 },
        update: { every: "2 weken until told" },
        copy: { once: "each asked", directly: true },
        ban: { duty: "never" },
        "ban-asked": { duty: "never", act: "ban", once: "asked", unless: "told" },
        order: { notAfter: "told" },
        free: { within: "4 weken", cancelledBy: "none" },
        follow: { within: "1 week na end of free", cancelledBy: "none" },
        settlement: { duty: "may" },
        refusal: { duty: "may", contains: "reasons" },
        decision: { within: "6 weken", contains: "reasons", to: "complainant" },
        aftercare: { within: "2 weken na decision or settlement" },
        filed: { once: "decision" },
      },
    },
    second: {
      starts: "objection",
      cancelledBy: "withdrawal",
      steps: {
        objection: { by: "complainant", within: "4 weken na decision", contains: "reasons" },
        "second-note": { within: "1 week" },
        "second-talk": {},
        "second-ban": { duty: "never", act: "ban" },
        "second-call": { duty: "may", act: "call", by: "board" },
        "appeal-decision": { within: "4 weken", form: "letter" },
      },
    },
  },
  steps: {
    logged: {},
    closing: { within: "2 weken na decision", times: "1" },
    "talk-each": { act: "talk", form: "letter" },
  },
  retention: { file: { keep: "2 weken na decision or settlement", destroy: "1 week" } },
};

const course = [
  "decision",
  "settlement",
  "refusal",
  "withdrawal",
  "reopened",
  "objection",
  "appeal-decision",
];
const acts = [
  ...course,
  "asked",
  "told",
  "asked",
  "told",
  "destroyed",
  "delay-notice",
  ...Object.keys(regulation.stages.first.steps),
  ...Object.keys(regulation.stages.second.steps),
  ...Object.keys(regulation.steps),
].filter(
  (act) => !act.endsWith("-each") && act !== "ban-asked" && act !== "second-ban" && act !== "second-call",
);
/** No stage ends before the case began. */
const received = "2025-09-01";

/** The first, and those that once showed a verdict that the gap would have changed. */
const seeds = [...Array.from({ length: 50 }, (_, seed) => seed), 174, 231, 238, 415];

describe("what begins and ends a stage", () => {
  it.each(seeds)("without the date of an event: log %i", (seed) => {
    const { events, gap } = logOf(seed);
    const wrong = wrongWithoutDate({ regulation, events, from: received }, gap, tolerated(gap));
    expect({ gap, wrong }).toEqual({ gap, wrong: [] });
  });

  it.each(seeds)("without an activity that the source leaves out: log %i", (seed) => {
    const { events, gap } = logOf(seed);
    const { activity } = gap;
    const kept = events.filter((event) => event.activity !== activity);
    const wrong = wrongWithoutActivity(
      { regulation, events: kept, from: received },
      activity,
      tolerated(gap),
    );
    expect({ activity, wrong }).toEqual({ activity, wrong: [] });
  });
});

/** With another occasion or gap the numbers of the verdicts are others; an open ban is as good as one that was kept. */
function tolerated({ activity }: WrittenEvent): Tolerated {
  return (id, status, other) => {
    const isRenumbered = activity === "asked" && (id.startsWith("answer") || id.startsWith("copy"));
    const isOpenBan = id.endsWith(".never") && status === "pending" && other === "met";
    return isRenumbered || id.startsWith("update") || isOpenBan || staysMet(id, status, other);
  };
}

function logOf(seed: number): { readonly events: readonly WrittenEvent[]; readonly gap: WrittenEvent } {
  const { chance, one, day } = chanceOf(seed);
  const event = (activity: string): WrittenEvent => ({
    activity,
    role: [one(["board", "clerk"])],
    form: one(["letter", "e-mail"]),
    recipient: [one(["complainant", "board"])],
    with: [one(["clerk", "board"])],
    reasons: one(["yes", "no"]),
    route: one(["yes", "no"]),
    "new-date": day(),
  });
  const events = Array.from({ length: 14 }, () => ({ ...event(one(acts)), time: day() }));
  const gap = event(chance() < 0.7 ? one(course) : one(acts));
  return { events: [{ ...event("complaint"), time: received }, ...events], gap };
}
