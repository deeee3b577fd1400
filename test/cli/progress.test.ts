import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.ts";

const bytes = new TextEncoder().encode("a\nb\nc\n");

describe("progress", () => {
  it("shows lines and cases after a while, not too often, and goes away", async () => {
    expect(await shownAt([0, 100, 450, 480, 600, 700], true)).toEqual([
      "6 regels gelezen …",
      "12 regels gelezen …",
      "12 regels gelezen, 4 zaken toetsen …",
      "",
    ]);
  });

  it("shows nothing of a short run", async () => {
    expect(await shownAt([0, 10, 20, 30, 40, 50], true)).toEqual([]);
  });

  it("shows nothing without a terminal", async () => {
    expect(await shownAt([0, 100, 450, 480, 600, 700], false)).toEqual([]);
  });
});

/** What is written for four chunks of three lines and four cases, with the clock at these times in turn. */
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
  progress.judging(4);
  progress.end();
  return said.map((text) => text.replace("\r\u001B[2K", ""));
}
