import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A small organisation with one regulation, its letter and some logs. */
export const workplace = fileURLToPath(new URL("./workplace/", import.meta.url));

const program = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on stdin. */
  readonly input?: string;
  /** Closes stdout after the first chunk, as `| head -1` does. */
  readonly hangsUp?: boolean;
}

/** What every run needs of the surroundings, and nothing that the machine happens to have. */
export function plainEnvironment(): Readonly<Record<string, string>> {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}

/** Runs the program as a user does, in a process of its own. */
export function runCli(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { cwd = workplace, env = {}, input = "", hangsUp = false } = surroundings;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...argv], {
      cwd,
      env: { ...plainEnvironment(), NO_COLOR: "1", ...env },
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => {
      out.push(chunk);
      if (hangsUp) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(errors).toString() }),
    );
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
