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
import { readLayout, readTemplate } from "../src/letters/read-template.ts";
import { readRegulation } from "../src/regulation/read.ts";
import type { CheckReport } from "../src/report/report.generated.ts";

const out = "out";
const real = nodeIo();
const start = Date.now();

await rm(out, { recursive: true, force: true });
const ids = (await readdir("regulations")).sort();
console.log(`Five things are done with each of ${ids.length} regulations: its text is checked and said in plain
words, its example cases are judged, a letter is written, and all go on one site.
The example cases break the rules on purpose.\n`);
for (const id of ids) {
  await mkdir(join(out, id), { recursive: true });
  await readText(id);
  const logs = await judgeLogs(id);
  await writeLetter(id, logs[0] ?? missing(`an example log in regulations/${id}/logs`));
  console.log("");
}
await regelmaat(["build", "--out", `${out}/site`], [0]);
console.log(`Done in ${Math.round((Date.now() - start) / 1000)} s. Where to look:
  ${out}/site/index.html              the site, for the citizen: open it in a browser
  ${out}/<regulation>/*-report.txt    the verdicts on the example cases, for the auditor
  ${out}/<regulation>/*-report.json   the same for another program
  ${out}/<regulation>/explained.txt   what the regulation asks, in plain words
  ${out}/<regulation>/*.md            a letter, for the case worker to complete`);

async function readText(id: string): Promise<void> {
  const linted = JSON.parse(await regelmaat(["lint", id, "--lang", "en", "--format", "json"], [0]));
  const explained = JSON.parse(await regelmaat(["explain", id, "--format", "json"], [0]));
  await real.files.write(join(out, id, "explained.txt"), [await regelmaat(["explain", id], [0])]);
  const { attention } = linted.summary;
  const notes =
    attention === 0 ? "" : `, ${counted(attention, "note")} for its author (regelmaat lint ${id})`;
  console.log(`${id}: ${explained.title}\n  The text is in order${notes}.`);
}

/** Judges every example log of a regulation; gives the logs with the cases in them. */
async function judgeLogs(id: string): Promise<readonly JudgedLog[]> {
  const logs: JudgedLog[] = [];
  for (const log of await exampleLogs(id)) {
    const words = ["check", ...log.words, "--regulation", id, "--as-of", log.asOf];
    const codes = log.hasErrors ? [2] : [0, 1];
    const report = join(out, id, `${basename(log.file).replaceAll(".", "-")}-report`);
    await regelmaat([...words, "--format", `pretty=${report}.txt`], codes);
    const json = ["--lang", "en", "--format", `json=${report}.json`];
    await regelmaat([...words, ...json], codes);
    const found: CheckReport = JSON.parse(await readFile(`${report}.json`, "utf8"));
    console.log(`  ${basename(log.file)}: ${sayFound(found)}`);
    if (logs.length === 0) sayExample(found);
    logs.push({ ...log, cases: found.cases.map((one) => one.id) });
  }
  return logs;
}

function sayFound({ summary, organisation }: CheckReport): string {
  const { cases, casesWithViolation, disputable, undetermined } = summary;
  const own = organisation.filter(({ severity }) => severity === "violation").length;
  return [
    cases === 0
      ? `the organisation itself, ${counted(own, "violation")}`
      : `${counted(cases, "case")}, ${casesWithViolation} with a violation`,
    `${summary.met} verdicts met`,
    ...(disputable === 0 ? [] : [`${disputable} disputable (an unclear clause decides)`]),
    ...(undetermined === 0 ? [] : [`${undetermined} undetermined (the log lacks data)`]),
  ].join("; ");
}

/** One violation in words, so that a reader sees what a verdict is. */
function sayExample({ cases }: CheckReport): void {
  for (const { id, verdicts } of cases) {
    const late = verdicts.find(({ severity, late: lateness }) => severity === "violation" && lateness);
    if (late === undefined) continue;
    console.log(`    For example case ${id}, ${late.step}: ${late.message}`);
    return;
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

interface ExampleLog {
  readonly file: string;
  /** The file and its mapping, as the command line takes them. */
  readonly words: readonly string[];
  readonly asOf: string;
  /** Rows that cannot be used stand in it on purpose. */
  readonly hasErrors: boolean;
}

interface JudgedLog extends ExampleLog {
  readonly cases: readonly string[];
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

/** One letter for a case that has come so far, with in brackets what a case worker would fill in. */
async function writeLetter(id: string, log: JudgedLog): Promise<void> {
  const folder = join("regulations", id, "letters");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".hbs")).sort();
  const usual = names.filter((file) => file === "acknowledgement.hbs");
  const [logFile = "", ...mapping] = log.words;
  const tried = log.cases.slice(0, 3);
  for (const name of [...usual, ...names]) {
    const letter = basename(name, ".hbs");
    const file = join(out, id, `${letter}.md`);
    const settings = (await textFields(id, join(folder, name))).flatMap(({ name: field, label }) => [
      "--set",
      `${field}=(${label})`,
    ]);
    const words = ["letter", letter, "--regulation", id, "--log", logFile, ...mapping, "--as-of", log.asOf];
    for (const caseId of tried) {
      // Not every case has come as far as the letter, or has what it is about.
      await regelmaat([...words, ...settings, "--case", caseId, "--out", file], [0, 1, 2]);
      if ((await real.files.kind(file)) === "missing") continue;
      console.log(`  A letter (${letter}) for case ${caseId}: ${file}`);
      return;
    }
  }
  missing(`a letter in ${folder} that can be written for a case in ${logFile}`);
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
  const own = read.template?.fields ?? missing(`a usable letter in ${template}`);
  const file = join("regulations", id, "layout.hbs");
  const around = readLayout({ file, text: await readFile(file, "utf8") }).layout?.fields;
  return [...own.values(), ...(around ?? missing(`a usable layout in ${file}`)).values()].filter(
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

/** Ends the demo with one sentence: the place in this file would tell a reader nothing. */
function missing(what: string): never {
  console.error(`The demo needs ${what}.`);
  process.exit(1);
}
