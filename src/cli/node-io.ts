import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  appendFile,
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { inBlocks } from "../in-blocks.ts";
import { remembered } from "../remembered.ts";
import { exitCode } from "./exit-code.ts";
import { alone } from "./file-lock.ts";
import { begun, ended } from "./half-written.ts";
import type { Chunks, Databases, Files, Io, Output, Program } from "./io.ts";
import { prepareMemoryForLogs } from "./memory-for-logs.ts";
import { postgresqlDatabase } from "./postgresql-database.ts";
import { ScratchFile } from "./scratch-file.ts";
import { sqliteDatabase } from "./sqlite-database.ts";
import { isSystemError } from "./system-error.ts";
import { changesIn } from "./watch-folders.ts";

/** The real machine as the commands see it. */
export function nodeIo(): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: process.stdin,
    cwd: process.cwd(),
    env: process.env,
    now: Date.now,
    newScratch: () => new ScratchFile(),
    prepareForLog: prepareMemoryForLogs,
    files: nodeFiles,
    databases: nodeDatabases,
    watch: changesIn,
    run,
  };
}

export const nodeFiles: Files = {
  kind: kindOf,
  size: async (path) => (await stat(path)).size,
  list: readdir,
  read: readFile,
  stream: (path) => createReadStream(path, { highWaterMark: 1 << 16 }),
  canonical: canonicalPath,
  tryWriting,
  write: writeAtomically,
  alone,
  append: (path, chunks) => appendFile(path, [...chunks].join("")),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  makeNewFolder: mkdtemp,
  linkFolder: (folder, path) => symlink(folder, path, "junction"),
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};

export const nodeDatabases: Databases = { file: sqliteDatabase, server: postgresqlDatabase };

/**
 * A reader that has gone away (`| head`) ends the writing, not the program. A stream is listened to once: a site that
 * is shown while somebody writes asks for it with every page.
 */
const output = remembered((stream: NodeJS.WriteStream): Output => {
  let isClosed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code !== "EPIPE") throw error;
  });
  return {
    write: (text) => {
      if (!isClosed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
  };
});

async function kindOf(path: string): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await stat(path);
    if (found.isFile()) return "file";
    return found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return "missing";
    throw error;
  }
}

async function canonicalPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isSystemError(error) || error.code !== "ENOENT" || path === dirname(path)) throw error;
    return join(await canonicalPath(dirname(path)), basename(path));
  }
}

async function tryWriting(path: string): Promise<void> {
  const temporary = temporaryFor(path);
  const handle = await open(temporary, "wx");
  await handle.close();
  await rm(temporary);
}

/** Another name each time: a run that was killed may have left its own, and processes get the same number again. */
function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

/** Writes beside the target and renames, so that a reader never sees half a file. */
async function writeAtomically(path: string, chunks: Chunks): Promise<void> {
  const temporary = temporaryFor(path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(temporary, "wx");
    begun(temporary);
    const blocks = Symbol.iterator in chunks ? inBlocks<Uint8Array>(chunks) : chunks;
    for await (const block of blocks) await handle.writeFile(block);
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(temporary, path);
  } catch (error) {
    await handle?.close();
    await rm(temporary, { force: true });
    throw error;
  } finally {
    ended(temporary);
  }
}

/** An interrupt stops the program that runs; ours goes on to clear up after it. */
function run(program: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program.file, ...program.arguments], {
      cwd: program.folder,
      env: { ...process.env, ...program.env },
      stdio: ["ignore", process.stderr, process.stderr],
    });
    const stop = (signal: NodeJS.Signals) => {
      if (signal === "SIGINT") process.exitCode = exitCode.interrupted;
      child.kill(signal);
    };
    for (const signal of stopSignals) process.on(signal, stop);
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of stopSignals) process.off(signal, stop);
      resolve(code ?? 1);
    });
  });
}

const stopSignals = ["SIGINT", "SIGTERM"] as const;
