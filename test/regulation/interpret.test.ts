import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { bare, fileWith, placed, regulationWith, stepIn } from "./support.ts";

function everyKey() {
  const { regulation } = readRegulation(readFileSync("test/regulation/every-key.md", "utf8"), "every-key.md");
  if (!regulation) throw new Error("not read");
  return regulation;
}

describe("defaults of a file", () => {
  test("what is not said", () => {
    const regulation = regulationWith("steps: { decision: { article: art_1 } }");
    expect(bare({ ...regulation, articles: [], under: undefined, kinds: [] })).toEqual({
      id: "test",
      title: "Test",
      language: "nl",
      file: "test.md",
      inForce: { appliesTo: "received" },
      norms: [],
      timeZone: "Europe/Amsterdam",
      counting: {
        calendar: "nl-atw",
        restDay: "none",
        restDayOthers: "next-working-day",
        workingWeek: "days",
        goodFriday: true,
        liberationDay: true,
        equatedDays: true,
        countsDayZero: false,
      },
      calendars: {},
      readings: [],
      roles: { complainant: { id: "complainant", label: "klager", aliases: [], outside: true } },
      facts: {},
      fields: {},
      activities: {
        decision: { id: "decision", label: "Uitkomst meegedeeld", aliases: [], outside: false, event: false },
        complaint: { id: "complaint", label: "Klacht ontvangen", aliases: [], outside: true, event: false },
      },
      groups: {},
      kinds: [],
      organisation: [],
      retention: [],
      attest: [],
      informative: [],
      accepted: [],
      articles: [],
      definitions: [],
    });
  });

  test("what is said", () => {
    const regulation = everyKey();
    expect(regulation.counting).toEqual({
      calendar: "office",
      restDay: "atw",
      restDayOthers: "none",
      workingWeek: "whole",
      goodFriday: false,
      liberationDay: false,
      equatedDays: false,
      countsDayZero: true,
      closuresSuspend: true,
      closesAt: 17 * 60,
      receivedAfter: 16 * 60 + 30,
      restDayReceipt: "next-working-day",
      promptly: { amount: 2, unit: "working-day", text: "2 werkdagen" },
    });
    expect(bare(regulation.calendars)).toEqual({
      office: {
        id: "office",
        label: "Kantoor",
        base: "nl-atw",
        days: [1, 2, 3, 4],
        holidays: "be",
        closed: [
          { from: dayFromIso("2025-12-24"), until: dayFromIso("2025-12-24") },
          { from: dayFromIso("2025-12-27"), until: dayFromIso("2026-01-02") },
          {
            from: dayFromIso("2025-08-01"),
            until: dayFromIso("2025-08-08"),
            announced: dayFromIso("2025-05-01"),
          },
        ],
        file: "closures.ics",
      },
    });
    expect(bare(regulation.facts)).toEqual({
      urgent: { id: "urgent", label: "urgent", type: "flag", values: {}, assume: false },
      channel: {
        id: "channel",
        label: "weg",
        type: "choice",
        values: { phone: "telefoon", letter: "brief" },
        assume: "letter",
        from: "complaint",
      },
      again: {
        id: "again",
        label: "eerder geklaagd",
        type: "boolean",
        values: {},
        cases: 3,
        same: "channel",
        over: { amount: 1, unit: "year", text: "1 jaar" },
      },
      colour: { id: "colour", label: "colour", type: "choice", values: { red: "red", blue: "blue" } },
    });
    expect(regulation.inForce).toEqual({
      from: dayFromIso("2025-02-01"),
      until: dayFromIso("2026-01-31"),
      appliesTo: "running",
    });
  });

  test("the complainant stays outside when it gets another label", () => {
    const { roles } = regulationWith("roles: { complainant: { label: cliënt, outside: false } }\nsteps: {}");
    expect(roles.complainant).toMatchObject({ label: "cliënt", outside: true });
  });
});

