import { describe, expect, it } from "vitest";
import { exampleFolder, exampleIds } from "./example-folder.ts";
import { expectExampleLogs } from "./expect-example-logs.ts";

const fewestCases = 15;

it("there are regulations with example logs", () => {
  expect(exampleIds.length).toBeGreaterThan(0);
});

describe.each(exampleIds)("the example logs of %s", (id) => {
  const folder = exampleFolder(id);
  const logs = Object.entries(folder.expected.logs);

  expectExampleLogs(folder);

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
});
