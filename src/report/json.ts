import type { LogSource } from "../case-log/model.ts";
import type { CaseResult } from "../check/result.ts";
import type { EventPointer, Verdict } from "../check/verdict.ts";
import type { Finding, Related } from "../finding.ts";
import type { Language } from "../language/language.ts";
import { cellName, type Place } from "../place.ts";
import { jsonChunks } from "./json-chunks.ts";
import { versionOf } from "./names.ts";
import type {
  CheckReport,
  ReportCase,
  ReportError,
  ReportEvent,
  ReportFinding,
  ReportKnown,
  ReportRelated,
  ReportSource,
  ReportSummary,
  ReportVerdict,
} from "./report.generated.ts";
import type { CheckRun, KnownIssue, Problem, TextFormat } from "./run.ts";

/** One JSON document in the form of schemas/report.schema.json (DESIGN §5), also when nothing was checked. */
export const json: TextFormat = {
  name: "json",
  isForPeople: false,
  isShared: false,
  shows: "all",
  write: (run) => jsonChunks({ ...frame(run), ...body(run) }),
};

/** A reason why a run is not complete, as it stands in every JSON document of the program. */
export function errorRecord({ rule, message, place, file }: Problem, language: Language): ReportError {
  return {
    rule,
    message: message[language],
    ...given({ file }),
    ...(place === undefined ? {} : placeRecord(place)),
  };
}

function frame(run: CheckRun): Omit<CheckReport, keyof ReturnType<typeof body>> {
  const { problems, language } = run;
  return {
    schemaVersion: 1,
    status: problems.length === 0 ? "checked" : "not-checked",
    errors: problems.map((problem) => errorRecord(problem, language)),
    tool: { name: "regelmaat", version: run.toolVersion },
    asOf: run.result?.asOf ?? null,
    options: {
      reading: run.reading,
      language,
      ...(run.logUntil === undefined ? {} : { logUntil: run.logUntil }),
      logs: [...(run.asked?.logs ?? [])],
      ...given({
        mapping: run.asked?.mapping,
        stdinName: run.asked?.stdinName,
        baseline: run.asked?.baseline,
        strict: run.asked?.strict,
      }),
      caseIds: run.caseIds ?? "full",
    },
    inputs: run.inputs.map(({ path, sha256, bytes, role }) => ({ path, sha256, ...given({ bytes, role }) })),
    regulations: run.regulations.map((regulation) => ({
      id: regulation.id,
      version: versionOf(regulation),
      title: regulation.title,
      file: regulation.file,
    })),
    log: { events: run.result?.events ?? 0, files: (run.sources ?? []).map(sourceRecord) },
    summary: summaryRecord(run),
  };
}

/** The parts that grow with the log, one record at a time. */
function body(run: CheckRun) {
  const { result, language } = run;
  return {
    cases: mapped(result?.cases ?? [], (one) => caseRecord(one, run)),
    organisation: mapped(result?.organisation ?? [], (verdict) => verdictRecord(verdict, run)),
    assumedAbsent: mapped(result?.assumedAbsent ?? [], ({ name, verdicts }) => ({ name, verdicts })),
    dataQuality: mapped(result?.dataQuality ?? [], (finding) => ({
      ...findingRecord(finding, language),
      ...relatedRecords(finding, language),
    })),
  };
}

/** The counts of a run, as every JSON form has them. */
export function summaryRecord({ result }: CheckRun): ReportSummary {
  const counts = result?.summary;
  return {
    cases: counts?.cases ?? 0,
    casesWithViolation: counts?.casesWithViolation ?? 0,
    met: counts?.met ?? 0,
    violated: counts?.violated ?? 0,
    pending: counts?.pending ?? 0,
    disputable: counts?.disputable ?? 0,
    undetermined: counts?.undetermined ?? 0,
    "not-applicable": counts?.["not-applicable"] ?? 0,
    lapsed: counts?.lapsed ?? 0,
    attention: counts?.attention ?? 0,
    onTies: counts?.onTies ?? 0,
    waiting: counts?.waiting ?? 0,
    ...(counts?.known === undefined ? {} : { known: counts.known }),
  };
}

