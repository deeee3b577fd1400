import { readdirSync, readFileSync } from "node:fs";
import { dayFromIso } from "../src/calendar/day.ts";
import { namesOf } from "../src/case-log/names.ts";
import { readCaseLog } from "../src/case-log/read-case-log.ts";
import { judgeCase } from "../src/check/judge-case.ts";
import { planOf } from "../src/check/plan.ts";
import { readRegulation } from "../src/regulation/read.ts";
import { processorSeconds } from "./measure.ts";

const folder = new URL("../regulations/", import.meta.url);
/** The example logs are small: often enough for compiled code. */
const repeats = 5;
const horizon = { day: dayFromIso("2026-11-01") ?? 0 };

/** How long a case takes by real regulations, with all readings of their unclear clauses: their own example logs. */
export async function measureRegulations(): Promise<void> {
  console.log("judging the example cases of the regulations, in all readings");
  for (const id of readdirSync(folder)) {
    const file = readdirSync(new URL(`${id}/`, folder)).find((name) => name.endsWith(".md"));
    const { regulation } = readRegulation(readFileSync(new URL(`${id}/${file}`, folder), "utf8"), `${file}`);
    if (!regulation) throw new Error(`${id} cannot be read`);
    const settings = { names: namesOf(regulation), zone: regulation.timeZone };
    const { cases, scope } = await readCaseLog([{ name: "cases.csv", chunks: chunksOf(id) }], settings);
    const plan = planOf(regulation);
    let verdicts = 0;
    const seconds = await processorSeconds(() => {
      verdicts = 0;
      for (let round = 0; round < repeats; round += 1) {
        for (const each of cases)
          verdicts += judgeCase(plan, each, { horizon, scope, reading: "all" }).judged.length;
      }
    });
    const judged = cases.length * repeats;
    const milliseconds = (seconds / judged) * 1000;
    const each = `${(verdicts / judged).toFixed(0).padStart(4)} verdicts`;
    console.log(`  ${id.padEnd(38)}${milliseconds.toFixed(2).padStart(8)} ms a case, ${each}`);
  }
}

async function* chunksOf(id: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(new URL(`${id}/logs/cases.csv`, folder));
}
