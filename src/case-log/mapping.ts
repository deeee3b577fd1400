import { isScalar, LineCounter, parseDocument, type YAMLError } from "yaml";
import mappingSchema from "../../schemas/mapping.schema.json" with { type: "json" };
import { dayFromIso } from "../calendar/day.ts";
import { isKnownZone } from "../calendar/zone.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { readAddress } from "./database-address.ts";
import { badAddress } from "./database-findings.ts";
import { type DateFormat, dateFormat } from "./date-format.ts";
import { noZone } from "./json-findings.ts";
import { type MappingText, mappedQuery } from "./mapped-query.ts";
import type { MappingFile } from "./mapping.generated.ts";
import { columnsOf } from "./mapping-columns.ts";
import { badDateFormat, badMapping, noYaml } from "./mapping-findings.ts";
import type { Mapping } from "./mapping-model.ts";
import { comparable } from "./names.ts";
import { schemaCheck, schemaProblems } from "./schema-problems.ts";

const checkMapping = schemaCheck(mappingSchema);

/** More than any mapping needs; a larger number of aliases is an attack on memory. */
const mostAliases = 100;

export interface MappingReading {
  /** Undefined: there are errors, and the mapping cannot be used. */
  readonly mapping?: Mapping;
  readonly findings: readonly Finding[];
}

/**
 * Reads a mapping file, YAML 1.2 or JSON, by schemas/mapping.schema.json.
 * All errors are reported, each with its place.
 */
export function readMapping({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): MappingReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0)
    return { findings: document.errors.map((error) => syntaxFinding(error, at)) };
  const placeOf = (path: Path): Place => at(offsetOf(document, path));
  const value = plainValue(document);
  if (value === undefined)
    return { findings: [noYaml(at(0), { nl: "te veel verwijzingen", en: "too many aliases" })] };
  const problems = schemaProblems(checkMapping, value);
  if (problems.length > 0) {
    return { findings: problems.map(({ path, message }) => badMapping(placeOf(path), message)) };
  }
  // The schema has just been checked.
  return resolve(value as MappingFile, placeOf, { document, text, at });
}

export type Path = readonly (string | number)[];

function resolve(file: MappingFile, placeOf: (path: Path) => Place, source: MappingText): MappingReading {
  const findings: Finding[] = [];
  const formats = (written: string | readonly string[] | undefined, path: Path): readonly DateFormat[] =>
    [written ?? []].flat().flatMap((pattern) => {
      const format = dateFormat(pattern);
      if (format === undefined) findings.push(badDateFormat(placeOf(path), pattern));
      return format ?? [];
    });
  const dates = formats(file.dates, ["dates"]);
  const columns = columnsOf(file, { placeOf, formats, report: (finding) => findings.push(finding) });
  if (file.zone !== undefined && !isKnownZone(file.zone)) findings.push(noZone(placeOf(["zone"]), file.zone));
  const database = file.database === undefined ? {} : readAddress(file.database);
  if (typeof database === "string") findings.push(badAddress(placeOf(["database"]), database));
  const logUntil = file.logUntil === undefined ? undefined : dayFromIso(file.logUntil);
  if (file.logUntil !== undefined && logUntil === undefined) {
    const message = {
      nl: `De datum ${file.logUntil} bestaat niet.`,
      en: `The date ${file.logUntil} does not exist.`,
    };
    findings.push(badMapping(placeOf(["logUntil"]), message));
  }
  if (findings.length > 0 || typeof database === "string") return { findings };
  const mapping: Mapping = {
    ...asWritten(file),
    ...(file.query === undefined ? {} : { query: mappedQuery(file.query, source) }),
    ...(file.database === undefined ? {} : { database }),
    ...(logUntil === undefined ? {} : { logUntil }),
    ...(file.recordedFor === undefined ? {} : { recordedFor: file.recordedFor }),
    ...(columns === undefined ? {} : { columns }),
    dates,
    decimal: file.decimal ?? ".",
    persons: personsOf(file.persons ?? {}),
    notRecorded: file.notRecorded ?? [],
    organisation: file.organisation ?? false,
    ignored: file.ignored ?? [],
  };
  return { mapping, findings };
}

/** What needs no reading. */
function asWritten(file: MappingFile): Partial<Mapping> {
  const { delimiter, encoding, sheet, header, passwordVariable, zone } = file;
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(header === undefined ? {} : { header }),
    ...(passwordVariable === undefined ? {} : { passwordVariable }),
    ...(zone === undefined ? {} : { zone }),
  };
}

function personsOf(written: NonNullable<MappingFile["persons"]>): ReadonlyMap<string, string> {
  const entries = Object.entries(written).flatMap(([name, others]) =>
    [name, others].flat().map((other) => [comparable(other), name] as const),
  );
  return new Map(entries);
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (problem) {
    if (problem instanceof ReferenceError) return undefined;
    throw problem;
  }
}

/** Where the value at a path starts; for a key that does not belong, the key itself. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return keyOffset(document, path.slice(0, length)) ?? Number(node.range[0]);
    }
  }
  return 0;
}

function keyOffset(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (typeof parent !== "object" || parent === null || !("items" in parent) || !Array.isArray(parent.items)) {
    return undefined;
  }
  const keys: unknown[] = parent.items.map((item: unknown) => Object(item).key);
  const key = keys.find(
    (candidate) => isScalar(candidate) && String(candidate.value) === String(path.at(-1)),
  );
  return isScalar(key) ? key.range?.[0] : undefined;
}

function syntaxFinding(error: YAMLError, at: (offset: number) => Place): Finding {
  const [reason = ""] = error.message.split("\n");
  return noYaml(at(error.pos[0]), { nl: reason, en: reason });
}
