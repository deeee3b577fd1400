import { expect, it } from "vitest";
import type { CheckResult } from "../../src/check/result.ts";
import { type ExampleFolder, judgeExample } from "./example-folder.ts";
import { type ExpectedLog, found, normalised } from "./expectation.ts";
import { verdictCoverage } from "./verdict-coverage.ts";

/** The tests of the example logs of one regulation: exactly what expected.yaml says, and every verdict both ways. */
export function expectExampleLogs(folder: ExampleFolder): void {
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

  it("breach and fulfil every verdict that the regulation can give", async () => {
    const { missing } = await verdictCoverage(folder);
    const never = folder.expected.never ?? {};
    const open = missing.filter(({ id: name }) => never[name] === undefined);
    expect(
      open.map(({ id: name, kind, missing: ways }) => `${kind} ${name} not ${ways.join(", not ")}`),
    ).toEqual([]);
    expect(Object.keys(never).filter((name) => !missing.some((each) => each.id === name))).toEqual([]);
  });

  it("give no verdict that the regulation is not known to give", async () => {
    const { unknown } = await verdictCoverage(folder);
    expect(unknown).toEqual([]);
  });
}

function casesFound({ cases }: CheckResult, expected: ExpectedLog) {
  return Object.fromEntries(cases.map(({ id, verdicts }) => [id, found(verdicts, expected.cases?.[id])]));
}

/** Cases that get no verdicts are not in the result; their expectation says so. */
function casesExpected({ cases = {} }: ExpectedLog) {
  const judged = Object.entries(cases).filter(([, { unjudged }]) => unjudged !== true);
  return Object.fromEntries(judged.map(([id, each]) => [id, normalised(each)]));
}
