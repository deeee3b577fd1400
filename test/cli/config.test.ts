import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import { settings, variableOf } from "../../src/cli/config/settings.ts";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, ...lines: string[]): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), `${lines.join("\n")}\n`);
}

interface Shown {
  readonly file: { readonly path: string } | null;
  readonly settings: readonly { readonly key: string; readonly value: unknown; readonly origin: unknown }[];
  readonly rules: readonly { readonly id: string; readonly severity: string; readonly origin: unknown }[];
  readonly idle: readonly { readonly message: string; readonly line?: number }[];
}

async function shown(words: readonly string[] = [], env = {}, cwd = folder): Promise<Shown> {
  const { stdout, stderr } = await runMain(["config", "--format", "json", ...words], { cwd, env });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Shown;
}

const held = ({ settings: all }: Shown, key: string) => all.find((setting) => setting.key === key);

describe("the command line goes before the environment, that before the file, the file before its preset, and that before the default", () => {
  const env = { REGELMAAT_FAIL_ON: "none" };
  const file = { kind: "file", file: "regelmaat.config.yaml", line: 2, column: 1 };

  test.each([
    [
      ["--fail-on", "attention"],
      env,
      ["preset: strict", "failOn: violation"],
      "attention",
      { kind: "option", name: "--fail-on" },
    ],
    [
      [],
      env,
      ["preset: strict", "failOn: violation"],
      "none",
      { kind: "variable", name: "REGELMAAT_FAIL_ON" },
    ],
    [[], {}, ["preset: strict", "failOn: violation"], "violation", file],
    [[], {}, ["preset: strict"], "attention", { kind: "preset", name: "strict" }],
    [[], {}, ["lang: nl"], "violation", { kind: "default" }],
    [[], { REGELMAAT_FAIL_ON: "" }, ["lang: nl"], "violation", { kind: "default" }],
  ])("%j %j %j", async (words, variables, lines, value, origin) => {
    await write("regelmaat.config.yaml", ...lines);
    expect(held(await shown(words, variables), "failOn")).toMatchObject({ value, origin });
  });

  it("for a preset as well", async () => {
    await write("regelmaat.config.yaml", "preset: recommended");
    const env = { REGELMAAT_PRESET: "strict" };
    expect(held(await shown([], env), "failOn")).toMatchObject({ value: "attention" });
    expect(held(await shown(["--preset", "recommended"], env), "failOn")).toMatchObject({
      value: "violation",
    });
  });
});

test("every setting has its key in the schema, and every key its setting", () => {
  const keys = Object.keys(configSchema.properties).filter((key) => key !== "$schema" && key !== "rules");
  expect(settings.map(({ key }) => key)).toEqual(keys);
  expect(settings.map(variableOf)).toContain("REGELMAAT_MAX_ATTENTION");
});

describe("what is chosen decides", () => {
  const words = ["check", join(workplace, "te-laat.csv"), "--as-of", "2026-01-31"];
  const lines = [`regulation: ${join(workplace, "regulations/molen")}`, "failOn: none", "lang: en"];

  it("by the file", async () => {
    await write("regelmaat.config.yaml", ...lines);
    const { code, stdout } = await runMain(words, { cwd: folder });
    expect({ code, isEnglish: stdout.includes("7 days late") }).toEqual({ code: 0, isEnglish: true });
  });

  it("by the environment, which goes before it", async () => {
    await write("regelmaat.config.yaml", ...lines);
    const env = { REGELMAAT_FAIL_ON: "violation", REGELMAAT_FORMAT: "compact" };
    const { code, stdout } = await runMain(words, { cwd: folder, env });
    expect({ code, lines: stdout.trimEnd().split("\n").length }).toEqual({ code: 1, lines: 2 });
  });

  it("nothing that a command was not asked", async () => {
    await write("regelmaat.config.yaml", ...lines, "reading: strict");
    const { code, stdout } = await runMain(["explain", join(workplace, "regulations/molen")], {
      cwd: folder,
    });
    expect({ code, isSaid: stdout.includes("Klachtenregeling De Molen") }).toEqual({ code: 0, isSaid: true });
  });

  it("not at all with --config none", async () => {
    await write("regelmaat.config.yaml", ...lines);
    const { code, stderr } = await runMain([...words, "--config", "none"], { cwd: folder });
    expect({ code, stderr: stderr.split("\n")[0] }).toEqual({
      code: 2,
      stderr: expect.stringContaining("Noem de regeling waaraan getoetst wordt"),
    });
  });

  it("in the language and the form of the file also when nothing could be done", async () => {
    await write(
      "regelmaat.config.yaml",
      "lang: en",
      "format: json",
      `regulation: ${workplace}regulations/molen`,
    );
    const { code, stdout, stderr } = await runMain(["check", "weg.csv"], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      status: "not-checked",
      errors: [{ message: "There is no such file. Check the name and the folder." }],
    });
  });
});

