import { compareText } from "./compare-text.ts";
import { LogGathering } from "./log-gathering.ts";
import type { LogInput, LogSettings } from "./log-input.ts";
import type { CaseLog } from "./model.ts";
import { openLogs } from "./opened-logs.ts";
import { unclosed } from "./unclosed.ts";

/**
 * Reads files as one log: rows of the same case belong together, whatever file
 * they stand in. The order in which the files are given makes no difference.
 * Expected trouble becomes findings; only a failing stream throws. All cases are
 * in memory then; `eachCase` hands them over one by one.
 */
export async function readCaseLog(inputs: readonly LogInput[], settings: LogSettings): Promise<CaseLog> {
  const gathering = new LogGathering(settings);
  for (const input of inputs.toSorted((one, other) => compareText(one.name, other.name))) {
    const { chunks, drain } = unclosed(input.chunks);
    for await (const opened of openLogs({ ...input, chunks })) await gathering.read(opened);
    await drain();
  }
  const cases = gathering.takeCases();
  return { cases, ...gathering.rest() };
}
