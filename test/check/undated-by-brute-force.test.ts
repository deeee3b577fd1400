import { describe, expect, it } from "vitest";
import { dayFromIso, isoFromDay } from "../../src/calendar/day.ts";
import type { WrittenEvent } from "../support/cases.ts";
import { check } from "./terms/judging.ts";

/**
 * What is decided with an event without a date must be what every date gives (TERMS §1, gaps): each log is
 * judged with the event undated, and with it on every day up to the reference date.
 */
const asOf = "2025-11-10";
const first = dayFromIso("2025-08-25") ?? 0;
const last = dayFromIso(asOf) ?? 0;

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
  "delay-notice",
  "destroyed",
] as const;

/** The first, and those that once showed a verdict that another date would have changed. */
const seeds = [
  ...Array.from({ length: 40 }, (_, seed) => seed),
  ...[44, 48, 50, 51, 57, 69, 91, 113, 133, 134, 144, 159, 162, 178, 189, 194, 203, 207, 218, 237],
];

describe("an event without a date", () => {
  it.each(seeds)("decides nothing that its date could: log %i", (seed) => {
    const { events, undated } = logOf(seed);
    const dates = Array.from({ length: last - first + 1 }, (_, more) => isoFromDay(first + more));
    const dated = dates.map((time, position) => ({
      id: `K-${position}`,
      events: [...events, { ...undated, time }],
    }));
    const found = check({
      regulation,
      cases: [{ id: "K-x", events: [...events, undated] }, ...dated],
      asOf,
    });
    const statuses = new Map(
      found.cases.map(({ id, verdicts }) => [id, new Map(verdicts.map((each) => [each.id, each.status]))]),
    );
    const open = statuses.get("K-x");
    const every = dates.map((_, position) => statuses.get(`K-${position}`) ?? new Map<string, string>());
    const wrong = [...(open ?? [])].flatMap(([id, status]) => {
      if (status === "undetermined" || isRenumbered(id, undated)) return [];
      const other = every.findIndex((each) => each.has(id) && !isAlike(status, each.get(id)));
      return other < 0 ? [] : [`${id}: ${status}, on ${dates[other]} ${every[other]?.get(id)}`];
    });
    expect({ undated, wrong }).toEqual({ undated, wrong: [] });
  });
});

/** With another occasion the numbers of the occasions are others. */
function isRenumbered(id: string, undated: WrittenEvent): boolean {
  return id.startsWith("answer") && undated.activity === "asked";
}

/** What can still come or can no longer come is not final (TERMS §5). */
function isAlike(one: string, other: string | undefined): boolean {
  const open = ["pending", "not-applicable"];
  return one === other || (open.includes(one) && open.includes(other ?? ""));
}

function logOf(seed: number): { readonly events: readonly WrittenEvent[]; readonly undated: WrittenEvent } {
  const random = randomFrom(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const event = (activity: string): WrittenEvent => ({
    activity,
    role: [one(["board", "clerk"])],
    form: one(["letter", "e-mail"]),
    recipient: [one(["complainant", "board"])],
    reasons: one(["yes", "no"]),
    route: one(["yes", "no"]),
  });
  const day = () => isoFromDay((dayFromIso("2025-09-02") ?? 0) + Math.floor(random() * 45));
  const events = Array.from({ length: 12 }, () => ({ ...event(one(acts)), time: day() }));
  const ends = [
    { ...event("closing"), time: "2025-10-25" },
    { ...event("withdrawal"), time: day() },
  ].filter(() => random() < 0.5);
  return {
    events: [{ ...event("complaint"), time: "2025-09-01" }, ...events, ...ends],
    undated: event(random() < 0.6 ? one(["asked", "told", "hearing", "soonest"]) : one(acts)),
  };
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b1 + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
