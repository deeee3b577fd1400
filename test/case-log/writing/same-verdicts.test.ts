import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { logWriters } from "../../../src/case-log/writing/writers.ts";
import { runMain } from "../../cli/run-main.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const regulations = join(root, "regulations");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Where something stands differs from form to form, and so does what the file is called and what is in it. */
const places = new Set(["line", "column", "path", "file", "sha256", "bytes", "logs", "mapping"]);

/** The whole report as JSON, without places. */
async function reportOn(words: readonly string[]): Promise<string> {
  const { stdout, code } = await runMain(["check", ...words, "--format", "json"], { cwd: root });
  const {
    inputs: _,
    log: { events },
    dataQuality,
    ...report
  } = JSON.parse(stdout, (key, value) => (places.has(key) ? undefined : value));
  const findings = dataQuality.filter(({ rule }: { readonly rule: string }) => !ofReading.has(rule));
  // They stand in the order of their places.
  const sorted = findings.map((finding: object) => JSON.stringify(finding)).sort();
  return JSON.stringify({ code, events, ...report, dataQuality: sorted }, null, 1);
}

/** What only the original shows: rows that it has twice; and rows without a case, which its mapping may announce. */
const ofReading = new Set(["duplicate-row", "no-case"]);

/** The largest log: its verdicts take as long as those of all the others. */
const leftOut = "dmg/cases.csv";

interface Example {
  readonly regulation: string;
  readonly log: string;
  readonly asOf: string;
  readonly mapping: string | undefined;
}

const examples = (await Promise.all((await readdir(regulations)).map(examplesOf)))
  .flat()
  .filter(({ regulation, log }) => `${regulation}/${log}` !== leftOut);

async function examplesOf(regulation: string): Promise<readonly Example[]> {
  const logs = join(regulations, regulation, "logs");
  const { logs: expected } = parse(await readFile(join(logs, "expected.yaml"), "utf8"));
  return Object.entries<{ asOf: string; mapping?: string }>(expected).map(([log, { asOf, mapping }]) => ({
    regulation,
    log,
    asOf: String(asOf),
    mapping,
  }));
}

describe.each(examples)("$regulation/$log", ({ regulation, log, asOf, mapping }) => {
  const path = join("regulations", regulation, "logs", log);
  const options = ["--regulation", regulation, "--as-of", asOf];
  let original = "";
  let mapped: readonly string[] = [];

  beforeAll(async () => {
    mapped = mapping === undefined ? [] : ["--mapping", join(path, "..", mapping)];
    original = await reportOn([path, ...options, ...mapped]);
  });

  test.each(logWriters.map(({ id }) => id))("gives the same report from %s", async (id) => {
    const [out, mapping] = [join(folder, `log.${id}`), join(folder, `${id}.mapping.yaml`)];
    const words = ["convert", path, ...mapped, "--regulation", regulation, "--to", id, "--out", out];
    const { code } = await runMain([...words, "--force", "--mapping-out", mapping], { cwd: root });
    expect(code).not.toBe(2);
    const needed = (await readdir(folder)).includes(`${id}.mapping.yaml`) ? ["--mapping", mapping] : [];
    expect(await reportOn([out, ...options, ...needed])).toBe(original);
    await rm(mapping, { force: true });
  });
});
