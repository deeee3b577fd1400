import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { isoFromDay } from "../src/calendar/day.ts";
import type { CaseLog } from "../src/case-log/model.ts";
import { namesOf } from "../src/case-log/names.ts";
import { readCaseLog } from "../src/case-log/read-case-log.ts";
import { caseOf, eventsPerCase } from "./cases.ts";
import { verdictsOn } from "./judge.ts";
import { printRate, processorSeconds } from "./measure.ts";
import { regulation } from "./regulation.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** As many as the largest public log of fines has. */
const events = 560_000;
const chunkLength = 1 << 20;
const settings = { names: namesOf(regulation), zone: regulation.timeZone };

/** Reading a log as XES in gzip, and judging it, against only tokenising its XML; and what memory a process takes. */
export async function measureXes(): Promise<void> {
  const packed = xesOf(Math.ceil(events / eventsPerCase));
  const text = gunzipSync(packed).toString();
  console.log(
    `an XES log of ${(text.length / 1e6).toFixed(0)} MB, in gzip ${(packed.length / 1e6).toFixed(1)} MB`,
  );
  const print = async (label: string, run: () => unknown) => {
    const seconds = await processorSeconds(run);
    printRate(label, { count: events, seconds, of: "events" });
    return seconds;
  };
  const tokenising = await print("tokenising only, with saxes", () => tokenise(text));
  const reading = await print("unpacking and reading into cases", () => readXes(packed));
  const judging = await print("unpacking, reading and judging", async () => {
    const { cases, scope } = await readXes(packed);
    return verdictsOn(cases, scope);
  });
  console.log(
    `  reading took ${(reading / tokenising).toFixed(2)} times tokenising; with judging ${(judging / tokenising).toFixed(2)}`,
  );
  console.log(`  a process that reads and judges it takes ${peakOf(packed).toFixed(0)} MB`);
}

function tokenise(text: string): number {
  const parser = new SaxesParser();
  let attributes = 0;
  parser.on("opentag", (tag) => {
    attributes += tag.attributes.key === undefined ? 0 : 1;
  });
  for (let at = 0; at < text.length; at += chunkLength) parser.write(text.slice(at, at + chunkLength));
  parser.close();
  return attributes;
}

/** Reads a log in gzip. */
export function readXes(packed: Uint8Array): Promise<CaseLog> {
  const chunks = (async function* () {
    for (let at = 0; at < packed.length; at += chunkLength) yield packed.subarray(at, at + chunkLength);
  })();
  return readCaseLog([{ name: "bench.xes.gz", chunks }], settings);
}

function peakOf(packed: Uint8Array): number {
  const file = join(temporaryFolder(), "bench.xes.gz");
  writeFileSync(file, packed);
  const script = new URL("peak-xes.ts", import.meta.url).pathname;
  return Number(execFileSync(process.execPath, [script, file], { encoding: "utf8" }));
}

function xesOf(cases: number): Uint8Array {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016">\n'];
  for (let number = 0; number < cases; number += 1) {
    const { id, events: own } = caseOf(number);
    parts.push(`  <trace>\n    <string key="concept:name" value="${id}"/>\n`);
    for (const [position, event] of own.entries()) {
      const { reasons = "", founded = "" } = event.fields;
      const time = `${isoFromDay(event.time?.day ?? 0)}T${10 + position}:${10 + (number % 50)}:00.000+01:00`;
      parts.push(
        `    <event>\n      <string key="concept:name" value="${event.activity}"/>\n      <string key="org:resource" value="${event.actor.join("|")}"/>\n      <string key="org:role" value="${event.role.join("|")}"/>\n      <string key="recipient" value="${event.recipient.join("|")}"/>\n      <date key="time:timestamp" value="${time}"/>\n      <string key="lifecycle:transition" value="complete"/>\n`,
      );
      if (reasons !== "") parts.push(`      <string key="reasons" value="${String(reasons)}"/>\n`);
      if (founded !== "") parts.push(`      <string key="founded" value="${String(founded)}"/>\n`);
      parts.push("    </event>\n");
    }
    parts.push("  </trace>\n");
  }
  parts.push("</log>\n");
  return gzipSync(parts.join(""), { level: constants.Z_BEST_SPEED });
}
