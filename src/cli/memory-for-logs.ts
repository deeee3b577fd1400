import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 how a log is read: piece by piece, and hardly anything of a piece outlives it.
 * What it would do by itself costs a hundred megabytes on a long log, and no time is won by it.
 */
export function prepareMemoryForLogs(): void {
  // While the first pieces are read, when there is little room yet, much seems to live long, and V8
  // would then put all of it where rubbish is seldom looked for.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // The room for what is new has grown to what loading the program took; larger it only fills with rubbish.
  setFlagsFromString("--semi-space-growth-factor=1");
}
