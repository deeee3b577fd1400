import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { parseJson, plain } from "../../src/case-log/json-nodes.ts";
import { places, readLog } from "./reading.ts";

const read = (text: string, name = "log.json") => readLog(text, { name });

describe("one JSON document", () => {
  test("becomes cases with the places of their events", async () => {
    const log =
      await read(`{"zone": "America/New_York", "logUntil": "2025-12-31", "notRecorded": ["hoorzitting"],
 "cases": [{"id": 7, "facts": {"Spoed": true, "x": null}, "events": [
  {"activity": "klacht", "time": "2025-01-02T23:30", "actor": ["A", "B"], "form": "letter", "reasons": "kapot", "urgent": ""}]}],
 "organisation": [{"activity": "yearly-report", "time": "2025-02-01", "period": 2024}]}`);
    const place = (line: number, column: number) => ({ file: "log.json", line, column });
    const nobody = { actor: [], role: [], recipient: [], with: [] };
    expect([log.cases, log.organisation, log.findings, log.rows]).toEqual([
      [
        {
          id: "7",
          facts: { urgent: true, x: null },
          place: place(2, 12),
          events: [
            {
              ...nobody,
              activity: "complaint",
              time: { day: dayFromIso("2025-01-02"), instant: Date.UTC(2025, 0, 3, 4, 30) },
              actor: ["A", "B"],
              form: "letter",
              fields: { reasons: "kapot", urgent: null },
              place: place(3, 3),
            },
          ],
        },
      ],
      [
        {
          ...nobody,
          activity: "yearly-report",
          time: { day: dayFromIso("2025-02-01") },
          period: "2024",
          fields: {},
          place: place(4, 19),
        },
      ],
      [],
      { read: 3, used: 3, duplicates: 0, rejected: 0 },
    ]);
    expect(log.scope).toEqual({
      fields: new Set(["urgent", "x", "reasons", "actor", "form", "time", "period"]),
      notRecorded: new Set(["hearing"]),
      until: dayFromIso("2025-12-31"),
    });
  });

  test("may say when as the CSV form does", async () => {
    const line = '{"case_id":"1","activity":"klacht","timestamp":"2025-01-02"}';
    const log = await read(line, "log.jsonl");
    expect(log.findings).toEqual([]);
    expect(log.cases[0]?.events[0]).toMatchObject({ time: { day: dayFromIso("2025-01-02") }, fields: {} });
    const both = line.replace("}", ',"time":"2025-01-03"}');
    expect((await read(both, "log.jsonl")).cases[0]?.events[0]).toMatchObject({
      time: { day: dayFromIso("2025-01-03") },
      fields: { timestamp: "2025-01-02" },
    });
  });

  const bad: readonly [string, string, string[], [used: number, rejected: number]][] = [
    ["no JSON", '{"cases": [\n {"id": }]}', ["json-syntax 2:9"], [0, 0]],
    ["nothing", " ", ["empty-file 1:1"], [0, 0]],
    ["no cases", '{"cases": []}', ["no-rows 1:1"], [0, 0]],
    [
      "an unknown key",
      '{"cases": [], "case": 1, "organisation": [{"activity": "yearly-report", "time": "2025-01-01"}]}',
      ["json-shape 1:15"],
      [1, 0],
    ],
    [
      "an event without activity",
      '{"cases": [{"id": "K", "events": [{"time": "2025-01-01"},\n {"activity": "klacht", "time": "2025-02-30"}]}]}',
      ["json-shape 1:35", "impossible-date 2:33"],
      [2, 1],
    ],
    [
      "a case without id",
      '{"cases": [{"events": [{"activity": "klacht", "time": "2025-01-01"}]}]}',
      ["other-names 1:1", "json-shape 1:12"],
      [0, 2],
    ],
    [
      "a key twice",
      '{"cases": [{"id": "K", "events": [{"activity": "klacht", "activity": "besluit", "time": "2025-01-01"}]}]}',
      ["duplicate-key 1:58"],
      [2, 0],
    ],
    [
      "a zone that does not exist",
      '{"zone": "Mars", "cases": [{"id": "K", "events": []}]}',
      ["unknown-zone 1:10"],
      [1, 0],
    ],
    ["nested without end", `{"cases": ${"[".repeat(100_000)}`, ["json-syntax 1:75"], [0, 0]],
  ];
  test.each(bad)("%s", async (_name, text, findings, [used, rejected]) => {
    const log = await read(text);
    expect(places(log)).toEqual(findings);
    expect(log.rows).toEqual({ read: used + rejected, used, duplicates: 0, rejected });
  });

  test("an equal event counts once, whatever the order of its properties", async () => {
    const log = await read(
      '{"cases": [{"id": "K", "events": [{"activity": "klacht", "time": "2025-01-01"}, {"time": "2025-01-01", "activity": "klacht"}]}]}',
    );
    expect([log.cases[0]?.events.length, places(log), log.rows]).toEqual([
      1,
      ["duplicate-row 1:81"],
      { read: 3, used: 2, duplicates: 1, rejected: 0 },
    ]);
  });
});

describe("JSON Lines", () => {
  test("holds events and cases, and a bad line spoils only itself", async () => {
    const log = await read(
      '{"case_id": "K1", "activity": "klacht", "time": "2025-01-02", "urgent": "ja"}\n{"id": "K2", "events": [{"activity": "besluit", "time": "2025-01-03"}]}\n{"case_id": \n\n{"activity": "jaarverslag", "time": "2025-01-04"}\n{"case_id": "K1"}',
      "log.jsonl",
    );
    expect(
      log.cases.map(({ id, facts, events }) => [id, facts, events.map(({ place }) => place.line)]),
    ).toEqual([
      ["K1", { urgent: "ja" }, [1]],
      ["K2", {}, [2]],
    ]);
    expect([log.organisation.length, places(log), log.rows]).toEqual([
      1,
      ["json-syntax 3:13", "json-shape 6:1"],
      { read: 6, used: 4, duplicates: 0, rejected: 2 },
    ]);
  });

  test("is known by its content as well", async () => {
    const log = await read(
      '{"case_id": "K1", "activity": "klacht", "time": "2025-01-02"}\n{"case_id": "K2", "activity": "klacht", "time": "2025-01-02"}\n',
      "log",
    );
    expect([log.sources?.[0]?.format, log.cases.length]).toEqual(["json-lines", 2]);
  });
});

test("the parser reads what JSON.parse reads", () => {
  const text = ' {"a": [1, -2.5e3, true, false, null, "x\\"\\u00e9\\\\", {}], "b": {"c": []}} ';
  expect(plain(parseJson(text))).toEqual(JSON.parse(text));
  for (const wrong of ["", "{", "[1,]", "{a:1}", "01", '"x', "nul", "1 2", '"\n"'])
    expect(() => parseJson(wrong)).toThrow();
});
