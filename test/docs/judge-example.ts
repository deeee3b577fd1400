import { parse } from "yaml";
import { dayFromIso } from "../../src/calendar/day.ts";
import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { checkLog } from "../../src/check/check.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import { regulationOf } from "../support/regulations.ts";

/** What docs/README.md says that the examples of aspects leave out. */
const leftOut = {
  roles: {
    handler: "klachtbehandelaar",
    manager: "directie",
    committee: "commissie",
    accused: { label: "beklaagde", outside: true },
  },
  completedBy: "decision",
  cancelledBy: "withdrawal",
};

/** One example of a page, as written. */
export interface Example {
  /** Keys of the front matter. */
  readonly yaml: string;
  readonly csv: string;
  /** ISO date. */
  readonly asOf: string;
}

/** The verdicts that the reader and the checker give on an example; what cannot be read throws. */
export async function judgeExample({ yaml, csv, asOf }: Example): Promise<readonly Verdict[]> {
  const regulation = regulationOf({ ...leftOut, ...parse(yaml) });
  const chunks = (async function* () {
    yield csv;
  })();
  const settings = { names: namesOf(regulation), zone: regulation.timeZone };
  const log = await readCaseLog([{ name: "example.csv", chunks }], settings);
  const errors = log.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join("\n"));
  const day = dayFromIso(asOf);
  if (day === undefined) throw new Error(`no date: ${asOf}`);
  const { cases, organisation } = checkLog({ versions: [regulation], log, options: { asOf: { day } } });
  return [...cases.flatMap(({ verdicts }) => verdicts), ...organisation];
}

/** A verdict as the pages write it: `decision: violated (violation), due 2025-09-22`. */
export function sayVerdict({ id, status, severity, due }: Verdict): string {
  const weight = severity === undefined ? "" : ` (${severity})`;
  return `${id}: ${status}${weight}${due === undefined ? "" : `, due ${due}`}`;
}
