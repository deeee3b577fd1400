import { BrokenSource } from "./broken-source.ts";
import { sqliteNotAsFile } from "./database-findings.ts";
import type { LogFormat } from "./log-input.ts";
import { readQuery } from "./query-table.ts";
import { isText } from "./text-start.ts";

const signature = new TextEncoder().encode("SQLite format 3\0");
const names = /\.(?:sqlite3?|db3?)$/iu;

/** A SQLite database, of which the mapping has a query; one that cannot be read is known by its name. */
export const sqlite: LogFormat = {
  id: "sqlite",
  hasHeader: true,
  // Many programs call files of their own .db: in a folder that says nothing.
  extensions: ["sqlite", "sqlite3", "db3"],
  canRead: (name, start) =>
    signature.every((byte, index) => start[index] === byte) || (names.test(name) && !isText(start)),
  async *read(input, settings, intake) {
    const { database, name } = input;
    if (database === undefined) throw new BrokenSource(sqliteNotAsFile({ file: name, line: 1, column: 1 }));
    yield* readQuery(database, input, { settings, intake });
  },
};
