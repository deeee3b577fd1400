#!/usr/bin/env node
import { provideHolidaysWhenAsked } from "./holidays-when-asked.ts";
import { main } from "./main.ts";
import { nodeIo } from "./node-io.ts";
import { neededNode } from "./package.ts";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < neededNode) {
  process.stderr.write(
    `regelmaat heeft Node ${neededNode} of hoger nodig; dit is ${process.versions.node}. · ` +
      `regelmaat needs Node ${neededNode} or later; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  provideHolidaysWhenAsked();
  const code = await main(process.argv.slice(2), nodeIo());
  // Set already: the user stopped it while another program was at work.
  process.exitCode ??= code;
}
