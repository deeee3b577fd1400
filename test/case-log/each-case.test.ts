import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachCase } from "../../src/case-log/each-case.ts";
import type { LogInput } from "../../src/case-log/log-input.ts";
import type { Case, CaseLog, KnownScope, LogScope } from "../../src/case-log/model.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { MemoryScratch } from "../support/memory-scratch.ts";
import { chunksOf, mappingOf, settings } from "./reading.ts";

/** A file that can be read again and again. */
type Written = Omit<LogInput, "chunks"> & { readonly content: string | Uint8Array };

interface Handed {
  readonly log: CaseLog;
  /** How many scratches were written. */
  readonly scratches: number;
  /** How often all was read. */
  readonly times: number;
  readonly scope: LogScope | undefined;
  /** What the scope said of the names that were asked with each case; of the last time. */
  readonly answers: ReadonlyMap<string, ReadonlySet<boolean>>;
}

interface Asking {
  /** The id of the case from which on is asked. */
  readonly asksFrom?: string;
  readonly inAnyOrder?: boolean;
}

/** Names of fields that are asked with each case. */
const asked = ["note", "urgent", "actor", "nothing"];

async function handed(
  files: readonly Written[],
  rowsInMemory: number,
  asks: readonly string[],
  { asksFrom, inAnyOrder = false }: Asking,
): Promise<Handed> {
  let cases: Case[] = [];
  let times = 0;
  let scope: LogScope | undefined;
  const answers = new Map<string, Set<boolean>>();
  const scratches: MemoryScratch[] = [];
  const newScratch = () => {
    const scratch = new MemoryScratch();
    scratches.push(scratch);
    return scratch;
  };
  const open = () => {
    times += 1;
    return inputsOf(files);
  };
  const rest = await eachCase(
    open,
    { ...settings, newScratch, rowsInMemory },
    {
      begin: (told) => {
        cases = [];
        answers.clear();
        scope = told;
      },
      caughtUp: async () => {},
      inAnyOrder,
      take: (one) => {
        cases.push(one);
        if (asksFrom !== undefined && one.id < asksFrom) return;
        for (const name of asks)
          answers.set(name, (answers.get(name) ?? new Set()).add(scope?.fields.has(name) === true));
      },
    },
  );
  if (inAnyOrder) cases.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { log: { ...rest, cases }, scratches: scratches.length, times, scope, answers };
}

function inputsOf(files: readonly Written[]): LogInput[] {
  return files.map(({ content, ...rest }) => ({ ...rest, chunks: chunksOf(content, 40) }));
}

/** Further places are made when they are asked for: written out, they can be compared. */
function plain(log: CaseLog): unknown {
  return JSON.parse(JSON.stringify({ ...log, scope: scopeOf(log.scope) }));
}

function scopeOf({ fields, notRecorded, until }: KnownScope) {
  return { fields: [...fields].sort(), notRecorded: [...notRecorded].sort(), until };
}

async function expectSame(
  files: readonly Written[],
  rowsInMemory: number,
  asks: readonly string[] = asked,
  asking: Asking = {},
): Promise<Handed> {
  const expected = await readCaseLog(inputsOf(files), settings);
  const found = await handed(files, rowsInMemory, asks, asking);
  expect(plain(found.log)).toEqual(plain(expected));
  const { fields, notRecorded, until } = expected.scope;
  for (const [name, answers] of found.answers)
    expect([name, ...answers]).toEqual([name, expected.scope.fields.has(name)]);
  const told = found.scope;
  expect([told?.notRecorded, told?.until]).toEqual([notRecorded, until]);
  for (const name of [...fields, ...asked]) expect(told?.fields.has(name)).toBe(fields.has(name));
  return found;
}

