/**
 * How fast due dates are computed, logs read and cases judged, in one run and
 * in processor time: other work on the machine does not count.
 * Run: `npm run bench`, or `npm run bench -- 100000` for another number of events.
 */
import { measureDueDates } from "./due-dates.ts";
import { measureRegulations } from "./five-regulations.ts";
import { measureJudging } from "./judge.ts";
import { measureReading } from "./read-csv.ts";
import { measureXes } from "./read-xes.ts";

const events = Number(process.argv[2] ?? 1_000_000);

await measureDueDates(events);
await measureReading(events);
await measureXes();
await measureJudging(events);
await measureRegulations();