describe("duty, outside and purpose", () => {
  test.each([
    ["decision: {}", "decision", { duty: "must", outside: false, purpose: "decision" }],
    ["complaint: {}", "complaint", { duty: "may", outside: true, label: "Klacht ontvangen" }],
    ["measures: {}", "measures", { duty: "may", outside: false, purpose: "measures" }],
    ["measures: { duty: must }", "measures", { duty: "must" }],
    ["january-report: {}", "january-report", { duty: "must", outside: false, label: "January report" }],
    ["papers: { by: [complainant, ombudsman] }", "papers", { duty: "may", outside: true }],
    ["papers: { by: complainant or handler }", "papers", { duty: "must", outside: false }],
    ["papers: { by: { urgent: { true: complainant, else: ombudsman } } }", "papers", { outside: true }],
    ["papers: { by: { urgent: { true: handler, else: ombudsman } } }", "papers", { outside: false }],
    ["complaint: { by: handler }", "complaint", { duty: "must", outside: false }],
    [
      "signed: { act: complaint }",
      "signed",
      { duty: "may", outside: true, isEntry: true, acts: ["complaint"] },
    ],
    ["papers: { by: ombudsman }, signed: { act: papers }", "signed", { outside: true }],
    [
      "first-talk: { act: contact }",
      "first-talk",
      { duty: "may", acts: ["hearing", "visit"], isEntry: true },
    ],
    ["first-talk: { act: hearing, duty: never }", "first-talk", { duty: "never" }],
    ["decision: { act: decision }", "decision", { isEntry: false, duty: "must" }],
  ])("%s", (steps, id, expected) => {
    const regulation = regulationWith(`roles: { handler: x, ombudsman: { label: y, outside: true } }
facts: { urgent: flag }
events: { visit: Bezoek }
groups: { contact: [hearing, visit] }
steps: { ${steps} }`);
    expect(stepIn(regulation, id)).toMatchObject(expected);
  });
});

describe("defaults of steps", () => {
  const regulation =
    regulationWith(`defaults: { extension: { contains: reason }, form: written, counting: { workingWeek: calendar } }
steps:
  decision: { within: 1 week, counting: { countsDayZero: true } }
  hearing: { form: spoken, within: 1 week, extension: none }
  registration: { form: none }`);

  test("they hold where a step says nothing", () => {
    const { extension, form, counting } = stepIn(regulation, "decision");
    expect(bare(extension)).toEqual([
      {
        notice: ["delay-notice"],
        dateField: "new-date",
        binding: true,
        contains: { kind: "plain", value: ["reason"] },
        times: 1,
        corrects: false,
      },
    ]);
    expect(form).toEqual({ kind: "plain", value: ["written"] });
    expect(counting).toMatchObject({ calendar: "nl-atw", workingWeek: "calendar", countsDayZero: true });
  });

  test("a step has its own, or takes them away", () => {
    expect(stepIn(regulation, "hearing")).toMatchObject({ form: { value: ["spoken"] }, extension: [] });
    expect(stepIn(regulation, "registration").form).toBeUndefined();
    expect(stepIn(regulation, "registration").extension).toEqual([]);
  });
});

describe("kinds and stages", () => {
  test("a file without either is one stage of one kind", () => {
    const { kinds } = regulationWith("steps: { decision: {}, refusal: {}, told: { act: decision } }");
    expect(
      bare(
        kinds.map((kind) => ({
          ...kind,
          stages: kind.stages.map((stage) => ({ ...stage, steps: stage.steps.length })),
        })),
      ),
    ).toEqual([
      {
        id: "",
        label: "Test",
        starts: ["complaint"],
        stages: [
          {
            id: "",
            label: "",
            wholeCase: true,
            starts: ["complaint"],
            completedBy: ["decision", "refusal"],
            reopenedBy: [],
            cancelledBy: [],
            refusals: ["refusal"],
            steps: 3,
            article: { byKey: {}, else: [] },
            models: [],
          },
        ],
      },
    ]);
  });

  test("kinds with stages, steps beside them, and what they inherit", () => {
    const { kinds } = regulationWith(`cancelledBy: withdrawal
kinds:
  complaint:
    starts: [complaint]
    stages:
      one: { steps: { decision: {} } }
      two: { starts: objection, cancelledBy: none, steps: { objection: {}, appeal-decision: {}, refusal: {} } }
    steps: { closing: {} }
  praise: { label: Compliment, starts: praise-given, completedBy: reply, steps: { praise-given: {}, reply: {} } }`);
    const shape = kinds.map(({ id, label, starts, stages }) => ({
      id,
      label,
      starts,
      stages: stages.map((stage) => [
        stage.id,
        stage.wholeCase,
        stage.starts,
        stage.completedBy,
        stage.cancelledBy,
      ]),
    }));
    expect(shape).toEqual([
      {
        id: "complaint",
        label: "Complaint",
        starts: ["complaint"],
        stages: [
          ["one", false, ["complaint"], ["decision"], ["withdrawal"]],
          ["two", false, ["objection"], ["appeal-decision"], []],
          ["", true, ["complaint"], [], ["withdrawal"]],
        ],
      },
      {
        id: "praise",
        label: "Compliment",
        starts: ["praise-given"],
        stages: [["", true, ["praise-given"], ["reply"], ["withdrawal"]]],
      },
    ]);
  });

  test("steps of the organisation may name the steps of every kind", () => {
    const regulation = regulationWith(`kinds: { a: { steps: { decision: {} } } }
organisation: { on-time: { act: decision, share: 90 % per quarter } }`);
    expect(stepIn(regulation, "on-time")).toMatchObject({ kind: "", acts: ["decision"], isEntry: true });
  });
});

