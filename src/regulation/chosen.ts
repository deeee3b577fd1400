import type { ReadingChoice } from "./model.ts";
import type { Report } from "./problem.ts";
import { underChoice } from "./readings.ts";
import { type SchemaPart, schemaErrors } from "./schema.ts";
import { schemaFindings } from "./schema-errors.ts";
import type { MapSource } from "./source.ts";
import { plainOf } from "./source.ts";

export interface Choosing {
  readonly choice: ReadingChoice;
  readonly part: SchemaPart;
  readonly report: Report;
}

/**
 * The source as the choice reads it, held against the schema again when that
 * changed it: the schema of the file cannot see what an alternative makes of it.
 * What the schema refuses is reported, and the source stays as it was.
 */
export function chosen(source: MapSource, { choice, part, report }: Choosing): MapSource {
  const result = underChoice(source, choice);
  if (result === source) return source;
  const findings = schemaFindings(schemaErrors(plainOf(result), part), result);
  for (const finding of findings) report(finding);
  return findings.length > 0 ? source : result;
}
