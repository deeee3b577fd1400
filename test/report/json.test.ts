import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../schemas/report.schema.json" with { type: "json" };
import { json } from "../../src/report/json.ts";
import { jsonChunks } from "../../src/report/json-chunks.ts";
import type { CheckRun } from "../../src/report/run.ts";
import { caseResult, fullRun, knownRun, late, result, run } from "./build-run.ts";

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
const view = { width: 80, colour: false };

function written(report: CheckRun): unknown {
  return JSON.parse([...json.write(report, view)].join(""));
}

describe("json", () => {
  it.each([
    ["a run with everything", fullRun],
    ["a run with a known issue", knownRun],
    ["a run in English", { ...fullRun, language: "en" as const }],
    ["a run without cases", run({ result: result([]) })],
    [
      "a run that could not be done",
      run({ problems: [{ rule: "usage", message: { nl: "Nee.", en: "No." } }], inputs: [], regulations: [] }),
    ],
  ])("fits the schema: %s", (_name, report) => {
    const valid = validate(written(report));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it("writes a late decision as the result contract has it", () => {
    expect(written(run({ result: result([caseResult("K-1", [late])]) }))).toEqual({
      schemaVersion: 1,
      status: "checked",
      errors: [],
      tool: { name: "regelmaat", version: "0.1.0" },
      asOf: "2026-01-31",
      options: { reading: "all", language: "nl", logs: [], caseIds: "full" },
      inputs: [{ path: "zaken.csv", sha256: "a".repeat(64) }],
      regulations: [
        { id: "o21", version: "2016-06-01", title: "Klachtenregeling O21", file: "regulation.md" },
      ],
      log: { events: 0, files: [] },
      summary: {
        cases: 1,
        casesWithViolation: 1,
        met: 0,
        violated: 1,
        pending: 0,
        disputable: 0,
        undetermined: 0,
        "not-applicable": 0,
        lapsed: 0,
        attention: 0,
        onTies: 0,
        waiting: 0,
      },
      cases: [
        {
          id: "K-1",
          regulation: { id: "o21", version: "2016-06-01" },
          verdicts: [
            {
              id: "decision",
              step: "decision",
              aspect: "within",
              article: "art_9__para_1",
              status: "violated",
              severity: "violation",
              anchor: { activity: "complaint", time: "2025-09-01", file: "zaken.csv", line: 2 },
              due: "2025-09-22",
              done: { activity: "decision", time: "2025-09-29", file: "zaken.csv", line: 5 },
              late: { days: 7, workingDays: 5 },
              readings: [{ ambiguity: "002-c", reading: "lenient", due: "2025-09-26", status: "violated" }],
              reason: "late",
              message:
                "De beslissing moest er uiterlijk op 22 september 2025 zijn en kwam op 29 september 2025.",
              fingerprint: "f".repeat(64),
            },
          ],
        },
      ],
      organisation: [],
      assumedAbsent: [],
      dataQuality: [],
    });
  });

  it("names why a run is not complete, with the place", () => {
    const problem = {
      rule: "ragged-row",
      message: { nl: "Te kort.", en: "Too short." },
      place: { file: "a.csv", line: 3, column: 2 },
    };
    expect(written(run({ problems: [problem], language: "en" }))).toMatchObject({
      status: "not-checked",
      asOf: null,
      errors: [{ rule: "ragged-row", message: "Too short.", file: "a.csv", line: 3, column: 2 }],
    });
  });
});

describe("jsonChunks", () => {
  it("writes what JSON.stringify writes", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }),
        (value) => {
          const members = JSON.parse(JSON.stringify(value));
          expect([...jsonChunks(members)].join("")).toBe(`${JSON.stringify(members, null, 2)}\n`);
        },
      ),
    );
  });

  it("writes an iterable as an array, one element at a time, also within an element", () => {
    const parts = {
      list: [1, { name: "x", places: new Set([{ line: 1 }, { line: 2 }]), empty: new Set() }],
      none: [],
    };
    const plain = { list: [1, { name: "x", places: [{ line: 1 }, { line: 2 }], empty: [] }], none: [] };
    const chunks = [...jsonChunks(parts)];
    expect(chunks.join("")).toBe(`${JSON.stringify(plain, null, 2)}\n`);
    expect(chunks.filter((chunk) => chunk.includes("line"))).toHaveLength(2);
  });
});
