import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { nodeFiles } from "../../src/cli/node-io.ts";
import { workbook } from "../case-log/workbook-files.ts";
import { runMain } from "./run-main.ts";

const register = [
  "Nr;Ontvangen;Bevestiging verstuurd;Maatregel op;Afgesloten",
  "1;03-02-2025;05-02-2025;20-02-2025;21-02-2025",
  "2;04-02-2025;25-02-2025;;28-02-2025",
  "",
].join("\r\n");
const regulation = resolve("regulations/orthopedie");

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "init-"));
  await writeFile(join(folder, "register.csv"), register);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]) => runMain(argv, { cwd: folder, files: nodeFiles });

describe("init", () => {
  it("writes a mapping with which check reads the file", async () => {
    const made = await run("init", "--from", "register.csv", "--regulation", regulation, "--out", "m.yaml");
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
    expect(made.stdout).toContain(
      "register.csv: een rij per zaak, met 4 handelingen, bekeken met orthopedie.",
    );
    expect(made.stdout).toContain(
      "Geschreven: m.yaml\nZo gelezen: 2 van 2 rijen, 2 zaken, 7 gebeurtenissen.",
    );
    expect(made.stdout).toContain(`register.csv --mapping m.yaml --regulation ${regulation}`);
    const checked = await run("check", "register.csv", "--mapping", "m.yaml", "--regulation", regulation);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain("2 zaken");
  });

  it("a mapping with the name of the file is read with it, unless another one is named", async () => {
    const words = ["init", "--from", "register.csv", "--regulation", regulation];
    await run(...words, "--out", "register.mapping.yaml");
    const checked = await run("check", "register.csv", "--regulation", regulation);
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining("2 zaken") });
    expect(checked.stdout).toContain("register.mapping.yaml");
    await writeFile(join(folder, "other.yaml"), "case: Nummer\nevents:\n  complaint: Ontvangen\n");
    const other = await run("check", "register.csv", "--mapping", "other.yaml", "--regulation", regulation);
    expect(other).toMatchObject({ code: 2, stdout: expect.stringContaining('De kolom "Nummer" ontbreekt') });
  });

  it("writes to the screen without --out: the file on stdout, what is to be confirmed on stderr", async () => {
    const made = await run("init", "--from", "register.csv", "--lang", "en");
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^# Proposal: a row per case/u);
    expect(made.stderr).toContain("looked at without a regulation");
  });

  it("reads the sheet that is asked for, and writes it in the mapping so that check reads the same", async () => {
    await writeFile(join(folder, "two.xlsx"), workbook("two-sheets.xlsx"));
    expect((await run("init", "--from", "two.xlsx")).stderr).toContain('sheet: "2024"');
    const made = await run("init", "--from", "two.xlsx", "--sheet", "2025");
    expect({ code: made.code, sheet: parse(made.stdout).sheet }).toEqual({ code: 0, sheet: "2025" });
  });

  it("says the same as JSON", async () => {
    const made = await run("init", "--from", "register.csv", "--regulation", regulation, "--format", "json");
    expect(JSON.parse(made.stdout)).toMatchObject({
      schemaVersion: 1,
      status: "proposed",
      kind: "register",
      case: "Nr",
      dates: ["d-M-yyyy"],
      reading: { rows: 2, used: 2, cases: 2, events: 7 },
    });
  });

  it("never writes over a file, unless it is asked to", async () => {
    await writeFile(join(folder, "m.yaml"), "van mij");
    const refused = await run("init", "--from", "register.csv", "--out", "m.yaml");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("m.yaml: Dit bestand bestaat al.");
    expect(await readFile(join(folder, "m.yaml"), "utf8")).toBe("van mij");
    expect((await run("init", "--from", "register.csv", "--out", "m.yaml", "--force")).code).toBe(0);
  });

  it.each([
    ["no file", [], "Noem het bestand met zaken: --from <bestand>."],
    ["a missing file", ["--from", "weg.csv"], "weg.csv"],
    ["an empty file", ["--from", "leeg.csv"], "leeg.csv"],
    ["a header alone", ["--from", "kop.csv"], "kop.csv: Hierin staat geen tabel met rijen."],
    ["no table", ["--from", "log.xes"], "log.xes: Hierin staat geen tabel met rijen."],
    ["bytes", ["--from", "foto.png"], "foto.png"],
    ["--force alone", ["--from", "register.csv", "--force"], "--force hoort bij --out."],
  ])("%s is exit code 2, with what to do", async (_, words, message) => {
    await writeFile(join(folder, "leeg.csv"), "\n");
    await writeFile(join(folder, "kop.csv"), "Nr;Ontvangen\n");
    await writeFile(join(folder, "log.xes"), "<log></log>");
    await writeFile(join(folder, "foto.png"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const made = await run("init", ...words);
    expect({ code: made.code, stdout: made.stdout }).toEqual({ code: 2, stdout: "" });
    expect(made.stderr).toContain(message);
  });
});
