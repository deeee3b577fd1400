import { workerData } from "node:worker_threads";
import { answerPieces } from "../../src/cli/work-threads.ts";

/** Doubles numbers, each after as many milliseconds; fails at -1 and stops working at -2. */
answerPieces(workerData.port, (number: number): string => {
  if (number === -1) throw new RangeError("no such number");
  if (number === -2) process.exit(3);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, number);
  return `${workerData.setup}${2 * number}`;
});
