import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changesIn } from "../../src/cli/watch-folders.ts";
import { plainEnvironment, workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

let folder = "";
const text = () => join(folder, "regulations/molen/2020-01-01.md");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-watch-"));
  await cp(workplace, folder, { recursive: true });
});

afterEach(async () => rm(folder, { recursive: true }));

/** Somebody makes a mistake in the text, and mends it. */
async function change(from: string, to: string): Promise<void> {
  await writeFile(text(), (await readFile(text(), "utf8")).replace(from, to));
}

describe("lint --watch", () => {
  it("looks again at each change, also at a text that cannot be read just then", async () => {
    const { code, stdout, stderr } = await runMain(["lint", "molen", "--watch"], {
      cwd: folder,
      watch: async function* (folders) {
        expect(folders).toEqual([join(folder, "regulations/molen")]);
        await change("na complaint", "na complant");
        yield;
        await rename(text(), `${text()}.away`);
        yield;
        await rename(`${text()}.away`, text());
        await change("na complant", "na complaint");
        yield;
      },
    });
    expect(code).toBe(0);
    expect(stdout.match(/0 fouten/gu)).toHaveLength(2);
    expect(stdout).toContain("complant");
    expect(stderr.match(/Wacht op een wijziging; stop met Ctrl-C\./gu)).toHaveLength(4);
    expect(stderr).toContain("geen regeling");
  });

  it("watches all regulations when none is named", async () => {
    let watched: readonly string[] = [];
    await runMain(["lint", "--watch"], {
      cwd: folder,
      watch: (folders) => {
        watched = folders;
        return (async function* () {})();
      },
    });
    expect(watched).toEqual([join(folder, "regulations")]);
  });

  it("is nothing for a program that wants one document", async () => {
    const { code, stdout } = await runMain(["lint", "molen", "--watch", "--format", "json", "--lang", "en"], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stdout).toContain("Choose one of the two.");
  });

  it("goes on until Ctrl-C in a terminal", async () => {
    const program = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));
    const child = spawn(process.execPath, [program, "lint", "molen", "--watch"], {
      cwd: folder,
      env: plainEnvironment(),
    });
    const ended = new Promise((resolve) => {
      child.on("exit", (code, signal) => resolve(signal ?? code));
    });
    let said = "";
    let waits = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on("data", async (chunk: Buffer) => {
      if (!chunk.toString().includes("Wacht op")) return;
      waits += 1;
      if (waits === 1) await change("5 werkdagen na complaint", "5 werkdagen na complant");
      else child.kill("SIGINT");
    });
    expect(await ended).toBe("SIGINT");
    expect(said).toContain("complant");
  });
});

describe("signs of changes", () => {
  it("come once for several changes in a row, also in a folder within, and for those before anybody asked", async () => {
    const changes = changesIn([join(folder, "regulations")])[Symbol.asyncIterator]();
    // The watch on a whole tree begins a moment later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const word of ["een", "twee", "drie"]) await change("molenaar", word);
    await changes.next();
    const second = changes.next();
    const nothing = new Promise((resolve) => setTimeout(() => resolve("nothing"), 400));
    expect(await Promise.race([second, nothing])).toBe("nothing");
    await change("Begrip", "Woord");
    expect(await second).toEqual({ done: false, value: undefined });
    await changes.return?.();
  });
});
