import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Files } from "../../src/cli/io.ts";
import { thisRun } from "../../src/cli/lock-holder.ts";
import { nodeFiles } from "../../src/cli/node-io.ts";
import type { Ran } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const regulations = join(import.meta.dirname, "../../regulations");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-record-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function newFile(name: string, lines: readonly string[]): Promise<string> {
  await nodeFiles.makeFolder(join(folder, name, ".."));
  await writeFile(join(folder, name), `${lines.join("\n")}\n`);
  return name;
}

const contentOf = (name: string) => readFile(join(folder, name), "utf8");

function run(words: readonly string[], files: Files = nodeFiles): Promise<Ran> {
  return runMain(words, { cwd: folder, files });
}

/** A case at the Discriminatie Meldpunt that has come to its plan. */
const taken = [
  "case_id,activity,timestamp,actor,role,recipient,with,taken-on,channel",
  "P-1,complaint,2025-08-04,,complainant,,,,e-mail",
  "P-1,first-contact,2025-08-06,Noor Visser,handler,complainant,,,",
  "P-1,intake,2025-08-13,Noor Visser,handler,,complainant,,",
  "P-1,preliminary-inquiry,2025-08-19,Noor Visser,handler,,,,",
  "P-1,intake-report,2025-08-19,Noor Visser,handler,,,,",
  "P-1,handling-decided,2025-08-21,Noor Visser,handler,,,ja,",
];
const dmg = ["--regulation", join(regulations, "dmg")];
const texts = [
  ...["recipient-name", "sender-name", "intended-result", "planned-steps", "concrete-steps", "examine-first"],
  ...["who-does-what", "if-no-reply", "if-rejected", "if-accepted", "own-terms", "counterparty-term"],
  ...["responsible", "contact-details"],
].flatMap((name) => ["--set", `${name}=tekst`]);

function plan(log: string, day: string, due: string): readonly string[] {
  return [
    ...["letter", "plan", ...dmg, "--log", log, "--case", "P-1", ...texts],
    ...["--set", `plan-step-by=${due}`, "--as-of", day, "--record", log],
  ];
}

interface Judged {
  readonly status: string;
  readonly due?: string;
  readonly severity?: string;
}

async function verdictOn(
  log: string,
  id: string,
  asOf: string,
  regulation = dmg,
): Promise<Judged | undefined> {
  const { stdout } = await run(["check", log, ...regulation, "--as-of", asOf, "--format", "json"]);
  const report: { cases: readonly { verdicts: readonly ({ id: string } & Judged)[] }[] } = JSON.parse(stdout);
  return report.cases[0]?.verdicts.find((verdict) => verdict.id === id);
}

/** The cells of the last row that are filled, by column. */
async function lastRow(log: string): Promise<Readonly<Record<string, string>>> {
  const rows = (await contentOf(log)).trim().split("\n");
  const cells = rows.at(-1)?.split(",") ?? [];
  const named = (rows[0] ?? "").split(",").map((name, at) => [name, cells[at] ?? ""] as const);
  return Object.fromEntries(named.filter(([, cell]) => cell !== ""));
}

