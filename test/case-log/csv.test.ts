import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { places, readLog } from "./reading.ts";

const header = "case_id,activity,timestamp,actor\n";
const encoder = new TextEncoder();

describe("the canonical long form", () => {
  test("becomes cases with events, facts and contents", async () => {
    const log = await readLog(
      "Case ID;activity;timestamp;actor;role;sent;Spoed;reason\nK-2;Besluit;2025-02-03;A| B;Behandelaar;2025-02-04;;\nK-1;KLACHT;2025-01-02;;;;ja;kapot\n",
    );
    const place = (line: number, column = 1) => ({ file: "log.csv", line, column });
    const nobody = { actor: [], role: [], recipient: [], with: [] };
    expect(log).toEqual({
      cases: [
        {
          id: "K-1",
          facts: { urgent: "ja" },
          place: place(3),
          events: [
            {
              ...nobody,
              activity: "complaint",
              time: { day: dayFromIso("2025-01-02") },
              fields: { reason: "kapot", urgent: "ja" },
              place: place(3),
            },
          ],
        },
        {
          id: "K-2",
          facts: { urgent: null },
          place: place(2),
          events: [
            {
              ...nobody,
              activity: "decision",
              time: { day: dayFromIso("2025-02-03") },
              actor: ["A", "B"],
              role: ["handler"],
              sent: { day: dayFromIso("2025-02-04") },
              fields: { reason: null, urgent: null },
              place: place(2),
            },
          ],
        },
      ],
      organisation: [],
      scope: {
        fields: new Set(["time", "actor", "role", "sent", "reason", "urgent"]),
        notRecorded: new Set(),
      },
      findings: [],
      rows: { read: 2, used: 2, duplicates: 0, rejected: 0 },
      sources: [
        {
          name: "log.csv",
          format: "csv",
          encoding: "utf-8",
          delimiter: ";",
          zone: "Europe/Amsterdam",
          rows: { read: 2, used: 2, duplicates: 0, rejected: 0 },
        },
      ],
    });
  });

  test.each([
    ["a comma", ",", ","],
    ["a tab", "\t", "\t"],
    ["a bar", "|", "|"],
  ])("finds %s as delimiter in the header alone", async (_name, delimiter, expected) => {
    const log = await readLog(
      `case_id,activity,timestamp,x;y\nK;1,complaint,2025-01-02,a;b;c\n`.replaceAll(",", delimiter),
    );
    expect([log.sources?.[0]?.delimiter, log.cases[0]?.id, log.cases[0]?.events[0]?.fields]).toEqual([
      expected,
      "K;1",
      { "x;y": "a;b;c" },
    ]);
  });

  test("Excel's own line that names the delimiter is no header", async () => {
    const log = await readLog("sep=;\ncase_id;activity;timestamp\nK1;complaint;2025-01-02\n");
    expect([log.rows.used, log.findings, log.cases[0]?.place.line]).toEqual([1, [], 3]);
  });

  test("rows without a case are the organisation's", async () => {
    const log = await readLog(`${header},jaarverslag,2025-01-02,\n,complaint,2025-01-02,\n`);
    expect([log.cases, log.organisation.map(({ activity }) => activity), places(log)]).toEqual([
      [],
      ["yearly-report", "complaint"],
      ["no-case 3:1"],
    ]);
  });

  test("a fact with different values is unknown, and its places are kept", async () => {
    const log = await readLog(
      "case_id,activity,timestamp,urgent\nK1,complaint,2025-01-02,ja\nK1,hearing,2025-01-03,\nK1,decision,2025-01-04,nee\n",
    );
    expect([log.cases[0]?.facts, log.cases[0]?.conflicts?.urgent]).toEqual([
      { urgent: ["ja", "nee"] },
      [
        { value: "ja", place: { file: "log.csv", line: 2, column: 25 } },
        { value: "nee", place: { file: "log.csv", line: 4, column: 24 } },
      ],
    ]);
  });
});

