/**
 * Shows everything at once on the regulations of this repository: reads the
 * texts, judges their example logs, writes a letter of each, builds the site,
 * and says what it found and where to look. Fails when any of it is missing.
 */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/main.ts";
import { nodeIo } from "../src/cli/node-io.ts";
import { readTemplate } from "../src/letters/read-template.ts";
import { readRegulation } from "../src/regulation/read.ts";
import type { CheckReport } from "../src/report/report.generated.ts";

const out = "out";
const real = nodeIo();

await rm(out, { recursive: true, force: true });
const ids = (await readdir("regulations")).sort();
console.log(`Reading ${ids.length} regulations: ${ids.join(", ")}\n`);
for (const id of ids) {
  await mkdir(join(out, id), { recursive: true });
  await regelmaat(["lint", id, "--lang", "en"], [0]);
  await explain(id);
  const [firstLog = missing(`an example log in regulations/${id}/logs`)] = await judgeLogs(id);
  await writeLetter(id, firstLog);
  console.log("");
}
await regelmaat(["build", "--output", `${out}/site`], [0]);
console.log(`The site of all regulations: ${out}/site/index.html`);
console.log(`\nEverything is in ${out}/. Start with ${out}/site/index.html, or read a report (*.txt).`);

async function explain(id: string): Promise<void> {
  const text = await regelmaat(["explain", id], [0]);
  await real.files.write(join(out, id, "explained.txt"), [text]);
  console.log(`${id}: the text is in order; in plain words: ${out}/${id}/explained.txt`);
}

/** Judges every example log of a regulation; gives the logs with a case in them, as words of a command. */
async function judgeLogs(id: string): Promise<readonly ExampleLog[]> {
  const logs: ExampleLog[] = [];
  for (const log of await exampleLogs(id)) {
    const words = ["check", ...log.words, "--regulation", id, "--as-of", log.asOf];
    const codes = log.hasErrors ? [2] : [0, 1];
    const name = basename(log.file).replaceAll(".", "-");
    const report = join(out, id, `${name}-report`);
    await regelmaat([...words, "--output", `${report}.txt`], codes);
    await regelmaat([...words, "--format", "json", "--output", `${report}.json`], codes);
    const { summary, cases }: CheckReport = JSON.parse(await readFile(`${report}.json`, "utf8"));
    console.log(
      `  ${log.file}: ${summary.cases} cases, ${summary.casesWithViolation} with a violation; ` +
        `${summary.met} verdicts met, ${summary.violated} violated, ${summary.disputable} disputable, ` +
        `${summary.undetermined} cannot be judged. Report: ${report}.txt`,
    );
    logs.push({ ...log, ...(cases[0] === undefined ? {} : { firstCase: cases[0].id }) });
  }
  return logs;
}

interface ExampleLog {
  readonly file: string;
  /** The file and its mapping, as the command line takes them. */
  readonly words: readonly string[];
  readonly asOf: string;
  /** Rows that cannot be used stand in it on purpose. */
  readonly hasErrors: boolean;
  readonly firstCase?: string;
}

/** The logs of a regulation, as the file with their expected verdicts lists them. */
async function exampleLogs(id: string): Promise<readonly ExampleLog[]> {
  const folder = join("regulations", id, "logs");
  const text = await readFile(join(folder, "expected.yaml"), "utf8").catch(() =>
    missing(`${folder}/expected.yaml`),
  );
  const { logs }: { logs: Record<string, ExpectedLog> } = parse(text);
  return Object.entries(logs).map(([name, { asOf, mapping, errors = [] }]) => {
    const file = join(folder, name);
    const words = mapping === undefined ? [file] : [file, "--mapping", join(folder, mapping)];
    return { file, words, asOf, hasErrors: errors.length > 0 };
  });
}

interface ExpectedLog {
  readonly asOf: string;
  readonly mapping?: string;
  readonly errors?: readonly string[];
}

/** One letter, with the words between brackets that a case worker would fill in. */
async function writeLetter(id: string, log: ExampleLog): Promise<void> {
  const folder = join("regulations", id, "letters");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".hbs")).sort();
  const name =
    names.find((file) => file === "acknowledgement.hbs") ?? names[0] ?? missing(`a letter in ${folder}`);
  const file = join(out, id, `${basename(name, ".hbs")}.md`);
  const [logFile = "", ...mapping] = log.words;
  const caseId = log.firstCase ?? missing(`a case in ${log.file}`);
  const words = ["letter", basename(name, ".hbs"), "--regulation", id, "--log", logFile, ...mapping];
  const settings = (await textFields(id, join(folder, name))).flatMap(({ name: field, label }) => [
    "--set",
    `${field}=(${label})`,
  ]);
  await regelmaat([...words, "--case", caseId, "--as-of", log.asOf, ...settings, "--output", file], [0]);
  console.log(`  A letter for case ${caseId}: ${file}`);
}

/** The fields that only a person can fill in. */
async function textFields(id: string, template: string) {
  const [version = missing(`a text in regulations/${id}`)] = (await readdir(join("regulations", id)))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .reverse();
  const { regulation } = readRegulation(await readFile(join("regulations", id, version), "utf8"), version);
  if (regulation === undefined) return missing(`a usable text in regulations/${id}`);
  const read = readTemplate({ file: template, text: await readFile(template, "utf8") }, regulation);
  const fields = read.template?.fields ?? missing(`a usable letter in ${template}`);
  return [...fields.values()].filter(
    ({ type, required }) => required && (type === "text" || type === "list"),
  );
}

/** Runs one command as the user would, and stops the demo when it ends with another code than expected. */
async function regelmaat(words: readonly string[], expected: readonly number[]): Promise<string> {
  let said = "";
  const keep = (text: string) => {
    said += text;
  };
  const io: Io = {
    ...real,
    stdout: { ...real.stdout, write: keep },
    stderr: { ...real.stderr, write: keep },
  };
  const code = await main(words, io);
  if (!expected.includes(code)) throw new Error(`regelmaat ${words.join(" ")} ended with ${code}:\n${said}`);
  return said;
}

function missing(what: string): never {
  throw new Error(`The demo needs ${what}.`);
}