describe("a day that a recorded letter promises", () => {
  it("is a term of the case for the next check and in the agenda", async () => {
    const log = await newFile("plan.csv", taken);
    const id = "plan-step.terms.plan-step";
    expect(await verdictOn(log, id, "2025-09-02")).toBeUndefined();
    const made = await run(plan(log, "2025-08-26", "2025-09-01"));
    expect(made).toMatchObject({ code: 0 });
    expect(await lastRow(log)).toEqual({
      ...{ case_id: "P-1", activity: "term-set", timestamp: "2025-08-26", role: "handler" },
      ...{ what: "plan-step", due: "2025-09-01" },
    });
    expect(await verdictOn(log, id, "2025-09-01")).toMatchObject({ status: "pending", due: "2025-09-01" });
    expect(await verdictOn(log, id, "2025-09-02")).toMatchObject({ status: "violated", due: "2025-09-01" });
    const { stdout } = await run(["agenda", log, ...dmg, "--as-of", "2025-08-27", "--format", "json"]);
    const { items }: { items: readonly { verdict: string; due?: string }[] } = JSON.parse(stdout);
    expect(items.filter((item) => item.verdict === id)).toMatchObject([{ due: "2025-09-01" }]);
    const columns = (await contentOf(log)).split("\n", 1).join().split(",").length;
    const empty = ",".repeat(columns - 5);
    await writeFile(
      join(folder, log),
      `${await contentOf(log)}P-1,plan-step,2025-09-01,Noor Visser,handler${empty}\n`,
    );
    expect(await verdictOn(log, id, "2025-09-02")).toMatchObject({ status: "met" });
  });

  it("is judged where a notice of delay names it", async () => {
    const log = await newFile("uitstel.csv", [
      "case_id,activity,timestamp,actor,role,recipient,channel",
      "P-1,complaint,2025-09-01,,complainant,,e-mail",
    ]);
    const o21 = ["--regulation", join(regulations, "o21")];
    const notice = await run([
      ...["letter", "delay-notice", ...o21, "--log", log, "--case", "P-1", "--record", log],
      ...["recipient-name", "sender-name", "reason"].flatMap((name) => ["--set", `${name}=tekst`]),
      ...["--set", "new-date=2025-10-13", "--as-of", "2025-09-15"],
    ]);
    expect(notice).toMatchObject({ code: 0 });
    // The notice is in time (three working weeks end on 22 September). The named day is beside the limit of three months.
    expect(await verdictOn(log, "decision.promised", "2025-10-13", o21)).toMatchObject({
      ...{ status: "pending", due: "2025-10-13" },
    });
    expect(await verdictOn(log, "decision.promised", "2025-10-14", o21)).toMatchObject({
      ...{ status: "violated", severity: "attention" },
    });
    expect(await verdictOn(log, "decision", "2025-10-14", o21)).toMatchObject({ due: "2025-12-01" });
  });

  it("moves with a new promise that was agreed to in time, and not with a late one", async () => {
    const log = await newFile("moved.csv", taken);
    const id = "plan-step.terms.plan-step";
    await run(plan(log, "2025-08-26", "2025-09-01"));
    const progress = (day: string, due: string) =>
      run([
        ...[
          "letter",
          "progress-contact",
          ...dmg,
          "--log",
          log,
          "--case",
          "P-1",
          "--as-of",
          day,
          "--record",
          log,
        ],
        ...["recipient-name", "sender-name", "contact-details", "progress", "next-steps"].flatMap((name) => [
          "--set",
          `${name}=tekst`,
        ]),
        ...["--set", `plan-step-by=${due}`, "--force"],
      ]);
    const unagreed = await progress("2025-09-01", "2025-09-15");
    expect(unagreed.code).toBe(0);
    // Section 8.3: client and DMG have to agree anew. That may still be recorded on the old day.
    expect(unagreed.stderr).toContain("telt nog niet: de instemming ermee ontbreekt");
    expect(await verdictOn(log, id, "2025-09-10")).toMatchObject({ status: "violated", due: "2025-09-01" });
    const columns = (await contentOf(log)).split("\n", 1).join().split(",").length;
    const agreed = `P-1,revision-agreed,2025-09-01,Noor Visser,handler${",".repeat(columns - 5)}\n`;
    await writeFile(join(folder, log), `${await contentOf(log)}${agreed}`);
    expect(await verdictOn(log, id, "2025-09-10")).toMatchObject({ status: "pending", due: "2025-09-15" });
    const late = await progress("2025-09-16", "2025-09-30");
    expect(late.code).toBe(0);
    expect(late.stderr).toContain("herstelt dat niet; de zaak houdt de oude dag");
    expect(await verdictOn(log, id, "2025-09-20")).toMatchObject({ status: "violated", due: "2025-09-15" });
  });
});

describe("a log that changes while letters are made for it", () => {
  const added = "P-1,registration,2025-08-04,,,,,,\n";

  it("is left as it is, with what another wrote in it", async () => {
    const log = await newFile("race.csv", taken);
    // Between what was read and what would be written: as the letter itself is written.
    const files: Files = {
      ...nodeFiles,
      write: async (path, chunks) => {
        await nodeFiles.write(path, chunks);
        if (path.endsWith("brief.md")) await nodeFiles.append(join(folder, log), [added]);
      },
    };
    const words = [...plan(log, "2025-08-26", "2025-09-01"), "--out", "brief.md"];
    const made = await run(words, files);
    expect(made.code).toBe(2);
    expect(made.stderr).toContain("race.csv: Dit logboek is veranderd nadat het was gelezen");
    expect(await contentOf(log)).toBe(`${taken.join("\n")}\n${added}`);
    expect(await run(words)).toMatchObject({ code: 0 });
    expect(await contentOf(log)).toContain("registration,2025-08-04");
    expect(await contentOf(log)).toContain("term-set,2025-08-26");
  });

  it("takes one writer at a time, and keeps what each wrote", async () => {
    const log = await newFile("two.csv", taken);
    let other: Promise<Ran> | undefined;
    const second = [...plan(log, "2025-08-26", "2025-09-02"), "--out", "b.md"];
    // The other run comes when this one has looked at the log for the last time.
    const files: Files = {
      ...nodeFiles,
      write: async (path, chunks) => {
        if (path.endsWith("two.csv")) {
          other = run(second);
          await other;
        }
        await nodeFiles.write(path, chunks);
      },
    };
    const first = await run([...plan(log, "2025-08-26", "2025-09-01"), "--out", "a.md"], files);
    expect(first.code).toBe(0);
    const refused = await other;
    expect(refused?.code).toBe(2);
    expect(refused?.stderr).toContain(
      `Een andere opdracht schrijft nu in dit logboek: proces ${process.pid}, sinds `,
    );
    expect((await contentOf(log)).split("term-set")).toHaveLength(2);
    expect(await nodeFiles.kind(join(folder, "two.csv.lock"))).toBe("missing");
  });
});

