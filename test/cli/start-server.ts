import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));

export interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: () => string;
  /** The exit code that a shell would see. */
  readonly ended: Promise<number | null>;
}

/** Starts the program and waits until it says where the site is. */
export function startServer(words: readonly string[], cwd: string): Promise<Started> {
  const child = spawn(process.execPath, [program, ...words], { cwd, env: { PATH: process.env.PATH ?? "" } });
  const ended = new Promise<number | null>((resolve) => {
    child.on("exit", resolve);
  });
  let said = "";
  return new Promise((resolve, reject) => {
    child.on("exit", () => reject(new Error(said)));
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (address !== undefined) resolve({ child, address, said: () => said, ended });
    });
  });
}