const header = "case_id,activity,timestamp,Spoed,note";
const inOrder = [
  "K1,klacht,2025-01-02T10:00,ja,",
  "K1,besluit,2025-01-09T11:00,,a",
  "K2,klacht,2025-01-03T10:00,nee,",
  "K2,besluit,2025-01-10T12:00,ja,b",
  "K3,klacht,2025-01-04T10:00,,",
  ",jaarverslag,2025-02-01T10:00,,",
  "K4,klacht,2025-01-05T10:00,,c",
];
/** Rows as lines of JSON: what is empty is left out, and what the case has nothing of is there when it is asked for. */
const jsonLines = (rows: readonly string[], also: (index: number) => readonly string[]) =>
  rows
    .map((row, index) => {
      const [case_id, activity, timestamp, urgent, note] = row.split(",");
      const named = Object.entries({ case_id, activity, timestamp, Spoed: urgent, note });
      const kept = named.filter(([name, value]) => value !== "" || also(index).includes(name));
      return `${JSON.stringify(Object.fromEntries(kept))}\n`;
    })
    .join("");
const csv = (rows: readonly string[]) => [header, ...rows, ""].join("\n");

describe("each case", () => {
  it("of a log that fits in memory: no scratch, read once", async () => {
    const found = await expectSame([{ name: "log.csv", content: csv(inOrder) }], 100);
    expect(found).toMatchObject({ scratches: 0, times: 1 });
  });

  it("of a file in the order of its cases is handed over as it comes", async () => {
    const found = await expectSame([{ name: "log.csv", content: csv(inOrder) }], 2);
    expect(found).toMatchObject({ scratches: 0, times: 1 });
  });

  it("of a packed file too", async () => {
    const content = gzipSync(csv(inOrder));
    const found = await expectSame([{ name: "log.csv.gz", content }], 2);
    expect(found).toMatchObject({ scratches: 0, times: 1 });
  });

  it("in any other order goes through a scratch", async () => {
    const found = await expectSame([{ name: "log.csv", content: csv(inOrder.toReversed()) }], 2);
    expect(found.scratches).toBeGreaterThan(1);
    expect(found.times).toBe(1);
  });

  describe("in an order of their own, to who takes them in any order", () => {
    const any = { inAnyOrder: true };
    const grouped = [
      "K9,klacht,2025-01-02T10:00,ja,",
      "K9,besluit,2025-01-09T11:00,,a",
      "K10,klacht,2025-01-03T10:00,nee,",
      ",jaarverslag,2025-02-01T10:00,,",
      "K10,besluit,2025-01-10T12:00,ja,b",
      "K1,klacht,2025-01-04T10:00,,",
      "K2,klacht,2025-01-05T10:00,,c",
    ];
    const log = (rows: readonly string[]) => [{ name: "log.csv", content: csv(rows) }];

    it("are handed over as they come", async () => {
      expect(await expectSame(log(grouped), 2, asked, any)).toMatchObject({ scratches: 0, times: 1 });
      expect((await expectSame(log(grouped), 2)).scratches).toBeGreaterThan(1);
    });

    it("all is read anew when it shows after cases have been handed over", async () => {
      const late = [...inOrder, "K0,klacht,2025-01-05T10:00,,c"];
      expect(await expectSame(log(late), 2, asked, any)).toMatchObject({ scratches: 0, times: 2 });
    });

    it("a case that comes back makes that all goes through a scratch", async () => {
      const back = [...grouped, "K10,hoorzitting,2025-01-06T09:00,,"];
      const found = await expectSame(log(back), 2, asked, any);
      expect(found.times).toBe(2);
      expect(found.scratches).toBeGreaterThan(1);
      // In order until the case that comes back: in order, then together, then neither.
      const last = [...inOrder, "K0,klacht,2025-01-05T10:00,,c", "K1,hoorzitting,2025-01-06T09:00,,"];
      expect((await expectSame(log(last), 2, asked, any)).times).toBe(3);
      const early = await expectSame(log(["K2,klacht,,,", "K1,klacht,,,", "K2,besluit,,,"]), 2, asked, any);
      expect(early.times).toBe(1);
    });

    it("in several files are put in order", async () => {
      const files = [...log(grouped), { name: "z.csv", content: csv(inOrder) }];
      expect((await expectSame(files, 2, asked, any)).scratches).toBeGreaterThan(1);
    });
  });

  it("a case that comes back when it has been handed over: all is read anew", async () => {
    const rows = [...inOrder, "K1,hoorzitting,2025-01-06T09:00,,", "K2,besluit,2025-01-10T12:00,ja,b"];
    const found = await expectSame([{ name: "log.csv", content: csv(rows) }], 2);
    expect(found.times).toBe(2);
    expect(found.scratches).toBeGreaterThan(1);
    expect(found.log.findings.map(({ rule }) => rule)).toContain("duplicate-row");
  });

  it("a column of midnights holds dates, however many rows are gone by the last of them", async () => {
    const midnight = inOrder.map((row) => row.replaceAll(/T\d\d:00/gu, " 00:00:00"));
    const ordered = await expectSame([{ name: "log.csv", content: csv(midnight) }], 2);
    expect(ordered.times).toBe(1);
    expect(ordered.log.cases[0]?.events[0]?.time).toEqual({ day: 20_090 });
    const unordered = await expectSame([{ name: "log.csv", content: csv(midnight.toReversed()) }], 2);
    expect(unordered.times).toBe(1);
    const dates = inOrder.map((row) => row.replaceAll(/T\d\d:00/gu, ""));
    for (const seconds of ["00", "01"]) {
      const late = [...dates.slice(0, -1), `K4,klacht,2025-01-05 00:00:${seconds},,c`];
      expect((await expectSame([{ name: "log.csv", content: csv(late) }], 2)).times).toBe(1);
    }
  });

  it("a column of midnights in which an hour comes when rows are gone: all is read anew", async () => {
    // More than one piece of the file holds: what comes in one piece is read before any of it is used.
    const rows = Array.from({ length: 5000 }, (_, row) => `K${10_000 + row},klacht,2025-01-02 00:00,,b`);
    const late = [...rows, "K9,klacht,2025-01-05 00:00:01,,c"];
    for (const each of [late, late.toReversed()]) {
      const log = { name: "log.csv", content: csv(each) };
      const found = await expectSame([log], 2);
      expect(found.times).toBe(each === late ? 2 : 1);
      expect(found.log.cases[0]?.events[0]?.time).toHaveProperty("instant");
    }
  });

  it("a file that is cut off when cases have been handed over: nothing of it counts", async () => {
    const rows = Array.from(
      { length: 400 },
      (_, row) => `K${1000 + row},klacht,2025-01-02T10:00,ja,${row * 7919}`,
    );
    const packed = gzipSync(csv(rows));
    const content = packed.subarray(0, packed.length - 40);
    const found = await expectSame([{ name: "log.csv.gz", content }], 2);
    expect(found.log.cases).toEqual([]);
    const beside = [
      { name: "a.csv", content: csv(inOrder) },
      { name: "log.csv.gz", content },
      { name: "z.csv", content: csv(inOrder.slice(2)) },
    ];
    expect((await expectSame(beside, 2)).log.cases).toHaveLength(4);
  });

  it("without a header too, and what is asked about fields is what turns out at the end", async () => {
    const withoutNotes = inOrder.map((row) => row.replace(/[a-c]$/u, ""));
    const lines = jsonLines(withoutNotes, (index) => (index === 5 ? ["note"] : []));
    const ofNote = await expectSame([{ name: "log.jsonl", content: lines }], 2);
    expect(ofNote).toMatchObject({ scratches: 0, times: 2 });
    const ofOther = await expectSame([{ name: "log.jsonl", content: lines }], 2, ["actor"]);
    expect(ofOther).toMatchObject({ scratches: 0, times: 1 });
    const first = jsonLines(withoutNotes, (index) => (index === 0 ? ["note"] : []));
    expect(await expectSame([{ name: "log.jsonl", content: first }], 2)).toMatchObject({ times: 1 });
  });

  it("what is asked for the first time with the last case is answered by the whole log", async () => {
    const withoutNotes = inOrder.map((row) => row.replace(/[a-c]$/u, ""));
    const lines = jsonLines(withoutNotes, (index) => (index === 5 ? ["note"] : []));
    const found = await expectSame([{ name: "log.jsonl", content: lines }], 2, ["note"], { asksFrom: "K4" });
    expect([...found.answers]).toEqual([["note", new Set([true])]]);
  });

  it("of a process-mining log, whose attributes are met on the way", async () => {
    const trace = (id: string, extra: string) =>
      `<trace><string key="concept:name" value="${id}"/>\n<event><string key="concept:name" value="klacht"/>${extra}<date key="time:timestamp" value="2025-01-02T10:00:00Z"/></event></trace>\n`;
    const xesOf = (...traces: readonly string[]) => `<log>\n${traces.join("")}</log>\n`;
    const note = '<string key="note" value="x"/>';
    const plainly = xesOf(trace("K1", ""), trace("K2", ""), trace("K3", ""));
    const late = xesOf(trace("K1", ""), trace("K2", ""), trace("K3", ""), trace("K4", note));
    const times = async (content: string, asks: readonly string[]) => {
      const found = await expectSame([{ name: "log.xes", content }], 1, asks);
      return [found.times, found.scratches];
    };
    expect(await times(plainly, asked)).toEqual([1, 0]);
    expect(await times(late, asked)).toEqual([2, 0]);
    expect(await times(late, ["urgent"])).toEqual([1, 0]);
    expect(await times(xesOf(trace("K2", ""), trace("K1", note)), asked)).toEqual([1, 2]);
  });

  it("of a process-mining log in which a mapping names what is nowhere", async () => {
    const content =
      '<log><trace><string key="concept:name" value="K1"/><event><string key="concept:name" value="klacht"/></event></trace>\n<trace><string key="concept:name" value="K2"/><event><string key="concept:name" value="klacht"/></event></trace>\n</log>';
    const mapping = mappingOf(
      "case: case:concept:name\nevent: { activity: concept:name, contents: { note: nergens } }\n",
    );
    const found = await expectSame([{ name: "log.xes", content, mapping }], 1);
    expect([found.times, found.scope?.fields.has("note")]).toEqual([2, false]);
  });

  it("contents that a register has for some acts only", async () => {
    const mapping = mappingOf("recordedFor: { note: [besluit] }\n");
    const found = await expectSame([{ name: "log.csv", content: csv(inOrder), mapping }], 2);
    expect(found.scope?.fields.has("note")).toBe(false);
  });

  it("whatever the log, and however little fits in memory", async () => {
    const row = fc
      .record({
        id: fc.constantFrom("", "K1", "K10", "K2", "a", "Ä"),
        activity: fc.constantFrom("klacht", "besluit", "hoorzitting", "iets"),
        time: fc.constantFrom("2025-01-02", "2025-01-02T00:00", "2025-01-03T00:00", "2025-01-03T10:30", ""),
        urgent: fc.constantFrom("", "ja", "nee"),
        note: fc.constantFrom("", "x", '"een, twee"'),
      })
      .map(({ id, activity, time, urgent, note }) => [id, activity, time, urgent, note].join(","));
    const files = fc.array(fc.array(row, { maxLength: 30 }), { minLength: 1, maxLength: 3 });
    const backwards = (id: string) => [...id].reverse().join("");
    const byId = (of: (id: string) => string) => (rows: readonly string[]) =>
      rows.toSorted((one, other) => (of(idOf(one)) < of(idOf(other)) ? -1 : 1));
    const orders = [(rows: readonly string[]) => rows, byId((id) => id), byId(backwards)];
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.constantFrom(...orders),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (all, inOrderOf, rowsInMemory, inAnyOrder) => {
          const written = all.map((rows, index) => ({ name: `${index}.csv`, content: csv(inOrderOf(rows)) }));
          await expectSame(written, rowsInMemory, asked, { inAnyOrder });
          const lines = all.map((rows, index) => ({
            name: `${index}.jsonl`,
            content: jsonLines(inOrderOf(rows), () => []),
          }));
          await expectSame(lines, rowsInMemory, asked, { inAnyOrder });
        },
      ),
      { numRuns: 300 },
    );
  });
});

function idOf(row: string): string {
  return row.split(",")[0] ?? "";
}
