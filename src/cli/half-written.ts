import { rmSync } from "node:fs";
import { exitCode } from "./exit-code.ts";

/** Files and folders that are there only while something is being written. */
const halfWritten = new Set<string>();

/** Ctrl-C ends the program by itself; while files are being written it also leaves no halves of them behind. */
export function begun(path: string): void {
  if (halfWritten.size === 0) process.on("SIGINT", endWithoutHalves);
  halfWritten.add(path);
}

/** The path is whole, or gone. */
export function ended(path: string): void {
  halfWritten.delete(path);
  if (halfWritten.size === 0) process.off("SIGINT", endWithoutHalves);
}

function endWithoutHalves(): void {
  for (const path of halfWritten) rmSync(path, { recursive: true, force: true });
  process.exit(exitCode.interrupted);
}
