import { describe, expect, test } from "vitest";
import type { CaseLog } from "../../../src/case-log/model.ts";
import { openNames } from "../../../src/case-log/names.ts";
import { readCaseLog } from "../../../src/case-log/read-case-log.ts";
import { convertLog } from "../../../src/case-log/writing/convert-log.ts";
import { lossMessages } from "../../../src/case-log/writing/loss-messages.ts";
import { logWriters } from "../../../src/case-log/writing/writers.ts";
import { chunksOf, mappingOf, readLog, settings } from "../reading.ts";
import { readBack, told, write } from "./written.ts";

const writer = (id: string) => {
  const found = logWriters.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const noon = { activity: "klacht", time: "2025-01-02T12:00" };
const logOf = (...cases: readonly object[]) => readLog(JSON.stringify({ cases }), { name: "log.json" });
const caseOf = (...events: readonly object[]) => ({ id: "K-1", events: [noon, ...events] });

/** A log, what is lost of it in which form and how often. */
const losing: readonly [string, () => Promise<CaseLog>, Readonly<Record<string, string[]>>][] = [
  [
    "a case of which nothing happened",
    () => logOf(caseOf(), { id: "K-2", facts: { urgent: "ja" }, events: [] }),
    { csv: ["case-without-events 1"] },
  ],
  [
    "facts of the case itself",
    () => logOf({ ...caseOf(), facts: { urgent: "ja", amount: "3" } }),
    { csv: ["fact-of-case 2"] },
  ],
  [
    "different values of a fact of the case",
    () =>
      logOf({ ...caseOf(), facts: { urgent: "ja" } }, { id: "K-1", facts: { urgent: "nee" }, events: [] }),
    { csv: ["fact-of-case 1", "several-values 1"], xes: ["several-values 1"], ocel: ["several-values 1"] },
  ],
  [
    "numbers, yes and no",
    () => logOf(caseOf({ ...noon, amount: 3 }, { ...noon, reasons: true })),
    { csv: ["value-type 2"] },
  ],
  [
    "a number and a word under one name",
    () => logOf(caseOf({ ...noon, amount: 3 }, { ...noon, amount: "drie" })),
    { csv: ["value-type 1"], ocel: ["value-type 1"] },
  ],
  [
    "a list, and a list in a list",
    () => logOf(caseOf({ ...noon, involved: ["Anna", "Bart"] }, { ...noon, reasons: [["a"], "b"] })),
    { csv: ["list 2"], xes: ["list 1"], ocel: ["list 2"] },
  ],
  [
    "a bar in a name",
    () => logOf(caseOf({ ...noon, actor: ["Anna|Bart"] })),
    { csv: ["name-with-bar 1"], xes: ["name-with-bar 1"], ocel: ["name-with-bar 1"] },
  ],
  ["a name twice", () => logOf(caseOf({ ...noon, actor: ["Anna", "Anna"] })), { ocel: ["name-twice 1"] }],
  [
    "spaces around a value",
    () => logOf(caseOf({ ...noon, reasons: " x" })),
    { csv: ["white-space 1"], xes: ["white-space 1"], ocel: ["white-space 1"] },
  ],
  [
    "characters that a form does not have",
    () =>
      logOf(
        caseOf(
          { ...noon, reasons: "a\0b" },
          { ...noon, reasons: "a\u0007b" },
          { ...noon, reasons: "\ud800" },
        ),
      ),
    { csv: ["character 2"], xes: ["character 3"], ocel: ["character 1"] },
  ],
  [
    "names that mean something else",
    () =>
      logOf(
        caseOf({
          ...noon,
          id: "1",
          Actor: "x",
          Reason: "a",
          reason: "b",
          "concept:name": "y",
          "regelmaat-time": "z",
        }),
      ),
    { csv: ["field-name 2"], xes: ["field-name 2"], ocel: ["field-name 2"] },
  ],
  ["an event without a date", () => logOf(caseOf({ activity: "besluit" })), { ocel: ["no-time 1"] }],
];

describe.each(losing)("%s", (_what, make, expected) => {
  test.each(logWriters)("$id", async (each) => {
    const log = await make();
    const { chunks, losses } = convertLog(log, each, settings);
    const text = [...chunks].join("");
    const found = losses();
    expect(found.map(({ rule, count }) => `${rule} ${count}`)).toEqual(expected[each.id] ?? []);
    expect(found.every(({ place }) => place.file === "log.json" && place.line >= 1)).toBe(true);
    const back = await readBack(each, { text, mapping: undefined, losses: [] });
    expect(back.rows.rejected).toBe(0);
    if (found.length === 0) expect(told(back)).toEqual(told(log));
  });
});

test("a content with the name of a fact, of a register, stays a content", async () => {
  const mapping = mappingOf(
    [
      "case: nr",
      "logUntil: 2025-12-01",
      "facts: { urgent: spoed }",
      "events:",
      "  complaint: ontvangen",
      "  hearing: gehoord",
      "  decision: { time: besloten, contents: { reasons: redenen, amount: bedrag } }",
    ].join("\n"),
  );
  const register =
    "nr,spoed,ontvangen,gehoord,besloten,redenen,bedrag\nK-1,ja,2025-01-02,2025-01-05,2025-01-09,,7\nK-2,,2025-01-03,,2025-01-09,kapot,\n";
  const log = await readLog(register, { name: "register.csv", mapping });
  expect(log.scope.fields.has("reasons")).toBe(false);
  for (const each of logWriters) {
    const written = write(each, log);
    expect(written.losses).toEqual(each.id === "csv" ? ["fact-of-case"] : []);
    expect(written.mapping).toContain(
      "recordedFor:\n  reasons:\n    - decision\n  amount:\n    - decision\n",
    );
    if (each.id !== "csv") expect(told(await readBack(each, written))).toEqual(told(log));
  }
});

test("a log in two zones, and times that are all midnight, are said", async () => {
  const event = (time: string) => ({ cases: [{ id: "K-1", events: [{ activity: "klacht", time }] }] });
  const input = (name: string, log: object) => ({ name, chunks: chunksOf(JSON.stringify(log), 1000) });
  const log = await readCaseLog(
    [
      input("a.json", { zone: "Asia/Tokyo", ...event("2025-01-02T01:00") }),
      input("b.json", { zone: "Europe/Amsterdam", ...event("2025-01-02T00:00:01") }),
    ],
    settings,
  );
  expect(write(writer("jsonl"), log).losses).toEqual(["other-zone"]);
  const inTokyo = await readCaseLog(
    [input("a.json", { zone: "Asia/Tokyo", ...event("2025-01-02T01:00") })],
    settings,
  );
  expect(write(writer("jsonl"), inTokyo)).toMatchObject({ losses: [], mapping: "zone: Asia/Tokyo\n" });
  const { cases } = await readCaseLog([input("b.json", event("2025-01-02T12:00"))], settings);
  const midnight = Date.parse("2025-01-02T00:00:00+01:00");
  const only = cases.map((each) => ({
    ...each,
    events: each.events.map((one) => ({ ...one, time: { day: one.time?.day ?? 0, instant: midnight } })),
  }));
  expect(write(writer("csv"), { ...inTokyo, sources: [], cases: only }).losses).toEqual(["midnight"]);
});

test("a fact of an event that the case does not have is said where it would change what is known", async () => {
  const log = await readLog(JSON.stringify({ cases: [caseOf({ ...noon, urgent: "ja" })] }), {
    name: "log.json",
    settings: { ...settings, names: openNames() },
  });
  const [only] = log.cases;
  const other = { ...log, cases: only === undefined ? [] : [{ ...only, facts: { urgent: "nee" } }] };
  expect(write(writer("jsonl"), other).losses).toEqual(["fact-of-event"]);
});

test("every message says in both languages what happens to it", () => {
  for (const make of Object.values(lossMessages)) {
    const { nl, en } = make("CSV");
    for (const said of [nl, en]) expect(said).toMatch(/^.{30,}\.$/u);
    expect(nl).not.toBe(en);
  }
});
