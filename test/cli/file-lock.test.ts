import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { alone, TakenByAnother } from "../../src/cli/file-lock.ts";
import { hasEnded, isNear, type LockHolder, readHolder, thisRun } from "../../src/cli/lock-holder.ts";
import { plainEnvironment } from "./run-cli.ts";

const program = fileURLToPath(new URL("./locking-process.ts", import.meta.url));

let folder = "";
let log = "";
let lock = "";
let ended = 0;

beforeAll(async () => {
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "exit");
  ended = child.pid ?? 0;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-lock-"));
  log = join(folder, "zaken.csv");
  lock = `${log}.lock`;
});
afterEach(() => rm(folder, { recursive: true }));

/** A run that is over. */
const endedRun = (): LockHolder => ({ ...thisRun(), process: ended });

/** A lock as a run leaves it behind that was killed. */
async function leave(holder: unknown): Promise<void> {
  await mkdir(lock);
  await writeFile(join(lock, "holder"), typeof holder === "string" ? holder : JSON.stringify(holder));
}

function locking(what: string): ChildProcess {
  return spawn(process.execPath, [program, log, what], {
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** A run that took the lock, and was killed before it was done. */
async function killedRun(): Promise<void> {
  const child = locking("hold");
  if (child.stdout) await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function refusal(): Promise<TakenByAnother> {
  try {
    await alone(log, () => Promise.resolve());
  } catch (error) {
    if (error instanceof TakenByAnother) return error;
    throw error;
  }
  throw new Error("the lock was free");
}

describe("working alone with a file", () => {
  it("leaves nothing behind, also where the work fails", async () => {
    await alone(log, () => Promise.resolve());
    await expect(alone(log, () => Promise.reject(new Error("full")))).rejects.toThrow("full");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused while another run does so, and tells which", async () => {
    const child = locking("hold");
    if (child.stdout) await once(child.stdout, "data");
    const { holder, lock: place } = await refusal();
    expect(holder).toMatchObject({ process: child.pid, computer: hostname() });
    expect(Math.abs(Date.parse(holder?.since ?? "") - Date.now())).toBeLessThan(60_000);
    expect(place).toBe(lock);
    child.kill("SIGKILL");
    await once(child, "exit");
  });

  it("takes over from a run that was killed", async () => {
    await killedRun();
    expect(await readdir(folder)).toEqual(["zaken.csv.lock"]);
    let isDone = false;
    await alone(log, async () => {
      isDone = true;
      expect(readHolder(await readFile(join(lock, "holder"), "utf8"))?.process).toBe(process.pid);
    });
    expect(isDone).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it("takes over what was left by a run that was killed while it took over", async () => {
    const [first, second] = [thisRun(), thisRun()].map((run) => ({
      ...run,
      started: "before the last start",
    }));
    await leave(first);
    await mkdir(`${lock}.${first?.id}.lock`);
    await writeFile(join(`${lock}.${first?.id}.lock`, "holder"), JSON.stringify(second));
    await alone(log, () => Promise.resolve());
    expect(await readdir(folder)).toEqual([]);
  });

  it("never takes over from another computer or another numbering of processes", async () => {
    const far = endedRun();
    for (const holder of [
      { ...far, computer: `not-${hostname()}` },
      { ...far, numbering: "pid:[1]" },
    ]) {
      await leave(holder);
      expect((await refusal()).holder).toEqual(holder);
      await rm(lock, { recursive: true });
    }
  });

  it.each([
    ["words", "weg"],
    ["half a holder", '{"id":"x"'],
    ["a process that is all processes", { ...thisRun(), process: -1 }],
    ["an id that is a path", { ...thisRun(), id: "../../../../../../../../../../weg/nu.weg" }],
  ])("does not take over a lock that says who it is in no way it knows: %s", async (_, content) => {
    await leave(content);
    expect((await refusal()).holder).toBeUndefined();
  });

  it("is refused where a file stands in the place of the lock", async () => {
    await writeFile(lock, "");
    expect((await refusal()).holder).toBeUndefined();
  });

  it("lets the lock of another be, that came when its own had been taken away", async () => {
    const other = { ...thisRun(), computer: "elders" };
    await alone(log, async () => {
      await rm(lock, { recursive: true });
      await leave(other);
    });
    expect(readHolder(await readFile(join(lock, "holder"), "utf8"))).toEqual(other);
  });
});

describe("several runs that find the same lock left behind", () => {
  it("are never in the file together, in one process", async () => {
    let inside = 0;
    let most = 0;
    let times = 0;
    const work = async () => {
      inside++;
      times++;
      most = Math.max(most, inside);
      await readdir(folder);
      inside--;
    };
    for (let round = 0; round < 60; round++) {
      await leave(endedRun());
      const before = times;
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => alone(log, work)));
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(TakenByAnother);
      }
      expect(times).toBeGreaterThan(before);
      expect(await readdir(folder)).toEqual([]);
    }
    expect(most).toBe(1);
  });

  it("are never in the file together, in processes of their own", async () => {
    await killedRun();
    const journal = join(folder, "journal");
    const runs = Array.from({ length: 6 }, () => locking(journal));
    await Promise.all(runs.map((child) => once(child, "exit")));
    const lines = (await readFile(journal, "utf8")).trim().split("\n");
    const steps = lines.filter((line) => !line.startsWith("refused"));
    expect(steps.length).toBeGreaterThan(0);
    for (const [at, line] of steps.entries()) {
      if (at % 2 === 0) expect(steps[at + 1]).toBe(line.replace("in", "out"));
    }
    expect(await readdir(folder)).toEqual(["journal"]);
  });
});

describe("who holds a lock", () => {
  it("has ended once its process is gone, or another process has its number", async () => {
    const here = thisRun();
    expect([isNear(here), hasEnded(here)]).toEqual([true, false]);
    expect(hasEnded(endedRun())).toBe(true);
    if (here.started !== undefined) expect(hasEnded({ ...here, started: `${here.started}0` })).toBe(true);
    // Where the system does not tell when a process started, one that is there may be the holder.
    expect(hasEnded({ ...here, started: undefined })).toBe(false);
  });
});
