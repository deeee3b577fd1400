import { describe, expect, it } from "vitest";
import { Intake } from "../../src/case-log/intake.ts";
import { jsonLineRecords } from "../../src/case-log/json-lines.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { chunksOf, mappingOf, places, readLog } from "./reading.ts";

/** The events and facts of each case, without where they stand. */
function said({ cases }: Pick<CaseLog, "cases">): unknown {
  return cases.map(({ id, facts, events }) => ({
    id,
    facts,
    events: events.map(({ place: _place, ...event }) => event),
  }));
}

const mapping = mappingOf(`
dates: d-M-yyyy
case: Zaak
facts:
  urgent: Spoed
  amount: Kosten.bedrag
  involved: Betrokken
events:
  complaint: Ontvangen
  decision: { time: Besluit, actor: Door }
`);
const rows = [
  {
    Zaak: 1,
    Ontvangen: "2-1-2025",
    Besluit: "9-1-2025",
    Door: ["An", "Bo"],
    Spoed: true,
    Kosten: { bedrag: 12.5 },
    Betrokken: ["Cas"],
  },
  { Zaak: 2, Ontvangen: "3-1-2025", Besluit: null, Door: "", Spoed: false },
  { Ontvangen: "4-1-2025", Zaak: 3, Kosten: { bedrag: 0 } },
];
const table = [
  "Zaak;Ontvangen;Besluit;Door;Spoed;Kosten.bedrag;Betrokken",
  "1;2-1-2025;9-1-2025;An|Bo;true;12.5;Cas",
  "2;3-1-2025;;;false;;",
  "3;4-1-2025;;;;0;",
].join("\n");

