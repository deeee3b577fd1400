import { describe, expect, test } from "vitest";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { chunksOf, readLog, settings } from "./reading.ts";

const header = "case_id,activity,timestamp,note";
const cases = 3;

/** Rows that differ in one character only, at every place of a long text, so that most of them look alike. */
function alike(count: number): string[] {
  const text = "-".repeat(count);
  return Array.from({ length: count }, (_, at) => `${text.slice(0, at)}x${text.slice(at + 1)}`);
}

describe.each([5, 23, 24, 25, 80])("of %i rows in each case that look alike", (count) => {
  const rows = alike(count).flatMap((note) =>
    Array.from({ length: cases }, (_, number) => `K${number},complaint,2025-01-01,${note}`),
  );

  test("none is taken for another one", async () => {
    const log = await readLog([header, ...rows].join("\n"), { chunkLength: 100 });
    expect(log.rows).toEqual({ read: rows.length, used: rows.length, duplicates: 0, rejected: 0 });
    expect(log.cases.map(({ events }) => events.map(({ fields }) => fields.note))).toEqual(
      Array.from({ length: cases }, () => alike(count)),
    );
  });

  test("each is found again, with the line on which it stood first", async () => {
    const log = await readLog([header, ...rows, ...rows].join("\n"), { chunkLength: 100 });
    expect(log.rows).toMatchObject({ used: rows.length, duplicates: rows.length });
    const found = log.findings.filter(({ rule }) => rule === "duplicate-row");
    expect(found.map(({ place, related = [] }) => [place.line, [...related][0]?.place.line])).toEqual(
      rows.map((_, index) => [index + 2 + rows.length, index + 2]),
    );
  });
});

test("names that look alike keep their own meaning", async () => {
  const names = ["Anton", "Elton", "complaint", "Milton", "Hilton", "A|Anton", "B|Anton"];
  const rows = Array.from({ length: 40 }, (_, row) => names[(row * 5) % names.length] ?? "");
  const text = rows.map((actor, row) => `K,complaint,2025-01-01,${actor},${row}`);
  const log = await readLog(["case_id,activity,timestamp,actor,note", ...text].join("\n"));
  expect(log.cases[0]?.events.map(({ actor }) => actor.join("|"))).toEqual(rows);
});

test("the same text under another header is another row", async () => {
  const file = (name: string, columns: string) => {
    const text = `case_id,activity,timestamp,${columns}\nK,complaint,2025-01-01,A,B`;
    return { name, chunks: chunksOf(text) };
  };
  const log = await readCaseLog([file("1.csv", "actor,note"), file("2.csv", "note,actor")], settings);
  expect(log.rows).toMatchObject({ used: 2, duplicates: 0 });
});
