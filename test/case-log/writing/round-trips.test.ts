import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LogSettings } from "../../../src/case-log/log-input.ts";
import { openNames } from "../../../src/case-log/names.ts";
import { logWriters } from "../../../src/case-log/writing/writers.ts";
import { settings as known, readLog } from "../reading.ts";
import { type Allowed, randomLog } from "./random-logs.ts";
import { readBack, told, write } from "./written.ts";

const everything: Allowed = { types: true, lists: true, caseFacts: true, conflicts: true, undated: true };

/** What each form holds without losing anything. */
const held: Readonly<Record<string, Allowed>> = {
  csv: { undated: true },
  jsonl: everything,
  xes: { types: true, lists: true, caseFacts: true, undated: true },
  ocel: { caseFacts: true },
};

/** With a regulation, and with none: then every name is as written and every fact is kept. */
const readings = [
  ["with a regulation", known, false],
  ["without a regulation", { names: openNames(), zone: "Europe/Amsterdam" }, true],
] as const;

const read = (log: object, settings: LogSettings) =>
  readLog(JSON.stringify(log), { name: "log.json", chunkLength: 1 << 20, settings });

describe.each(readings)("%s", (_reading, settings, otherFacts) => {
  test.each(logWriters.map((writer) => [writer.id, writer] as const))(
    "what %s can hold comes back as it was, and nothing is said to be lost",
    async (id, writer) => {
      await fc.assert(
        fc.asyncProperty(randomLog({ ...held[id], otherFacts }), async (random) => {
          const log = await read(random, settings);
          const written = write(writer, log, settings);
          expect(written.losses).toEqual([]);
          const back = await readBack(writer, written, settings);
          expect(told(back)).toEqual(told(log));
          expect(back.rows.duplicates).toBe(0);
        }),
        { numRuns: 200 },
      );
    },
  );

  test.each(logWriters.map((writer) => [writer.id, writer] as const))(
    "a field that %s names as every object has one is written where it stands, and nowhere else",
    async (_id, writer) => {
      const moment = (day: number) => `2025-03-0${day}`;
      const log = await read(
        [
          { case_id: "K1", activity: "klacht", timestamp: moment(3), constructor: "y" },
          { case_id: "K1", activity: "besluit", timestamp: moment(4), toString: "z" },
          { case_id: "K2", activity: "klacht", timestamp: moment(5), valueOf: "v" },
        ],
        settings,
      );
      const written = write(writer, log, settings);
      expect(written.text).not.toContain("native code");
      const back = await readBack(writer, written, settings);
      expect(told(back)).toEqual(told(log));
    },
  );

  test.each(logWriters.map((writer) => [writer.id, writer] as const))(
    "what does not come back from %s is said to be lost, and the second time nothing more is",
    async (_id, writer) => {
      await fc.assert(
        fc.asyncProperty(randomLog({ ...everything, otherFacts }), async (random) => {
          const log = await read(random, settings);
          const written = write(writer, log, settings);
          const back = await readBack(writer, written, settings);
          if (written.losses.length === 0) expect(told(back)).toEqual(told(log));
          expect(eventsIn(back)).toBe(eventsIn(log));
          const again = write(writer, back, settings);
          expect(told(await readBack(writer, again, settings))).toEqual(told(back));
        }),
        { numRuns: 200 },
      );
    },
  );
});

const pairs = logWriters.flatMap((one) => logWriters.map((other) => [one.id, other.id, one, other] as const));

test.each(pairs)("a plain log goes through %s and %s", async (_one, _other, one, other) => {
  await fc.assert(
    fc.asyncProperty(randomLog({}), async (random) => {
      const log = await read(random, known);
      const half = await readBack(one, write(one, log));
      const written = write(other, half);
      expect(written.losses).toEqual([]);
      expect(told(await readBack(other, written))).toEqual(told(log));
    }),
    { numRuns: 50 },
  );
});

function eventsIn({ cases, organisation }: Awaited<ReturnType<typeof read>>): number {
  return cases.reduce((sum, { events }) => sum + events.length, organisation.length);
}
