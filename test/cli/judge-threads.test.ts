import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { belgianLog, belgianRegulation } from "../support/belgian.ts";
import { runCli, workplace } from "./run-cli.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-threads-"));
  await mkdir(join(folder, "regulations"));
  await writeFile(join(folder, "regulations", "be.md"), belgianRegulation);
  await writeFile(join(folder, "be.csv"), belgianLog);
  await writeFile(join(folder, "regulations", "again.md"), againRegulation);
  await writeFile(join(folder, "again.csv"), againLog);
  await writeFile(join(folder, "regulations", "share.md"), shareRegulation);
  await writeFile(join(folder, "share.csv"), shareLog());
  await writeFile(join(folder, "notice.jsonl"), noticeLog());
  await writeFile(join(folder, "regulations", "notice.md"), noticeRegulation);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Judged {
  readonly verdicts: readonly { readonly id: string; readonly status: string }[];
}

/** What a check says with so many processor cores, on stdout and in a report of everything. */
async function said(words: readonly string[], threads: number, cwd: string) {
  const file = join(folder, `${threads}.json`);
  const ran = await runCli(
    [
      ...["check", ...words, "--threads", String(threads)],
      ...["--format", "pretty", "--format", `json=${file}`, "--fail-on", "none"],
    ],
    { cwd },
  );
  expect(ran.stderr).toBe("");
  return { ...ran, report: await readFile(file, "utf8") };
}

async function expectSame(words: readonly string[], cwd = folder) {
  const alone = await said(words, 1, cwd);
  const together = await said(words, 3, cwd);
  // As one text: a list of every difference between two such reports would be endless.
  expect(together.report === alone.report).toBe(true);
  expect(together.stdout).toBe(alone.stdout);
  expect(together.code).toBe(alone.code);
  return JSON.parse(alone.report);
}

describe("threads that help to judge give the same bytes as one", { timeout: 240_000 }, () => {
  it.each(["accountants", "dmg", "dpo2", "o21", "orthopedie"])("for the examples of %s", async (id) => {
    const report = await expectSame(
      [join("regulations", id, "logs", "cases.csv"), "--regulation", id, "--as-of", "2026-06-30"],
      project,
    );
    expect(report.summary.cases).toBeGreaterThan(20);
  });

  it("with holidays that are loaded when they are asked for", async () => {
    const report = await expectSame(["be.csv", "--regulation", "regulations/be.md", "--as-of", "2025-08-01"]);
    expect(report.cases[0].verdicts).toMatchObject([{ status: "met", due: "2025-07-23" }]);
  });

  it("with a calendar file", async () => {
    await writeFile(join(folder, "closed.csv"), closedLog);
    const log = join(folder, "closed.csv");
    const report = await expectSame([log, "--regulation", "agenda", "--as-of", "2026-01-31"], workplace);
    expect(report.summary.cases).toBe(2);
  });

  it("where a case rests on the others", async () => {
    const asked = ["again.csv", "--regulation", "regulations/again.md", "--as-of", "2027-06-30"];
    const { cases } = await expectSame(asked);
    const talks = cases.map(({ verdicts }: Judged) => verdicts.find(({ id }) => id === "talk")?.status);
    expect(talks).toEqual(["not-applicable", "not-applicable", "violated"]);
  });

  it("where the organisation is judged by a share of the cases", async () => {
    const asked = ["share.csv", "--regulation", "regulations/share.md", "--as-of", "2026-06-30"];
    const report = await expectSame(asked);
    expect(report.organisation).toMatchObject([{ id: "share.share", period: "2025", status: "violated" }]);
  });

  it("where it turns out at the end which fields the log has", async () => {
    const asked = ["notice.jsonl", "--regulation", "regulations/notice.md", "--as-of", "2026-06-30"];
    const { cases } = await expectSame(asked);
    const [first]: readonly Judged[] = cases;
    // A log that can hold a reason, and does not.
    expect(first?.verdicts.find(({ id }) => id === "decision.contains")?.status).toBe("violated");
  });
});

describe("--threads", () => {
  it.each(["0", "two", "1.5"])("%s is no number of them", async (number) => {
    const { code, stderr } = await runCli(["check", "te-laat.csv", "--threads", number]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`“${number}” bij --threads`)]);
  });
});

const againRegulation = `---
$schema: x
id: again
title: Klachtenregeling
language: nl
counting: { calendar: nl, restDay: none }
facts: { subject: list, again: { type: flag, cases: 3, same: subject, over: 1 jaar } }
steps:
  decision: { article: art_1 }
  talk: { if: again, within: 2 weken na complaint, article: art_1 }
---
## Artikel 1
Bij de derde klacht volgt een gesprek binnen :term[twee weken]{of=talk}.
`;
const againLog = `case_id,activity,timestamp,subject
1,complaint,2026-01-01,Anna
2,complaint,2026-03-01,Anna
3,complaint,2026-06-01,Anna
`;
const shareRegulation = `---
$schema: x
id: share
title: Klachtenregeling
language: nl
counting: { calendar: nl, restDay: none }
steps:
  decision: { within: 6 weken, article: art_1 }
organisation:
  share: { act: decision, share: 90 % per jaar, article: art_1 }
---
## Artikel 1
Wij besluiten binnen :term[zes weken]{of=decision}, in 90% van de zaken.
`;
/** A hundred cases, of which every fifth is late. */
function shareLog(): string {
  const rows = Array.from({ length: 100 }, (_, number) => {
    const id = String(number).padStart(3, "0");
    return `${id},complaint,2025-03-03\n${id},decision,2025-0${number % 5 === 0 ? 8 : 4}-01\n`;
  });
  return `case_id,activity,timestamp\n${rows.join("")}`;
}
const noticeRegulation = `---
$schema: x
id: notice
title: Klachtenregeling
language: nl
counting: { calendar: nl, restDay: none }
steps:
  decision: { contains: reason, article: art_1 }
---
## Artikel 1
Wij noemen de reden.
`;
/**
 * More rows than are read before the first case is judged. Only the first cases ask whether the log can hold a
 * reason, when all threads are still free; only the last row has one.
 */
function noticeLog(): string {
  const cases = 21_000;
  const rows = Array.from({ length: cases }, (_, number) => {
    const case_id = String(number).padStart(6, "0");
    const complaint = { case_id, activity: "complaint", timestamp: "2025-03-03" };
    const decision = { case_id, activity: "decision", timestamp: "2025-03-05" };
    if (number < 100) return [complaint, decision];
    return number === cases - 1 ? [complaint, { ...decision, reason: "x" }] : [complaint];
  });
  return rows
    .flat()
    .map((row) => `${JSON.stringify(row)}\n`)
    .join("");
}
const closedLog = `case_id,activity,timestamp
1,complaint,2025-12-19
1,acknowledgement,2026-01-05
2,complaint,2025-12-22
2,acknowledgement,2026-01-30
`;
