import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A run that works alone with a file, as it says so in its lock. */
export interface LockHolder {
  /** Tells this lock from every other, also from a later one of the same run. */
  readonly id: string;
  /** The number of the process. */
  readonly process: number;
  readonly computer: string;
  /** When it took the lock, in ISO 8601. */
  readonly since: string;
  /** The numbering that the number of the process belongs to: containers on one computer have their own. */
  readonly numbering?: string | undefined;
  /** When the process started, as the system counts: another process may get the same number later. */
  readonly started?: string | undefined;
}

/** This run, for a lock that it takes now. */
export function thisRun(): LockHolder {
  return {
    id: randomUUID(),
    process: process.pid,
    computer: hostname(),
    since: new Date().toISOString(),
    numbering: numberingHere(),
    started: startOf(process.pid),
  };
}

/** What a lock says; undefined where it is none of ours. */
export function readHolder(text: string): LockHolder | undefined {
  const said = parsed(text);
  if (typeof said !== "object" || said === null) return undefined;
  const { id, process, computer, since, numbering, started } = said as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || !/^[0-9a-f-]{36}$/u.test(id)) return undefined;
  if (typeof process !== "number" || !Number.isSafeInteger(process) || process <= 0) return undefined;
  if (typeof computer !== "string" || typeof since !== "string") return undefined;
  return { id, process, computer, since, numbering: textOf(numbering), started: textOf(started) };
}

/** Whether this run can tell if the holder still works: only where processes are numbered as they are here. */
export function isNear({ computer, numbering }: LockHolder): boolean {
  return computer === hostname() && numbering === numberingHere();
}

/** Whether the process of a holder near by has certainly ended. */
export function hasEnded(holder: LockHolder): boolean {
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    // Any other refusal comes from a process that is there.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
  const started = startOf(holder.process);
  return started !== undefined && holder.started !== undefined && started !== holder.started;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Linux tells it; elsewhere a computer has one numbering. */
function numberingHere(): string | undefined {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return undefined;
  }
}

/**
 * When a process started, as Linux tells it (proc(5), `stat`): the start of the system and the ticks since. Undefined
 * where no such thing is told. A process that ended and waits to be noticed has no start that a holder could have.
 */
function startOf(id: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything; the state is the first word after it.
    const words = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return words[0] === "Z" ? "ended" : `${boot} ${words[19] ?? ""}`;
  } catch {
    return undefined;
  }
}
