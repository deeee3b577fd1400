import fc from "fast-check";
import { asOf, caseOf, regulation, verdictsOf } from "./random-cases.ts";

// Run in a process of its own, with another time zone: the same sample must give the same bytes.
const sample = fc.sample(fc.tuple(regulation, caseOf(false), asOf), { numRuns: 60, seed: 20250901 });
const verdicts = sample.map(([which, written, day]) => verdictsOf(which, [written], { asOf: day }));
process.stdout.write(JSON.stringify(verdicts));
