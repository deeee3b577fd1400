import { closuresOf } from "../../../src/calendar/closures-file.ts";
import { namesOf } from "../../../src/case-log/names.ts";
import { readCaseLog } from "../../../src/case-log/read-case-log.ts";
import { checkLog } from "../../../src/check/check.ts";
import type { Verdict } from "../../../src/check/verdict.ts";
import type { Regulation } from "../../../src/regulation/model.ts";
import { withClosures } from "../../../src/regulation/with-closures.ts";
import { momentOf } from "../../support/cases.ts";
import { regulationOf } from "../../support/regulations.ts";
import { readLines } from "../worked-lines.ts";
import type { Front } from "./rows.ts";

const asOf = "2026-01-31";
const usualStart = "2025-09-01 complaint";

const calendarFile = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//walk//EN",
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTAMP:20250101T000000Z",
  "DTSTART;VALUE=DATE:20250902",
  "DTEND;VALUE=DATE:20250903",
  "SUMMARY:dicht",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

/** The versions of a regulation that a text says, with the closures of its calendar file. */
export function versionsOf(text: Front | readonly Front[]): readonly Regulation[] {
  const { closures } = closuresOf(calendarFile, "closures.ics");
  return [text]
    .flat()
    .map((front) => withClosures(regulationOf(front as Front), new Map([["closures.ics", closures]])));
}

/** Judges a log as a source would hold it, names and all; verdicts by the ids that rows use. */
export async function judged(
  versions: readonly Regulation[],
  log = "",
): Promise<ReadonlyMap<string, Verdict>> {
  const [newest] = versions.slice(-1);
  if (!newest) throw new Error("no version");
  const settings = { names: namesOf(newest), zone: newest.timeZone };
  const chunks = chunksOf(JSON.stringify(sourceOf(log)));
  const read = await readCaseLog([{ name: "log.json", chunks }], settings);
  const result = checkLog({ versions, log: read, options: { asOf: momentOf(asOf) } });
  const before = (id: string) => (result.cases.length > 1 ? `${id}:` : "");
  return new Map([
    ...result.cases.flatMap(({ id, verdicts }) =>
      verdicts.map((verdict) => [before(id) + verdict.id, verdict] as const),
    ),
    ...result.organisation.map((verdict) => [`ORG:${verdict.id}@${verdict.period ?? ""}`, verdict] as const),
  ]);
}

async function* chunksOf(text: string) {
  yield text;
}

/** The complaint came in on 1 September, unless the log has one or says that there is `only` what it names. */
function sourceOf(log: string) {
  const isWhole = log.startsWith("only: ") || / complaint\b/u.test(log);
  const lines = [...(isWhole ? [] : [usualStart]), ...(log === "" ? [] : [log.replace(/^only: /u, "")])];
  const { cases, organisation } = readLines(lines.join("; "));
  return {
    cases: cases.map(({ id, facts, events }) => ({ id: id ?? "", facts: facts ?? {}, events })),
    organisation,
  };
}

/** What a verdict is, as precisely as is expected: with the due date or without it. */
export function say(verdict: Verdict | undefined, expected: string): string {
  if (verdict === undefined) return "none";
  const { status, severity, due } = verdict;
  return expected.includes(" ") && due !== undefined ? `${severity ?? status} ${due}` : (severity ?? status);
}