describe("a log that a run was broken off in", () => {
  async function leftBehind(log: string, holder: Readonly<Record<string, unknown>>): Promise<void> {
    await newFile(`${log}.lock/holder`, [JSON.stringify({ ...thisRun(), ...holder })]);
  }

  it("is written in where that run is over", async () => {
    const log = await newFile("killed.csv", taken);
    const killed = spawnSync(process.execPath, ["--eval", ""]);
    await leftBehind(log, { process: killed.pid });
    expect(await run(plan(log, "2025-08-26", "2025-09-01"))).toMatchObject({ code: 0 });
    expect(await contentOf(log)).toContain("term-set,2025-08-26");
    expect(await nodeFiles.kind(join(folder, "killed.csv.lock"))).toBe("missing");
  });

  it("is left alone where that cannot be known, and both languages say who and what to do", async () => {
    const log = await newFile("far.csv", taken);
    await leftBehind(log, { process: 4711, computer: "balie-2", since: "2025-08-26T09:15:42.000Z" });
    const words = plan(log, "2025-08-26", "2025-09-01");
    const [dutch, english] = [await run(words), await run([...words, "--lang", "en"])];
    expect([dutch.code, english.code]).toEqual([2, 2]);
    expect(dutch.stderr).toContain(
      "far.csv: Op de computer balie-2 schrijft een opdracht in dit logboek, of zij is daarin afgebroken: proces 4711, sinds 2025-08-26 09:15 UTC. Of zij nog loopt, is vanaf hier niet te zien. Er is niets in het logboek geschreven. Kijk op balie-2 of dat proces nog loopt. Zo niet, verwijder dan de map far.csv.lock en probeer het opnieuw.",
    );
    expect(english.stderr).toContain(
      "far.csv: On the computer balie-2 a command is writing in this log, or was broken off while it did: process 4711, since 2025-08-26 09:15 UTC. Whether it still runs cannot be seen from here. Nothing was written in the log. Look on balie-2 whether that process still runs. If not, remove the folder far.csv.lock and try again.",
    );
    expect(await contentOf(log)).toBe(`${taken.join("\n")}\n`);
  });

  it("is left alone where the lock does not say who it is of", async () => {
    const log = await newFile("unknown.csv", taken);
    await newFile("unknown.csv.lock", []);
    const made = await run(plan(log, "2025-08-26", "2025-09-01"));
    expect(made.code).toBe(2);
    expect(made.stderr).toContain("Zo niet, verwijder dan unknown.csv.lock en probeer het opnieuw.");
    expect(await contentOf(log)).toBe(`${taken.join("\n")}\n`);
  });
});

describe("a log that is read with a mapping", () => {
  const register = ["Zaak;Binnen", "P-1;04-08-2025"];
  const mapping = ["case: Zaak", "events: { complaint: Binnen }", "dates: dd-mm-jjjj"];
  const words = (log: string, record: string, more: readonly string[] = []) => [
    ...["letter", "third-party-told", ...dmg, "--log", log, "--case", "P-1", "--as-of", "2025-08-05"],
    ...["recipient-name", "sender-name", "contact-details"].flatMap((name) => ["--set", `${name}=tekst`]),
    ...["--force", "--record", record, ...more],
  ];

  it("is not written in, and the message says what can be done", async () => {
    await newFile("register.csv", register);
    await newFile("register.yaml", mapping);
    const made = await run(words("register.csv", "register.csv", ["--mapping", "register.yaml"]));
    expect(made.stderr).toContain("register.csv: Dit logboek wordt met een koppeling gelezen");
    expect(made.code).toBe(2);
    expect(await contentOf("register.csv")).toBe(`${register.join("\n")}\n`);
  });

  it("gets a log of letters beside it, in its folder", async () => {
    await newFile("map/register.csv", register);
    await newFile("map/register.mapping.yaml", mapping);
    const refused = await run(words("map", "map/register.csv"));
    expect(refused.stderr).toContain("map/register.csv: Dit logboek wordt met een koppeling gelezen");
    const made = await run(words("map", "map/brieven.csv"));
    expect(made.stderr).toContain("De verzending staat in map/brieven.csv.");
    const { stdout } = await run(["check", "map", ...dmg, "--as-of", "2025-08-06", "--format", "json"]);
    const { log }: { log: { events: number } } = JSON.parse(stdout);
    expect(log.events).toBe(2);
  });
});
