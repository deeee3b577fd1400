import { appendFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { alone, TakenByAnother } from "../../src/cli/file-lock.ts";

// A program that takes the lock of a file: `<file> hold` keeps it, `<file> <journal>` writes down when it goes in and out.
const [file = "", journal = ""] = process.argv.slice(2);
try {
  await alone(file, async () => {
    if (journal === "hold") {
      process.stdout.write("held\n");
      await setTimeout(60_000);
    }
    appendFileSync(journal, `in ${process.pid}\n`);
    await setTimeout(5);
    appendFileSync(journal, `out ${process.pid}\n`);
  });
} catch (error) {
  if (!(error instanceof TakenByAnother)) throw error;
  appendFileSync(journal, `refused ${process.pid}\n`);
}
