import type { Condition, Regulation, Step, Term } from "../../src/regulation/model.ts";
import {
  activity,
  after,
  anchor,
  counting,
  duration,
  fact,
  factRef,
  open,
  place,
  plain,
  ref,
  regulation,
  role,
  step,
  who,
} from "./build-regulation.ts";

/** A hand-built regulation that says nearly everything that can be said. */
export function variedRegulation(): Regulation {
  const strict = build({ workingWeek: "calendar" });
  const lenient = build({ workingWeek: "whole" });
  const under: Regulation["under"] = (choice) => (choice.get("week") === "strict" ? strict : lenient);

  return build({ workingWeek: "days" }, under);
}

function build(
  change: { workingWeek: "days" | "calendar" | "whole" },
  under?: Regulation["under"],
): Regulation {
  const own = { ...counting, ...change, promptly: duration(1, "working-day") };
  const steps = [...ownSteps(), ...limits(), ...demands()].map((one) => ({ ...one, counting: own }));

  return regulation(steps, { ...frame, counting: own, ...(under && { under }) });
}

const isOral: Condition = {
  kind: "test",
  ref: factRef("channel"),
  test: { kind: "in", values: ["oral"] },
  place,
};
const isLight: Condition = {
  kind: "test",
  ref: factRef("light"),
  test: { kind: "in", values: [true] },
  place,
};
const waitTerm: Term = {
  kind: "duration",
  duration: duration(14, "day"),
  direction: "after",
  anchor: anchor("reminder"),
  text: "",
  place,
};

function ownSteps(): readonly Step[] {
  return [
    step("management-informed", "Directie geïnformeerd", {
      to: plain(who("management")),
      within: plain(open("promptly")),
      article: { byKey: {}, else: ["art_3"] },
    }),
    step("acknowledgement", "Bericht van ontvangst", {
      by: plain(who("secretariat")),
      to: plain(who("complainant")),
      form: plain(["written"]),
      contains: plain(["contact", "next-steps"]),
      within: plain(after(5, "working-day", "complaint")),
      doneWhen: "received",
      article: { byKey: {}, else: ["art_4"] },
    }),
    step("decision", "Besluit", {
      by: plain(who("management")),
      to: plain(who("complainant", "accused")),
      form: plain(["written"]),
      contains: plain(["reason"]),
      within: plain(after(3, "working-week", "acknowledgement")),
      extension: [
        {
          notice: ["delay-notice"],
          dateField: "new-date",
          atMost: plain(after(3, "month", "complaint")),
          binding: false,
          contains: plain(["reason", "new-date"]),
          to: plain(who("complainant")),
          times: 1,
          corrects: true,
          place,
        },
      ],
      pause: {
        from: ref("information-request"),
        until: ref("information-received"),
        atMost: plain({
          kind: "duration",
          duration: duration(2, "week"),
          direction: "after",
          text: "",
          place,
        }),
        endDayCounts: true,
        place,
      },
      readings: [
        {
          ambiguity: "week",
          question: "Wat is een werkweek?",
          alternatives: [
            { name: "strict", keys: ["counting"] },
            { name: "lenient", keys: ["counting"] },
          ],
          place,
        },
      ],
      article: { byKey: { within: ["art_9__para_1"], extension: ["art_9__para_2"] }, else: ["art_5"] },
    }),
    step("measures", "Maatregelen", { ifNeeded: true, attentionAfter: duration(2, "month") }),
    step("update", "Tussenbericht", {
      to: plain(who("complainant")),
      form: plain(["phone", "e-mail"]),
      contains: plain(["reason"]),
      by: plain(who("secretariat")),
      every: plain({ duration: duration(20, "working-day"), words: "", place }),
    }),
  ];
}

function limits(): readonly Step[] {
  return [
    step("complaint", "Klacht", {
      duty: "may",
      outside: true,
      requires: isLight,
      within: plain({
        kind: "earliest",
        terms: [
          {
            kind: "duration",
            duration: duration(1, "year"),
            direction: "after",
            anchor: anchor("incident"),
            text: "",
            place,
          },
          {
            kind: "duration",
            duration: duration(6, "month"),
            direction: "after",
            anchor: anchor("became-aware"),
            text: "",
            place,
          },
        ],
        place,
      }),
      otherwise: { all: "refuse", byKey: { within: "may-refuse" }, place },
    }),
    step("appeal", "Bezwaar", {
      duty: "may",
      outside: true,
      to: plain(who("management")),
      within: plain(after(4, "week", "decision", "refusal")),
      notBefore: plain([{ kind: "order", ref: ref("decision"), place }]),
    }),
    step("closing", "Zaak gesloten", {
      once: { occurrence: "first", items: [{ kind: "silence", step: "appeal", place }], text: "", place },
      notBefore: plain([{ kind: "waiting", bound: { kind: "term", term: waitTerm }, place }]),
      cancelledBy: [],
    }),
  ];
}

