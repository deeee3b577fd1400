import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/language/language.ts";
import { anonymousRun } from "../../src/report/anonymous-run.ts";
import { reportFormats } from "../../src/report/index.ts";
import type { CheckRun } from "../../src/report/run.ts";
import { exampleIds } from "../regulations/example-folder.ts";
import { exampleRun } from "./example-run.ts";
import { writtenAs } from "./written.ts";

/** Cases in which much can be seen at once, of each regulation. */
const examples: Readonly<Record<string, { readonly cases: readonly string[]; readonly language: Language }>> =
  {
    accountants: { cases: ["A05"], language: "nl" },
    dmg: { cases: ["M-05b"], language: "nl" },
    dpo2: { cases: ["D37"], language: "en" },
    o21: { cases: ["O31"], language: "nl" },
    orthopedie: { cases: ["P04", "P25"], language: "nl" },
  };

it("every regulation with example logs is among them", () => {
  expect(Object.keys(examples).sort()).toEqual([...exampleIds].sort());
});

describe.each(Object.entries(examples))("the example of %s", (id, choice) => {
  let report: CheckRun;
  beforeAll(async () => {
    report = briefly(await exampleRun(id, choice));
  });

  it.each(reportFormats)("is in $name as the reviewed file has it", async (format) => {
    const shown = writtenAs(format, format.isShared ? anonymousRun(report, "hash") : report);
    await expect(shown).toMatchFileSnapshot(`examples/${id}-${format.name}.txt`);
  });
});

it("no other file is there", () => {
  const wanted = Object.keys(examples).flatMap((id) => reportFormats.map(({ name }) => `${id}-${name}.txt`));
  expect(readdirSync(new URL("examples/", import.meta.url)).sort()).toEqual(wanted.sort());
});

/** Without what does not apply: the files are there to be read by people. The counts stay those of the check. */
function briefly(report: CheckRun): CheckRun {
  if (report.result === undefined) throw new Error("nothing was judged");
  const cases = [...report.result.cases].map((one) => ({
    ...one,
    verdicts: one.verdicts.filter(({ status }) => status !== "not-applicable"),
  }));
  const dataQuality = report.result.dataQuality.slice(0, 3);
  return { ...report, result: { ...report.result, cases, dataQuality } };
}
