import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { CaseLog } from "../../src/case-log/model.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { gunzip } from "../../src/cli/gunzip.ts";
import { chunksOf, readLog, settings } from "./reading.ts";

const csv = "case_id,activity,timestamp\nK-1,klacht,2025-01-02\nK-1,besluit,2025-01-09\n";
const other = "case_id,activity,timestamp\nK-2,klacht,2025-02-03\n";
const jsonLine = '{"case_id":"K-1","activity":"klacht","time":"2025-01-02"}\n';

/** What a log holds, as `case activity file:line`, and what was found, as `rule file`. */
function told(log: CaseLog): { readonly events: string[]; readonly findings: string[] } {
  return {
    events: log.cases.flatMap(({ id, events }) =>
      events.map(({ activity, place }) => `${id} ${activity} ${place.file}:${place.line}`),
    ),
    findings: log.findings.map(({ rule, place }) => `${rule} ${place.file}`),
  };
}

const readPacked = async (bytes: Uint8Array, name: string) =>
  told(await readLog(bytes, { name, chunkLength: 1000 }));

/** A zip of texts. */
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
    ),
  );

/** Packs to a three-hundredth of itself and less. */
const farTooMuch = strToU8(`${csv}${`${" ".repeat(999)}\n`.repeat(80_000)}`);

/** A copy with other bytes from `at`; counted from the end when negative. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy.set(values, at < 0 ? copy.length + at : at);
  return copy;
}

/** With what every platform has, and with what the program has. */
const ways = [{}, { gunzip }];

const twoEvents = (file: string) => [`K-1 complaint ${file}:2`, `K-1 decision ${file}:3`];

describe("a gzip file", () => {
  test("is read as what is in it, by content and by the name without .gz", async () => {
    expect(await readPacked(gzipSync(csv), "log.csv.gz")).toEqual({
      events: twoEvents("log.csv.gz"),
      findings: [],
    });
    expect(await readPacked(gzipSync(csv), "log")).toMatchObject({ events: twoEvents("log") });
    const line = await readLog(gzipSync(jsonLine), { name: "log.jsonl.gz" });
    expect([line.sources?.[0]?.format, told(line).events]).toEqual([
      "json-lines",
      ["K-1 complaint log.jsonl.gz:1"],
    ]);
  });

  const sound = gzipSync(csv);
  const large = gzipSync(csv + "K-1,hoorzitting,2025-01-05\n".repeat(50_000));
  const bad: readonly [string, Uint8Array, string][] = [
    ["cut off in its header", sound.subarray(0, 6), "truncated-gzip"],
    ["cut off near its end", sound.subarray(0, -3), "truncated-gzip"],
    ["cut off when much was read", large.subarray(0, -20), "truncated-gzip"],
    ["with another checksum", changed(sound, -8, 1, 2), "damaged-gzip"],
    ["with something behind it", Buffer.concat([sound, Buffer.from("x,y")]), "damaged-gzip"],
    ["that unpacks to far too much", gzipSync(farTooMuch), "unpacks-too-large"],
    ["within a gzip file", gzipSync(sound), "packed-twice"],
    ["with a zip in it", gzipSync(zipOf({ "log.csv": csv })), "packed-twice"],
    ["with nothing in it", gzipSync(""), "empty-file"],
  ];
  test.each(bad)("%s leaves nothing behind but its reason", async (_name, bytes, rule) => {
    for (const way of ways) {
      const log = await readLog(bytes, { name: "log.csv.gz", chunkLength: 1000, ...way });
      expect(told(log)).toEqual({ events: [], findings: [`${rule} log.csv.gz`] });
      expect(log.rows.used).toBe(0);
      expect(log.rows.read).toBe(log.rows.rejected);
    }
  });

  test("that is broken takes nothing away from other files", async () => {
    const first = "case_id,activity,timestamp,urgent\nK-1,klacht,2025-01-02,ja\n";
    const broken = gzipSync(
      `${first}${"K-1,hoorzitting,2025-01-05,nee\nK-9,klacht,2025-01-05,\n".repeat(50_000)}`,
    );
    const inputs = [
      { name: "a.csv", chunks: chunksOf(first) },
      { name: "b.csv.gz", chunks: chunksOf(broken.subarray(0, -9), 1000) },
      { name: "c.csv", chunks: chunksOf(other) },
    ];
    const log = await readCaseLog(inputs, settings);
    expect(told(log)).toEqual({
      events: ["K-1 complaint a.csv:2", "K-2 complaint c.csv:2"],
      findings: ["truncated-gzip b.csv.gz"],
    });
    expect(log.cases[0]?.facts).toEqual({ urgent: "ja" });
    expect(log.cases[0]?.conflicts).toBeUndefined();
  });

  test.each(ways)("whose source fails says what the source says", async (way) => {
    const failing = (async function* () {
      yield gzipSync(csv).subarray(0, 20);
      throw new Error("the disk is gone");
    })();
    await expect(readCaseLog([{ name: "log.csv.gz", chunks: failing, ...way }], settings)).rejects.toThrow(
      "the disk is gone",
    );
  });

  test.each(ways)(
    "is read to its end also when it is refused, so that its hash is that of the whole",
    async (way) => {
      const bytes = Buffer.concat([gzipSync(csv), Buffer.alloc(5_000_000, 1)]);
      let seen = 0;
      const counted = (async function* () {
        for await (const chunk of chunksOf(bytes, 100_000)) {
          seen += chunk.length;
          yield chunk;
        }
      })();
      await readCaseLog([{ name: "log.csv.gz", chunks: counted, ...way }], settings);
      expect(seen).toBe(bytes.length);
    },
  );
});

