import type { Scratch } from "../case-log/scratch.ts";
import type { CaseResult } from "../check/result.ts";

/** Verdicts that are kept in memory; beyond them they wait in a scratch. About 50 MB. */
const verdictsInMemory = 40_000;

/** The results of a check, in the order in which they were made, to be gone through again and again. */
export class KeptResults implements Iterable<CaseResult> {
  readonly #newScratch: () => Scratch;
  readonly #verdictsInMemory: number;
  #scratch: Scratch | undefined;
  /** As they are, or as lines of JSON. */
  #results: (CaseResult | string)[] = [];
  #verdicts = 0;

  constructor(newScratch: () => Scratch, mostVerdicts = verdictsInMemory) {
    this.#newScratch = newScratch;
    this.#verdictsInMemory = mostVerdicts;
  }

  add(result: CaseResult): void {
    this.#keep(result, result.verdicts.length);
  }

  /** Results that are lines of JSON already, each with its line feed. */
  addLines(lines: string, verdicts: number): void {
    if (lines !== "") this.#keep(lines, verdicts);
  }

  *[Symbol.iterator](): Generator<CaseResult> {
    for (const line of this.#scratch?.lines() ?? []) yield read(line);
    for (const result of this.#results) {
      if (typeof result === "string") for (const line of result.trimEnd().split("\n")) yield read(line);
      else yield result;
    }
  }

  #keep(result: CaseResult | string, verdicts: number): void {
    this.#results.push(result);
    this.#verdicts += verdicts;
    if (this.#verdicts < this.#verdictsInMemory) return;
    this.#scratch ??= this.#newScratch();
    for (const each of this.#results)
      this.#scratch.write(typeof each === "string" ? each : `${JSON.stringify(each)}\n`);
    this.#results = [];
    this.#verdicts = 0;
  }
}

/** What is written there is what CaseResult says: nobody else writes there. */
function read(line: string): CaseResult {
  return JSON.parse(line) as CaseResult;
}
