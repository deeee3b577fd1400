/**
 * One task on one log, in this process: prints the processor time and the most
 * memory that it took. `command` is a command of the program, with its words.
 */
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { SaxesParser } from "saxes";
import { dayFromIso } from "../src/calendar/day.ts";
import { createCsvTokenizer } from "../src/case-log/csv-tokens.ts";
import { textChunks } from "../src/case-log/text-chunks.ts";
import { main } from "../src/cli/main.ts";
import { nodeIo } from "../src/cli/node-io.ts";
import { type CaseLog, checkLog, namesOf, readCaseLog } from "../src/index.ts";
import { regulation } from "./regulation.ts";

const [task = "", file = "", ...words] = process.argv.slice(2);
const until = dayFromIso("2025-12-31") ?? 0;

/** What a command says goes nowhere: it is the work that counts. */
const command = async () => {
  const nowhere = { write: () => undefined, isTerminal: false };
  const ended = await main([file, ...words], { ...nodeIo(), stdout: nowhere, stderr: nowhere, env: {} });
  if (ended > 1) throw new Error(`${file} ended with ${ended}`);
};

const tasks: Readonly<Record<string, () => unknown>> = {
  tokenise: () =>
    file.endsWith(".csv") ? tokeniseCsv() : file.endsWith(".jsonl") ? tokeniseJson() : tokeniseXml(),
  read,
  judge: async () => {
    const { cases } = checkLog({
      versions: [regulation],
      log: await read(),
      options: { asOf: { day: until }, logUntil: until },
    });
    return cases.length;
  },
  command,
};

const started = performance.now();
await tasks[task]?.();
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes }));

async function read(): Promise<CaseLog> {
  return readCaseLog([{ name: file, chunks: createReadStream(file) }], {
    names: namesOf(regulation),
    zone: regulation.timeZone,
  });
}

async function tokeniseCsv(): Promise<number> {
  const tokenizer = createCsvTokenizer(",");
  let cells = 0;
  for await (const { text } of textChunks(createReadStream(file)))
    for (const record of tokenizer.push(text)) cells += record.cells.length;
  return cells + tokenizer.end().length;
}

async function tokeniseJson(): Promise<number> {
  let rest = "";
  let values = 0;
  for await (const { text } of textChunks(createReadStream(file))) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) values += Object.keys(JSON.parse(line)).length;
  }
  return values;
}

async function tokeniseXml(): Promise<number> {
  const parser = new SaxesParser();
  let elements = 0;
  parser.on("opentag", () => {
    elements += 1;
  });
  for await (const { text } of textChunks(createReadStream(file).pipe(createGunzip()))) parser.write(text);
  parser.close();
  return elements;
}
