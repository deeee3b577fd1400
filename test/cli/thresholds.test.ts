import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exitCodeFor } from "../../src/cli/thresholds.ts";
import { runMain } from "./run-main.ts";

describe("exit code by what was found", () => {
  it.each([
    [{ violations: 0, attention: 0 }, { failOn: "violation" }, 0],
    [{ violations: 1, attention: 0 }, { failOn: "violation" }, 1],
    [{ violations: 0, attention: 9 }, { failOn: "violation" }, 0],
    [{ violations: 0, attention: 1 }, { failOn: "attention" }, 1],
    [{ violations: 1, attention: 0 }, { failOn: "attention" }, 1],
    [{ violations: 9, attention: 9 }, { failOn: "none" }, 0],
    [{ violations: 0, attention: 3 }, { failOn: "violation", maxAttention: 3 }, 0],
    [{ violations: 0, attention: 4 }, { failOn: "violation", maxAttention: 3 }, 1],
    [{ violations: 9, attention: 4 }, { failOn: "none", maxAttention: 3 }, 1],
    [{ violations: 0, attention: 1 }, { failOn: "violation", maxAttention: 0 }, 1],
  ] as const)("%j with %j gives %i", (counts, thresholds, code) => {
    expect(exitCodeFor(counts, thresholds)).toBe(code);
  });
});

describe("--max-findings", () => {
  let log = "";
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    log = join(folder, "drie-te-laat.csv");
    const [head = "", ...rows] = (await readFile(new URL("./workplace/te-laat.csv", import.meta.url), "utf8"))
      .trimEnd()
      .split("\n");
    const three = [1, 2, 3].flatMap((number) => rows.map((row) => row.replace("M-2", `T-${number}`)));
    await writeFile(log, `${[head, ...three].join("\n")}\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const judged = (...words: string[]) =>
    runMain([
      "check",
      log,
      "--regulation",
      "molen",
      "--as-of",
      "2026-01-31",
      "--log-until",
      "2026-01-31",
      ...words,
    ]);

  it("cuts what people see, and says so; the count and the exit code stay true", async () => {
    const { stdout, code } = await judged("--max-findings", "1");
    const late = stdout.match(/7 dagen te laat/gu) ?? [];
    expect({ code, late: late.length }).toEqual({ code: 1, late: 1 });
    expect(stdout).toContain("Nog 2 bevindingen niet getoond (--max-findings); wel meegeteld.");
    expect(stdout).toContain("3 zaken, 3 met een overtreding.");
  });

  it("may show none of them", async () => {
    const { stdout, code } = await judged("--max-findings", "0");
    expect(code).toBe(1);
    expect(stdout).not.toContain("Zaak T-1");
    expect(stdout).toContain("Nog 3 bevindingen niet getoond");
  });

  it("says nothing when all are shown", async () => {
    expect((await judged("--max-findings", "3")).stdout).not.toContain("niet getoond");
  });

  it("cuts the lines for editors, in English too", async () => {
    const { stdout } = await judged("--max-findings", "2", "--format", "compact", "--lang", "en");
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toBe("1 more finding not shown (--max-findings), but counted.");
  });

  it("cuts the table of a comment", async () => {
    const { stdout } = await judged("--max-findings", "1", "--format", "markdown");
    expect(stdout.match(/✗/gu)).toHaveLength(1);
    expect(stdout).toContain("En nog 2.");
  });

  it("never cuts a form for machines, in a file either", async () => {
    const file = join(folder, "verslag.json");
    await judged("--max-findings", "1", "--format", `json=${file}`);
    const { cases } = JSON.parse(await readFile(file, "utf8")) as {
      cases: { verdicts: { status: string }[] }[];
    };
    const violated = cases.flatMap(({ verdicts }) => verdicts.filter(({ status }) => status === "violated"));
    expect(violated).toHaveLength(3);
  });
});
