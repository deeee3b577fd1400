import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ran, runCli } from "./run-cli.ts";

const regulations = join(import.meta.dirname, "../../regulations");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-letter-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const complaint = [
  "case_id,activity,timestamp,role,channel,name,address,date,nature",
  "K-1,complaint,2025-09-01,complainant,e-mail,ja,ja,ja,ja",
  '"K/2 ""Ünï🎉""",complaint,2025-09-02,complainant,e-mail,ja,ja,ja,ja',
  "",
].join("\n");

const sets = [
  ...["--set", "recipient-name=mevrouw Dvořák", "--set", "sender-name=Jo Smit"],
  ...["--set", "contact-person-name=Jo Smit", "--set", "contact-details=020 123 45 67"],
];

async function newLog(name: string, text = complaint): Promise<string> {
  await writeFile(join(folder, name), text);
  return name;
}

function letter(words: readonly string[], log: string): Promise<Ran> {
  const all = ["letter", ...words, "--regulation", join(regulations, "dpo2"), "--log", log];
  return runCli(all.includes("--as-of") ? all : [...all, "--as-of", "2025-09-03"], { cwd: folder });
}

async function statusOf(log: string, verdict: string): Promise<string | undefined> {
  const words = [
    "check",
    log,
    "--regulation",
    join(regulations, "dpo2"),
    "--as-of",
    "2025-09-09",
    "--format",
    "json",
  ];
  const { stdout } = await runCli(words, { cwd: folder });
  const report: {
    readonly cases: readonly { id: string; verdicts: readonly { id: string; status: string }[] }[];
  } = JSON.parse(stdout);
  return report.cases.find(({ id }) => id === "K-1")?.verdicts.find(({ id }) => id === verdict)?.status;
}

describe("a letter that is recorded", () => {
  it.each(["zaken.csv", "zaken.jsonl"])("is what the next check sees: %s", async (name) => {
    const asJson = complaint
      .split("\n")
      .slice(1, 2)
      .map(() =>
        JSON.stringify({
          case_id: "K-1",
          activity: "complaint",
          timestamp: "2025-09-01",
          role: "complainant",
          channel: "e-mail",
        }),
      );
    const log = await newLog(name, name.endsWith(".csv") ? complaint : `${asJson.join("\n")}\n`);
    expect(await statusOf(log, "acknowledgement")).toBe("violated");
    const made = await letter(
      ["acknowledgement", "--case", "K-1", ...sets, "--record", log, "--out", `${name}.html`],
      log,
    );
    expect(made).toMatchObject({ code: 0, stdout: `De verzending staat in ${log}.\n` });
    expect(await readFile(join(folder, `${name}.html`), "utf8")).toContain("Beste mevrouw Dvořák,");
    expect(await statusOf(log, "acknowledgement")).toBe("met");
    expect(await statusOf(log, "acknowledgement.contains")).toBe("met");
    const again = await letter(["acknowledgement", "--case", "K-1", ...sets, "--record", log], log);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("Deze brief staat al in het logboek, met dezelfde datum.");
    expect((await readFile(join(folder, log), "utf8")).split("acknowledgement")).toHaveLength(2);
  });

  it("goes only into a log that was read, or a new file", async () => {
    const log = await newLog("a.csv");
    await newLog("b.csv");
    const other = await letter(["acknowledgement", "--case", "K-1", ...sets, "--record", "b.csv"], log);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("b.csv: De verzending kan alleen in een logboek dat ook bij --log staat");
    const fresh = await letter(["acknowledgement", "--case", "K-1", ...sets, "--record", "nieuw.csv"], log);
    expect(fresh.code).toBe(0);
    expect(await readFile(join(folder, "nieuw.csv"), "utf8")).toBe(
      "case_id,activity,timestamp,actor,recipient,form,receipt-confirmed,contact-person-name\nK-1,acknowledgement,2025-09-03,Jo Smit,complainant,letter,ja,Jo Smit\n",
    );
  });
});

