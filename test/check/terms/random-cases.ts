import fc from "fast-check";
import { isoFromDay } from "../../../src/calendar/day.ts";
import { checkLog } from "../../../src/check/check.ts";
import type { Verdict } from "../../../src/check/verdict.ts";
import type { Regulation } from "../../../src/regulation/model.ts";
import { logOf, momentOf, type WrittenCase, type WrittenEvent } from "../../support/cases.ts";
import { regulationOf } from "../../support/regulations.ts";

type Front = Readonly<Record<string, unknown>>;

const events = { talk: "Gesprek", leak: "Lek", reopened: "Heropend", letter: "Brief" };
const base = {
  events,
  cancelledBy: "withdrawal",
  facts: {
    urgent: { label: "spoed", type: "flag" },
    written: "boolean",
    founded: { label: "gegrond", type: "boolean", from: "decision" },
  },
  roles: { handler: "Behandelaar", manager: "Manager", accused: "Beklaagde" },
};

/** Small regulations that together use most of what can be said about a step. */
const fronts: readonly Front[] = [
  {
    ...base,
    steps: {
      acknowledgement: { within: "3 werkdagen na complaint", by: "handler", unless: "urgent" },
      hearing: { within: "2 weken na acknowledgement", notBefore: "acknowledgement" },
      minutes: { once: "hearing", within: "5 dagen", contains: "reasons" },
      decision: { within: "3 weken na complaint", extension: { adds: "1 week" }, notBy: "hearing" },
      filed: { once: "decision" },
    },
  },
  {
    ...base,
    steps: {
      call: { within: "48 uur na complaint", if: { written: true } },
      hearing: { requires: "talk", times: "1-2" },
      leaked: { duty: "never", once: "talk" },
      refusal: { duty: "may", within: "2 weken na complaint" },
      decision: {
        aim: "2 weken na complaint",
        within: "4 weken na complaint",
        extension: { contains: "reasons" },
      },
    },
  },
  {
    ...base,
    steps: {
      answer: { by: "complainant", within: "1 week na talk" },
      reminder: { within: "3 dagen na no answer" },
      update: { every: "1 week na complaint" },
      decision: {
        within: "2 weken na last talk",
        pause: { from: "information-request", until: "information-received", atMost: "1 week" },
        readings: [{ ambiguity: "from", strict: { within: "2 weken na complaint" } }],
      },
      measures: { within: { founded: { true: "2 weken na decision", false: "none" } }, duty: "must" },
    },
  },
  {
    ...base,
    counting: { calendar: "nl-atw", restDay: "atw", promptly: "2 werkdagen" },
    stages: {
      first: {
        label: "Eerste lijn",
        completedBy: "decision",
        steps: {
          acknowledgement: { within: "terstond na complaint" },
          decision: { within: { written: { true: "2 weken na complaint", false: "1 week na complaint" } } },
        },
      },
      second: {
        label: "Bezwaar",
        starts: "objection",
        steps: {
          objection: { by: "complainant", within: "2 weken na decision" },
          "appeal-decision": { within: "2 weken na objection", notAfter: "leak" },
        },
      },
    },
  },
  {
    ...base,
    events: { leak: "Lek", letter: "Brief" },
    steps: {
      copy: { to: ["accused", "complainant"], within: "1 week na each letter", form: "written" },
      talk: { with: ["complainant", "accused"], notAfter: "decision", contains: "reasons" },
      answer: { by: "complainant", within: "1 week na reminder", otherwise: "ask" },
      reminder: { to: "complainant", within: "2 weken na complaint" },
      "information-request": { duty: "may" },
      "next-step": { once: "no answer", within: "1 week" },
      measures: { once: "decision", within: "promptly", to: "complainant" },
      refusal: { duty: "may", contains: "reasons" },
      decision: {
        to: "complainant",
        within: "6 weken na complaint",
        pause: { from: "information-request", until: "information-received" },
      },
    },
    retention: { file: { keep: "1 maand na decision", destroy: "1 week" } },
    attest: { fair: { label: "eerlijk" } },
  },
  {
    ...base,
    events: { leak: "Lek", letter: "Brief", answer: "Antwoord", call: "Telefoontje" },
    fields: { reasons: "redenen" },
    counting: { calendar: "nl-atw", restDay: "none", promptly: "3 werkdagen" },
    steps: {
      reply: { within: "1 week na each letter", oneToOne: true, matching: "reasons" },
      talk: { directly: true, once: "hearing" },
      hearing: { within: { latest: ["1 week na complaint", "1 week na answer"] }, unless: "talk" },
      minutes: { act: "hearing", by: "handler", requires: { written: true } },
      update: { every: "2 weken na complaint until decision" },
      filed: { once: "decision", within: "1 week", cancelledBy: "none" },
      decision: {
        within: { earliest: ["2 weken na call", "5 weken na complaint"] },
        extension: { total: "8 weken", to: "complainant", by: "handler", times: 2 },
      },
    },
  },
  {
    ...base,
    events: { talk: "Gesprek", leak: "Lek", letter: "Brief", call: "Telefoontje" },
    steps: {
      decision: {
        within: { talk: { true: "6 weken na complaint", else: "3 weken na complaint" } },
        contains: { leak: { true: "reasons" } },
        extension: { adds: "1 week" },
      },
      hearing: { within: { letter: { true: "1 week na complaint", else: "4 weken na complaint" } } },
      reply: { within: { leak: { true: "1 week na letter", else: "2 weken na complaint" } } },
      minutes: { within: { call: { true: "30 uur na complaint", else: "200 uur na complaint" } } },
      measures: { within: { talk: { true: "1 week na talk" } }, duty: "must" },
      copy: { within: { leak: { true: "3 weken na each letter", else: "1 week na each letter" } } },
      answer: { by: "complainant", within: { call: { true: "4 weken", else: "1 week" } } },
      update: {
        aim: { leak: { true: "2 weken na complaint", else: "1 week na complaint" } },
        within: { talk: { true: "5 weken na complaint", else: "3 weken na complaint" } },
      },
    },
  },
  {
    ...base,
    events: { talk: "Gesprek", leak: "Lek", letter: "Brief", call: "Telefoontje" },
    steps: {
      decision: {
        within: "3 weken na complaint",
        extension: {
          adds: { talk: { true: "3 weken", else: "1 week" } },
          contains: { leak: { true: "reasons" } },
        },
      },
      hearing: {
        within: "4 weken na complaint",
        extension: { adds: { letter: { true: "1 week", else: "3 weken" } } },
      },
      reply: {
        within: "2 weken na complaint",
        pause: {
          from: "information-request",
          until: "information-received",
          atMost: { call: { true: "3 weken", else: "1 week" } },
        },
      },
      update: { within: "2 weken", notAfter: { talk: { true: "hearing", else: "letter" } } },
      reminder: { every: { leak: { true: "3 weken", else: "1 week" } } },
    },
  },
];

