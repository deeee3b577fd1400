import { expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { DataQualityTally } from "../../src/case-log/data-quality.ts";
import { readLog } from "./reading.ts";

async function quality(rows: readonly string[], referenceDate: string) {
  const log = await readLog(["case_id,activity,timestamp,urgent", ...rows, ""].join("\n"));
  const tally = new DataQualityTally({
    starts: new Set(["complaint"]),
    referenceDate: dayFromIso(referenceDate) ?? 0,
  });
  for (const judged of log.cases) tally.see(judged);
  const { findings, ...counts } = tally.finish({ organisation: log.organisation, until: log.scope.until });
  const lines = findings.map(({ rule, place, related = [] }) =>
    [rule, place.line, ...Array.from(related, (other) => other.place.line)].join(" "),
  );
  return { lines, ...counts };
}

const sound = ["K1,complaint,2025-01-02,", "K1,decision,2025-01-09,"];

test.each([
  ["a sound log", sound, "2025-01-10", []],
  ["a case without receipt", [...sound, "K2,decision,2025-01-08,"], "2025-01-10", ["case-without-receipt 4"]],
  ["an event after the reference date", sound, "2025-01-08", ["event-after-reference-date 3"]],
  [
    "a case that begins after the reference date",
    [...sound, "K2,complaint,2025-02-01,"],
    "2025-01-10",
    ["case-after-reference-date 4", "event-after-reference-date 4"],
  ],
  [
    "an event before the receipt",
    [...sound, "K1,hearing,2025-01-01,"],
    "2025-01-10",
    ["time-before-receipt 4 2"],
  ],
  ["a receipt without a date", ["K1,complaint,,", "K1,decision,2025-01-01,"], "2025-01-10", []],
  [
    "facts that differ",
    ["K1,complaint,2025-01-02,ja", "K1,decision,2025-01-09,nee"],
    "2025-01-10",
    ["conflicting-fact 2 2 3"],
  ],
  ["a last event 31 days back", sound, "2025-02-09", []],
  ["a last event 32 days back", sound, "2025-02-10", ["log-may-end-early 3"]],
])("%s", async (_name, rows, referenceDate, expected) => {
  expect((await quality(rows, referenceDate)).lines).toEqual(expected);
});

test("ties are counted: the same instant, or the same date with an hour missing", async () => {
  const rows = [
    "K1,complaint,2025-01-02 09:00,",
    "K1,hearing,2025-01-02 09:00,",
    "K1,decision,2025-01-02 10:00,",
    "K2,complaint,2025-01-02 09:00,",
    "K2,decision,2025-01-02,",
    "K3,complaint,2025-01-02 09:00,",
    "K3,decision,2025-01-02 09:01,",
  ];
  expect(await quality(rows, "2025-01-10")).toEqual({
    lines: ["tied-events 2 3 5 6"],
    tiedEvents: 4,
    casesWithTies: 2,
    events: 7,
  });
});
