import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.ts";
import { runMain } from "./run-main.ts";

const bytes = new Uint8Array(600_000);

describe("progress", () => {
  it("shows megabytes and cases after a while, not too often, and goes away", async () => {
    // The clock is asked at the start, at the beginning of the work, and for each chunk and case.
    expect(await shownAt([0, 0, 100, 500, 530, 1000, 1200], { total: 2_400_000 })).toEqual([
      "2 van 3 MB gelezen (50 %), 2 MB/s, nog 1 s …",
      "3 van 3 MB gelezen (100 %), 2 MB/s …",
      "3 van 3 MB gelezen (100 %), zaken getoetst: 1, 2 MB/s …",
      "",
    ]);
  });

  it("says no share of what has no known size", async () => {
    expect(await shownAt([0, 0, 100, 500, 530, 540, 550])).toEqual(["2 MB gelezen, 2 MB/s …", ""]);
  });

  it("begins anew when all is read anew", async () => {
    const said: string[] = [];
    const clock = [0, 0, 500, 1000, 1500].values();
    const output = { write: (text: string) => said.push(text), isTerminal: true };
    const progress = new Progress({ output, now: () => clock.next().value ?? Number.NaN, language: "en" });
    progress.begin();
    progress.judged();
    progress.begin();
    progress.judged();
    expect(said.map((text) => text.replace("\r\u001B[2K", ""))).toEqual([
      "0 MB read, cases checked: 1, 0 MB/s …",
      "0 MB read, cases checked: 1, 0 MB/s …",
    ]);
  });

  it("shows nothing of a short run", async () => {
    expect(await shownAt([0, 0, 10, 20, 30, 40, 50])).toEqual([]);
  });

  it("shows nothing without a terminal", async () => {
    expect(await shownAt([0, 0, 100, 500, 530, 1000, 1200], { isTerminal: false })).toEqual([]);
  });
  it("goes on while a log is judged", async () => {
    const written: string[] = [];
    let now = 0;
    const clock = () => {
      now += 500;
      return now;
    };
    const { code } = await runMain(["check", "logboeken", "--regulation", "molen", "--as-of", "2026-01-31"], {
      stderr: { write: (text) => written.push(text), isTerminal: true },
      now: clock,
    });
    const cases = [...written.join("").matchAll(/zaken getoetst: (\d+)/g)];
    expect(code).toBeLessThan(2);
    expect(cases.length).toBeGreaterThan(0);
    expect(written.at(-1)).toBe("\r\u001B[2K");
  });
});

/** What is written for four chunks of 0.6 MB and a case, with the clock at these times in turn. */
async function shownAt(
  times: readonly number[],
  { total, isTerminal = true }: { readonly total?: number; readonly isTerminal?: boolean } = {},
): Promise<readonly string[]> {
  const said: string[] = [];
  const clock = times.values();
  const progress = new Progress({
    output: isTerminal ? { write: (text) => said.push(text), isTerminal } : undefined,
    now: () => clock.next().value ?? Number.NaN,
    language: "nl",
  });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 4; count += 1) yield bytes;
  }
  progress.begin(total);
  for await (const chunk of progress.counted(chunks())) expect(chunk).toBe(bytes);
  progress.judged();
  progress.end();
  return said.map((text) => text.replace("\r\u001B[2K", ""));
}