describe("objects with names of their own are the rows of a table", () => {
  it.each([
    ["a list", "log.json", JSON.stringify(rows)],
    ["the answer of a service", "log.json", JSON.stringify({ count: 3, messages: ["ok"], value: rows })],
    ["a list that is called cases", "log.json", JSON.stringify({ cases: rows })],
    ["lines", "log.jsonl", rows.map((row) => `${JSON.stringify(row)}\n`).join("\n")],
  ])("in %s: they say what the same table in CSV says", async (_what, name, text) => {
    const log = await readLog(text, { name, mapping });
    expect(log.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(log.rows).toEqual({ read: 3, used: 3, duplicates: 0, rejected: 0 });
    const { cases, scope } = await readLog(table, { mapping });
    const facts = [
      { urgent: true, amount: 12.5, involved: ["Cas"] },
      { urgent: false, amount: null, involved: null },
      { urgent: null, amount: 0, involved: null },
    ];
    // In CSV a number and a truth value are text until they are compared; here they are what they are.
    expect(said(log)).toEqual(
      said({ cases: cases.map((each, at) => ({ ...each, facts: facts[at] ?? {} })) }),
    );
    expect(log.scope).toEqual(scope);
  });

  it("a name that no object has is a column that the source lacks: nobody says that the act was not done", async () => {
    const text = '{"Zaak":"1","Ontvangen":"2-1-2025"}\n{"Zaak":"2","Ontvangen":"3-1-2025"}\n';
    const log = await readLog(text, { name: "log.jsonl", mapping });
    expect(log.scope.notRecorded).toEqual(new Set(["decision"]));
    expect(log.findings.map(({ rule }) => rule)).toContain("missing-column");
  });

  it("every fault has its place, and the other objects are read", async () => {
    const text =
      '[{"Zaak":"1","Ontvangen":"2-1-2025","Ontvangen":"3-1-2025"},\n "x", {"Zaak":"","Ontvangen":"4-1-2025"},\n {"Zaak":"4","Ontvangen":"31-2-2025"},\n {"Zaak":"5\\u0000"}]';
    const log = await readLog(text, {
      name: "log.json",
      mapping: mappingOf("dates: d-M-yyyy\ncase: Zaak\nevents:\n  complaint: Ontvangen\n"),
    });
    expect(places(log)).toEqual([
      "duplicate-key 1:37",
      "json-shape 2:2",
      "no-case 2:15",
      "impossible-date 3:26",
      "nul-byte 4:10",
    ]);
    expect(log.rows).toEqual({ read: 5, used: 2, duplicates: 0, rejected: 3 });
    expect(log.cases.map(({ id, events }) => [id, events.length])).toEqual([
      ["1", 1],
      ["4", 1],
    ]);
  });

  it("more lines than can be held are given up, at the line where that shows", async () => {
    const line = '{"Zaak":"1"}\n';
    const lines = { name: "log.jsonl", chunks: chunksOf(line.repeat(3)) };
    const intake = new Intake("log.jsonl");
    expect([...(await jsonLineRecords(lines, intake, 36))()]).toHaveLength(3);
    await expect(
      jsonLineRecords({ ...lines, chunks: chunksOf(line.repeat(3)) }, intake, 35),
    ).rejects.toMatchObject({
      finding: { rule: "large-json", place: { file: "log.jsonl", line: 3, column: 1 } },
    });
  });

  it("two objects that say the same are one row, in whatever order they say it", async () => {
    const text = '[{"Zaak":"1","Ontvangen":"2-1-2025"},{"Ontvangen":"2-1-2025","Zaak":"1"}]';
    const log = await readLog(text, { name: "log.json", mapping });
    expect(log.rows).toMatchObject({ used: 1, duplicates: 1 });
  });
});

describe("objects with a list of acts in each", () => {
  const mappingText = `
dates: d-M-yyyy
list: verloop.stappen
case: Zaak
facts: { urgent: Spoed, amount: verloop.stappen.kosten }
events: { complaint: Ontvangen }
event:
  activity: verloop.stappen.wat
  time: verloop.stappen.wanneer.datum
  actor: { column: Behandelaar }
`;
  const listed = mappingOf(mappingText);
  const objects = [
    {
      Zaak: 1,
      Ontvangen: "2-1-2025",
      Spoed: true,
      Behandelaar: "An",
      verloop: {
        stappen: [
          { wat: "besluit", wanneer: { datum: "9-1-2025" }, kosten: 12 },
          { wat: "hoorzitting", wanneer: null },
        ],
      },
    },
    { Zaak: 2, Ontvangen: "3-1-2025", verloop: { stappen: [] } },
    {
      Zaak: 3,
      Ontvangen: "4-1-2025",
      verloop: { stappen: { wat: "besluit", wanneer: { datum: "5-1-2025" } } },
    },
    { Zaak: 4, Ontvangen: "4-1-2025" },
  ];
  const acts = ({ cases }: CaseLog) =>
    cases.map(({ id, facts, events }) => [
      id,
      facts,
      events.map(({ activity, time, actor }) => [activity, time?.day, ...actor]),
    ]);

  it.each([
    ["log.json", JSON.stringify({ zaken: objects })],
    ["log.jsonl", objects.map((each) => JSON.stringify(each)).join("\n")],
  ])("%s: what the object says, and every act in its list", async (name, text) => {
    const log = await readLog(text, { name, mapping: listed });
    expect(acts(log)).toEqual([
      [
        "1",
        { urgent: true, amount: 12 },
        [
          ["complaint", 20_090],
          ["decision", 20_097, "An"],
          ["hearing", undefined, "An"],
        ],
      ],
      ["2", { urgent: null }, [["complaint", 20_091]]],
      [
        "3",
        { urgent: null, amount: null },
        [
          ["complaint", 20_092],
          ["decision", 20_093],
        ],
      ],
      ["4", { urgent: null }, [["complaint", 20_092]]],
    ]);
    expect(log.rows).toEqual({ read: 7, used: 7, duplicates: 0, rejected: 0 });
    expect(log.findings.map(({ rule }) => rule)).toEqual(["no-time"]);
  });

  it("that are all empty say only what the objects say", async () => {
    const text = JSON.stringify([
      { Zaak: 1, Ontvangen: "2-1-2025", Spoed: false, verloop: { stappen: null } },
    ]);
    const log = await readLog(text, { name: "log.json", mapping: listed });
    expect(acts(log)).toEqual([["1", { urgent: false }, [["complaint", 20_090]]]]);
  });

  it("what is wrong in an item costs that item, and what is wrong in an object all of it", async () => {
    const text = [
      '{"Zaak":"1","Ontvangen":"2-1-2025","verloop":{"stappen":["x",{"wat":"besluit","wanneer":{"datum":"9-1-2025"}}]}}',
      '{"Zaak":"","Ontvangen":"2-1-2025","verloop":{"stappen":[{"wat":"besluit","wanneer":{"datum":"9-1-2025"}}]}}',
      '{"Zaak":"3","Ontvangen":"2-1-2025","verloop":{"stappen":[{"wat":"","wanneer":{"datum":"9-1-2025"}},{"wat":"be\\u0000"}]}}',
    ].join("\n");
    const log = await readLog(text, { name: "log.jsonl", mapping: listed });
    expect(log.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["json-shape", "no-case", "no-activity", "nul-byte"]),
    );
    expect(log.rows).toEqual({ read: 8, used: 3, duplicates: 0, rejected: 5 });
    expect(log.cases.map(({ id, events }) => [id, events.length])).toEqual([
      ["1", 2],
      ["3", 1],
    ]);
  });

  it.each([
    ["a list that no object has", "verloop.stappen", "verloop.stapen", "missing-list", '"verloop.stappen"'],
    [
      "a name of its items that none has",
      "stappen.wat",
      "stappen.wt",
      "missing-column",
      '"verloop.stappen.wat"',
    ],
  ])(
    "%s: nothing is read, for nobody may say that the acts were not done",
    async (_what, from, to, rule, meant) => {
      const written = mappingOf(mappingText.replaceAll(from, to));
      const { cases, findings } = await readLog(JSON.stringify(objects), {
        name: "log.json",
        mapping: written,
      });
      expect(cases).toEqual([]);
      const found = findings.find((finding) => finding.rule === rule);
      expect(found?.place.file).toBe("mapping.yaml");
      expect(found?.message.en).toContain(meant);
    },
  );

  it("a list that is called events is read by the mapping that names it", async () => {
    const text = '[{"id":"1","events":[{"activity":"x","soort":"klacht","datum":"2-1-2025"}]}]';
    const mapping = mappingOf(
      "list: events\ndates: d-M-yyyy\ncase: id\nevent: { activity: events.soort, time: events.datum }\n",
    );
    expect(acts(await readLog(text, { name: "log.json", mapping }))).toEqual([
      ["1", {}, [["complaint", 20_090]]],
    ]);
  });
});