describe("a letter of a case", () => {
  it("has the date that the checker gives once it has been sent", async () => {
    const log = await newLog("due.csv");
    const { stdout } = await letter(["acknowledgement", "--case", "K-1", ...sets], log);
    // 3 working weeks, 15 working days after Wednesday 3 September.
    expect(stdout).toContain("uiterlijk op woensdag 24 september 2025");
  });

  it("names every field that is missing, and where it is used", async () => {
    const { code, stderr } = await letter(["acknowledgement", "--case", "K-1"], await newLog("missing.csv"));
    expect(code).toBe(2);
    expect(stderr.match(/Geef het met --set [a-z-]+=…/gu)).toEqual([
      "Geef het met --set recipient-name=…",
      "Geef het met --set sender-name=…",
      "Geef het met --set contact-person-name=…",
      "Geef het met --set contact-details=…",
    ]);
  });

  it("is not made when the case has not come so far; with --force it says so itself", async () => {
    const log = await newLog("ready.csv");
    const words = [
      "invitation",
      "--case",
      "K-1",
      ...sets.slice(0, 4),
      "--set",
      "hearing-date=2025-09-12",
      "--set",
      "objection-date=2025-09-02",
    ];
    const more = [
      "--set",
      "hearing-time=10.00 uur",
      "--set",
      "hearing-place=Utrecht",
      "--set",
      "contact-details=x",
    ];
    const refused = await letter([...words, ...more, "--out", "vroeg.docx"], log);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("Er is geen brief gemaakt");
    expect(await readdir(folder)).not.toContain("vroeg.docx");
    const forced = await letter([...words, ...more, "--force"], log);
    expect(forced.code).toBe(0);
    expect(forced.stdout).toMatch(/^NIET VERSTUREN: deze zaak is nog niet zo ver\./u);
    const before = await readFile(join(folder, log), "utf8");
    const recorded = await letter([...words, ...more, "--force", "--record", log, "--out", "nee.md"], log);
    expect(recorded.code).toBe(2);
    expect(recorded.stderr).toContain("op deze brief staat dat hij niet weg mag");
    expect(await readFile(join(folder, log), "utf8")).toBe(before);
    expect(await readdir(folder)).not.toContain("nee.md");
  });
});

describe("all letters that are due", () => {
  it("have each a file of their own, with a name that every system takes", async () => {
    const log = await newLog("all.csv");
    const words = [
      "--all",
      "--within",
      "6",
      ...sets,
      "--format",
      "txt",
      "--format",
      "eml",
      "--out",
      "uit/brieven",
    ];
    const made = await letter(words, log);
    expect(made).toMatchObject({ code: 0, stdout: "2 brieven geschreven in uit/brieven.\n" });
    const names = await readdir(join(folder, "uit/brieven"));
    expect(names.sort()).toEqual([
      "K-1-acknowledgement.eml",
      "K-1-acknowledgement.txt",
      expect.stringMatching(/^K_2_Ünï_-[0-9a-f]{8}-acknowledgement\.eml$/u),
      expect.stringMatching(/^K_2_Ünï_-[0-9a-f]{8}-acknowledgement\.txt$/u),
    ]);
    const before = await Promise.all(names.map((name) => readFile(join(folder, "uit/brieven", name))));
    expect((await letter(words, log)).code).toBe(0);
    const after = await Promise.all(names.map((name) => readFile(join(folder, "uit/brieven", name))));
    expect(after).toEqual(before);
  });

  it("take the fields that each has, and refuse one that none has", async () => {
    const log = await newLog("velden.csv");
    const words = ["--all", "--within", "6", ...sets, "--out", "uit/velden"];
    const refused = await letter([...words, "--set", "contact-persn-name=x"], log);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      'Geen van deze brieven heeft het veld “contact-persn-name” bij --set. Bedoelt u "contact-person-name"?',
    );
  });

  it("are none when a field is missing, and each field is said once", async () => {
    const log = await newLog("none.csv");
    const { code, stderr } = await letter(
      ["--all", "--within", "6", ...sets.slice(0, 6), "--out", "geen"],
      log,
    );
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain('--set contact-details=… (zaken K-1, K/2 "Ünï🎉")');
    expect(await readdir(folder)).not.toContain("geen");
  });

  it("leave nothing behind when one cannot be written", async () => {
    const log = await newLog("vol.csv");
    const { code, stderr } = await letter(
      ["--all", "--within", "6", ...sets, "--out", "all.csv/brieven"],
      log,
    );
    expect(code).toBe(2);
    expect(stderr).toContain("Hier kan niets worden geschreven");
  });
});

