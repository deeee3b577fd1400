import baselineSchema from "../../schemas/baseline.schema.json" with { type: "json" };
import { addMonths, type Day, dayFromIso } from "../calendar/day.ts";
import { schemaCheck } from "../case-log/schema-problems.ts";
import { type FileProblem, type NamedText, type Path, readCheckedFile } from "../checked-file.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import type { BaselineFile, BaselineIssue } from "./baseline.generated.ts";

const checkBaseline = schemaCheck(baselineSchema);

/** A known issue with its place in the file. */
export interface Entry {
  readonly issue: BaselineIssue;
  readonly place: Place;
  /** Where its last day stands. */
  readonly untilPlace: Place;
}

/** The known issues of a file, by the fingerprint of their finding. */
export type Baseline = ReadonlyMap<string, Entry>;

export interface BaselineReading {
  /** Undefined: there are errors, and nothing is known. */
  readonly baseline?: Baseline;
  readonly findings: readonly Finding[];
}

/** Within which dates a list of known issues is read. */
export interface BaselineBounds {
  readonly asOf: Day;
  /** How many months ahead an issue may be known. */
  readonly months: number;
}

/** Reads a list of known issues by schemas/baseline.schema.json. All errors are reported, each with its place. */
export function readBaseline(source: NamedText): BaselineReading {
  const file = readCheckedFile<BaselineFile>(source, checkBaseline);
  if (!("value" in file)) return { findings: file.map(findingOf) };
  const { value, placeOf } = file;
  const baseline = new Map(
    Object.entries(value.known).map(([fingerprint, issue]) => {
      const at = (...keys: Path) => placeOf(["known", fingerprint, ...keys]);
      return [fingerprint, { issue, place: at(), untilPlace: at("until") }] as const;
    }),
  );
  const findings = [...baseline.values()].flatMap(({ issue, place }) =>
    problemsOf(issue).map((message) => dateFinding(place, message)),
  );
  return findings.length > 0 ? { findings } : { baseline, findings };
}

/** Issues that are known until a day that lies further ahead than may be. */
export function tooFarAhead(baseline: Baseline, bounds: BaselineBounds): readonly Finding[] {
  return [...baseline.values()].flatMap(({ issue, untilPlace }) => {
    const [firstSeen = 0, until = 0] = [dayFromIso(issue.firstSeen), dayFromIso(issue.until ?? "")];
    return until > lastUntil(firstSeen, bounds) ? [dateFinding(untilPlace, tooFar(bounds.months))] : [];
  });
}

function dateFinding(place: Place, message: Text): Finding {
  return { rule: "baseline-date", severity: "error", place, message };
}

/** The last day until which an issue that became known on a day may be known. */
export function lastUntil(firstSeen: Day, { asOf, months }: BaselineBounds): Day {
  return addMonths(Math.max(asOf, firstSeen), months);
}

/** A list as it is written: sorted by fingerprint and key, so that two people's changes merge quietly. */
export function baselineText(issues: ReadonlyMap<string, BaselineIssue>): string {
  const known = [...issues].sort(([one], [other]) => (one < other ? -1 : 1)).map(sorted);
  return `${JSON.stringify({ schemaVersion: 1, known: Object.fromEntries(known) }, null, 2)}\n`;
}

function sorted([fingerprint, issue]: readonly [string, BaselineIssue]) {
  const members = Object.entries(issue).sort(([one], [other]) => (one < other ? -1 : 1));
  return [fingerprint, Object.fromEntries(members)] as const;
}

function problemsOf({ firstSeen, until, case: name }: BaselineIssue): readonly Text[] {
  const dates = [firstSeen, until ?? firstSeen].filter((date) => dayFromIso(date) === undefined);
  const missing = until === undefined && name !== undefined ? [withoutUntil] : [];
  return [...[...new Set(dates)].map(noDate), ...missing];
}

function findingOf({ kind, place, message }: FileProblem): Finding {
  if (kind === "shape") return { rule: "baseline-shape", severity: "error", place, message };
  return {
    rule: "baseline-syntax",
    severity: "error",
    place,
    message: {
      nl: `Deze lijst van bekende kwesties is hier geen geldige JSON (${message.nl}). Verbeter de schrijfwijze.`,
      en: `This list of known issues is no valid JSON here (${message.en}). Correct the way it is written.`,
    },
  };
}

function noDate(text: string): Text {
  return { nl: `De datum ${text} bestaat niet.`, en: `The date ${text} does not exist.` };
}

/** Of an end date that lies further ahead than may be. */
export function tooFar(months: number): Text {
  return {
    nl: `Een kwestie is hoogstens ${months} maanden vooruit bekend. Kies een eerdere datum bij until, of verander knownMonths.`,
    en: `An issue is known for ${months} months ahead at most. Choose an earlier date for until, or change knownMonths.`,
  };
}

const withoutUntil: Text = {
  nl: "Hier ontbreekt until: een kwestie over een zaak is bekend tot een datum. Vul de laatste dag in.",
  en: "until is missing here: an issue about a case is known until a date. Fill in the last day.",
};