function caseRecord({ id, kind, stage, regulation, verdicts }: CaseResult, run: CheckRun): ReportCase {
  return {
    id,
    ...(kind === "" ? {} : { kind }),
    ...(stage === undefined || stage === "" ? {} : { stage }),
    regulation: { id: regulation.id, version: regulation.version },
    verdicts: verdicts.map((verdict) => verdictRecord(verdict, run)),
  };
}

function verdictRecord(verdict: Verdict, { language, known }: CheckRun): ReportVerdict {
  const issue = known?.(verdict);
  const { article, readings, message, reason, anchor, done } = verdict;
  return {
    id: verdict.id,
    step: verdict.step,
    aspect: verdict.aspect,
    ...given({ kind: verdict.kind, stage: verdict.stage, period: verdict.period, article: article[0] }),
    ...(article.length > 1 ? { articles: [...article] } : {}),
    status: verdict.status,
    ...given({ severity: verdict.severity }),
    ...(anchor === undefined ? {} : { anchor: eventRecord(anchor) }),
    ...given({ due: verdict.due }),
    ...whenTrue({ dueAtLatest: verdict.dueAtLatest }),
    ...(done === undefined ? {} : { done: eventRecord(done) }),
    ...given({ late: verdict.late }),
    readings: readings.map(({ ambiguity, reading, due, status }) => ({
      ambiguity,
      reading,
      ...given({ due }),
      status,
    })),
    ...whenFilled({ ambiguities: verdict.ambiguities, notTested: verdict.notTested }),
    ...whenTrue({ onTie: verdict.onTie, waiting: verdict.waiting }),
    ...whenFilled({ assumed: verdict.assumed }),
    reason: reason.code,
    message: message[language],
    fingerprint: verdict.fingerprint,
    ...(issue === undefined ? {} : { known: knownRecord(issue) }),
  };
}

/** Why a finding is known, as every JSON form has it. */
export function knownRecord({ reason, owner, until }: KnownIssue): ReportKnown {
  return { reason, owner, ...given({ until }) };
}

function eventRecord({ activity, time, place }: EventPointer): ReportEvent {
  return { activity, ...given({ time, file: place?.file, line: place?.line }) };
}

/** A finding as every JSON form has it. */
export function findingRecord(
  { rule, severity, message, place }: Finding,
  language: Language,
): Omit<ReportFinding, "related"> {
  return { rule, severity, message: message[language], ...placeRecord(place) };
}

/** All further places of a finding, one by one. */
function relatedRecords({ related }: Finding, language: Language): { related?: Iterable<ReportRelated> } {
  if (related === undefined || related.length === 0) return {};
  const record = ({ message, place }: Related) => ({ message: message[language], ...placeRecord(place) });
  return { related: mapped(related, record) };
}

function sourceRecord({ name, format, encoding, delimiter, zone, rows }: LogSource): ReportSource {
  return { file: name, format, ...given({ encoding, delimiter, zone }), rows: { ...rows } };
}

/** A place as every JSON form has it. */
export function placeRecord(place: Place) {
  const { file, line, column, field } = place;
  return { file, line, column, ...given({ cell: cellName(place), field }) };
}

function* mapped<From, To>(values: Iterable<From>, make: (value: From) => To): Generator<To> {
  for (const value of values) yield make(value);
}

type Given<Members> = { [Name in keyof Members]?: Exclude<Members[Name], undefined | ""> };

/** The members that have a value; an empty text is none. */
function given<Members extends object>(members: Members): Given<Members> {
  // Object.fromEntries forgets the names; only members of the input are left.
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ""),
  ) as Given<Members>;
}

function whenTrue<Name extends string>(
  members: Record<Name, boolean | undefined>,
): Partial<Record<Name, true>> {
  // As above: the names stay, the values are all true.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value === true)) as Partial<
    Record<Name, true>
  >;
}

function whenFilled<Name extends string>(
  members: Record<Name, readonly string[]>,
): Partial<Record<Name, string[]>> {
  // As above: only empty lists are left out.
  return Object.fromEntries(
    Object.entries<readonly string[]>(members)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [name, [...list]]),
  ) as Partial<Record<Name, string[]>>;
}
