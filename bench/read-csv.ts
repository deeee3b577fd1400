/**
 * Reading a CSV log against only tokenising the same bytes, in one run.
 * Run: `npx node --expose-gc bench/read-csv.ts [rows …]` (default 100000 and 1000000).
 */
import { parse } from "csv-parse";
import { createCsvTokenizer } from "../src/case-log/csv-tokens.ts";
import { nameTable } from "../src/case-log/names.ts";
import { readCaseLog } from "../src/case-log/read-case-log.ts";
import { textChunks } from "../src/case-log/text-chunks.ts";

const activities = ["complaint", "acknowledgement", "hearing", "delay-notice", "decision"];
const chunkLength = 1 << 16;
const repetitions = 3;

const table = (ids: readonly string[]) => nameTable(ids.map((id) => ({ id, names: [] })));
const settings = {
  names: {
    activities: table(activities),
    roles: table(["handler"]),
    facts: table([]),
    numberFacts: new Set<string>(),
    listFacts: new Set<string>(),
    dateFields: new Set<string>(),
    organisation: new Set<string>(),
  },
  zone: "Europe/Amsterdam",
};

const sizes = process.argv.slice(2).map(Number);
for (const rows of sizes.length === 0 ? [100_000, 1_000_000] : sizes) {
  const bytes = generated(rows);
  const tokens = await best(() => tokenise(bytes));
  const library = await best(() => tokeniseWithLibrary(bytes));
  const reading = await best(() => read(bytes));
  const megabytes = bytes.length / 1e6;
  console.log(`${rows} rows, ${megabytes.toFixed(1)} MB`);
  console.log(`  tokenising only:             ${line(tokens, rows, megabytes)}`);
  console.log(`  tokenising with csv-parse:   ${line(library, rows, megabytes)}`);
  console.log(`  reading into cases:          ${line(reading, rows, megabytes)}`);
  console.log(
    `  reading / tokenising only: ${(reading / tokens).toFixed(2)}; / csv-parse: ${(reading / library).toFixed(2)}`,
  );
}

/** Rows sorted by case; names, dates and times vary as they do in a register. */
function generated(rows: number): Uint8Array {
  const lines = ["case_id,activity,timestamp,actor,role"];
  for (let row = 0; row < rows; row += 1) {
    const date = new Date(Date.UTC(2025, 0, 1 + (row % 300), 8, row % 480)).toISOString().slice(0, 16);
    lines.push(`K-${Math.floor(row / 5)},${activities[row % 5]},${date},person-${row % 200},handler`);
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
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

async function tokeniseWithLibrary(bytes: Uint8Array): Promise<number> {
  const parser = parse({ delimiter: "," });
  const feeding = (async () => {
    for await (const chunk of chunksOf(bytes)) {
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once("drain", resolve));
    }
    parser.end();
  })();
  let cells = 0;
  for await (const record of parser) cells += record.length;
  await feeding;
  return cells;
}

async function read(bytes: Uint8Array): Promise<number> {
  const log = await readCaseLog([{ name: "log.csv", chunks: chunksOf(bytes) }], settings);
  return log.rows.used;
}

/** Milliseconds of the fastest of several runs. */
async function best(run: () => Promise<number>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    globalThis.gc?.();
    const start = performance.now();
    await run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function line(milliseconds: number, rows: number, megabytes: number): string {
  const seconds = milliseconds / 1000;
  return `${milliseconds.toFixed(0)} ms, ${Math.round(rows / seconds / 1000)} thousand rows/s, ${(megabytes / seconds).toFixed(0)} MB/s`;
}
