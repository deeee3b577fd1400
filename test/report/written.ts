import { strFromU8, unzipSync } from "fflate";
import { reportFormats } from "../../src/report/index.ts";
import type { CheckRun, ReportFormat } from "../../src/report/run.ts";

const view = { width: 100, colour: false };

/** What a format makes of a run, as text. */
export function written(name: string, run: CheckRun): string {
  const format = reportFormats.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return writtenAs(format, run);
}

/** The same; of a workbook the sheets, a line for each row. */
export function writtenAs(format: ReportFormat, run: CheckRun): string {
  if (!format.isBinary) return [...format.write(run, view)].join("");
  const parts = unzipSync(Buffer.concat([...format.write(run, view)]));
  return Object.entries(parts)
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .map(([name, bytes]) => `=== ${name}\n${strFromU8(bytes).replaceAll(/(?=<row )/gu, "\n")}\n`)
    .join("");
}
