#!/usr/bin/env node
import { neededNode } from "./package.ts";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < neededNode) {
  process.stderr.write(
    `regelmaat heeft Node ${neededNode} of hoger nodig; dit is ${process.versions.node}. · ` +
      `regelmaat needs Node ${neededNode} or later; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  // NO_COLOR wins; of both Node itself would say the opposite on stderr as soon as it loads some of its modules.
  if (process.env.NO_COLOR) delete process.env.FORCE_COLOR;
  const { run } = await import("./program.ts");
  const code = await run(process.argv.slice(2));
  // Set already: the user stopped it while another program was at work.
  process.exitCode ??= code;
}
