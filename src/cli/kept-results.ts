import type { Scratch } from "../case-log/scratch.ts";
import type { CaseResult } from "../check/result.ts";

/** Verdicts that are kept in memory; beyond them they wait in a scratch. About 50 MB. */
const verdictsInMemory = 40_000;

/** The results of a check, in the order in which they were made, to be gone through again and again. */
export class KeptResults implements Iterable<CaseResult> {
  readonly #newScratch: () => Scratch;
  readonly #verdictsInMemory: number;
  #scratch: Scratch | undefined;
  #results: CaseResult[] = [];
  #verdicts = 0;

  constructor(newScratch: () => Scratch, mostVerdicts = verdictsInMemory) {
    this.#newScratch = newScratch;
    this.#verdictsInMemory = mostVerdicts;
  }

  add(result: CaseResult): void {
    this.#results.push(result);
    this.#verdicts += result.verdicts.length;
    if (this.#verdicts < this.#verdictsInMemory) return;
    this.#scratch ??= this.#newScratch();
    for (const each of this.#results) this.#scratch.write(`${JSON.stringify(each)}\n`);
    this.#results = [];
    this.#verdicts = 0;
  }

  *[Symbol.iterator](): Generator<CaseResult> {
    // What is written there is what CaseResult says: nobody else writes there.
    for (const line of this.#scratch?.lines() ?? []) yield JSON.parse(line) as CaseResult;
    yield* this.#results;
  }
}
