import { open, stat } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type Database, DatabaseFailure, type QueryBatch } from "../case-log/database.ts";
import { isSystemError } from "./system-error.ts";

const batchLength = 1000;
/** How long another program may keep the file locked; milliseconds. */
const patience = 5000;

/** A SQLite database in a file, opened for reading when it is asked. */
export function sqliteDatabase(path: string): Database {
  return { engine: "sqlite", ask: (query) => rowsOf(path, query) };
}

async function* rowsOf(path: string, query: string): AsyncGenerator<QueryBatch> {
  const location = await locationOf(path);
  const { DatabaseSync } = await sqliteModule();
  try {
    const database = new DatabaseSync(location, { readOnly: true, timeout: patience });
    try {
      const statement = database.prepare(query);
      requireOneQuery(query, statement);
      statement.setReadBigInts(true);
      statement.setReturnArrays(true);
      const columns = statement.columns().map(({ name }) => ({ name }));
      let rows: QueryBatch["rows"][number][] = [];
      for (const row of statement.iterate()) {
        // The types do not know that rows are arrays here.
        rows.push(Object.values(row));
        if (rows.length < batchLength) continue;
        yield { columns, rows };
        rows = [];
      }
      yield { columns, rows };
    } finally {
      database.close();
    }
  } catch (error) {
    throw asFailure(error, query);
  }
}

/** The engine carries out the first statement and says nothing of what follows. */
function requireOneQuery(
  query: string,
  statement: { readonly sourceSQL: string; columns(): unknown[] },
): void {
  const rest = query.slice(statement.sourceSQL.length).replace(/\/\*.*?(?:\*\/|$)|--[^\n]*/gsu, "");
  if (!/^[\s;]*$/u.test(rest)) throw new DatabaseFailure("several", "");
  if (statement.columns().length === 0) throw new DatabaseFailure("no-query", "");
}

/**
 * Where the engine finds the file. It tells no file that is cut off between two pages from a whole one, and of one
 * that keeps a log of what is not written yet (WAL) it would leave that log behind, although there is nothing in it.
 */
async function locationOf(path: string): Promise<string | URL> {
  const header = new DataView(new ArrayBuffer(headerLength));
  const file = await open(path);
  try {
    const { bytesRead } = await file.read(header, 0, headerLength);
    if (bytesRead < headerLength) return path;
  } finally {
    await file.close();
  }
  if (await isFilled(`${path}-wal`)) return path;
  const pageSize = header.getUint16(16) === 1 ? 65_536 : header.getUint16(16);
  // Older versions of the engine leave the number of pages as it was.
  const knowsPages = header.getUint32(24) === header.getUint32(92);
  const { size } = await stat(path);
  if (knowsPages && size < pageSize * header.getUint32(28)) throw new DatabaseFailure("damaged", "");
  if (header.getUint8(18) !== usesWal) return path;
  const url = pathToFileURL(path);
  url.search = "immutable=1";
  return url;
}

/** Of a SQLite database (file format, 1.3). */
const headerLength = 100;
const usesWal = 2;

async function isFilled(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return false;
    throw error;
  }
}

/** By the result code of the engine (sqlite.org/rescode.html), without what refines it. */
const problems: Readonly<Record<number, DatabaseFailure["problem"]>> = {
  5: "busy",
  6: "busy",
  8: "writes",
  11: "damaged",
  23: "permission",
  26: "not-a-database",
};

function asFailure(error: unknown, query: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ERR_INVALID_ARG_VALUE") return new DatabaseFailure("no-query", "");
  if (error.code !== "ERR_SQLITE_ERROR" || !("errcode" in error)) return error;
  return new DatabaseFailure(
    problems[Number(error.errcode) & 0xff] ?? "query",
    error.message,
    placeInQuery(error.message, query),
  );
}

/** The engine tells the word that it stopped at, not where that stands; undefined: it stands there more than once. */
function placeInQuery(said: string, query: string): number | undefined {
  const word =
    /^near "(.+)": /su.exec(said)?.[1] ?? /^no such (?:table|column): (?:.*\.)?(.+)$/su.exec(said)?.[1];
  if (word === undefined) return undefined;
  const at = query.indexOf(word);
  return at >= 0 && at === query.lastIndexOf(word) ? at : undefined;
}

/** Some versions of Node warn that their SQLite is new; that is nothing for who checks complaints. */
async function sqliteModule(): Promise<typeof import("node:sqlite")> {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return await import("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}
