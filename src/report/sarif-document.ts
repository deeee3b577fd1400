import type { Fix } from "../finding.ts";
import type { Language } from "../language/language.ts";
import type { Place } from "../place.ts";
import { jsonChunks } from "./json-chunks.ts";
import type { Input, Problem } from "./run.ts";
import type { Level, RunFinding } from "./run-findings.ts";

/** A rule of the tool, as SARIF has it (reportingDescriptor, 3.49). */
export interface SarifRule {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** What a document of one run tells. */
export interface SarifRun {
  /** Which kind of run it is: results of another kind do not take its place. */
  readonly id: string;
  readonly toolVersion: string;
  readonly language: Language;
  readonly rules: readonly SarifRule[];
  readonly problems: readonly Problem[];
  readonly inputs: readonly Input[];
  readonly properties?: object;
  /** Made with `resultRecord`. */
  readonly results: Iterable<object>;
}

/** One run as a document of SARIF 2.1.0 (OASIS). */
export function sarifDocument(run: SarifRun): Iterable<string> {
  const { id, toolVersion, language, rules, problems, inputs, properties, results } = run;
  return jsonChunks({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "regelmaat", semanticVersion: toolVersion, language, rules } },
        automationDetails: { id },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ rule, message, place, file }) => ({
              descriptor: { id: rule },
              level: "error",
              message: { text: escaped(message[language]) },
              ...locations(place ?? (file === undefined ? undefined : { file, line: 1, column: 1 })),
            })),
          },
        ],
        artifacts: inputs.map(({ path, sha256 }) => ({
          location: artifactLocation(path),
          hashes: { "sha-256": sha256 },
        })),
        ...(properties && { properties }),
        results,
      },
    ],
  });
}

const levels: Readonly<Record<Level, "error" | "warning">> = {
  error: "error",
  violation: "error",
  attention: "warning",
};

/** A finding as SARIF has it (result, 3.27); `index` gives the place of each rule. */
export function resultRecord(
  finding: RunFinding,
  index: ReadonlyMap<string, number>,
  language: Language,
): object {
  const { level, rule, title, message, case: id, place, article, fingerprint, verdict, fix } = finding;
  const ruleIndex = index.get(rule);
  const about = [id, title].filter((part) => part !== undefined).join(" · ");
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[level],
    message: { text: escaped(`${about}: ${message}`) },
    ...locations(place ?? article?.place),
    ...(article === undefined || place === undefined
      ? {}
      : { relatedLocations: [{ ...location(article.place), message: { text: escaped(article.citation) } }] }),
    partialFingerprints: { "regelmaat/v1": fingerprint },
    ...(fix === undefined ? {} : { fixes: [fixRecord(fix, language)] }),
    ...(verdict === undefined ? {} : { properties: { status: verdict.status, due: verdict.due } }),
  };
}

/** A change of one file (fix, 3.55). */
function fixRecord({ says, edits }: Fix, language: Language): object {
  const files = Map.groupBy(edits, ({ place }) => place.file);
  return {
    description: { text: escaped(says[language]) },
    artifactChanges: [...files].map(([file, own]) => ({
      artifactLocation: artifactLocation(file),
      replacements: own.map(({ place, text }) => ({
        deletedRegion: region(place),
        ...(text !== "" && { insertedContent: { text } }),
      })),
    })),
  };
}

/** Brackets would be a link and braces a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, (sign) => `\\${sign}`).replace(/[{}]/g, (sign) => sign + sign);
}

function locations(place: Place | undefined) {
  return place === undefined ? {} : { locations: [location(place)] };
}

function location(place: Place) {
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(place.file),
      region: region(place),
    },
  };
}

function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a URI: relative to the root of the sources where it can be; a database on a server has its address. */
function artifactLocation(path: string) {
  if (/^[a-z]{2,}:\/\//u.test(path)) return { uri: path };
  const uri = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}
