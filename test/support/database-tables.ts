import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { PostgresqlServer } from "./postgresql-server.ts";

/** A table of text, as a database gets it: an empty cell is a null. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

const workbooks = new URL("../case-log/workbooks/", import.meta.url);

/** A log in CSV as a table. */
export function csvTable(name: string, encoding = "utf-8", delimiter = ","): TextTable {
  const text = new TextDecoder(encoding).decode(readFileSync(fileURLToPath(new URL(name, workbooks))));
  const records: string[][] = parse(text, { delimiter, bom: true, relax_quotes: false });
  const [columns = [], ...rows] = records;
  return { columns, rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))) };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string | null) => (text === null ? "null" : `'${text.replaceAll("'", "''")}'`);

/** Statements that make a table and fill it. @param typeOf of a column, by its name. */
export function tableSql(
  name: string,
  { columns, rows }: TextTable,
  typeOf: (column: string) => { readonly type: string; readonly value?: (text: string) => string } = () => ({
    type: "text",
  }),
): string {
  const types = columns.map(typeOf);
  const made = columns.map((column, index) => `${quoted(column)} ${types[index]?.type}`).join(", ");
  const values = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const value = types[index]?.value;
      return cell === null || value === undefined ? literal(cell) : value(literal(cell));
    });
    return `(${cells.join(", ")})`;
  });
  const filled = values.length === 0 ? "" : `insert into ${name} values ${values.join(",\n")};`;
  return `create table ${name} (${made}); ${filled}`;
}

/** Makes a SQLite database in a file. */
export function makeSqlite(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

/** Makes somebody who may only read, and gives the address without the password. */
export async function makeReader(server: PostgresqlServer, password: string): Promise<string> {
  await server.asOwner(
    `create role lezer login password ${literal(password)}; grant select on all tables in schema public to lezer`,
  );
  return `postgresql://lezer@127.0.0.1:${server.port}/postgres`;
}
