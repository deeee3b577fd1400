import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { nodeDatabases, nodeFiles } from "../../src/cli/node-io.ts";
import { ScratchFile } from "../../src/cli/scratch-file.ts";
import { type Ran, workplace } from "./run-cli.ts";

/** Runs the program within the test's own process: quicker, where no pipe and no environment matter. */
export async function runMain(argv: readonly string[], io: Partial<Io> = {}): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  const code = await main(argv, {
    stdout: { write: (text) => (said.stdout += text), isTerminal: false },
    stderr: { write: (text) => (said.stderr += text), isTerminal: false },
    stdin: (async function* () {})(),
    cwd: workplace,
    env: {},
    now: () => Date.UTC(2026, 0, 31, 12),
    files: nodeFiles,
    databases: nodeDatabases,
    newScratch: () => new ScratchFile(),
    prepareForLog: () => undefined,
    watch: async function* () {},
    run: () => Promise.resolve(0),
    ...io,
  });
  return { code, ...said };
}
