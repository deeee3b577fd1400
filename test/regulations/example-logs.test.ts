import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/check/result.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import { type ExampleFolder, exampleFolder, exampleIds, judgeExample } from "./example-folder.ts";
import { type ExpectedLog, found, normalised } from "./expectation.ts";
import { isOf, type PossibleVerdict, possibleVerdicts } from "./possible-verdicts.ts";

const fewestCases = 15;

it("there are regulations with example logs", () => {
  expect(exampleIds.length).toBeGreaterThan(0);
});

describe.each(exampleIds)("the example logs of %s", (id) => {
  const folder = exampleFolder(id);
  const logs = Object.entries(folder.expected.logs);

  it("are all in expected.yaml", () => {
    expect(logs.map(([name]) => name).sort()).toEqual([...folder.logs].sort());
  });

  it.each(logs)("%s gives the expected verdicts", async (name, expected) => {
    const { log, result } = await judgeExample(folder, { name, expected });
    expect(casesFound(result, expected)).toEqual(casesExpected(expected));
    if (log.organisation.length > 0 || expected.organisation !== undefined)
      expect(found(result.organisation, expected.organisation)).toEqual(
        normalised(expected.organisation ?? { about: "" }),
      );
  });

  it.each(logs)("%s is read without loss", async (name, expected) => {
    const { log, result } = await judgeExample(folder, { name, expected });
    const { duplicates = 0, rejected = 0, errors = [] } = expected;
    expect(log.rows).toEqual({
      read: log.rows.read,
      used: log.rows.read - duplicates - rejected,
      duplicates,
      rejected,
    });
    const found = [...log.findings, ...result.dataQuality].filter(({ severity }) => severity === "error");
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...errors].sort());
  });

  it.each([
    ["the long form", /^cases\.csv$/u],
    ["JSON", /\.json$/u],
    ["a register", /^register\.csv$/u],
  ])("hold enough cases in %s", (_form, pattern) => {
    const cases = logs
      .filter(([name]) => pattern.test(name))
      .flatMap(([, log]) => Object.keys(log.cases ?? {}));
    expect(cases.length).toBeGreaterThanOrEqual(fewestCases);
  });

  it("breach and fulfil every verdict that the regulation can give", async () => {
    const verdicts = await allVerdicts(folder);
    const never = folder.expected.never ?? {};
    const missing = uncovered(possibleVerdicts(folder.regulation), verdicts);
    expect(missing.filter(({ id: name }) => never[name] === undefined)).toEqual([]);
    expect(Object.keys(never).filter((name) => !missing.some((each) => each.id === name))).toEqual([]);
  });

  it("give no verdict that the regulation is not known to give", async () => {
    const possible = possibleVerdicts(folder.regulation);
    const unknown = (await allVerdicts(folder)).filter(
      (verdict) => !possible.some((each) => isOf(each, verdict)),
    );
    expect([...new Set(unknown.map(({ id: name }) => name))]).toEqual([]);
  });
});

function casesFound({ cases }: CheckResult, expected: ExpectedLog) {
  return Object.fromEntries(cases.map(({ id, verdicts }) => [id, found(verdicts, expected.cases?.[id])]));
}

/** Cases that get no verdicts are not in the result; their expectation says so. */
function casesExpected({ cases = {} }: ExpectedLog) {
  const judged = Object.entries(cases).filter(([, { unjudged }]) => unjudged !== true);
  return Object.fromEntries(judged.map(([id, each]) => [id, normalised(each)]));
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

function uncovered(possible: readonly PossibleVerdict[], verdicts: readonly Verdict[]) {
  return possible.flatMap((each) => {
    const own = verdicts.filter((verdict) => isOf(each, verdict));
    const isMissing = {
      breached: !own.some(({ status }) => status === "violated" || status === "lapsed"),
      fulfilled: !own.some(({ status }) => status === "met"),
    };
    const missing = Object.entries(isMissing).flatMap(([what, isSo]) => (isSo ? [what] : []));
    return missing.length === 0 ? [] : [{ ...each, missing }];
  });
}
