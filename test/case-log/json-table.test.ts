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
