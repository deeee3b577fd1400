import { anonymousRun } from "../../report/anonymous-run.ts";
import { json } from "../../report/json.ts";
import type { CheckReport } from "../../report/report.generated.ts";
import type { Input } from "../../report/run.ts";
import { checkedRun } from "../check-run.ts";
import type { Call } from "../command.ts";
import { plainView } from "../deliver.ts";
import { Options } from "../options.ts";

/** A report made anew. */
export interface Rerun {
  readonly text: string;
  readonly inputs: readonly Input[];
}

/**
 * Makes a report again from its inputs, seen from a folder, as the same version of the program would
 * write it. Throws NotChecked for what cannot be read.
 */
export async function rerun(call: Call, report: CheckReport, folder: string): Promise<Rerun> {
  const { asOf, options, inputs, tool } = report;
  const regulation = inputs.find(({ role }) => role === "regulation")?.path;
  const given: Readonly<Record<string, string | undefined>> = {
    regulation,
    "as-of": asOf ?? undefined,
    "log-until": options.logUntil,
    reading: options.reading,
    mapping: options.mapping,
    "stdin-name": options.stdinName,
    baseline: options.baseline ?? "none",
    strict: options.strict === true ? "" : undefined,
    // How far ahead an issue may be known was looked at when the report was made.
    "known-months": String(Number.MAX_SAFE_INTEGER),
  };
  const values = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : ([[name, [value]]] as const),
  );
  const again: Call = {
    ...call,
    words: options.logs,
    options: new Options(new Map(values)),
    language: options.language,
    io: { ...call.io, cwd: folder },
  };
  const { report: made } = await checkedRun(again, tool.version, {});
  const run = anonymousRun(made, options.caseIds);
  return { text: [...json.write(run, plainView)].join(""), inputs: made.inputs };
}
