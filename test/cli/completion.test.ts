import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { commands, loadCommands } from "../../src/cli/commands/index.ts";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const run = promisify(execFile);

/** What bash offers behind these words; the last one is being typed. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout: script } = await runMain(["completion", "bash"]);
  const typed = ["regelmaat", ...words].map((word) => `'${word}'`).join(" ");
  const ask = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _regelmaat; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await run("bash", ["--norc", "-uc", `${script}\n${ask}`], { cwd: workplace });
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion in bash", () => {
  it("offers every command", async () => {
    expect(await offered("")).toEqual([...commands.map(({ name }) => name), "help"]);
    expect(await offered("ag")).toEqual(["agenda"]);
    expect(await offered("help", "ver")).toEqual(["verify"]);
  });

  it("offers every option of each command, and no other", async () => {
    const [first = "", second = ""] = ["check", "deadline"];
    for (const name of [first, second]) {
      const command = (await loadCommands()).find((one) => one.name === name);
      const expected = Object.keys(command?.options ?? {}).map((option) => `--${option}`);
      const found = await offered(name, "--");
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(found).toEqual(expect.arrayContaining(["--lang", "--help"]));
      expect(new Set(found).size).toBe(found.length);
    }
    expect(await offered("deadline", "--wi")).toEqual(["--within"]);
  });

  it("offers the values of a closed list, the regulations of the folder, and files", async () => {
    expect(await offered("check", "x.csv", "--reading", "")).toEqual(["all", "primary", "strict", "lenient"]);
    expect(await offered("agenda", "x.csv", "--regulation", "m")).toEqual(["molen"]);
    expect(await offered("check", "te-")).toEqual(["te-laat.csv"]);
    expect(await offered("check", "x.csv", "--mapping", "log")).toEqual(["logboeken"]);
  });
});

describe("completion in other shells", () => {
  it.each([
    ["zsh", "'--reading["],
    ["fish", "__fish_seen_subcommand_from check' -l reading -x -a 'all primary strict lenient'"],
  ])("%s gets every command and option", async (shell, says) => {
    const { code, stdout } = await runMain(["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain(says);
    for (const { name, options } of await loadCommands()) {
      expect(stdout).toContain(name);
      for (const option of Object.keys(options)) expect(stdout, `${name} --${option}`).toContain(option);
    }
  });

  it("leaves no quote open", async () => {
    for (const shell of ["zsh", "fish"]) {
      const { stdout } = await runMain(["completion", shell, "--lang", "en"]);
      const lines = stdout.split("\n").filter((line) => !line.startsWith("#"));
      const signs = shell === "fish" ? /\\./gu : /'\\''/gu;
      for (const line of lines) expect((line.replace(signs, "").match(/'/gu)?.length ?? 0) % 2, line).toBe(0);
    }
  });

  it("knows no other shell", async () => {
    const { code, stderr } = await runMain(["completion", "bsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bedoelt u bash?");
  });
});
