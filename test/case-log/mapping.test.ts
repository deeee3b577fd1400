import { describe, expect, test } from "vitest";
import { isoFromDay } from "../../src/calendar/day.ts";
import { readMapping } from "../../src/case-log/mapping.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { mappingOf, places, readLog } from "./reading.ts";

function events(log: CaseLog): string[] {
  return log.cases.flatMap(({ id, events: all }) =>
    all.map(({ activity, time, actor }) =>
      [id, activity, time ? isoFromDay(time.day) : "?", ...actor].join(" "),
    ),
  );
}

const registerMapping = `
dates: dd-mm-jjjj
decimal: ","
persons: { A. Jansen: [jansen, "Jansen, A."] }
notRecorded: [Hoorzitting]
logUntil: 2025-12-31
ignored: [Opmerking]
case: Klachtnummer
facts:
  urgent: { column: Spoed, values: { ja: true, nee: false } }
  amount: Bedrag
events:
  klacht:
    time: Ontvangen
    form: { column: Kanaal, values: { mail: e-mail } }
    role: { value: klager }
  decision: { time: Afgedaan, actor: Behandelaar, contents: { reasons: Motivering } }
`;

const register = [
  "Klachtnummer;Ontvangen;Kanaal;Spoed;Bedrag;Afgedaan;Behandelaar;Motivering;Opmerking",
  '24-001;03-04-2025;Mail;Ja;1.234,50;17-04-2025;jansen;"geen\r\nreden";x',
  "24-002;04-04-2025;brief;nee;;;;;",
  "24-003;31-04-2025;;misschien;veel;onbekend;B;;",
  ";;;;;;;;",
  ";;;;;;;;",
  "",
].join("\r\n");

