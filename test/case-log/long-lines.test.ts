import { expect, it } from "vitest";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { places, readLog, settings } from "./reading.ts";

const mebibyte = 1 << 20;
const block = new Uint8Array(mebibyte).fill("a".charCodeAt(0));

/** Two gigabytes without a line end behind a beginning, and the most memory that was in use on the way. */
function longStream(beginning: string) {
  const before = process.memoryUsage.rss();
  let peak = 0;
  async function* chunks() {
    yield new TextEncoder().encode(beginning);
    for (let count = 0; count < 2048; count += 1) {
      yield block;
      peak = Math.max(peak, process.memoryUsage.rss() - before);
    }
  }
  return { chunks: chunks(), peak: () => peak / mebibyte };
}

const header = "case_id,activity,timestamp";
const event = '{"case_id":"M-1","activity":"complaint","time":"2025-09-01"}';
const beginnings: readonly (readonly [string, string, string])[] = [
  ["log.csv", "", "line-too-long 1:1"],
  ["log.csv", `${header}\nM-1,complaint,2025-09-01\nM-1,`, "line-too-long 3:1"],
  ["log.csv", `${header}\nM-1,"`, "line-too-long 2:1"],
  ["log.jsonl", `${event}\n{"case_id":"`, "line-too-long 2:1"],
  ["log.json", '{"cases":[{"id":"', "large-json 1:11"],
  ["log.xes", '<log><trace><string key="concept:name" value="', "xml-too-long 1:13"],
];
it.each(beginnings)(
  "two gigabytes without a line end in %s after %j are given up in time",
  async (name, beginning, finding) => {
    const { chunks, peak } = longStream(beginning);
    const other = async function* () {
      yield `${header}\nM-2,complaint,2025-09-01\n`;
    };
    const log = await readCaseLog(
      [
        { name, chunks },
        { name: "other.csv", chunks: other() },
      ],
      settings,
    );
    expect(places(log)).toEqual([finding]);
    expect(log.cases.map(({ id }) => id)).toEqual(["M-2"]);
    expect(peak()).toBeLessThan(600);
  },
);

it("a million blank lines above the header and between rows cost no more than reading them", async () => {
  const blank = "\r\n \n".repeat(500_000);
  const started = process.cpuUsage();
  const log = await readLog(`${blank}${header}\n${blank}M-1,complaint,2025-09-01\nM-1,hearing\n`, {
    chunkLength: 65_536,
  });
  const { user, system } = process.cpuUsage(started);
  expect(places(log)).toEqual(["ragged-row 2000003:1"]);
  expect(log.cases[0]?.place.line).toBe(2_000_002);
  expect((user + system) / 1e6).toBeLessThan(10);
});

it("a damaged letter in a header below blank lines has the line on which it stands", async () => {
  const bytes = Buffer.concat([
    Buffer.from("\n\n\n"),
    Buffer.from(`${header},r\xe9den\n1,complaint,2025-09-01,x\n`, "latin1"),
  ]);
  expect(places(await readLog(bytes, { chunkLength: 2 }))).toEqual(["encoding 4:1"]);
});

it("lines that end as on an old Mac are read as they come, however many", async () => {
  const rows = Array.from({ length: 5000 }, (_, nr) => `M-${nr},complaint,2025-09-01`);
  const log = await readLog(`${header}\r${rows.join("\r")}\rM-1,hearing`, { chunkLength: 10_007 });
  expect([log.cases.length, places(log)]).toEqual([5000, ["ragged-row 5002:1"]]);
});

it("two rows with only a carriage return between them leave nothing of the file", async () => {
  const log = await readLog(
    `${header}\nM-1,complaint,2025-09-01\r\nM-2,complaint,2025-09-01\rM-2,decision,2025-09-02\n`,
  );
  expect([log.cases, places(log), log.findings[0]?.rule]).toEqual([
    [],
    ["mixed-line-ends 3:1"],
    "mixed-line-ends",
  ]);
});