describe("a zip file", () => {
  test("gives each log in it a name of its own", async () => {
    const bytes = zipOf({
      "b/two.csv": other,
      "a.csv": csv,
      "c.jsonl.gz": gzipSync(jsonLine.replace("K-1", "K-3")),
      "__MACOSX/._a.csv": "x",
      "lees mij.txt": "uitleg",
    });
    expect(await readPacked(bytes, "logs.zip")).toEqual({
      events: [
        ...twoEvents("logs.zip/a.csv"),
        "K-2 complaint logs.zip/b/two.csv:2",
        "K-3 complaint logs.zip/c.jsonl.gz:1",
      ],
      findings: ["no-log-in-zip logs.zip"],
    });
  });

  test("with one file holds that log, whatever its name", async () => {
    expect(await readPacked(zipOf({ export: csv }), "logs.zip")).toEqual({
      events: twoEvents("logs.zip/export"),
      findings: [],
    });
  });

  test("is opened also when the kind of its logs was named", async () => {
    const log = await readLog(zipOf({ export: csv }), { name: "logs.zip", format: "csv" });
    expect(told(log).events).toEqual(twoEvents("logs.zip/export"));
  });

  const two = zipOf({ "a.csv": csv, "b.csv": other });
  /** Bit 0 of the flags of the first entry in the directory says that it is encrypted. */
  const directoryAt = Buffer.from(two).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const bad: readonly [string, Uint8Array, string[], string[]][] = [
    ["cut off", two.subarray(0, -30), [], ["damaged-zip logs.zip"]],
    ["without a file", zipOf({ "map/": "" }), [], ["empty-file logs.zip"]],
    [
      "with a file behind a password",
      changed(two, directoryAt + 8, 1),
      ["K-2 complaint logs.zip/b.csv:2"],
      ["encrypted-zip logs.zip/a.csv"],
    ],
    [
      "with a file that is not what its checksum says",
      changed(two, directoryAt + 16, 1, 2, 3, 4),
      ["K-2 complaint logs.zip/b.csv:2"],
      ["damaged-zip logs.zip/a.csv"],
    ],
    [
      "with a zip in it",
      zipOf({ "a.csv": csv, "b.zip": zipOf({ "c.csv": other }) }),
      twoEvents("logs.zip/a.csv"),
      ["packed-twice logs.zip/b.zip"],
    ],
    [
      "that unpacks to far too much",
      zipOf({ "a.csv": csv, "b.csv": farTooMuch, "c.csv": other }),
      twoEvents("logs.zip/a.csv"),
      ["unpacks-too-large logs.zip/b.csv", "unpacks-too-large logs.zip/c.csv"],
    ],
  ];
  test.each(bad)(
    "%s: what is sound is read, and the rest has its reason",
    async (_name, bytes, events, findings) => {
      expect(await readPacked(bytes, "logs.zip")).toEqual({ events, findings });
    },
  );
});
