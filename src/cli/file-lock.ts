import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { begun, ended } from "./half-written.ts";
import { hasEnded, isNear, type LockHolder, readHolder, thisRun } from "./lock-holder.ts";
import { isSystemError } from "./system-error.ts";

/** Another run works with a file, or did so until it was broken off where this run cannot see it. */
export class TakenByAnother extends Error {
  /** The folder that says so, by absolute path. */
  readonly lock: string;
  /** Undefined: it does not say who. */
  readonly holder: LockHolder | undefined;

  constructor(lock: string, holder: LockHolder | undefined) {
    super(`${lock} is there`);
    this.name = "TakenByAnother";
    this.lock = lock;
    this.holder = holder;
  }
}

/**
 * Does something with a file while no other run does so. The folder `<file>.lock` says who is at it. It is moved into
 * its place with what it says, which every file system does whole, and only where no such folder stands yet. One whose
 * process has ended is taken over. Throws TakenByAnother where the file is not free.
 */
export async function alone(path: string, work: () => Promise<void>): Promise<void> {
  const lock = `${path}.lock`;
  const holder = thisRun();
  await take(lock, holder);
  begun(lock);
  try {
    await work();
  } finally {
    // Somebody may have removed it meanwhile, and another run may have come.
    await clearIfOf(lock, holder.id);
    ended(lock);
  }
}

async function take(lock: string, holder: LockHolder): Promise<void> {
  while (!(await isPlaced(lock, holder))) {
    // One lock may just have made room for the next.
    const found = (await holderOf(lock)) ?? (await holderOf(lock));
    if (found === "none") continue;
    if (found === undefined || !isNear(found) || !hasEnded(found)) throw new TakenByAnother(lock, found);
    await clearLeft(lock, found);
  }
}

/**
 * Of all that find the same lock left behind one clears it: two that did so together could each take what the other
 * has just placed. Who clears it works alone with its id, and looks once more whether it is still there.
 */
async function clearLeft(lock: string, left: LockHolder): Promise<void> {
  await alone(`${lock}.${left.id}`, () => clearIfOf(lock, left.id));
}

/** Whether the lock could be put in its place; not, where one stands there already. */
async function isPlaced(lock: string, holder: LockHolder): Promise<boolean> {
  const ready = join(dirname(lock), `.${basename(lock)}.${holder.id}.tmp`);
  await mkdir(ready);
  begun(ready);
  try {
    await writeFile(join(ready, nameOfHolder), `${JSON.stringify(holder)}\n`);
    await rename(ready, lock);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // Systems differ in what they answer when something stands in the place; Windows says no more than that it may not.
    if (!taken.includes(error.code) && (await holderOf(lock)) === "none") throw error;
    return false;
  } finally {
    await rm(ready, { recursive: true, force: true });
    ended(ready);
  }
}

const nameOfHolder = "holder";
const taken: readonly string[] = ["ENOTEMPTY", "EEXIST"];

/** Who a lock says that works with the file; undefined where it does not say so in a way that this program knows. */
async function holderOf(lock: string): Promise<LockHolder | "none" | undefined> {
  try {
    return readHolder(await readFile(join(lock, nameOfHolder), "utf8"));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return (await isThere(lock)) ? undefined : "none";
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return false;
    throw error;
  }
}

/** Takes one lock away, in one step, so that nobody sees a lock that says nothing. */
async function clearIfOf(lock: string, id: string): Promise<void> {
  const found = await holderOf(lock);
  if (found === "none" || found?.id !== id) return;
  const away = join(dirname(lock), `.${basename(lock)}.${id}.tmp`);
  await rename(lock, away);
  await rm(away, { recursive: true, force: true });
}
