import { isDatabaseAddress } from "../case-log/database-address.ts";
import { statuses } from "../check/verdict.ts";
import type { AskedFor, CheckRun, Problem } from "../report/run.ts";
import { type BaselinePlan, baselinePlanOf, type HeldAgainstList, heldAgainstList } from "./baseline.ts";
import type { Call } from "./command.ts";
import { shownPath } from "./input-file.ts";
import { type Judged, judge, readingOption, type Wanted } from "./judge.ts";
import { errorsAsProblems } from "./problems.ts";
import { stdinWord } from "./read-logs.ts";
import { repeatCommand } from "./repeat-command.ts";

/** A check with everything that a report says about it, and what the list of known issues made of it. */
export interface CheckedRun {
  readonly report: CheckRun & { readonly result: Judged["result"] };
  readonly held?: HeldAgainstList | undefined;
}

/** Judges what a call names, and holds it against the list of known issues. Throws NotChecked when it cannot. */
export async function checkedRun(call: Call, toolVersion: string, wanted: Wanted): Promise<CheckedRun> {
  const plan = await baselinePlanOf(call);
  const judged = await judge(call, call.words, { ...wanted, ...(plan && { onCase: plan.see }) });
  const held = plan && (await heldAgainstList(call, plan, judged));
  const { result, inputs } = held ?? judged;
  const logUntil = call.options.value("log-until");
  const report = {
    result,
    problems: problemsOf(result),
    inputs,
    ...(held && { known: held.known }),
    sources: judged.sources,
    reading: readingOption(call),
    ...(logUntil !== undefined && { logUntil }),
    asked: askedFor(call, plan),
    language: judged.language,
    regulations: judged.regulation.versions,
    toolVersion,
    repeat: repeatCommand(call, result.asOf),
  };
  return { report, held };
}

function askedFor({ io, options, words }: Call, plan: BaselinePlan | undefined): AskedFor {
  const mapping = options.value("mapping");
  const stdinName = options.value("stdin-name");
  return {
    logs: words.map((word) => {
      if (isDatabaseAddress(word)) return word.replace(userInAddress, "//");
      return word === stdinWord ? word : shownPath(io, word);
    }),
    ...(mapping !== undefined && { mapping: shownPath(io, mapping) }),
    ...(stdinName !== undefined && { stdinName }),
    ...(plan && { baseline: shownPath(io, plan.path) }),
    ...(plan && options.flag("strict") && { strict: true }),
  };
}

/** Who asks is nobody's business but that of who asks. */
const userInAddress = /\/\/[^@/]*@/u;

/** What keeps the run from being complete: rows that could not be used, or nothing to judge at all. */
function problemsOf(result: Judged["result"]): readonly Problem[] {
  const errors = errorsAsProblems(result.dataQuality);
  const { summary } = result;
  if (statuses.some((status) => summary[status] > 0)) return errors;
  return [...errors, { rule: "nothing-to-check", message: summary.cases === 0 ? noCases : noVerdicts }];
}

const noCases = {
  nl: "Er is niets getoetst: het logboek bevat geen zaak. Controleer of dit het juiste bestand is.",
  en: "Nothing was checked: the log holds no case. Check that this is the right file.",
};
const noVerdicts = {
  nl: "Er is niets getoetst: geen enkele zaak gaf een oordeel. Controleer of de activiteiten in het logboek bij deze regeling horen.",
  en: "Nothing was checked: no case gave a verdict. Check that the activities in the log belong to this regulation.",
};
