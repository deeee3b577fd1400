import { readFileSync } from "node:fs";
import { join } from "node:path";
import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { LogCheck } from "../../src/check/log-check.ts";
import type { CaseResult } from "../../src/check/result.ts";
import type { CheckRun } from "../../src/report/run.ts";
import { exampleFolder } from "../regulations/example-folder.ts";
import { momentOf } from "../support/cases.ts";
import { run } from "./build-run.ts";

const project = join(import.meta.dirname, "../..");

/** What a test changes in the run. */
export interface ExampleChoice extends Pick<Partial<CheckRun>, "language"> {
  /** Only these cases; default all. */
  readonly cases?: readonly string[];
  /** The log as text; default the example log as it stands. */
  readonly log?: string;
}

/** The example log of a regulation of this project, judged as the command does. */
export async function exampleRun(
  id: string,
  { cases, log, ...changed }: ExampleChoice = {},
): Promise<CheckRun> {
  const { regulation } = exampleFolder(id);
  const path = `regulations/${id}/logs/cases.csv`;
  const chunks = (async function* () {
    yield log ?? readFileSync(join(project, path), "utf8");
  })();
  const settings = { names: namesOf(regulation), zone: regulation.timeZone };
  const read = await readCaseLog([{ name: path, chunks }], settings);
  const options = { asOf: momentOf("2026-01-31") };
  const { scope, organisation } = read;
  const chosen = read.cases.filter((one) => cases === undefined || cases.includes(one.id));
  const check = new LogCheck({ versions: [regulation], scope, options, cases: chosen, keepsEvents: true });
  const results = chosen.flatMap((one) => check.judge(one) ?? []);
  const finished = check.finish(organisation);
  const dataQuality = [...finished.dataQuality, ...read.findings];
  return run({
    result: { ...finished, dataQuality, cases: results },
    inputs: [{ path, sha256: "a".repeat(64) }],
    ...(read.sources && { sources: read.sources }),
    regulations: [regulation],
    repeat: `regelmaat check ${path} --regulation ${id} --as-of 2026-01-31`,
    ...changed,
  });
}

/** The same with so many cases: those of the run over and over, each with an id and fingerprints of its own. */
export function repeated(report: CheckRun, count: number): CheckRun {
  const { result } = report;
  const base = [...(result?.cases ?? [])];
  if (result === undefined || base.length === 0) throw new Error("no case");
  const cases = Array.from({ length: count }, (_, at) => renamed(base[at % base.length] as CaseResult, at));
  return { ...report, result: { ...result, cases, summary: { ...result.summary, cases: count } } };
}

function renamed(one: CaseResult, at: number): CaseResult {
  const verdicts = one.verdicts.map((each) => ({
    ...each,
    fingerprint: `${each.fingerprint.slice(0, 24)}${at.toString(16).padStart(8, "0")}`,
  }));
  return { ...one, id: `N-${String(at).padStart(5, "0")}`, verdicts };
}
