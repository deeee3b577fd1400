import { inferSchema, initParser } from "udsv";
import { createCsvTokenizer } from "../src/case-log/csv-tokens.ts";
import type { CaseLog } from "../src/case-log/model.ts";
import { namesOf } from "../src/case-log/names.ts";
import { readCaseLog } from "../src/case-log/read-case-log.ts";
import { textChunks } from "../src/case-log/text-chunks.ts";
import { csvOf, eventsPerCase } from "./cases.ts";
import { verdictsOn } from "./judge.ts";
import { printRate, processorSeconds } from "./measure.ts";
import { regulation } from "./regulation.ts";

const chunkLength = 1 << 16;
const settings = { names: namesOf(regulation), zone: regulation.timeZone };

/** Reading a CSV log, and reading and judging it, against only tokenising the same bytes. */
export async function measureReading(events: number): Promise<void> {
  const bytes = csvOf(Math.ceil(events / eventsPerCase));
  console.log(`a CSV log of ${(bytes.length / 1e6).toFixed(1)} MB`);
  const print = async (label: string, run: () => unknown) => {
    const seconds = await processorSeconds(run);
    printRate(label, { count: events, seconds, of: "rows" });
    return seconds;
  };
  const own = await print("tokenising only", () => tokenise(bytes));
  const library = await print("tokenising only, with uDSV", () => tokeniseWithLibrary(bytes));
  const reading = await print("reading into cases", () => read(bytes));
  const judging = await print("reading and judging", async () => {
    const { cases, scope } = await read(bytes);
    return verdictsOn(cases, scope);
  });
  const ratio = (seconds: number) =>
    `${(seconds / own).toFixed(2)} times tokenising, ${(seconds / library).toFixed(2)} times uDSV`;
  console.log(`  reading took ${ratio(reading)}; reading and judging ${ratio(judging)}`);
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkLength)
    yield bytes.subarray(start, start + chunkLength);
}

async function tokenise(bytes: Uint8Array): Promise<number> {
  const tokenizer = createCsvTokenizer(",");
  let cells = 0;
  for await (const { text } of textChunks(chunksOf(bytes))) {
    for (const record of tokenizer.push(text)) cells += record.cells.length;
  }
  return cells + tokenizer.end().length;
}

/** As its authors feed it a stream: text in pieces, and no piece kept. */
async function tokeniseWithLibrary(bytes: Uint8Array): Promise<number> {
  const decoder = new TextDecoder();
  let parser: ReturnType<typeof initParser> | undefined;
  let cells = 0;
  const count = (row: readonly unknown[]) => {
    cells += row.length;
  };
  for await (const chunk of chunksOf(bytes)) {
    const text = decoder.decode(chunk, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(text, parser.stringArrs, count);
  }
  parser?.end();
  return cells;
}

async function read(bytes: Uint8Array): Promise<CaseLog> {
  return readCaseLog([{ name: "bench.csv", chunks: chunksOf(bytes) }], settings);
}
