import type { Verdict } from "../../src/check/verdict.ts";
import { type ExampleFolder, judgeExample } from "./example-folder.ts";
import { isOf, type PossibleVerdict, possibleVerdicts } from "./possible-verdicts.ts";

/** Which of its possible verdicts the example logs of a regulation show. */
export interface VerdictCoverage {
  readonly possible: readonly PossibleVerdict[];
  readonly breached: readonly PossibleVerdict[];
  readonly fulfilled: readonly PossibleVerdict[];
  /** Breached nowhere, or fulfilled nowhere. */
  readonly missing: readonly MissingVerdict[];
  /** Ids of verdicts that the regulation is not known to give. */
  readonly unknown: readonly string[];
}

interface MissingVerdict extends PossibleVerdict {
  readonly missing: readonly ("breached" | "fulfilled")[];
}

/** Judges all logs of a folder and holds the verdicts against those that the regulation can give. */
export async function verdictCoverage(folder: ExampleFolder): Promise<VerdictCoverage> {
  const verdicts = await allVerdicts(folder);
  const possible = possibleVerdicts(folder.regulation);
  const having = (...statuses: readonly string[]) =>
    possible.filter((each) =>
      verdicts.some((verdict) => statuses.includes(verdict.status) && isOf(each, verdict)),
    );
  const [breached, fulfilled] = [having("violated", "lapsed"), having("met")];
  const unknown = verdicts.filter((verdict) => !possible.some((each) => isOf(each, verdict)));
  return {
    possible,
    breached,
    fulfilled,
    missing: possible.flatMap((each) => missingOf(each, { breached, fulfilled })),
    unknown: [...new Set(unknown.map(({ id }) => id))],
  };
}

function missingOf(
  each: PossibleVerdict,
  { breached, fulfilled }: Pick<VerdictCoverage, "breached" | "fulfilled">,
): readonly MissingVerdict[] {
  const missing = [
    ...(each.isUnbreakable || breached.includes(each) ? [] : (["breached"] as const)),
    ...(fulfilled.includes(each) ? [] : (["fulfilled"] as const)),
  ];
  return missing.length === 0 ? [] : [{ ...each, missing }];
}

async function allVerdicts(folder: ExampleFolder): Promise<readonly Verdict[]> {
  const judged = await Promise.all(
    Object.entries(folder.expected.logs).map(([name, expected]) => judgeExample(folder, { name, expected })),
  );
  return judged.flatMap(({ result }) => [
    ...result.cases.flatMap(({ verdicts }) => verdicts),
    ...result.organisation,
  ]);
}