describe("the file is found from the working folder upwards", () => {
  it("the nearest one, and its paths are seen from it", async () => {
    await write("regelmaat.config.yaml", "regulation: molen", "format: [pretty, json=uit/verslag.json]");
    await mkdir(join(folder, "logs/jaar"), { recursive: true });
    const there = await shown([], {}, join(folder, "logs/jaar"));
    expect(held(there, "regulation")?.value).toBe("../../regulations/molen");
    expect(held(there, "format")?.value).toEqual(["pretty", "json=../../uit/verslag.json"]);
    await write("logs/regelmaat.config.json", '{ "regulation": "./eigen.md" }');
    const nearer = await shown([], {}, join(folder, "logs/jaar"));
    expect(held(nearer, "regulation")?.value).toBe("../eigen.md");
    expect(held(nearer, "format")?.value).toEqual(["pretty"]);
  });

  it("an id stays an id beside the file", async () => {
    await write("regelmaat.config.yaml", "regulation: molen");
    expect(held(await shown(), "regulation")?.value).toBe("molen");
  });

  it("--config names another one", async () => {
    await write("regelmaat.config.yaml", "lang: nl");
    await write("streng.yaml", "preset: strict");
    const { file, ...rest } = await shown(["--config", "streng.yaml"]);
    expect([file?.path, held({ file, ...rest }, "preset")?.value]).toEqual(["streng.yaml", "strict"]);
  });

  it("two of them in one folder are one too many", async () => {
    await write("regelmaat.config.yaml", "lang: nl");
    await write("regelmaat.config.json", "{}");
    const { code, stderr } = await runMain(["lint"], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("twee bestanden met keuzes"),
    });
  });
});

describe("what is wrong in the file is said with its place", () => {
  test.each([
    [
      "an unknown key",
      ["lang: nl", "faillOn: none"],
      'regelmaat.config.yaml:2:1: "faillOn" hoort hier niet. Bedoelt u "failOn"?',
    ],
    [
      "a value outside the list",
      ["failOn: alles"],
      'regelmaat.config.yaml:1:1: Hier staat "alles"; verwacht: violation of attention of none.',
    ],
    [
      "a number that is none",
      ["maxAttention: veel"],
      'regelmaat.config.yaml:1:1: Hier staat "veel"; verwacht: een geheel getal.',
    ],
    [
      "a number below zero",
      ["maxAttention: -1"],
      'regelmaat.config.yaml:1:1: Hier staat "-1"; verwacht: een getal vanaf 0.',
    ],
    ["no YAML", ["lang: ["], "regelmaat.config.yaml:2:1: Dit is hier geen geldige YAML of JSON"],
    [
      "a key twice",
      ["lang: nl", "lang: en"],
      "regelmaat.config.yaml:2:1: Dit is hier geen geldige YAML of JSON",
    ],
    ["a list", ["- lang"], "verwacht: een groep namen met waarden"],
    [
      "an unknown form",
      ["format:", "  - pretty", "  - jason=x"],
      "regelmaat.config.yaml:3:5: --format kent “jason” niet (bedoelt u json?)",
    ],
    [
      "an unknown check",
      ["rules:", "  outdated-lw: off"],
      'regelmaat.config.yaml:2:3: Er is geen controle "outdated-lw". Bedoelt u "outdated-law"?',
    ],
    [
      "an error made lighter",
      ["rules: { version-overlap: attention }"],
      "regelmaat.config.yaml:1:10: “version-overlap” meldt een fout",
    ],
    ["another severity", ["rules: { outdated-law: warn }"], "verwacht: off of attention of error"],
  ])("%s", async (_what, lines, says) => {
    await write("regelmaat.config.yaml", ...lines);
    for (const command of ["lint", "config", "check"]) {
      const { code, stdout, stderr } = await runMain([command], { cwd: folder });
      expect({ code, stdout, stderr }).toEqual({
        code: 2,
        stdout: "",
        stderr: expect.stringContaining(says),
      });
    }
  });

  test("all of it at once, as a document where one is asked for", async () => {
    await write("regelmaat.config.yaml", "faillOn: none", "maxFindings: -2");
    const { code, stdout } = await runMain(["config", "--format", "json"], { cwd: folder });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).errors).toHaveLength(2);
  });

  test.each([
    [
      "REGELMAAT_FAIL_ON",
      "alles",
      "REGELMAAT_FAIL_ON kent “alles” niet; mogelijk is: violation, attention, none.",
    ],
    ["REGELMAAT_CONFIG", "weg.yaml", "weg.yaml: Dit bestand is er niet."],
  ])("and in the environment: %s=%s", async (name, value, says) => {
    const { code, stderr } = await runMain(["config"], { cwd: folder, env: { [name]: value } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  });
});