describe("the letters of several acts together", () => {
  const regulation = [
    ...["---", "$schema: x", "id: klein", "title: Klein", "language: nl"],
    ...[
      "counting: { calendar: nl, restDay: none }",
      "roles: { complainant: klager }",
      "completedBy: decision",
    ],
    "steps:",
    "  acknowledgement: { to: complainant, within: 1 week na complaint, article: art_1 }",
    "  hearing: { within: 2 weken na complaint, article: art_1 }",
    "  decision: { to: complainant, within: 6 weken na complaint, notBefore: hearing, article: art_1 }",
    ...["---", "", "## Artikel 1", "", "Tekst."],
  ];
  const template = (id: string, field: string) => [
    ...["---", `id: ${id}`, `title: ${id}`, `records: ${id}`, "to: complainant", "language: nl"],
    ...[`fields: { ${field}: { label: ${field}, type: text } }`, "---", `{{${field}}}`],
  ];
  const rows = ["case_id,activity,timestamp", "A,complaint,2025-09-01", "B,complaint,2025-09-01"];
  const heard = ["B,acknowledgement,2025-09-02", "B,hearing,2025-09-03"];
  const words = ["--all", "--set", "greeting=Dag", "--set", "outcome=gegrond", "--as-of", "2025-09-04"];
  let log = "";

  beforeAll(async () => {
    await mkdir(join(folder, "klein/letters"), { recursive: true });
    await writeFile(join(folder, "klein/2025-01-01.md"), regulation.join("\n"));
    await writeFile(
      join(folder, "klein/letters/ontvangst.hbs"),
      template("acknowledgement", "greeting").join("\n"),
    );
    await writeFile(join(folder, "klein/letters/besluit.hbs"), template("decision", "outcome").join("\n"));
    log = await newLog("klein.csv", `${[...rows, ...heard].join("\n")}\n`);
  });

  function all(more: readonly string[]): Promise<Ran> {
    return runCli(["letter", ...words, ...more, "--regulation", "klein", "--log", log], { cwd: folder });
  }

  it("get what each asks; one that its case is not ready for is left out and told", async () => {
    const made = await all(["--out", "klein-uit"]);
    expect(made.stdout.trim().split("\n")).toEqual([
      "Zaak A, besluit: Gedaan op 4 september 2025 zonder “Gehoord” daarvoor.",
      "1 brief is niet gemaakt, want de zaak is nog niet zo ver. Met --force komt hij er toch, met een merkteken dat hij niet weg mag.",
      "2 brieven geschreven in klein-uit.",
    ]);
    expect(made.code).toBe(0);
    expect((await readdir(join(folder, "klein-uit"))).sort()).toEqual(["A-ontvangst.md", "B-besluit.md"]);
  });

  it("are those of one template where it is named", async () => {
    const one = ["ontvangst", "--set", "greeting=Dag", "--out", "klein-een"];
    const made = await runCli(
      ["letter", ...one, "--all", "--as-of", "2025-09-04", "--regulation", "klein", "--log", log],
      { cwd: folder },
    );
    expect(made).toMatchObject({ code: 0, stdout: "1 brief geschreven in klein-een.\n" });
    expect(await readdir(join(folder, "klein-een"))).toEqual(["A-ontvangst.md"]);
  });
});
