import mappingSchema from "../../schemas/mapping.schema.json" with { type: "json" };
import { dayFromIso } from "../calendar/day.ts";
import { isKnownZone } from "../calendar/zone.ts";
import { type FileProblem, type NamedText, type Path, readCheckedFile } from "../checked-file.ts";
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
import { schemaCheck } from "./schema-problems.ts";

const checkMapping = schemaCheck(mappingSchema);

export interface MappingReading {
  /** Undefined: there are errors, and the mapping cannot be used. */
  readonly mapping?: Mapping;
  readonly findings: readonly Finding[];
}

/**
 * Reads a mapping file, YAML 1.2 or JSON, by schemas/mapping.schema.json.
 * All errors are reported, each with its place.
 */
export function readMapping(source: NamedText): MappingReading {
  const file = readCheckedFile<MappingFile>(source, checkMapping);
  if (!("value" in file)) return { findings: file.map(findingOf) };
  const { value, placeOf, document, at } = file;
  return resolve(value, placeOf, { document, text: source.text, at });
}

function findingOf({ kind, place, message }: FileProblem): Finding {
  return kind === "syntax" ? noYaml(place, message) : badMapping(place, message);
}

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
    ...(file.list === undefined ? {} : { list: { name: file.list, place: placeOf(["list"]) } }),
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
