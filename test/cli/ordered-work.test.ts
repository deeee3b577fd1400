import { afterEach, describe, expect, it } from "vitest";
import { OrderedWork } from "../../src/cli/ordered-work.ts";
import { WorkThreads } from "../../src/cli/work-threads.ts";

const script = new URL("./doubling-thread.ts", import.meta.url);

let threads: WorkThreads<number, string> | undefined;

afterEach(() => threads?.end());

function work(count: number) {
  threads = new WorkThreads(script, "beside ", count);
  const answers: string[] = [];
  const doHere = (number: number) => `here ${2 * number}`;
  const take = (answer: string) => answers.push(answer);
  return { answers, work: new OrderedWork({ threads, doHere, take, firstNumber: 0 }) };
}

describe("work on several threads", () => {
  it("gives the answers in the order of the pieces, and does here what is too much for the others", async () => {
    const { work: ordered, answers } = work(2);
    const numbers = [60, 5, 1, 30, 2, 0, 7];
    for (const number of numbers) ordered.add(number);
    await ordered.caughtUp();
    expect(answers.map((answer) => Number(answer.split(" ")[1]))).toEqual(numbers.map((each) => 2 * each));
    // Two at each thread; the rest came at once.
    expect(answers.filter((answer) => answer.startsWith("here"))).toHaveLength(3);
    expect(ordered.nextNumber).toBe(7);
  });

  it("goes on after it has caught up", async () => {
    const { work: ordered, answers } = work(1);
    ordered.add(1);
    await ordered.caughtUp();
    ordered.add(2);
    await ordered.caughtUp();
    await ordered.caughtUp();
    expect(answers).toEqual(["beside 2", "beside 4"]);
  });

  it("fails when a piece fails, and says where", async () => {
    const { work: ordered, answers } = work(1);
    ordered.add(3);
    ordered.add(-1);
    await expect(ordered.caughtUp()).rejects.toThrow(/RangeError: no such number\n.*doubling-thread/su);
    expect(() => ordered.add(4)).toThrow("no such number");
    expect(answers).toEqual(["beside 6"]);
  });

  it("an answer that came before the failure is handed on, also when both had come before somebody looked", async () => {
    const { work: ordered, answers } = work(1);
    ordered.add(3);
    ordered.add(-1);
    // This thread looks after nothing meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
    await expect(ordered.caughtUp()).rejects.toThrow("no such number");
    expect(answers).toEqual(["beside 6"]);
  });

  it("fails when a thread ends before its work is done", async () => {
    const { work: ordered } = work(1);
    ordered.add(-2);
    await expect(ordered.caughtUp()).rejects.toThrow("ended (3)");
  });
});