describe("without a mapping a list may stand in the place of our own form", () => {
  const events = [
    { case_id: "1", activity: "klacht", timestamp: "2025-01-02", Spoed: true },
    { case_id: "1", activity: "besluit", timestamp: "2025-01-09", actor: ["An"] },
  ];
  const lines = events.map((event) => JSON.stringify(event)).join("\n");

  it.each([
    ["a list of events", JSON.stringify(events)],
    ["a list of events with a name", JSON.stringify({ events })],
  ])("%s is read as lines of JSON are", async (_what, text) => {
    const log = await readLog(text, { name: "log.json" });
    const { cases, scope } = await readLog(lines, { name: "log.jsonl" });
    expect(log.findings).toEqual([]);
    expect(said(log)).toEqual(said({ cases }));
    expect(log.scope).toEqual(scope);
  });

  it("a list of cases is read as the list cases is", async () => {
    const cases = [{ id: "1", facts: { Spoed: true }, events: [{ activity: "klacht", time: "2025-01-02" }] }];
    const log = await readLog(JSON.stringify(cases), { name: "log.json" });
    expect(log.findings).toEqual([]);
    expect(said(log)).toEqual(said(await readLog(JSON.stringify({ cases }), { name: "log.json" })));
  });

  it("what is said beside the list holds for it", async () => {
    const text = JSON.stringify({
      logUntil: "2025-12-31",
      zone: "Mars/Base",
      notRecorded: ["hoorzitting"],
      events,
      page: 1,
    });
    const log = await readLog(text, { name: "log.json" });
    expect(log.scope).toMatchObject({ notRecorded: new Set(["hearing"]), until: 20_453 });
    expect(log.findings.map(({ rule }) => rule)).toEqual(["unknown-zone"]);
  });

  it.each(["log.json", "log.jsonl"])(
    "cases with their events in %s need no mapping, also when there is one",
    async (name) => {
      const text = '{"id":"1","events":[{"activity":"klacht","time":"2025-01-02"}]}';
      const log = await readLog(name === "log.json" ? `{"cases":[${text}]}` : text, { name, mapping });
      expect(log.findings).toEqual([]);
      expect(log.cases.map(({ id, events: [only] }) => [id, only?.activity])).toEqual([["1", "complaint"]]);
    },
  );

  it("two lists of objects: nobody can tell which is meant", async () => {
    const log = await readLog(JSON.stringify({ events, others: events }), { name: "log.json" });
    expect(log.cases).toEqual([]);
    expect(log.findings.map(({ rule }) => rule)).toEqual([
      "json-shape",
      "no-rows",
      "json-shape",
      "json-shape",
    ]);
  });

  it.each([
    ["log.json", JSON.stringify(rows)],
    ["log.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")],
  ])("where nothing in %s could be read it is said what to do", async (name, text) => {
    const { findings } = await readLog(text, { name });
    const rules = findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === "other-names")).toHaveLength(1);
    const one = await readLog(`${text.replace(/^\[|\]$/gu, "").replaceAll("},{", "}\n{")}\n${lines}`, {
      name: "log.jsonl",
    });
    expect(one.findings.map(({ rule }) => rule)).not.toContain("other-names");
  });
});
