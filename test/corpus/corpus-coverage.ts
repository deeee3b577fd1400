import { type CoverageAgainst, coverageAgainst } from "../../src/lint/coverage.ts";
import { type ExampleFolder, exampleFolder } from "../regulations/example-folder.ts";
import { type VerdictCoverage, verdictCoverage } from "../regulations/verdict-coverage.ts";
import { clauseIds, corpusRoot, sourceOf } from "./sources.ts";

/** What one regulation of the corpus carries, and what its log shows. */
export interface CorpusCoverage {
  readonly folder: ExampleFolder;
  readonly clauses: CoverageAgainst;
  readonly verdicts: VerdictCoverage;
}

/** Reads a modelled regulation, judges its log and counts both. Throws when it has errors. */
export async function corpusCoverage(id: string): Promise<CorpusCoverage> {
  const folder = exampleFolder(id, corpusRoot);
  const clauses = coverageAgainst(folder.regulation, clauseIds(sourceOf(id)));
  return { folder, clauses, verdicts: await verdictCoverage(folder) };
}
