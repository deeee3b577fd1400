import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { dayFromIso } from "../../src/calendar/day.ts";
import { readMapping } from "../../src/case-log/mapping.ts";
import type { Mapping } from "../../src/case-log/mapping-model.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { checkLog } from "../../src/check/check.ts";
import type { CheckOptions } from "../../src/check/log-check.ts";
import type { CheckResult } from "../../src/check/result.ts";
import type { Finding } from "../../src/finding.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import type { ExpectedFile, ExpectedLog } from "./expectation.ts";

const project = join(import.meta.dirname, "../..");
const notALog = /\.(?:yaml|md)$/u;

/** A regulation with the folder `logs` beside it: example logs, and in expected.yaml what they must give. */
export interface ExampleFolder {
  readonly id: string;
  /** Where it is in the project: `regulations/o21`. */
  readonly path: string;
  readonly regulation: Regulation;
  readonly expected: ExpectedFile;
  /** Names of the logs in the folder. */
  readonly logs: readonly string[];
}

/** Ids of the regulations of this project that have example logs. */
export const exampleIds = exampleIdsIn("regulations");

/** Ids of the regulations in a folder of the project that have example logs. */
export function exampleIdsIn(root: string): readonly string[] {
  return readdirSync(join(project, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((id) => readdirSync(join(project, root, id)).includes("logs"))
    .sort();
}

/** Reads a regulation and its expectations. Throws when the regulation has errors or more than one version. */
export function exampleFolder(id: string, root = "regulations"): ExampleFolder {
  const path = `${root}/${id}`;
  const [file, ...others] = readdirSync(join(project, path)).filter((name) => name.endsWith(".md"));
  if (file === undefined || others.length > 0) throw new Error(`${id}: one regulation file was expected`);
  const text = readFileSync(join(project, path, file), "utf8");
  const { regulation, findings } = readRegulation(text, `${path}/${file}`);
  if (regulation === undefined) throw new Error(findings.map(saidWithPlace).join("\n"));
  const logs = readdirSync(join(project, path, "logs")).filter((name) => !notALog.test(name));
  return { id, path, regulation, expected: expectedIn(join(project, path, "logs/expected.yaml")), logs };
}

function saidWithPlace({ place, message }: Finding): string {
  return `${place.file}:${place.line}:${place.column} ${message.en}`;
}

/** Without the file nothing is expected, and the logs are found to be missing in it. */
function expectedIn(path: string): ExpectedFile {
  if (!existsSync(path)) return { logs: {} };
  // Every field of it is compared with what the log gives, so that another shape fails.
  return parse(readFileSync(path, "utf8"), { version: "1.2" }) as ExpectedFile;
}

interface JudgedLog {
  readonly log: CaseLog;
  readonly result: CheckResult;
}

const judged = new Map<string, Promise<JudgedLog>>();

/** Reads one log of the folder, with its mapping, and judges it; the same log only once. */
export function judgeExample(
  folder: Pick<ExampleFolder, "path" | "regulation">,
  log: { readonly name: string; readonly expected: ExpectedLog },
): Promise<JudgedLog> {
  const key = `${folder.path}/${log.name}`;
  const known = judged.get(key) ?? readAndJudge(folder, log);
  judged.set(key, known);
  return known;
}

/** A log of the folder, read, and how it is to be judged. */
export interface ReadLog {
  readonly log: CaseLog;
  readonly options: CheckOptions;
}

async function readAndJudge(
  folder: Pick<ExampleFolder, "path" | "regulation">,
  named: { readonly name: string; readonly expected: ExpectedLog },
): Promise<JudgedLog> {
  const { log, options } = await readExampleLog(folder, named);
  return { log, result: checkLog({ versions: [folder.regulation], log, options }) };
}

/** Reads one log of the folder, with its mapping. */
export async function readExampleLog(
  { path, regulation }: Pick<ExampleFolder, "path" | "regulation">,
  { name, expected }: { readonly name: string; readonly expected: ExpectedLog },
): Promise<ReadLog> {
  const folder = join(project, path, "logs");
  const bytes = readFileSync(join(folder, name));
  const input = {
    name: `${path}/logs/${name}`,
    chunks: (async function* () {
      yield bytes;
    })(),
    ...(expected.mapping !== undefined && { mapping: mappingOf(join(folder, expected.mapping)) }),
  };
  const log = await readCaseLog([input], { names: namesOf(regulation), zone: regulation.timeZone });
  const options = {
    asOf: { day: dayOf(expected.asOf) },
    ...(expected.logUntil !== undefined && { logUntil: dayOf(expected.logUntil) }),
  };
  return { log, options };
}

function mappingOf(path: string): Mapping {
  const { mapping, findings } = readMapping({ name: path, text: readFileSync(path, "utf8") });
  if (mapping === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return mapping;
}

function dayOf(iso: string): number {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`no date: ${iso}`);
  return day;
}
