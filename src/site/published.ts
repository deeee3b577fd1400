import { basename, dirname, resolve } from "node:path";
import { dayFromIso } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import { findRegulations, regulationsFolder } from "../cli/find-regulations.ts";
import { readTextInput } from "../cli/input-file.ts";
import type { Io } from "../cli/io.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import { errorsAsProblems, sayProblems } from "../cli/problems.ts";
import type { Finding } from "../finding.ts";
import { lintVersions } from "../lint/index.ts";
import { readRegulation } from "../regulation/read.ts";
import { type PublishedRegulation, type PublishedVersion, publish } from "./published-regulation.ts";

/**
 * Everything that the site shows: the regulations of the folder in
 * `REGELMAAT_REGULATIONS` (default `regulations`), by id, as they are in force
 * on the day in `REGELMAAT_AS_OF` (default today). The only module of the site
 * that reads files, the environment and the clock; it reads once per build.
 *
 * @throws with every finding at file:line:column when a regulation has an error.
 */
export function publishedRegulations(): Promise<readonly PublishedRegulation[]> {
  published ??= readFolder(resolve(process.env.REGELMAAT_REGULATIONS ?? regulationsFolder));
  return published;
}

let published: Promise<readonly PublishedRegulation[]> | undefined;

async function readFolder(folder: string): Promise<readonly PublishedRegulation[]> {
  // Paths are shown from the folder above, so that no page or message names a folder of this machine.
  const io: Io = { ...nodeIo(), cwd: dirname(folder) };
  try {
    const regulations: PublishedRegulation[] = [];
    for (const { files } of await findRegulations(io, [folder])) {
      const versions = await readVersions(io, files);
      const [first] = versions;
      if (first !== undefined) regulations.push(publish(versions, today(first.regulation.timeZone)));
    }
    rejectSharedIds(regulations);
    return regulations.sort((one, other) => (one.id < other.id ? -1 : 1));
  } catch (error) {
    if (error instanceof NotChecked) throw new Error(`\n${sayProblems(error.problems, "nl")}`);
    throw error;
  }
}

async function readVersions(io: Io, files: readonly string[]): Promise<readonly PublishedVersion[]> {
  const versions: PublishedVersion[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const { input, text } = await readTextInput(io, file);
    const read = readRegulation(text, input.path);
    findings.push(...read.findings);
    if (read.regulation) versions.push({ name: basename(file, ".md"), regulation: read.regulation, text });
  }
  findings.push(...lintVersions(versions.map(({ regulation }) => regulation)));
  rejectErrors(findings);
  return versions;
}

function rejectErrors(findings: readonly Finding[]): void {
  const problems = errorsAsProblems(findings);
  if (problems.length > 0) throw new NotChecked(problems);
}

/** Two regulations with one id would have one address. */
function rejectSharedIds(regulations: readonly PublishedRegulation[]): void {
  const seen = new Map<string, PublishedRegulation>();
  for (const regulation of regulations) {
    const first = seen.get(regulation.id);
    seen.set(regulation.id, regulation);
    if (first) rejectErrors([sharedId(regulation, first)]);
  }
}

function sharedId(regulation: PublishedRegulation, first: PublishedRegulation): Finding {
  const { file } = regulation.current.regulation;
  const other = first.current.regulation.file;
  return {
    rule: "shared-regulation-id",
    severity: "error",
    place: { file, line: 1, column: 1 },
    message: {
      nl: `De id “${regulation.id}” is ook de id van ${other}. Geef elke regeling een eigen id: die is haar adres op de site.`,
      en: `The id “${regulation.id}” is also the id of ${other}. Give each regulation an id of its own: it is its address on the site.`,
    },
  };
}

function today(timeZone: string) {
  return dayFromIso(process.env.REGELMAAT_AS_OF ?? "") ?? dayOfInstant(Date.now(), timeZone);
}
