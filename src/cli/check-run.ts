import { isDatabaseAddress } from "../case-log/database-address.ts";
import type { AskedFor, CheckRun } from "../report/run.ts";
import { type BaselinePlan, baselinePlanOf, type HeldAgainstList, heldAgainstList } from "./baseline.ts";
import type { Call } from "./command.ts";
import { shownPath } from "./input-file.ts";
import { type Judged, judge, readingOption } from "./judge.ts";
import { problemsOf, type Wanted } from "./judging.ts";
import { stdinWord } from "./read-logs.ts";
import { quoted, repeatCommand } from "./repeat-command.ts";

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
  const named = call.options.value("regulation");
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
    ...(named !== undefined && { named: quoted(named) }),
    repeat: repeatCommand(call.words, (name) => call.options.value(name), result.asOf),
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
