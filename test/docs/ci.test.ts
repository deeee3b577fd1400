import { spawn } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { workplace } from "../cli/run-cli.ts";

const kit = new URL("../../docs/ci/", import.meta.url);
const program = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));

/** `npx --no -- regelmaat …` as it runs where regelmaat is installed; any other use of npx fails. */
const npx = `#!/bin/bash
[ "$1 $2 $3" = "--no -- regelmaat" ] || { echo "npx $*" >&2; exit 99; }
shift 3
exec "${process.execPath}" "${program}" "$@"
`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-ci-"));
  await cp(join(workplace, "regulations/molen"), join(folder, "regulations/molen"), { recursive: true });
  await mkdir(join(folder, "logs"));
  await mkdir(join(folder, ".bin"));
  await writeFile(join(folder, ".bin/npx"), npx);
  await chmod(join(folder, ".bin/npx"), 0o755);
  await logIs("te-laat.csv");
});
afterEach(() => rm(folder, { recursive: true }));

async function logIs(name: string): Promise<void> {
  await cp(join(workplace, name), join(folder, "logs/zaken.csv"));
}

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a line of a file as the build system does. */
function bash(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-e", "-c", line], {
      cwd: folder,
      env: { PATH: `${join(folder, ".bin")}:${process.env.PATH}`, CI: "true", ...env },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said }));
  });
}

async function fileOf<Kind>(name: string): Promise<Kind> {
  // Each test knows what its file holds.
  return parse(await readFile(new URL(name, kit), "utf8")) as Kind;
}

const contentOf = (name: string) => readFile(join(folder, name), "utf8");

/** The id of the case that is too late; nobody may see it. */
const id = "M-2";

describe("GitHub Actions", () => {
  interface Action {
    readonly inputs: Record<string, { readonly default: string }>;
    readonly runs: {
      readonly steps: readonly {
        readonly if?: string;
        readonly run: string;
        readonly env: Record<string, string>;
      }[];
    };
  }
  /** The environment of a step, with the inputs filled in as GitHub does. */
  function filled(env: Record<string, string>, given: Record<string, string>, { inputs }: Action) {
    return Object.fromEntries(
      Object.entries(env).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.(?<input>[a-z-]+) \}\}$/u.exec(value)?.groups?.input ?? "";
        return [name, given[input] ?? inputs[input]?.default ?? `no input ${input}`];
      }),
    );
  }

  it("lints the texts, and checks the cases with annotations, a summary and SARIF, without their ids", async () => {
    const action = await fileOf<Action>("action.yml");
    const [lint, check] = action.runs.steps;
    if (lint === undefined || check === undefined) throw new Error("two steps are expected");
    expect(await bash(lint.run, filled(lint.env, {}, action))).toMatchObject({ code: 0 });
    const summary = join(folder, "summary.md");
    const env = {
      ...filled(check.env, { logs: "logs", regulation: "molen" }, action),
      GITHUB_STEP_SUMMARY: summary,
    };
    const { code, said } = await bash(check.run, { ...env, GITHUB_ACTIONS: "true" });
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining("::error file=logs/zaken.csv,line=4"),
    });
    const sarif = JSON.parse(await contentOf("regelmaat.sarif"));
    expect(sarif.runs[0].results[0].ruleId).toBe("molen/decision");
    expect(await contentOf("summary.md")).toContain("### Klachtenregeling De Molen");
    expect(said + JSON.stringify(sarif) + (await contentOf("summary.md"))).not.toContain(id);
  });

  it("passes on from which severity the build fails", async () => {
    const action = await fileOf<Action>("action.yml");
    const [, check] = action.runs.steps;
    const given = { logs: "logs", regulation: "molen", "fail-on": "none" };
    expect((await bash(check?.run ?? "", filled(check?.env ?? {}, given, action))).code).toBe(0);
  });

  it("never puts an input into the text of a command", async () => {
    const { runs } = await fileOf<Action>("action.yml");
    for (const { run } of runs.steps) expect(run).not.toContain("${{");
  });
});

describe("GitLab CI", () => {
  interface Template {
    readonly regelmaat: {
      readonly script: readonly string[];
      readonly variables: Record<string, string>;
      readonly artifacts: { readonly reports: Record<string, string> };
    };
  }

  it("makes the reports that it hands over, without the ids of cases", async () => {
    const { regelmaat } = await fileOf<Template>("gitlab.yml");
    const [lint = "", check = ""] = regelmaat.script;
    const env = { ...regelmaat.variables, GITLAB_CI: "true" };
    expect((await bash(lint, env)).code).toBe(0);
    const { code, said } = await bash(check, env);
    expect(code).toBe(1);
    const reports = Object.values(regelmaat.artifacts.reports);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(reports));
    const texts = await Promise.all(reports.map(contentOf));
    expect(JSON.parse(texts[0] ?? "")[0]).toMatchObject({ check_name: "molen/decision", severity: "major" });
    expect(said + texts.join("")).not.toContain(id);
    await logIs("in-orde.csv");
    expect((await bash(check, env)).code).toBe(0);
  });
});

describe("Azure Pipelines", () => {
  interface Pipeline {
    readonly steps: readonly { readonly script?: string; readonly inputs?: Record<string, string> }[];
  }

  it("makes the test results that it publishes, without the ids of cases", async () => {
    const { steps } = await fileOf<Pipeline>("azure-pipelines.yml");
    const scripts = steps
      .flatMap(({ script }) => script ?? [])
      .filter((script) => script.includes("regelmaat"));
    const codes: (number | null)[] = [];
    let all = "";
    for (const script of scripts) {
      const { code, said } = await bash(script);
      codes.push(code);
      all += said;
    }
    expect(codes).toEqual([0, 1]);
    const results = steps.flatMap(({ inputs }) => inputs?.testResultsFiles ?? []);
    for (const name of results) all += await contentOf(name);
    expect(all).toContain("<failure");
    expect(all).not.toContain(id);
  });
});

describe("pre-commit", () => {
  interface Hooks {
    readonly repos: readonly {
      readonly hooks: readonly { readonly entry: string; readonly files: string }[];
    }[];
  }

  it("lets texts in order through and stops those that are not", async () => {
    const { repos } = await fileOf<Hooks>("pre-commit-config.yaml");
    const [hook] = repos.flatMap(({ hooks }) => hooks);
    expect((await bash(hook?.entry ?? "")).code).toBe(0);
    await cp(join(workplace, "kapot"), join(folder, "regulations/kapot"), { recursive: true });
    expect((await bash(hook?.entry ?? "")).code).toBe(2);
    const files = new RegExp(hook?.files ?? "", "u");
    const names = ["regulations/o21/2016-06-01.md", "regelmaat.config.yaml", "README.md"];
    expect(names.filter((name) => files.test(name))).toEqual(names.slice(0, 2));
  });
});
