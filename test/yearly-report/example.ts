import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { LogCheck } from "../../src/check/log-check.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { type CountedCase, countedCase } from "../../src/yearly-report/counted-case.ts";
import { type YearlyReport, yearlyReport } from "../../src/yearly-report/yearly-report.ts";
import { momentOf } from "../support/cases.ts";

/** A small regulation with something for every part of the report. */
const regulationText = `---
$schema: ../../schemas/regulation.schema.json
id: bos
title: Klachtenregeling Het Bos
language: nl
counting: { calendar: nl-atw, restDay: none }
roles:
  complainant: klager
  ranger: boswachter
facts:
  subject: { label: onderwerp, values: { path: pad, noise: lawaai } }
  founded: { label: gegrond, type: boolean, from: decision }
fields:
  weather: het weer
events:
  objection-withdrawn: Bezwaar ingetrokken
starts: complaint
cancelledBy: withdrawal
stages:
  handling:
    label: Behandeling
    completedBy: decision
    steps:
      acknowledgement: { to: complainant, within: 1 week na complaint }
      decision:
        by: ranger
        to: complainant
        within: 2 weken na complaint
        extension: { notice: delay-notice, adds: 2 weken }
      measures: { duty: must, once: decision, ifNeeded: true }
  review:
    label: Bezwaar
    starts: objection
    completedBy: appeal-decision
    steps:
      appeal-decision: { once: objection, within: 4 weken na objection }
organisation:
  yearly-report:
    every: year
    contains: [number, nature, measures, evaluation-effectiveness, anonymised, weather, aantallen, subjects]
---

## Artikel 1 Klacht

Wie klaagt, krijgt antwoord.
`;

export const columns = "case_id,activity,timestamp,actor,role,recipient,subject,founded,not-needed,nature\n";

/** One row of the log. */
export function row(
  id: string,
  activity: string,
  time: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const names = columns.trim().split(",").slice(3);
  return `${[id, activity, time, ...names.map((name) => more[name] ?? "")].join(",")}\n`;
}

/** Every case of a log as it is counted, and the report of a year. */
export async function reportOn(
  log: string,
  { year = 2025, threshold = 5, asOf = "2026-02-01" } = {},
): Promise<YearlyReport | undefined> {
  const { regulation } = readRegulation(regulationText, "bos.md");
  if (regulation === undefined) throw new Error("the regulation of the test cannot be read");
  const chunks = (async function* () {
    yield log;
  })();
  const read = await readCaseLog([{ name: "log.csv", chunks }], {
    names: namesOf(regulation),
    zone: "Europe/Amsterdam",
  });
  const cases: CountedCase[] = [];
  const check = new LogCheck({
    versions: [regulation],
    scope: read.scope,
    options: { asOf: momentOf(asOf) },
    onEvaluated: (judged, said) => cases.push(countedCase(judged, said)),
  });
  for (const one of read.cases) check.judge(one);
  return yearlyReport({ cases, versions: [regulation], year, threshold, asOf });
}

/**
 * 2024: eight decided in time, six received on 20 December and decided three weeks later, in 2025.
 * 2025: twelve decided in a week, of which six needed no measure, and three have neither a name nor a subject; six
 * decided in three weeks, of persons who had come before; three received on 20 December and still open.
 */
export function countedLog(): string {
  const some = (count: number, make: (number: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at + 1)).join("");
  const decided = (
    id: string,
    [received, acknowledged, decision]: readonly [string, string, string],
    { who = "", subject = "", measure = "" }: { who?: string; subject?: string; measure?: string },
  ) =>
    row(id, "complaint", received, { actor: who, role: "complainant", subject }) +
    row(id, "acknowledgement", acknowledged, { recipient: "complainant" }) +
    row(id, "decision", decision, {
      actor: "Bas",
      role: "ranger",
      recipient: "complainant",
      founded: "ja",
    }) +
    row(id, "measures", decision, { "not-needed": measure });
  return [
    columns,
    some(8, (n) => decided(`A${n}`, ["2024-05-06", "2024-05-07", "2024-05-10"], { subject: "path" })),
    some(6, (n) => decided(`B${n}`, ["2024-12-20", "2024-12-21", "2025-01-10"], { subject: "path" })),
    some(12, (n) =>
      decided(`C${n}`, ["2025-03-03", "2025-03-05", "2025-03-10"], {
        ...(n > 9 ? {} : { who: `Naam ${n}`, subject: "path" }),
        measure: n > 6 ? "niets te doen" : "",
      }),
    ),
    some(6, (n) =>
      decided(`D${n}`, ["2025-04-01", "2025-04-02", "2025-04-22"], { who: `naam ${n} `, subject: "noise" }),
    ),
    some(3, (n) =>
      row(`E${n}`, "complaint", "2025-12-20", { actor: `Ander ${n}`, role: "complainant", subject: "path" }),
    ),
  ].join("");
}