describe("places", () => {
  test("of a step, of its keys, and of values in them", () => {
    const step = stepIn(
      regulationWith("steps:\n  decision:\n    to: complainant\n    form: [a, b]"),
      "decision",
    );
    expect(step.place).toMatchObject({ file: "test.md", line: 8, column: 3, endColumn: 11 });
    expect(step.places.form).toMatchObject({ line: 10, column: 5 });
    expect(step.to).toMatchObject({ value: [{ place: { line: 9, column: 9, endLine: 9, endColumn: 20 } }] });
  });

  test("of the body", () => {
    const { regulation } = readRegulation(fileWith("steps: {}"), "test.md");
    expect(regulation?.articles.map(({ id, place }) => [id, place.line])).toEqual([
      ["art_1", 10],
      ["art_2", 14],
    ]);
  });
});

describe("under another reading", () => {
  const regulation = regulationWith(`readings:
  - { ambiguity: week, strict: { counting: { workingWeek: calendar } } }
steps:
  decision:
    within: 3 weken
    contains: reason
    extension: { contains: reason, atMost: 3 maanden }
    readings:
      - { ambiguity: start, strict: { within: 3 weken na hearing, contains: none }, lenient: { extension: { noticeBy: 1 week, atMost: none } } }
  hearing: { within: 1 week, counting: { workingWeek: whole } }
  filed: {}`);

  test("keys are replaced, taken away, and objects merge one level deep", () => {
    const strict = stepIn(regulation.under(new Map([["start", "strict"]])), "decision");
    expect(strict).toMatchObject({ within: { value: { term: { text: "3 weken na hearing" } } } });
    expect(strict.contains).toBeUndefined();
    const lenient = stepIn(regulation.under(new Map([["start", "lenient"]])), "decision");
    expect(lenient.extension[0]).toMatchObject({
      contains: { value: ["reason"] },
      noticeBy: { value: { term: { text: "1 week" } } },
    });
    expect(lenient.extension[0]?.atMost).toBeUndefined();
  });

  test("none is a rest-day rule of its own and takes nothing away", () => {
    const other = regulationWith(`readings:
  - { ambiguity: rest, strict: { counting: { restDayOthers: none } } }
steps: { appeal: { within: 6 weken } }`);
    expect(other.under(new Map([["rest", "strict"]])).counting.restDayOthers).toBe("none");
  });

  test("steps that are not touched are the same objects", () => {
    const strict = regulation.under(new Map([["start", "strict"]]));
    expect(stepIn(strict, "hearing")).toBe(stepIn(regulation, "hearing"));
    expect(stepIn(strict, "filed")).toBe(stepIn(regulation, "filed"));
    expect(stepIn(strict, "decision")).not.toBe(stepIn(regulation, "decision"));
  });

  test("counting of the whole file changes the steps that follow it", () => {
    const strict = regulation.under(new Map([["week", "strict"]]));
    expect(strict.counting.workingWeek).toBe("calendar");
    expect(stepIn(strict, "filed").counting.workingWeek).toBe("calendar");
    expect(stepIn(strict, "hearing")).toBe(stepIn(regulation, "hearing"));
  });

  test("the result is kept, in whatever order the choice is given", () => {
    const one = regulation.under(
      new Map([
        ["week", "strict"],
        ["start", "strict"],
      ]),
    );
    const other = regulation.under(
      new Map([
        ["start", "strict"],
        ["week", "strict"],
      ]),
    );
    expect(other).toBe(one);
    expect(regulation.under(new Map())).toBe(regulation);
    expect(regulation.under(new Map([["unknown", "strict"]]))).toBe(regulation);
    expect(one.under(new Map())).toBe(regulation);
  });

  test("panels, stages, retention and attest are read anew too", () => {
    const every = everyKey();
    expect(every.under(new Map([["members", "strict"]])).roles.committee?.panel?.size).toBe(4);
    expect(every.under(new Map([["close", "strict"]])).kinds[0]?.stages[0]?.completedBy).toEqual([
      "decision",
    ]);
    expect(every.under(new Map([["keeping", "strict"]])).retention[0]?.keep).toMatchObject({
      value: { term: { text: "1 jaar na decision" } },
    });
    expect(every.under(new Map([["asked", "lenient"]])).attest[0]?.once?.text).toBe("complaint");
  });
});

test("a step with every key", () => {
  expect(bare(stepIn(everyKey(), "investigation"))).toMatchSnapshot();
});

test("a wrong alternative of a panel is found", () => {
  const { findings } = readRegulation(
    fileWith("roles: { a: { panel: { size: 3, readings: { ambiguity: x, strict: { size: many } } } } }"),
    "test.md",
  );
  expect(placed(findings)).toEqual(["7:75 wrong-type"]);
});
