import { basename, dirname, resolve } from "node:path";
import { type Day, dayFromIso } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import { findRegulations, regulationsFolder } from "../cli/find-regulations.ts";
import { readTextInput } from "../cli/input-file.ts";
import type { Io } from "../cli/io.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import { errorsAsProblems, sayProblems } from "../cli/problems.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { lintVersions } from "../lint/index.ts";
import type { Regulation } from "../regulation/model.ts";
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
    const families: (readonly PublishedVersion[])[] = [];
    const findings: Finding[] = [];
    for (const { files } of await findRegulations(io, [folder])) {
      const family = await readVersions(io, files);
      families.push(family.versions);
      findings.push(...family.findings);
    }
    const problems = errorsAsProblems([...findings, ...idFindings(families)]);
    if (problems.length > 0) throw new NotChecked(problems);
    const regulations = families.map((versions) => publish(versions, today));
    return regulations.sort((one, other) => (one.id < other.id ? -1 : 1));
  } catch (error) {
    if (error instanceof NotChecked) throw new Error(`\n${sayProblems(error.problems, "nl")}`);
    throw error;
  }
}

interface Family {
  readonly versions: readonly PublishedVersion[];
  readonly findings: readonly Finding[];
}

async function readVersions(io: Io, files: readonly string[]): Promise<Family> {
  const versions: PublishedVersion[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const { input, text } = await readTextInput(io, file);
    const read = readRegulation(text, input.path);
    findings.push(...read.findings);
    if (read.regulation) versions.push({ name: basename(file, ".md"), regulation: read.regulation, text });
  }
  findings.push(...lintVersions(versions.map(({ regulation }) => regulation)));
  return { versions, findings };
}

/** An id is the address of one regulation, and all versions in a folder have it. */
function idFindings(families: readonly (readonly PublishedVersion[])[]): readonly Finding[] {
  const fileOfId = new Map<string, string>();
  return families.flatMap((versions) => {
    const [first, ...others] = versions.map(({ regulation }) => regulation);
    if (first === undefined) return [];
    const taken = fileOfId.get(first.id);
    fileOfId.set(first.id, first.file);
    const wrong = others.filter(({ id }) => id !== first.id).map((other) => otherId(other, first));
    return taken === undefined ? wrong : [sharedId(first, taken), ...wrong];
  });
}

function sharedId({ id, file }: Regulation, other: string): Finding {
  return idFinding(file, {
    nl: `De id “${id}” is ook de id van ${other}. Geef elke regeling een eigen id: die is haar adres op de site.`,
    en: `The id “${id}” is also the id of ${other}. Give each regulation an id of its own: it is its address on the site.`,
  });
}

function otherId({ id, file }: Regulation, first: Regulation): Finding {
  return idFinding(file, {
    nl: `De id “${id}” is een andere dan “${first.id}” in ${first.file}. Versies van één regeling hebben één id.`,
    en: `The id “${id}” is another one than “${first.id}” in ${first.file}. Versions of one regulation have one id.`,
  });
}

function idFinding(file: string, message: Text): Finding {
  return { rule: "regulation-id", severity: "error", place: { file, line: 1, column: 1 }, message };
}

/** The clocks of two regulations may be a day apart. */
function today({ timeZone }: Regulation): Day {
  return dayFromIso(process.env.REGELMAAT_AS_OF ?? "") ?? dayOfInstant(Date.now(), timeZone);
}
