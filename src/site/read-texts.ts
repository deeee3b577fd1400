import { basename, dirname } from "node:path";
import { findRegulations } from "../cli/find-regulations.ts";
import type { Io } from "../cli/io.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import { errorsAsProblems } from "../cli/problems.ts";
import { inputsOf, readVersion } from "../cli/read-version.ts";
import type { Finding } from "../finding.ts";
import { lintVersions } from "../lint/index.ts";
import type { Problem } from "../report/run.ts";
import type { PublishedVersion } from "./published-regulation.ts";
import { idFindings } from "./regulation-ids.ts";

/** The texts of a folder as far as they can be read. */
export interface SiteTexts {
  /** The versions of each regulation; a version with an error is left out. */
  readonly families: readonly (readonly PublishedVersion[])[];
  /** What reading them found, of every severity. */
  readonly findings: readonly Finding[];
  /** What keeps them from being published. */
  readonly problems: readonly Problem[];
}

/** Reads the regulations of a folder, by absolute path; what is wrong is told and not thrown. */
export async function readTexts(folder: string): Promise<SiteTexts> {
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
    findings.push(...idFindings(families.map((versions) => versions.map(({ regulation }) => regulation))));
    return { families, findings, problems: errorsAsProblems(findings) };
  } catch (error) {
    if (error instanceof NotChecked) return { families: [], findings: [], problems: error.problems };
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
    if (!read.regulation) continue;
    const { regulation, text } = read;
    versions.push({ name: basename(file, ".md"), regulation, text, inputs: inputsOf(read) });
  }
  findings.push(...lintVersions(versions.map(({ regulation }) => regulation)));
  return { versions, findings };
}