describe("a register as a Dutch Excel writes it", () => {
  test("becomes cases, through the mapping", async () => {
    const bytes = new TextEncoder().encode(`\ufeff${register}`);
    const log = await readLog(bytes, { mapping: mappingOf(registerMapping) });
    expect(events(log)).toEqual([
      "24-001 complaint 2025-04-03",
      "24-001 decision 2025-04-17 A. Jansen",
      "24-002 complaint 2025-04-04",
      "24-003 complaint ?",
      "24-003 decision ? B",
    ]);
    expect(log.cases.map(({ facts }) => facts)).toEqual([
      { urgent: true, amount: 1234.5 },
      { urgent: false, amount: null },
      { urgent: "misschien", amount: "veel" },
    ]);
    expect(log.cases[0]?.events.map(({ form, role, fields }) => [form, role, fields])).toEqual([
      ["e-mail", ["complainant"], {}],
      [undefined, [], { reasons: "geen\r\nreden" }],
    ]);
    expect(places(log)).toEqual(["impossible-date 5:8", "no-number 5:30", "undeclared-date 5:35"]);
    expect(log.rows).toEqual({ read: 3, used: 3, duplicates: 0, rejected: 0 });
    expect([log.scope.notRecorded, log.scope.until && isoFromDay(log.scope.until)]).toEqual([
      new Set(["hearing"]),
      "2025-12-31",
    ]);
  });

  test("a content that holds a date is read as the dates of the source are written", async () => {
    const mapping = mappingOf(
      "dates: dd-mm-jjjj\ncase: Nr\nevents:\n  notice: { time: Bericht, contents: { new-date: Nieuw, reason: Reden } }",
    );
    const log = await readLog(
      "Nr;Bericht;Nieuw;Reden\n1;03-04-2025;02-05-2025;02-05-2025\n2;03-04-2025;2025-05-02;\n3;03-04-2025;mei;",
      { mapping },
    );
    expect(log.cases.flatMap(({ events: all }) => all.map(({ fields }) => fields))).toEqual([
      { "new-date": "2025-05-02", reason: "02-05-2025" },
      { "new-date": "2025-05-02", reason: null },
      { "new-date": "mei", reason: null },
    ]);
    expect(places(log).filter((place) => place.startsWith("undeclared-date"))).toEqual([
      "undeclared-date 4:14",
    ]);
  });

  test("a fact that names persons knows them by the names of the mapping, as an actor does", async () => {
    const mapping = mappingOf(
      "persons: { Kim Wilg: K. Wilg }\ncase: Nr\nfacts: { involved: Over, amount: Over }\nevents: { complaint: { time: Datum, actor: Over } }",
    );
    const log = await readLog("Nr;Datum;Over\nK1;2025-01-02;k. wilg | Sam\nK2;2025-01-02;\n", { mapping });
    expect(log.cases.map(({ facts, events: all }) => [facts, all.map(({ actor }) => actor)])).toEqual([
      [{ involved: "Kim Wilg|Sam", amount: "k. wilg | Sam" }, [["Kim Wilg", "Sam"]]],
      [{ involved: null, amount: null }, [[]]],
    ]);
  });

  test("columns that the mapping does not name are reported, columns that are missing make the act unrecorded", async () => {
    const mapping = mappingOf(
      "case: Nr\nevents: { complaint: Ontvangen, decision: Afgedan, hearing: [Zitting 1, Zitting 2] }",
    );
    const log = await readLog(
      "Nr;Ontvangen;Afgedaan;Zitting 1;Zitting 2\nK1;2025-01-02;2025-01-09;2025-01-03;2025-01-04\n",
      { mapping },
    );
    expect(events(log)).toEqual([
      "K1 complaint 2025-01-02",
      "K1 hearing 2025-01-03",
      "K1 hearing 2025-01-04",
    ]);
    expect(log.findings.map(({ rule, message }) => [rule, message.en])).toEqual([
      [
        "unmapped-column",
        'The mapping does not name the column "Afgedaan"; the column was not used. Add it, or name it under "ignored".',
      ],
      [
        "missing-column",
        'The column "Afgedan" is missing. The column that looks most like it is "Afgedaan". Rename a column, or say in a mapping which column it is; regelmaat init --from proposes one.',
      ],
    ]);
    expect(log.scope.notRecorded).toEqual(new Set(["decision"]));
  });

  test("a yes without a date is an event with an unknown date, a no is none", async () => {
    const mapping = mappingOf("case: Nr\nevents: { hearing: { happened: Gehoord } }");
    const log = await readLog("Nr;Gehoord\nK1;ja\nK2;Nee\nK3;\n", { mapping });
    expect([events(log), log.cases.length]).toEqual([["K1 hearing ?"], 3]);
  });
});

test("a long log with other column names, several events in a row", async () => {
  const mapping = mappingOf(`
case: Zaak
event:
  - { activity: { column: Stap 1, values: { afdoening: decision } }, time: Datum 1 }
  - { activity: Stap 2, time: { column: Datum 2, dates: d MMMM yyyy } }
`);
  const log = await readLog(
    "Zaak,Stap 1,Datum 1,Stap 2,Datum 2\nK1,klacht,2025-01-02,hoorzitting,3 maart 2025\nK1,Afdoening,2025-04-01,,\n",
    { mapping },
  );
  expect(events(log)).toEqual(["K1 complaint 2025-01-02", "K1 hearing 2025-03-03", "K1 decision 2025-04-01"]);
  expect(log.findings).toEqual([]);
});

test("a fact that the regulation does not know is reported with the nearest one, and kept", async () => {
  const mapping = mappingOf("case: Nr\nfacts: { urgnt: Spoed, bedrag: Euro }\nevents: { complaint: Datum }");
  const log = await readLog("Nr;Datum;Spoed;Euro\nK1;2025-01-02;ja;5\n", { mapping });
  expect([
    log.cases[0]?.facts,
    log.findings.map(({ rule, place, message }) => [rule, place.file, place.line, message.en]),
  ]).toEqual([
    { urgnt: "ja", amount: "5" },
    [
      [
        "unknown-fact",
        "mapping.yaml",
        2,
        'The regulation does not know the fact "urgnt". Do you mean "urgent"? Correct the name in the mapping.',
      ],
    ],
  ]);
});

