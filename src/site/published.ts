import "../calendar/holidays-at-hand.ts";
import { basename, dirname } from "node:path";
import { siteOptions } from "virtual:regelmaat/options";
import { type Day, dayFromIso } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import { findRegulations } from "../cli/find-regulations.ts";
import type { Io } from "../cli/io.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import { errorsAsProblems, sayProblems } from "../cli/problems.ts";
import { readVersion } from "../cli/read-version.ts";
import type { Finding } from "../finding.ts";
import { lintVersions } from "../lint/index.ts";
import type { Regulation } from "../regulation/model.ts";
import { type PublishedRegulation, type PublishedVersion, publish } from "./published-regulation.ts";
import { idFindings } from "./regulation-ids.ts";

/**
 * Everything that the site shows: the regulations of its folder, by id, as they
 * are in force on its day. The only module of the pages that reads files and the
 * clock; it reads once per build.
 *
 * @throws with every finding at file:line:column when a regulation has an error.
 */
export function publishedRegulations(): Promise<readonly PublishedRegulation[]> {
  published ??= readFolder(siteOptions.regulations);
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
    const problems = errorsAsProblems([
      ...findings,
      ...idFindings(families.map((versions) => versions.map(({ regulation }) => regulation))),
    ]);
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
    const read = await readVersion(io, file);
    findings.push(...read.findings);
    if (read.regulation)
      versions.push({ name: basename(file, ".md"), regulation: read.regulation, text: read.text });
  }
  findings.push(...lintVersions(versions.map(({ regulation }) => regulation)));
  return { versions, findings };
}

/** The clocks of two regulations may be a day apart. */
function today({ timeZone }: Regulation): Day {
  return dayFromIso(siteOptions.asOf ?? "") ?? dayOfInstant(Date.now(), timeZone);
}