describe("bad input: every finding with its place, every row accounted for", () => {
  const good = "K1,complaint,2025-01-02,A\n";
  const rows: readonly [string, string, string[], [used: number, duplicates: number, rejected: number]][] = [
    ["a short row", `${header}K1,complaint\n${good}`, ["ragged-row 2:1"], [1, 0, 1]],
    ["a long row", `${header}K1,complaint,2025-01-02,A,B\n${good}`, ["ragged-row 2:1"], [1, 0, 1]],
    ["empty cells at the end", `${header}K1,complaint,2025-01-02,A,,\n`, [], [1, 0, 0]],
    [
      "an unclosed quote",
      `${header}${good}K1,"hearing,2025-01-03,A\nK1,decision,2025-01-04,A\n`,
      ["unclosed-quote 3:4"],
      [2, 0, 1],
    ],
    ["text after a quote", `${header}K1,"hear"ing,2025-01-03,A\n${good}`, ["stray-quote 2:4"], [1, 0, 1]],
    ["an impossible date", `${header}K1,complaint,2025-02-30,A\n`, ["impossible-date 2:14"], [1, 0, 0]],
    [
      "a date that is not declared",
      `${header}K1,complaint,03-04-2025,A\n`,
      ["undeclared-date 2:14"],
      [1, 0, 0],
    ],
    ["no date", `${header}K1,complaint,,A\n`, ["no-time 2:14"], [1, 0, 0]],
    ["an unknown activity", `${header}K1,descision,2025-01-02,A\n`, ["unknown-activity 2:1"], [1, 0, 0]],
    ["no activity", `${header}K1,,2025-01-02,A\n`, ["no-activity 2:4"], [0, 0, 1]],
    [
      "a row twice, once in quotes",
      `${header}${good}"K1",complaint,2025-01-02,"A"\n`,
      ["duplicate-row 3:1"],
      [1, 1, 0],
    ],
    ["a NUL", `${header}K1,complaint,2025-01-02,A\0\n${good}`, ["nul-byte 2:26"], [1, 0, 1]],
    ["nothing", "", ["empty-file 1:1"], [0, 0, 0]],
    ["only blank lines", "\n \n", ["empty-file 1:1"], [0, 0, 0]],
    ["only a header", header, ["no-rows 1:1"], [0, 0, 0]],
    [
      "a column twice",
      "case_id,activity,timestamp,activity\nK1,complaint,2025-01-02,x\n",
      ["duplicate-column 1:28"],
      [1, 0, 0],
    ],
    [
      "the column names once more",
      `${header}${good}${header}K2,complaint,2025-01-03,A\n`,
      ["repeated-header 3:1"],
      [2, 0, 1],
    ],
    [
      "a case with the name of its column, which is no header",
      `${header}case_id,complaint,2025-01-03,A\n`,
      [],
      [1, 0, 0],
    ],
    [
      "a column without a name",
      "case_id,activity,timestamp,\nK1,complaint,2025-01-02,x\n",
      ["unnamed-column 1:28"],
      [1, 0, 0],
    ],
    [
      "no column for the case",
      "zaak,activity,timestamp\nK1,complaint,2025-01-02\n",
      ["missing-column 1:1"],
      [0, 0, 1],
    ],
    [
      "foreign columns",
      "zaak,stap,datum\nK1,complaint,2025-01-02\n",
      ["missing-column 1:1", "missing-column 1:1", "missing-column 1:1"],
      [0, 0, 1],
    ],
    ["midnight everywhere", `${header}K1,complaint,2025-01-02 00:00,A\n`, ["dates-only 1:18"], [1, 0, 0]],
    [
      "an hour that was skipped",
      `${header}K1,complaint,2025-03-30 02:30,A\n`,
      ["skipped-time 2:14"],
      [1, 0, 0],
    ],
    ["blank lines between rows", `${header}\n${good};;\n,,,\n`, ["ragged-row 4:1"], [1, 0, 1]],
  ];
  test.each(rows)("%s", async (_name, text, findings, [used, duplicates, rejected]) => {
    const log = await readLog(text);
    expect(places(log)).toEqual(findings);
    expect(log.rows).toEqual({ read: used + duplicates + rejected, used, duplicates, rejected });
    for (const { message } of log.findings)
      expect([message.nl.length > 20, message.en.length > 20]).toEqual([true, true]);
  });

  test("a row that cannot be used still tells that its act happened in its case, on an unknown day", async () => {
    const lines = [
      "K1,decision,2025-02-10,A,note, with a comma",
      'K2,"decision,2025-02-10,A',
      "K3,somewhere else,2025-02-10,A,B",
      ",decision,2025-02-10,A,B",
    ];
    const log = await readLog(`${header}${lines.join("\n")}\n`);
    expect(log.rows).toEqual({ read: 4, used: 0, duplicates: 0, rejected: 4 });
    expect(
      log.cases.map(({ id, events }) => [id, events.map(({ activity, time }) => [activity, time])]),
    ).toEqual([
      ["K1", [["decision", undefined]]],
      ["K2", [["decision", undefined]]],
    ]);
    expect(log.findings.map(({ message }) => message.en.includes("on an unknown day"))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("a binary file is refused", async () => {
    const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46, 20, 0, 6, 0, 8, 0, 0, 0]);
    expect(places(await readLog(pdf, { name: "register.pdf" }))).toEqual(["binary-file 1:1"]);
  });

  test("an unknown activity is named once, with all its places and the nearest name", async () => {
    const log = await readLog(`${header}K1,descision,2025-01-02,A\nK2,descision,2025-01-02,A\n`);
    expect(
      log.findings.map(({ message, related }) => [
        message.en,
        related && Array.from(related, ({ place }) => place.line),
      ]),
    ).toEqual([
      [
        'The regulation does not know the activity "descision". The event was kept under this name. Do you mean "decision"? Correct the name, or give the step in the regulation this name as an alias.',
        [3],
      ],
    ]);
  });
});

describe("encodings", () => {
  const text = `${header}K1,complaint,2025-01-02,José €\n`;
  const windows = Uint8Array.from(text, (character) => (character === "€" ? 0x80 : character.charCodeAt(0)));
  test.each([1, 3, 16, 4096])("in chunks of %i bytes", async (chunkLength) => {
    const utf8 = await readLog(encoder.encode(`\ufeff${text}`), { chunkLength });
    expect([utf8.cases[0]?.events[0]?.actor, utf8.sources?.[0]?.encoding, places(utf8)]).toEqual([
      ["José €"],
      "utf-8",
      [],
    ]);
    const old = await readLog(windows, { chunkLength });
    expect([old.cases[0]?.events[0]?.actor, old.sources?.[0]?.encoding, places(old)]).toEqual([
      ["José €"],
      "windows-1252",
      ["encoding 2:1"],
    ]);
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(text, (one) => one.charCodeAt(0))]).buffer,
    );
    const wide = await readLog(utf16, { chunkLength });
    expect([wide.cases[0]?.events[0]?.actor, places(wide)]).toEqual([["José €"], []]);
  });

  test("bytes that are not UTF-8 in a UTF-8 text are damage", async () => {
    const damaged = encoder.encode(`${header}K1,complaint,2025-01-02,José\nK2,complaint,2025-01-02,A#\n`);
    damaged[damaged.length - 2] = 0xff;
    const log = await readLog(damaged, { chunkLength: 20 });
    expect([places(log), log.cases[1]?.events[0]?.actor]).toEqual([["damaged-text 3:1"], ["A\ufffd"]]);
  });
});

test("an activity nearly named as the regulation does is an error, another unknown one is not", async () => {
  const log = await readLog(
    "case_id,activity,timestamp\nK1,complaint,2025-01-02\nK1,decison,2025-01-03\nK1,lunch,2025-01-04\n",
  );
  const found = log.findings.filter(({ rule }) => rule === "unknown-activity");
  expect(found.map(({ severity, place }) => `${severity} ${place.line}`)).toEqual(["error 3", "attention 4"]);
});
