import { describe, expect, it } from "vitest";
import type { CaseResult } from "../../src/check/result.ts";
import { KeptItems, KeptLine } from "../../src/cli/kept-items.ts";
import { replayed } from "../../src/cli/replayed.ts";
import { ScratchFile } from "../../src/cli/scratch-file.ts";
import { check } from "../check/terms/judging.ts";

describe("a scratch", () => {
  it("gives every line again, also a long one and one with signs of several bytes", () => {
    const scratch = new ScratchFile();
    const lines = ["één", "", "x".repeat(400_000), "😀".repeat(70_000), "laatste"];
    expect([...scratch.lines()]).toEqual([]);
    scratch.write(`${lines.slice(0, 2).join("\n")}\n`);
    scratch.write(`${lines.slice(2).join("\n")}\n`);
    expect([...scratch.lines()]).toEqual(lines);
    expect([...scratch.lines()]).toEqual(lines);
  });
});

describe("kept items", () => {
  it("are the same whether or not they fit in memory, as often as they are asked for", () => {
    const cases = Array.from({ length: 6 }, (_, number) => ({
      id: `K-${number}`,
      events: [
        { activity: "complaint", time: "2025-09-01" },
        { activity: "decision", time: `2025-09-1${number}T10:00` },
      ],
    }));
    const steps = { complaint: {}, decision: { within: "2 weken na complaint", by: "board" } };
    const { cases: results } = check({
      regulation: { steps, roles: { board: "Bestuur" } },
      cases,
      asOf: "2025-12-01",
    });
    for (const mostVerdicts of [1, 5, 1000]) {
      const kept = new KeptItems<CaseResult>(() => new ScratchFile(), mostVerdicts);
      for (const [number, result] of results.entries()) {
        const line = new KeptLine(result.id, `${JSON.stringify(result)}\n`);
        kept.add(number % 3 === 2 ? line : result, result.verdicts.length);
      }
      expect(plain([...kept])).toEqual(plain(results));
      expect(plain([...kept])).toEqual(plain(results));
    }
  });
});

/** Words and fingerprints are made when they are read. */
function plain(results: readonly CaseResult[]): unknown {
  return JSON.parse(JSON.stringify(results));
}

describe("a stream that is read again", () => {
  it("begins at its start, also where the first reader stopped before its end", async () => {
    async function* source() {
      yield Buffer.from([1, 2, 0, 10]);
      yield Buffer.from([255, 3]);
      yield Buffer.from([4]);
    }
    const again = replayed(source(), () => new ScratchFile());
    const [first] = await collected(take(again(), 1));
    expect(first).toEqual(Buffer.from([1, 2, 0, 10]));
    const all = await collected(again());
    expect(Buffer.concat(all)).toEqual(Buffer.from([1, 2, 0, 10, 255, 3, 4]));
    expect(Buffer.concat(await collected(again()))).toEqual(Buffer.concat(all));
  });
});

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

async function* take(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of chunks) {
    yield chunk;
    count += 1;
    if (count === most) return;
  }
}
