import fc from "fast-check";

/** One act of a case, on a day of its own. */
export interface Act {
  readonly name: "question" | "answer" | "note";
  /** Days after the start of the case. */
  readonly day: number;
  readonly topic: "tax" | "care";
  readonly actor: "anna" | "bob";
}

/** What is recorded between the start and the closing of a case. */
export interface Trace {
  readonly acts: readonly Act[];
  /** A fact of the case. */
  readonly amount: number;
}

const act = fc.record({
  name: fc.constantFrom("question", "answer", "note"),
  gap: fc.integer({ min: 1, max: 4 }),
  topic: fc.constantFrom("tax", "care"),
  actor: fc.constantFrom("anna", "bob"),
});

const trace: fc.Arbitrary<Trace> = fc
  .record({
    written: fc.array(act, { maxLength: 8, size: "max" }),
    amount: fc.constantFrom(100, 500, 501, 900),
  })
  .map(({ written, amount }) => {
    let day = 0;
    const acts = written.map(({ gap, ...rest }): Act => {
      day += gap;
      return { ...rest, day };
    });
    return { acts, amount };
  });

/** Random traces, without ties; the same every time, the shortest first. */
export function randomTraces(count: number): readonly Trace[] {
  const found = fc.sample(trace, { seed: 20251126, numRuns: count });
  return found.sort((one, other) => one.acts.length - other.acts.length);
}
