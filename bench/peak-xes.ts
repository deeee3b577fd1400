/** Reads and judges the log that is named, and prints the most megabytes that the process took. */
import { readFileSync } from "node:fs";
import { verdictsOn } from "./judge.ts";
import { readXes } from "./read-xes.ts";

const { cases, scope } = await readXes(readFileSync(process.argv[2] ?? ""));
verdictsOn(cases, scope);
console.log(process.resourceUsage().maxRSS / 1024);
