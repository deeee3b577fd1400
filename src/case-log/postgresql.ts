import type { LogFormat } from "./log-input.ts";
import { readQuery } from "./query-table.ts";

/** A PostgreSQL database on a server, of which the mapping has a query; it is never a file. */
export const postgresql: LogFormat = {
  id: "postgresql",
  hasHeader: true,
  extensions: [],
  canRead: () => false,
  async *read(input, settings, intake) {
    if (input.database !== undefined) yield* readQuery(input.database, input, { settings, intake });
  },
};
