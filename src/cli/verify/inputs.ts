import { resolve } from "node:path";
import { isDatabaseAddress } from "../../case-log/database-address.ts";
import type { CheckReport, ReportInput } from "../../report/report.generated.ts";
import type { InputState } from "../../verify/compare-reports.ts";
import { kindOf, readBytes } from "../input-file.ts";
import type { Io } from "../io.ts";
import { stdinWord } from "../read-logs.ts";

/** How every input of a report stands in a folder now. */
export async function inputStates(io: Io, report: CheckReport): Promise<readonly InputState[]> {
  const states: InputState[] = [];
  for (const input of report.inputs)
    states.push({ path: input.path, state: await stateOf(io, report, input) });
  return states;
}

async function stateOf(
  io: Io,
  { options }: CheckReport,
  { path, sha256, role }: ReportInput,
): Promise<InputState["state"]> {
  const isStdin = options.logs.includes(stdinWord) && path === (options.stdinName ?? "stdin");
  if (role === "log" && isStdin) return "not-repeatable";
  // What a database gives is known once it has been asked.
  if (isDatabaseAddress(path)) return "same";
  if ((await kindOf(io, resolve(io.cwd, path))) !== "file") return "missing";
  const { input } = await readBytes(io, path);
  return input.sha256 === sha256 ? "same" : "changed";
}
