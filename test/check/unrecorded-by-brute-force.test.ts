import { describe, expect, it } from "vitest";
import type { WrittenEvent } from "../support/cases.ts";
import { chanceOf, type Tolerated, wrongWithoutActivity, wrongWithoutFact } from "./every-date.ts";

/**
 * What is decided without a date that the source does not record must be what every date gives, and what it
 * gives that there is none (TERMS §4, conditions; §1, gaps): each log is judged with the fact or the activity
 * unrecorded, and with it on every day up to the reference date, and without it.
 */
const regulation = {
  events: { asked: "Verzoek", told: "Bericht" },
  roles: { board: "Bestuur", clerk: "Medewerker" },
  facts: { agreed: { type: "date" } },
  cancelledBy: "withdrawal",
  completedBy: "closing",
  steps: {
    hearing: { within: "1 week na asked or told" },
    reply: { within: "2 weken na asked or agreed", extension: { adds: "1 week" } },
    reaction: { by: "complainant", within: "2 weken na asked or agreed" },
    answer: { within: "2 weken na complaint or agreed" },
    objection: { by: "complainant", within: "2 weken na complaint or agreed" },
    report: { once: "asked or told", within: "10 dagen" },
    remark: { once: "complaint", within: "10 dagen" },
    follow: { within: "1 week na end of hearing or agreed" },
    copy: { within: "1 week na hearing or told" },
    appeal: { by: "complainant", within: "6 weken na hearing or no hearing" },
    note: { within: "2 weken na told or no hearing" },
    reminder: { by: "complainant", within: "2 weken na told or no hearing" },
    message: { within: "2 weken na last told" },
    newest: { once: "last told", within: "2 weken" },
    response: { by: "complainant", within: "2 weken na last told" },
    soonest: { within: { earliest: ["3 weken na told", "1 week na agreed"] } },
    furthest: { within: { latest: ["3 weken na told", "1 week na agreed"] } },
    search: { notBefore: "1 week na asked or agreed", duty: "may" },
    talk: { notAfter: "asked or told" },
    call: { notAfter: "told" },
    silence: { once: "no soonest", within: "1 week" },
    letter: { within: "4 weken", contains: ["reasons", "route"], form: "letter" },
    visit: {
      duty: "may",
      requires: "asked",
      notBefore: { earliest: ["1 week na asked", "1 week na agreed"] },
    },
    check: { duty: "may", notBefore: { latest: ["1 week na asked", "1 week na agreed"] } },
    paper: { duty: "may", by: { asked: { true: "board", false: "clerk" } }, notBefore: "told" },
    early: {
      if: { hearing: { within: { latest: ["2 weken na asked", "2 weken na agreed"] } } },
      within: "8 weken",
    },
    late: {
      if: { hearing: { within: { earliest: ["2 weken na asked", "2 weken na told"] } } },
      within: "8 weken",
    },
    notice: { notAfter: { earliest: ["2 weken na asked", "2 weken na agreed"] } },
    invitation: { within: "5 dagen voor asked" },
    ban: { duty: "never", once: "asked", unless: "told" },
    round: { once: "asked or told", every: "1 week", unless: "closing" },
    hour: { within: "48 uur na asked or told" },
    stop: { within: "6 weken", pause: { from: "asked", until: "told", atMost: "2 weken" } },
    table: { within: { asked: { true: "1 week", false: "3 weken" } } },
    closing: {},
  },
  retention: {
    file: { keep: { latest: ["1 week na asked", "1 week na agreed"] }, destroy: "1 week" },
    dossier: { keep: { earliest: ["1 week na asked", "1 week na told"] }, destroy: "1 week" },
  },
};

const acts = Object.keys(regulation.steps).filter((step) => step !== "closing");
const outside = [
  "asked",
  "told",
  "hearing",
  "asked",
  "told",
  "hearing",
  "delay-notice",
  "destroyed",
  ...acts,
];

const seeds = Array.from({ length: 100 }, (_, seed) => seed);

describe("a date that the source does not record", () => {
  it.each(seeds)("decides nothing that it could: log %i", (seed) => {
    const { events, unrecorded } = logOf(seed);
    const wrongWithout = unrecorded === "agreed" ? wrongWithoutFact : wrongWithoutActivity;
    const wrong = wrongWithout({ regulation, events }, unrecorded, isOpenBan);
    expect({ unrecorded, wrong }).toEqual({ unrecorded, wrong: [] });
  });
});

/** While the case is open a ban that may have been lifted is as good as one that was. */
const isOpenBan: Tolerated = (id, status, other) =>
  id === "ban.never" && status === "pending" && other === "met";

/** Of the activity that the source leaves out the log has nothing. */
function logOf(seed: number): { readonly events: readonly WrittenEvent[]; readonly unrecorded: string } {
  const { chance, one, day } = chanceOf(seed);
  const unrecorded = one(["agreed", "agreed", "asked", "told", "hearing"]);
  const events = Array.from({ length: 16 }, () => ({
    activity: one(outside),
    time: day(),
    role: [one(["board", "clerk"])],
    form: one(["letter", "e-mail"]),
    reasons: one(["yes", "no"]),
    route: one(["yes", "no"]),
  }));
  const ends = [
    { activity: "closing", time: "2025-10-25" },
    { activity: "withdrawal", time: day() },
  ].filter(() => chance() < 0.4);
  const all = [{ activity: "complaint", time: "2025-09-01" }, ...events, ...ends];
  return { events: all.filter(({ activity }) => activity !== unrecorded), unrecorded };
}