test("a mapping without columns leaves the canonical names", async () => {
  const log = await readLog("case_id;activity;timestamp;x\nK1;complaint;03-04-2025;1\n", {
    mapping: mappingOf("dates: dd-mm-jjjj\nignored: [x]"),
  });
  expect([events(log), log.cases[0]?.events[0]?.fields, log.findings]).toEqual([
    ["K1 complaint 2025-04-03"],
    {},
    [],
  ]);
});

describe("a mapping that is not in order: all errors, with place", () => {
  const bad: readonly [string, string, string[]][] = [
    [
      "unknown keys",
      "case: Nr\nevnts: {}\nfacts: { a: { colum: x } }",
      [
        '2:1 "evnts" does not belong here. Do you mean "events"?',
        '3:15 "colum" does not belong here. Do you mean "column"?',
      ],
    ],
    [
      "a wrong type",
      "case: [Nr]",
      ['1:1 "["Nr"]" was found here; expected: text or a group of names with values.'],
    ],
    [
      "no case",
      "events: { complaint: Datum }",
      [
        '1:1 Say with "case" which column holds the number of the case, or say "organisation: true" when there are no cases.',
      ],
    ],
    [
      "a list without its acts",
      "case: Nr\nlist: history",
      ['2:1 Say with "event" what in an item of the list "history" is the activity and the date.'],
    ],
    [
      "a row per case and a row per event",
      "case: Nr\nevents: { complaint: Datum }\nevent: { activity: Wat }",
      [
        '3:1 The mapping has "events" (one row per case) and "event" (one row per event). Choose one of them.',
      ],
    ],
    [
      "a zone that does not exist",
      "zone: Europe/Amsterdm",
      ['1:1 There is no time zone "Europe/Amsterdm". Choose a name such as Europe/Amsterdam.'],
    ],
    [
      "a format with a year of two digits",
      "dates: dd-mm-jj",
      [
        '1:1 "dd-mm-jj" is no date format. Write day, month and a year of four digits, such as dd-mm-yyyy or d MMMM yyyy.',
      ],
    ],
    ["a date that does not exist", "logUntil: 2025-02-30", ["1:1 The date 2025-02-30 does not exist."]],
    [
      "an event without time",
      "case: Nr\nevents: { hearing: { actor: A } }",
      [
        '2:11 Name for "hearing" the column with the date ("time"), or one that says whether it happened ("happened").',
      ],
    ],
  ];
  test.each(bad)("%s", (_name, text, expected) => {
    const { mapping, findings } = readMapping({ name: "mapping.yaml", text });
    expect(mapping).toBeUndefined();
    expect(findings.map(({ place, message }) => `${place.line}:${place.column} ${message.en}`)).toEqual(
      expected,
    );
  });

  test.each([
    ["no YAML", "case: [Nr"],
    ["a key twice", "case: Nr\ncase: Nr"],
    [
      "an alias bomb",
      `a: &a [x,x]\n${[..."bcdefgh"].map((name, index) => `${name}: &${name} [*${"abcdefgh"[index]},*${"abcdefgh"[index]},*${"abcdefgh"[index]}]`).join("\n")}`,
    ],
  ])("%s", (_name, text) => {
    expect(readMapping({ name: "mapping.yaml", text }).findings.map(({ rule }) => rule)).toContain(
      "mapping-syntax",
    );
  });
});

test("a register tells a content only of the activity that it maps it for", async () => {
  const mapping = mappingOf(
    "dates: dd-mm-jjjj\ncase: Nr\nevents:\n  complaint: { time: Datum }\n  decision: { time: Besluit, contents: { reasons: Reden } }",
  );
  const log = await readLog("Nr;Datum;Besluit;Reden\nK1;01-09-2025;08-09-2025;\n", { mapping });
  expect(log.cases[0]?.events.map(({ fields }) => fields)).toEqual([{}, { reasons: null }]);
  expect(log.scope.fields.has("reasons")).toBe(false);
});
