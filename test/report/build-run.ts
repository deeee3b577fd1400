import { alsoHere } from "../../src/case-log/source-findings.ts";
import type { CaseResult, CheckResult, Summary } from "../../src/check/result.ts";
import { statuses, type Verdict } from "../../src/check/verdict.ts";
import type { CheckRun } from "../../src/report/run.ts";
import { activity, place, regulation, step } from "../read-back/build-regulation.ts";

/** A verdict that is met, with what a test changes. */
export function verdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    id: "decision",
    step: "decision",
    aspect: "within",
    article: ["art_9__para_1"],
    status: "met",
    readings: [],
    ambiguities: [],
    notTested: [],
    onTie: false,
    waiting: false,
    assumed: [],
    reason: { code: "in-time", values: {} },
    notes: [],
    message: { nl: "Op tijd.", en: "In time." },
    fingerprint: "f".repeat(64),
    ...parts,
  };
}

/** The decision came a week too late. */
export const late: Verdict = verdict({
  status: "violated",
  severity: "violation",
  anchor: { activity: "complaint", time: "2025-09-01", place: { file: "zaken.csv", line: 2, column: 1 } },
  due: "2025-09-22",
  done: { activity: "decision", time: "2025-09-29", place: { file: "zaken.csv", line: 5, column: 1 } },
  late: { days: 7, workingDays: 5 },
  readings: [{ ambiguity: "002-c", reading: "lenient", due: "2025-09-26", status: "violated" }],
  reason: { code: "late", values: {} },
  message: {
    nl: "De beslissing moest er uiterlijk op 22 september 2025 zijn en kwam op 29 september 2025.",
    en: "The decision was due on 22 September 2025 and came on 29 September 2025.",
  },
});

const text = regulation(
  [step("decision", "Beslissing op de klacht"), step("acknowledgement", "Ontvangst bevestigen")],
  {
    id: "o21",
    title: "Klachtenregeling O21",
    inForce: { from: 16953, appliesTo: "received" },
    activities: {
      complaint: activity("complaint", "Klacht"),
      decision: activity("decision", "Beslissing op de klacht"),
      appeal: activity("appeal", "Beroep"),
    },
    articles: [
      {
        id: "art_9__para_1",
        citation: "artikel 9, eerste lid",
        text: "",
        place: { ...place, file: "regulations/o21/2016-06-01.md", line: 120 },
        terms: [],
      },
    ],
  },
);

export function caseResult(id: string, verdicts: readonly Verdict[]): CaseResult {
  return { id, kind: "", regulation: { id: "o21", version: "2016-06-01" }, verdicts };
}

/** A result that counts its own verdicts. */
export function result(cases: readonly CaseResult[], parts: Partial<CheckResult> = {}): CheckResult {
  const all = [...cases.flatMap(({ verdicts }) => verdicts), ...(parts.organisation ?? [])];
  const count = (test: (one: Verdict) => boolean) => all.filter(test).length;
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, count((one) => one.status === status)]),
  );
  return {
    asOf: "2026-01-31",
    cases,
    organisation: [],
    assumedAbsent: [],
    dataQuality: [],
    events: 0,
    // Every status is a key of the list it was made from.
    summary: {
      ...(byStatus as Pick<Summary, Verdict["status"]>),
      cases: cases.length,
      casesWithViolation: cases.filter(({ verdicts }) => verdicts.some((one) => one.severity === "violation"))
        .length,
      attention: count(({ severity }) => severity === "attention"),
      onTies: count(({ onTie }) => onTie),
      waiting: count(({ waiting }) => waiting),
    },
    ...parts,
  };
}

export function run(parts: Partial<CheckRun> = {}): CheckRun {
  return {
    problems: [],
    inputs: [{ path: "zaken.csv", sha256: "a".repeat(64) }],
    reading: "all",
    language: "nl",
    regulations: [text],
    toolVersion: "0.1.0",
    ...parts,
  };
}

/** A run with something of everything. */
export const fullRun: CheckRun = run({
  result: result(
    [
      caseResult("K-1", [late, verdict({ id: "acknowledgement", step: "acknowledgement" })]),
      caseResult("K-2", [
        verdict({
          id: "decision.by",
          aspect: "by",
          status: "undetermined",
          message: { nl: "Het logboek noemt niet wie het deed.", en: "The log does not say who did it." },
        }),
        verdict({
          status: "disputable",
          due: "2025-10-10",
          ambiguities: ["002-c"],
          readings: [{ ambiguity: "002-c", reading: "strict", due: "2025-10-06", status: "violated" }],
          message: { nl: "De lezingen verschillen.", en: "The readings differ." },
          onTie: true,
        }),
      ]),
      caseResult("K-3", [
        verdict({
          id: "acknowledgement",
          step: "acknowledgement",
          article: [],
          status: "violated",
          severity: "attention",
          done: { activity: "acknowledgement" },
          message: { nl: "Niet zo snel mogelijk.", en: "Not promptly." },
        }),
        verdict({ status: "pending", waiting: true, due: "2026-02-28", dueAtLatest: true }),
      ]),
    ],
    {
      assumedAbsent: [{ name: "appeal", verdicts: 4 }],
      dataQuality: [
        {
          rule: "unknown-activity",
          severity: "attention",
          place: { file: "zaken.csv", line: 7, column: 5 },
          message: {
            nl: "De activiteit “besluitje” is niet bekend. Bedoelt u “decision”?",
            en: "The activity “besluitje” is not known. Do you mean “decision”?",
          },
          related: [9, 12].map((line) => ({
            place: { file: "zaken.csv", line, column: 5 },
            message: alsoHere,
          })),
        },
        {
          rule: "duplicate-row",
          severity: "attention",
          place: { file: "zaken.csv", line: 15, column: 1 },
          message: { nl: "Deze rij stond er al.", en: "This row was there already." },
          related: [
            {
              place: { file: "zaken.csv", line: 4, column: 1 },
              message: { nl: "de eerste van de twee", en: "the first of the two" },
            },
          ],
        },
      ],
      events: 14,
    },
  ),
  sources: [
    {
      name: "zaken.csv",
      format: "csv",
      encoding: "windows-1252",
      delimiter: ";",
      zone: "Europe/Amsterdam",
      rows: { read: 17, used: 14, duplicates: 1, rejected: 2 },
    },
  ],
});

const lateAsWell = { ...late, fingerprint: "e".repeat(64) };
const oneOfTwo = result([caseResult("K-1", [late]), caseResult("K-2", [lateAsWell])]);

/** Two cases that were decided too late; the first is a known issue. */
export const knownRun: CheckRun = run({
  result: { ...oneOfTwo, summary: { ...oneOfTwo.summary, known: 1 } },
  known: ({ fingerprint }) =>
    fingerprint === late.fingerprint
      ? { reason: "wacht op het besluit van de directie", owner: "klachtenfunctionaris", until: "2026-06-30" }
      : undefined,
});
