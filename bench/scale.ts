/**
 * Reading at scale: simulated logs of some number of events in every form, each
 * measured in a process of its own: only tokenising, reading, reading and
 * judging, and the whole command `check`. Prints times as multiples of
 * tokenising, and the most memory that each took.
 * Run: `npm run bench:scale -- 100000`, or any number of events.
 */
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const events = Number(process.argv[2] ?? 100_000);
/** A simulated case by the regulation of the bench has some seven events. */
const eventsPerCase = 6.6;
const regulation = new URL("fifteen-verdicts.md", import.meta.url).pathname;
const worker = new URL("scale-worker.ts", import.meta.url).pathname;
const folder = temporaryFolder();
const forms = ["csv", "jsonl", "xes.gz"];
const tasks = ["tokenise", "read", "judge"] as const;

console.log(`${events} events, ${Math.ceil(events / eventsPerCase)} cases`);
console.log(
  row(["form", "MB", "make s", ...tasks.flatMap((task) => [`${task} s`, "×", "MB"]), "check s", "×", "MB"]),
);
for (const form of forms) console.log(row(measure(form)));

function measure(form: string): readonly string[] {
  const file = join(folder, `log.${form}`);
  const made = run("command", [
    "simulate",
    regulation,
    "--cases",
    `${Math.ceil(events / eventsPerCase)}`,
    "--out",
    file,
  ]);
  if (!existsSync(file)) throw new Error(`${form} was not made`);
  const measured = tasks.map((task) => run(task, [file]));
  const words = [
    "check",
    file,
    "--regulation",
    regulation,
    "--as-of",
    "2025-12-31",
    "--log-until",
    "2025-12-31",
  ];
  const checked = run("command", [...words, "--format", "jsonl"]);
  const tokenising = measured[0]?.seconds ?? Number.NaN;
  const cells = ({ seconds, megabytes }: Measured) => [
    seconds.toFixed(2),
    (seconds / tokenising).toFixed(1),
    megabytes.toFixed(0),
  ];
  const size = (statSync(file).size / 1e6).toFixed(1);
  return [form, size, made.seconds.toFixed(1), ...measured.flatMap(cells), ...cells(checked)];
}

/** In a process of its own; only its last line tells what it took. */
function run(task: string, words: readonly string[]): Measured {
  const said = execFileSync(process.execPath, [worker, task, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 20,
  });
  const { seconds, megabytes }: Measured = JSON.parse(said.trim().split("\n").at(-1) ?? "");
  return { seconds, megabytes };
}

function row(cells: readonly string[]): string {
  return cells.map((cell, position) => (position === 0 ? cell.padEnd(8) : cell.padStart(11))).join("");
}