const regulations: readonly Regulation[] = fronts.map((front) => regulationOf(front));

const activities = [
  "complaint",
  "acknowledgement",
  "hearing",
  "minutes",
  "decision",
  "filed",
  "call",
  "refusal",
  "delay-notice",
  "answer",
  "reminder",
  "update",
  "talk",
  "leaked",
  "leak",
  "withdrawal",
  "information-request",
  "information-received",
  "objection",
  "appeal-decision",
  "measures",
  "letter",
  "reply",
  "copy",
  "next-step",
  "destroyed",
];

const firstDay = momentOf("2025-09-01").day;

/** A date in ten weeks, with or without a time. */
const time = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }))
  .map(([offset, hour]) => {
    const date = isoFromDay(firstDay + offset);
    return hour === undefined ? date : `${date}T${String(hour).padStart(2, "0")}:30`;
  });

export const eventOf = (dated: boolean): fc.Arbitrary<WrittenEvent> =>
  fc.record(
    {
      activity: fc.constantFrom(...activities),
      time,
      role: fc.constantFrom("handler", "manager"),
      actor: fc.constantFrom("Anna", "Bo"),
      reasons: fc.constantFrom("ja", "nee", ""),
      recipient: fc.constantFrom(["complainant"], ["accused"], ["complainant", "accused"]),
      with: fc.constantFrom(["complainant"], ["accused"], ["complainant", "accused"]),
      form: fc.constantFrom("letter", "phone"),
    },
    { requiredKeys: dated ? ["activity", "time"] : ["activity"] },
  );

/** Facts stand on the case: they do not change when time goes on. */
const facts = fc.record(
  { written: fc.boolean(), urgent: fc.boolean(), founded: fc.boolean() },
  { requiredKeys: [] },
);

export const caseOf = (dated: boolean): fc.Arbitrary<WrittenCase> =>
  fc
    .tuple(fc.array(eventOf(dated), { maxLength: 9 }), fc.boolean(), facts)
    .map(([rest, isReceived, known]) => ({
      facts: known,
      events: isReceived
        ? [{ activity: "complaint", time: isoFromDay(firstDay) }, ...rest]
        : rest.filter(({ activity }) => activity !== "complaint"),
    }));

/** Which of the regulations. */
export const regulation = fc.nat({ max: fronts.length - 1 });
export const asOf = fc.integer({ min: 0, max: 140 }).map((offset) => isoFromDay(firstDay + offset));

/** The verdicts of each case, without what names lines or the case itself. */
export function verdictsOf(
  which: number,
  cases: readonly WrittenCase[],
  options: { readonly asOf: string; readonly logUntil?: string },
): Readonly<Record<string, readonly object[]>> {
  const log = logOf(cases);
  const fields = new Set([...log.scope.fields, "reasons", "written", "urgent", "founded"]);
  const result = checkLog({
    versions: regulations.slice(which, which + 1),
    log: { ...log, scope: { ...log.scope, fields } },
    options: {
      asOf: momentOf(options.asOf),
      ...(options.logUntil !== undefined && { logUntil: momentOf(options.logUntil).day }),
    },
  });
  return Object.fromEntries(result.cases.map(({ id, verdicts }) => [id, verdicts.map(withoutPlace)]));
}

function withoutPlace({ fingerprint: _fingerprint, anchor, done, ...verdict }: Verdict): object {
  return {
    ...verdict,
    anchor: anchor && { activity: anchor.activity, time: anchor.time },
    done: done && { activity: done.activity, time: done.time },
  };
}