describe("what is written and does nothing is reported", () => {
  it("with its place; only a stricter threshold makes it an exit code", async () => {
    await write(
      "regelmaat.config.yaml",
      "preset: recommended",
      "failOn: violation",
      "maxFindings: 5",
      "rules:",
      "  outdated-law: attention",
      "  unused-name: off",
    );
    const { idle } = await shown();
    expect(idle.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "1 “preset: recommended” doet niets: dat geldt al zonder deze regel. Haal de regel weg.",
      "2 “failOn: violation” doet niets: dat geldt al zonder deze regel. Haal de regel weg.",
      "5 “outdated-law: attention” doet niets: dat geldt al zonder deze regel. Haal de regel weg.",
    ]);
    expect((await runMain(["config"], { cwd: folder })).code).toBe(0);
    expect((await runMain(["config", "--fail-on", "attention"], { cwd: folder })).code).toBe(1);
  });

  it("a variable that nothing reads, with the nearest one", async () => {
    const { idle } = await shown([], { REGELMAAT_FAILON: "none", REGELMAAT_DEBUG: "1" });
    expect(idle).toEqual([
      {
        rule: "idle-variable",
        message: "De omgevingsvariabele REGELMAAT_FAILON doet niets; bedoelt u REGELMAAT_FAIL_ON?",
      },
    ]);
  });
});

describe("the severity of a check on a text", () => {
  const text = [
    "---",
    "$schema: ../schemas/regulation.schema.json",
    "id: klein",
    "title: Klein",
    "language: nl",
    "counting: { calendar: nl, restDay: none }",
    "fields: { nooit: Nooit gebruikt }",
    "steps:",
    "  decision: { within: 2 weken na complaint, to: complainant, contains: [reasons], article: art_1 }",
    "---",
    "",
    "## Artikel 1",
    "",
    "U krijgt binnen twee weken antwoord volgens de Wet persoonsregistraties.",
  ];
  const linted = async (...words: string[]) => {
    const { code, stdout } = await runMain(["lint", "klein.md", "--format", "json", ...words], {
      cwd: folder,
    });
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
    return { code, severity: findings.find(({ rule }) => rule === "outdated-law")?.severity };
  };

  it("is what the file says: off, heavier, or its own", async () => {
    await write("klein.md", ...text);
    expect(await linted()).toEqual({ code: 0, severity: "attention" });
    await write("regelmaat.config.yaml", "rules: { outdated-law: error }");
    expect(await linted()).toEqual({ code: 1, severity: "error" });
    await write("regelmaat.config.yaml", "rules: { outdated-law: off }");
    expect(await linted()).toEqual({ code: 0, severity: undefined });
  });

  it("is an error in the strict preset, except where the file says otherwise", async () => {
    await write("klein.md", ...text);
    expect(await linted("--preset", "strict")).toEqual({ code: 1, severity: "error" });
    await write("regelmaat.config.yaml", "preset: strict", "rules: { outdated-law: off }");
    expect((await linted()).severity).toBeUndefined();
  });

  it("is listed by rules, with who chose it", async () => {
    await write("regelmaat.config.yaml", "preset: strict", "rules: { outdated-law: off }");
    const { stdout, code } = await runMain(["rules", "--format", "json"], { cwd: folder });
    const { rules } = JSON.parse(stdout) as Shown;
    const one = (id: string) => rules.find((rule) => rule.id === id);
    expect(code).toBe(0);
    expect(one("outdated-law")).toMatchObject({
      severity: "off",
      own: "attention",
      origin: { kind: "file", file: "regelmaat.config.yaml", line: 2, column: 10 },
    });
    expect(one("unused-name")).toMatchObject({
      severity: "error",
      origin: { kind: "preset", name: "strict" },
    });
    expect(one("version-overlap")).toMatchObject({ severity: "error", origin: { kind: "default" } });
    const told = await runMain(["rules"], { cwd: folder });
    expect(told.stdout).toContain(
      "outdated-law  off  (regelmaat.config.yaml:2:10)\n    De tekst noemt een wet",
    );
  });
});
