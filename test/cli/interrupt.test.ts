import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/cli/node-io.ts";
import { plainEnvironment, workplace } from "./run-cli.ts";

const program = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));

/** Runs the program, presses Ctrl-C once it is at work, and gives the exit code that a shell would see. */
function interrupted(words: readonly string[], isAtWork: () => Promise<boolean>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: workplace,
      env: plainEnvironment(),
      stdio: ["pipe", "ignore", "ignore"],
    });
    const look = setInterval(async () => {
      if (await isAtWork()) child.kill("SIGINT");
    }, 50);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(look);
      // A program that a signal ended has 128 and the number of the signal (2) for a shell.
      resolve(signal === "SIGINT" ? 130 : code);
    });
  });
}

describe.concurrent("Ctrl-C", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("gives exit code 130 while the program waits for its input", async () => {
    const start = Date.now();
    const waits = () => Promise.resolve(Date.now() - start > 1500);
    expect(await interrupted(["check", "-", "--regulation", "molen"], waits)).toBe(130);
  });

  it("gives exit code 130 and leaves no half of a file behind", async () => {
    const words = ["simulate", "molen", "--cases", "3000000", "--out", join(folder, "zaken.csv")];
    let seen: readonly string[] = [];
    const writes = async () => {
      const names = await readdir(folder);
      if (names.length > 0) seen = names;
      return names.length > 0;
    };
    expect(await interrupted(words, writes)).toBe(130);
    expect(seen).toEqual([expect.stringMatching(/^\.zaken\.csv\.[0-9a-f-]+\.tmp$/u)]);
    expect(await readdir(folder)).toEqual([]);
  });
});

it("a run that had the same number and was killed while it wrote does not hinder this one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  const file = join(folder, "zaken.csv");
  // What is half written here has the number of this process too.
  async function* halfWay() {
    yield "first";
    await nodeFiles.tryWriting(file);
    await nodeFiles.write(file, ["second"]);
  }
  await nodeFiles.write(file, halfWay());
  expect(await readFile(file, "utf8")).toBe("first");
  await rm(folder, { recursive: true });
});
