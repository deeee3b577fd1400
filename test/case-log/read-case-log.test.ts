import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { isoFromDay } from "../../src/calendar/day.ts";
import type { Case, CaseLog, LogEvent } from "../../src/case-log/model.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { chunksOf, readLog, settings } from "./reading.ts";

interface WrittenEvent {
  readonly id: string;
  readonly activity: string;
  readonly time: string;
  readonly actor: string;
  readonly note: string;
}

const writtenEvent: fc.Arbitrary<WrittenEvent> = fc.record({
  id: fc.constantFrom("K1", "K2", "zaak, drie"),
  activity: fc.constantFrom("complaint", "Besluit", "iets anders"),
  time: fc
    .tuple(fc.integer({ min: 18_000, max: 21_000 }), fc.constantFrom("", "T09:30", " 14:05:06", "T23:30Z"))
    .map(([day, clock]) => isoFromDay(day) + clock),
  actor: fc.constantFrom("", "A", "A|B"),
  note: fc
    .string({ unit: fc.constantFrom("x", '"', ",", "\n", "é"), maxLength: 5 })
    .map((text) => text.trim()),
});
const writtenEvents = fc.uniqueArray(writtenEvent, {
  minLength: 1,
  maxLength: 12,
  selector: (event) => JSON.stringify(event),
});

function asCsv(events: readonly WrittenEvent[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = events.map(({ id, activity, time, actor, note }) =>
    [id, activity, time, actor, note].map(quoted).join(","),
  );
  return `${["case_id,activity,timestamp,actor,note", ...rows].join("\r\n")}\r\n`;
}

function asJson(events: readonly WrittenEvent[]): string {
  const cases = Object.entries(Object.groupBy(events, ({ id }) => id)).map(([id, own = []]) => ({
    id,
    events: own.map(({ activity, time, actor, note }) => ({ activity, time, actor, note })),
  }));
  return JSON.stringify({ cases });
}

function asJsonLines(events: readonly WrittenEvent[]): string {
  return events.map(({ id, ...event }) => JSON.stringify({ case_id: id, ...event })).join("\n");
}

/** Cases without what depends on the file: places, and the order of events. */
function content({ cases }: Pick<CaseLog, "cases">): unknown {
  const withoutPlace = ({ place, ...event }: LogEvent) => event;
  return cases.map(({ id, facts, events }: Case) => ({
    id,
    facts,
    events: events
      .map((event) =>
        JSON.stringify(withoutPlace(event), Object.keys({ ...event, note: 0, day: 0, instant: 0 }).sort()),
      )
      .sort(),
  }));
}

describe("whatever the log", () => {
  test("CSV, JSON and JSON Lines give the same cases", async () => {
    await fc.assert(
      fc.asyncProperty(writtenEvents, async (events) => {
        const expected = content(await readLog(asCsv(events)));
        expect(content(await readLog(asJson(events), { name: "log.json" }))).toEqual(expected);
        expect(content(await readLog(asJsonLines(events), { name: "log.jsonl" }))).toEqual(expected);
      }),
    );
  });

  test("any order of rows and files gives the same cases", async () => {
    const shuffled = writtenEvents.chain((events) =>
      fc.record({
        events: fc.constant(events),
        order: fc.shuffledSubarray(events, { minLength: events.length }),
        cut: fc.nat({ max: events.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ events, order, cut }) => {
        const files = [
          { name: "b.csv", chunks: chunksOf(asCsv(order.slice(0, cut))) },
          { name: "a.csv", chunks: chunksOf(asCsv(order.slice(cut))) },
        ];
        const log = await readCaseLog(files, settings);
        // Whether a column holds only midnights is a question per file; these times never are midnight.
        expect(content(log)).toEqual(content(await readLog(asCsv(events))));
        const backwards = files.toReversed().map(({ name }, index) => ({
          name,
          chunks: chunksOf(asCsv(index === 0 ? order.slice(cut) : order.slice(0, cut))),
        }));
        expect(await readCaseLog(backwards, settings)).toEqual(log);
      }),
    );
  });

  test("every row is accounted for, also in a damaged file, and every rejection has a finding", async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', "\n", ",", "\0", "\ud800", "")), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        writtenEvents,
        damage,
        fc.integer({ min: 1, max: 50 }),
        async (written, hits, chunkLength) => {
          let text = asCsv(written);
          for (const [at, character] of hits) {
            const index = at % text.length;
            text = text.slice(0, index) + character + text.slice(index + 1);
          }
          const log = await readLog(text, { chunkLength, format: "csv" });
          const { read, used, duplicates, rejected } = log.rows;
          expect(read).toBe(used + duplicates + rejected);
          const events = log.cases.flatMap((one) => one.events).length + log.organisation.length;
          // Of a rejected row that names its case and a known act it still counts that this happened.
          const kept = log.findings.filter(({ message }) => message.en.includes("on an unknown day")).length;
          expect(kept).toBeLessThanOrEqual(rejected);
          expect(events).toBe(used + kept);
          const lines = new Set(log.findings.map(({ place }) => place.line));
          if (rejected > 0) expect(lines.size).toBeGreaterThan(0);
          expect(await readLog(text, { format: "csv", chunkLength: text.length })).toEqual(log);
        },
      ),
    );
  });
});

describe("the zone of the machine", () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  test("makes no difference", async () => {
    const text =
      "case_id,activity,timestamp\nK1,complaint,2025-03-30 02:30\nK1,hearing,2025-10-26T02:30\nK1,decision,2025-07-01T23:30Z\nK1,x,2025-01-01\n";
    const logs: CaseLog[] = [];
    for (const zone of ["UTC", "America/New_York", "Pacific/Auckland"]) {
      process.env.TZ = zone;
      logs.push(await readLog(text));
    }
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[2]).toEqual(logs[0]);
  });
});

test("a format that does not exist is a finding", async () => {
  const log = await readLog("x", { format: "parquet" });
  expect(log.findings.map(({ rule, message }) => [rule, message.en])).toEqual([
    [
      "unknown-format",
      'There is no format "parquet". Choose one of xlsx, ods, xes, ocel, json-lines, zgw, json, csv, sqlite.',
    ],
  ]);
});
