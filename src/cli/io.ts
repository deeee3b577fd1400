import type { Database } from "../case-log/database.ts";
import type { DatabaseAddress } from "../case-log/database-address.ts";
import type { Scratch } from "../case-log/scratch.ts";

/** Everything outside the program that a command may touch, so that a test can stand in for it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly files: Files;
  readonly databases: Databases;
  /** Room for what does not fit in memory. Throws NotChecked, also while it is written, when there is none. */
  readonly newScratch: () => Scratch;
  /** To be called before a log is read, however long it is. */
  readonly prepareForLog: () => void;
  /** A sign each time that something in the folders, by absolute path, changed. */
  readonly watch: (folders: readonly string[]) => AsyncIterable<void>;
  /** Runs a program of the package itself and waits; its output goes to stderr. Gives its exit code. */
  readonly run: (program: Program) => Promise<number>;
}

/** Databases, reached when they are asked and only read. */
export interface Databases {
  /** The SQLite database in a file, by absolute path. */
  readonly file: (path: string) => Database;
  /** A PostgreSQL database; what the address leaves out, and the password, the environment says. */
  readonly server: (address: DatabaseAddress, login: ServerLogin) => ServerDatabase;
}

export interface ServerLogin {
  readonly env: Io["env"];
  /** The environment variable with the password; undefined: PGPASSWORD. */
  readonly passwordVariable?: string | undefined;
}

/** A database on a server as an input. */
export interface ServerDatabase extends Database {
  /** Its address, without user and password. */
  readonly name: string;
  /** Hash of the rows that it gave, in hexadecimal. */
  readonly sha256: () => string;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

export interface Program {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What is written to a file, piece by piece. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Files by absolute path. What fails throws an error with a `code` of the system, such as `ENOENT`. */
export interface Files {
  readonly kind: (path: string) => Promise<"file" | "folder" | "other" | "missing">;
  /** Bytes of a file. */
  readonly size: (path: string) => Promise<number>;
  readonly list: (path: string) => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** The same path for the same file, also through links; the file itself need not be there. */
  readonly canonical: (path: string) => Promise<string>;
  /** Throws what `write` would throw there, and leaves nothing behind. */
  readonly tryWriting: (path: string) => Promise<void>;
  /** Writes whole or not at all. */
  readonly write: (path: string, chunks: Chunks) => Promise<void>;
  /** Does something with a file while no other run does so. Throws TakenByAnother when one is at it. */
  readonly alone: (path: string, work: () => Promise<void>) => Promise<void>;
  /** Adds to the end of a file, which need not be there yet. */
  readonly append: (path: string, chunks: Iterable<string>) => Promise<void>;
  /** Makes a folder and those above it; one that exists stays. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes a folder that did not exist yet, whose path begins so; gives its path. */
  readonly makeNewFolder: (beginning: string) => Promise<string>;
  /** Lets a path stand for a folder elsewhere. */
  readonly linkFolder: (folder: string, path: string) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  /** Removes a file, or a folder with all that is in it; nothing when there is none. */
  readonly remove: (path: string) => Promise<void>;
}
