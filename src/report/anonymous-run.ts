import { hash } from "../check/describe.ts";
import type { CaseResult } from "../check/result.ts";
import type { Verdict } from "../check/verdict.ts";
import type { Text } from "../language/language.ts";
import type { CaseIds, CheckRun } from "./run.ts";

/**
 * The run as others may see it: cases under another name, no names of persons, and of what is wrong with the
 * input only the kind and the place, for what stands there may be a name.
 */
export function anonymousRun(run: CheckRun, caseIds: CaseIds): CheckRun {
  if (caseIds === "full") return run;
  const { result, problems } = run;
  const said = new Map<Text, Text>();
  const unquoted = <Told extends { readonly rule: string; readonly message: Text }>(told: Told): Told => {
    // The same message stays one object: a problem that is also a finding is said once.
    const message = said.get(told.message) ?? kindOnly(told.rule);
    said.set(told.message, message);
    return { ...told, message };
  };
  return {
    ...run,
    caseIds,
    ...(result && {
      result: {
        ...result,
        cases: { [Symbol.iterator]: () => anonymousCases(run, result.cases, caseIds) },
        dataQuality: result.dataQuality.map(unquoted),
      },
    }),
    problems: problems.map((problem) => (problem.place === undefined ? problem : unquoted(problem))),
  };
}

function* anonymousCases(
  { regulations }: CheckRun,
  cases: Iterable<CaseResult>,
  caseIds: CaseIds,
): Generator<CaseResult> {
  // What an unknown activity is called is free text.
  const known = new Set(regulations.flatMap(({ activities }) => Object.keys(activities)));
  for (const one of cases) {
    const id = caseIds === "hash" ? hashedName(one.id) : "";
    const events = one.events?.filter(({ activity }) => known.has(activity));
    yield { ...one, id, verdicts: one.verdicts.map(withoutPersons), ...(events && { events }) };
  }
}

function withoutPersons(verdict: Verdict): Verdict {
  const { impersonalMessage: message } = verdict;
  return message === undefined ? verdict : { ...verdict, message };
}

/** Long enough that two cases of one log do not get the same name. */
const hashLength = 12;

/** The name of a case where its id may not be seen: always the same for the same id. */
export function hashedName(id: string): string {
  return hash(id).slice(0, hashLength);
}

function kindOnly(rule: string): Text {
  return {
    nl: `Hier klopt iets niet in de invoer (${rule}). Wat er staat, toont --case-ids full.`,
    en: `Something is wrong here in the input (${rule}). What stands there is shown with --case-ids full.`,
  };
}