function demands(): readonly Step[] {
  return [
    step("asked", "Gevraagd of het een klacht is", {
      if: {
        kind: "all",
        of: [isOral, { kind: "not", of: { kind: "happened", ref: ref("refusal"), place }, place }],
        place,
      },
      notAfter: plain([{ kind: "order", ref: ref("decision"), place }]),
      strength: "open",
      note: "alleen als de ontvanger twijfelt",
    }),
    step("careful", "Niet door de betrokkene", {
      isEntry: true,
      duty: "may",
      acts: ["decision"],
      notBy: plain([...who("accused"), { kind: "step", id: "acknowledgement", place }]),
      severity: { byKey: {}, else: "attention" },
      purpose: "independence",
    }),
    step("silent", "Niets naar buiten", {
      isEntry: true,
      duty: "never",
      acts: ["publication", "letter-outside"],
      unless: { kind: "happened", ref: ref("consent"), place },
    }),
    step("filed", "Dossier gearchiveerd", {
      once: { occurrence: "each", items: [{ kind: "event", ref: ref("decision") }], text: "", place },
      by: plain(who("secretariat")),
      contains: {
        kind: "table",
        subject: factRef("channel"),
        rows: [
          { value: "written", result: ["letter", "outcome"] },
          { value: "oral", result: null },
        ],
        else: ["outcome"],
        place,
      },
    }),
  ];
}

const frame: Partial<Regulation> = {
  title: "Klachtenregeling Voorbeeld",
  adopted: 16_976,
  inForce: { from: 16_953, appliesTo: "received" },
  norms: ["iso-10002"],
  roles: {
    complainant: role("complainant", "klager", true),
    management: role("management", "directie"),
    secretariat: { ...role("secretariat", "secretariaat"), aliases: ["BackOffice"] },
    accused: role("accused", "betrokken medewerker"),
    committee: {
      ...role("committee", "klachtencommissie"),
      panel: {
        size: 3,
        quorum: 2,
        chair: "management",
        includes: { secretariat: 1 },
        notBy: plain(who("accused")),
        readings: [],
        place,
        article: { byKey: {}, else: ["art_3"] },
        models: [],
      },
    },
  },
  facts: {
    channel: fact("channel", "manier", {
      type: "choice",
      values: { oral: "mondeling", written: "schriftelijk" },
    }),
    light: fact("light", "lichte uiting van ontevredenheid", { type: "flag", assume: false }),
  },
  fields: {
    contact: "naam van de contactpersoon",
    "next-steps": "wat er verder gebeurt",
    reason: "reden",
    "new-date": "nieuwe datum",
    letter: "brief",
    outcome: "uitkomst",
  },
  activities: Object.fromEntries(
    [
      ["complaint", "Klacht"],
      ["acknowledgement", "Bericht van ontvangst"],
      ["decision", "Besluit"],
      ["refusal", "Niet in behandeling genomen"],
      ["withdrawal", "Klacht ingetrokken"],
      ["delay-notice", "Bericht van uitstel"],
      ["information-request", "Om gegevens gevraagd"],
      ["information-received", "Gegevens ontvangen"],
      ["incident", "Voorval"],
      ["became-aware", "Ontdekt"],
      ["appeal", "Bezwaar"],
      ["reminder", "Herinnering"],
      ["publication", "Bekendmaking"],
      ["letter-outside", "Brief aan anderen"],
      ["consent", "Toestemming"],
    ].map(([id = "", label = ""]) => [id, activity(id, label)]),
  ),
  organisation: [
    step("january-report", "Jaarverslag aan de medewerkers", {
      by: plain(who("management")),
      to: plain(who("secretariat")),
      form: plain(["publication"]),
      contains: plain(["outcome"]),
      every: plain({ duration: duration(1, "year"), words: "", period: "year", place }),
      within: plain(after(1, "month")),
    }),
    step("on-time", "Besluiten op tijd", {
      acts: ["decision"],
      share: { numerator: 9, denominator: 10, period: "quarter", place },
    }),
  ],
  retention: [
    {
      id: "file",
      keep: plain(after(2, "year", "decision")),
      destroy: true,
      counting,
      readings: [],
      place,
      article: { byKey: {}, else: ["art_8"] },
      models: [],
    },
  ],
  attest: [
    {
      id: "confidential",
      label: "De klacht is vertrouwelijk behandeld",
      place,
      article: { byKey: {}, else: ["art_1"] },
      models: [],
    },
  ],
  informative: [{ article: ["art_2"], because: "information", models: [], note: "doelen", place }],
  accepted: [],
  articles: [
    ["art_1", "artikel 1"],
    ["art_2", "artikel 2"],
    ["art_3", "artikel 3"],
    ["art_4", "artikel 4"],
    ["art_5", "artikel 5, negende lid"],
    ["art_8", "artikel 8"],
    ["art_9__para_1", "artikel 9, eerste lid"],
    ["art_9__para_2", "artikel 9, tweede lid"],
  ].map(([id = "", citation = ""]) => ({ id, citation, text: "", place, terms: [] })),
};
