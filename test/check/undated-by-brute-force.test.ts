import { describe, expect, it } from "vitest";
import type { WrittenEvent } from "../support/cases.ts";
import { chanceOf, type Tolerated, wrongWithoutDate } from "./every-date.ts";

/**
 * What is decided with an event without a date must be what every date gives (TERMS §1, gaps): each log is
 * judged with the event undated, and with it on every day up to the reference date.
 */
const regulation = {
  roles: { board: "Bestuur", clerk: "Medewerker" },
  events: { asked: "Verzoek", told: "Bericht" },
  cancelledBy: "withdrawal",
  completedBy: "closing",
  steps: {
    hearing: { duty: "may" },
    soonest: {
      within: { earliest: ["3 weken na complaint", "1 week na asked"] },
      notAfter: "told",
      extension: { adds: "1 week" },
    },
    furthest: {
      within: { latest: ["3 weken na complaint", "1 week na asked"] },
      extension: { adds: "1 week" },
    },
    reply: { within: "2 weken na asked or told" },
    reaction: { by: "complainant", within: "2 weken na asked or told" },
    report: { once: "asked", within: "10 dagen" },
    follow: { within: "1 week na end of soonest" },
    copy: { within: "1 week na soonest" },
    silence: { once: "no soonest", within: "1 week" },
    letter: {
      within: "4 weken",
      contains: ["reasons", "route"],
      form: "letter",
      to: ["complainant", "board"],
    },
    "letter-each": { act: "letter", contains: "reasons", form: "letter" },
    talk: { duty: "may", by: "board", notBefore: { latest: ["1 week na asked", "1 week na told"] } },
    visit: { duty: "may", requires: "asked", notBefore: { earliest: ["1 week na asked", "1 week na told"] } },
    call: { duty: "may", by: { asked: { true: "board", false: "clerk" } }, notBefore: "told" },
    answer: { once: "each asked", times: 1 },
    early: {
      if: { hearing: { within: { latest: ["2 weken na asked", "2 weken na told"] } } },
      within: "8 weken",
    },
    late: {
      if: { hearing: { within: { earliest: ["2 weken na asked", "2 weken na told"] } } },
      within: "8 weken",
    },
    stop: { within: "4 weken", pause: { from: "asked", until: "told", atMost: "2 weken" } },
    message: { by: "complainant", within: "2 weken na last told" },
    newest: { once: "last told", within: "2 weken" },
    note: { within: "2 weken na told or no soonest" },
    notice: { notAfter: { earliest: ["2 weken na asked", "2 weken na told"] } },
    closing: {},
  },
  retention: {
    file: { keep: { latest: ["1 week na asked", "1 week na told"] }, destroy: "1 week" },
    dossier: { keep: { earliest: ["1 week na asked", "1 week na told"] }, destroy: "1 week" },
  },
};

const acts = [
  "asked",
  "told",
  "hearing",
  "soonest",
  "furthest",
  "reply",
  "reaction",
  "report",
  "follow",
  "copy",
  "silence",
  "letter",
  "talk",
  "visit",
  "call",
  "answer",
  "notice",
  "stop",
  "message",
  "newest",
  "note",
  "delay-notice",
  "destroyed",
] as const;

/** The first, and those that once showed a verdict that another date would have changed. */
const seeds = [
  ...Array.from({ length: 60 }, (_, seed) => seed),
  ...[89, 163, 216, 258, 283, 409, 505, 516, 653, 801, 848, 857, 925, 1134, 1358, 1434],
];

describe("an event without a date", () => {
  it.each(seeds)("decides nothing that its date could: log %i", (seed) => {
    const { events, undated } = logOf(seed);
    // With another occasion the numbers of the occasions are others.
    const isRenumbered: Tolerated = (id) => id.startsWith("answer") && undated.activity === "asked";
    const wrong = wrongWithoutDate({ regulation, events }, undated, isRenumbered);
    expect({ undated, wrong }).toEqual({ undated, wrong: [] });
  });
});

function logOf(seed: number): { readonly events: readonly WrittenEvent[]; readonly undated: WrittenEvent } {
  const { chance, one, day } = chanceOf(seed);
  const event = (activity: string): WrittenEvent => ({
    activity,
    role: [one(["board", "clerk"])],
    form: one(["letter", "e-mail"]),
    recipient: [one(["complainant", "board"])],
    reasons: one(["yes", "no"]),
    route: one(["yes", "no"]),
  });
  const events = Array.from({ length: 12 }, () => ({ ...event(one(acts)), time: day() }));
  const ends = [
    { ...event("closing"), time: "2025-10-25" },
    { ...event("withdrawal"), time: day() },
  ].filter(() => chance() < 0.5);
  return {
    events: [{ ...event("complaint"), time: "2025-09-01" }, ...events, ...ends],
    undated: event(chance() < 0.6 ? one(["asked", "told", "hearing", "soonest"]) : one(acts)),
  };
}
