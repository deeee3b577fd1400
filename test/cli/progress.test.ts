import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.ts";
import { runMain } from "./run-main.ts";

const bytes = new Uint8Array(600_000);

describe("progress", () => {
  it("shows megabytes and cases after a while, not too often, and goes away", async () => {
    expect(await shownAt([0, 100, 450, 480, 600, 700], true)).toEqual([
      "2 MB gelezen …",
      "3 MB gelezen …",
      "3 MB gelezen, 1 van 4 zaken getoetst (25 %) …",
      "",
    ]);
  });

  it("shows nothing of a short run", async () => {
    expect(await shownAt([0, 10, 20, 30, 40, 50], true)).toEqual([]);
  });

  it("shows nothing without a terminal", async () => {
    expect(await shownAt([0, 100, 450, 480, 600, 700], false)).toEqual([]);
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
    const cases = [...written.join("").matchAll(/(\d+) van (\d+) zaken getoetst/g)];
    expect(code).toBeLessThan(2);
    expect(cases.length).toBeGreaterThan(0);
    expect(written.at(-1)).toBe("\r\u001B[2K");
  });
});

/** What is written for four chunks of 0.6 MB and four cases, with the clock at these times in turn. */
async function shownAt(times: readonly number[], isTerminal: boolean): Promise<readonly string[]> {
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
  for await (const chunk of progress.counted(chunks())) expect(chunk).toBe(bytes);
  progress.judged(1, 4);
  progress.end();
  return said.map((text) => text.replace("\r\u001B[2K", ""));
}
