import { dayFromIso } from "../../src/calendar/day.ts";
import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { logWriters } from "../../src/case-log/writing/writers.ts";
import { checkLog } from "../../src/check/check.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { breachKinds } from "../../src/simulate/breaches/index.ts";
import { type SimulatedCase, type SimulationSettings, simulate } from "../../src/simulate/simulate.ts";
import { simulatedLog } from "../../src/simulate/simulated-log.ts";

export const period = { from: dayOf("2024-01-01"), until: dayOf("2025-12-31") };

function dayOf(iso: string): number {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`no date: ${iso}`);
  return day;
}

/** Every kind of breach as often, in nine cases of ten. */
export const everyKind: ReadonlyMap<string, number> = new Map(
  breachKinds.map(({ id }) => [id, 0.9 / breachKinds.length]),
);

/** A simulated log as text, with the truth about its cases. */
export function textOf(
  settings: SimulationSettings,
  form = "csv",
): { readonly text: string; readonly truth: readonly SimulatedCase[] } {
  const writer = logWriters.find(({ id }) => id === form);
  if (!writer) throw new Error(`no form ${form}`);
  const truth: SimulatedCase[] = [];
  const log = simulatedLog(settings.regulation, simulate(settings), {
    writer,
    made: (each) => truth.push(each),
  });
  return { text: [...log].join(""), truth };
}

/** What the check says of a simulated log, read from its text: by case what is violated under some reading. */
export async function violatedIn(
  regulation: Regulation,
  { text, form = "csv" }: { readonly text: string; readonly form?: string },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const chunks = (async function* () {
    yield text;
  })();
  const settings = { names: namesOf(regulation), zone: regulation.timeZone };
  const log = await readCaseLog([{ name: `simulated.${form}`, chunks }], settings);
  const errors = log.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join("\n"));
  const { cases } = checkLog({
    versions: [regulation],
    log,
    options: { asOf: { day: period.until }, logUntil: period.until },
  });
  return new Map(cases.map(({ id, verdicts }) => [id, verdicts.filter(isBroken).map(said).sort()]));
}

/** Different readings may give `met` and `not-applicable`: nothing is broken by that. */
function isBroken({ status, readings }: Verdict): boolean {
  return (
    status === "violated" ||
    (status === "disputable" && readings.some((reading) => reading.status === "violated"))
  );
}

function said({ id, status }: Verdict): string {
  return status === "violated" ? id : `${id}: ${status}`;
}
