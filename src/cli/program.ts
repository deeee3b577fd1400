import type { ExitCode } from "./exit-code.ts";
import { provideHolidaysWhenAsked } from "./holidays-when-asked.ts";
import { main } from "./main.ts";
import { nodeIo } from "./node-io.ts";

/** Runs one command line on the real machine. */
export function run(argv: readonly string[]): Promise<ExitCode> {
  provideHolidaysWhenAsked();
  return main(argv, nodeIo());
}
