import { createHash, type Hash } from "node:crypto";
import type { ClientConfig, QueryArrayResult } from "pg";
import { DatabaseFailure, type QueryBatch } from "../case-log/database.ts";
import type { DatabaseAddress } from "../case-log/database-address.ts";
import type { ServerDatabase, ServerLogin } from "./io.ts";
import { isSystemError } from "./system-error.ts";

const batchLength = 1000;
/** Milliseconds. */
const patience = 15_000;
const cursor = "regelmaat_rows";
const declaration = `declare ${cursor} no scroll cursor for `;

/**
 * A PostgreSQL database, reached when it is asked. What the address leaves out the usual variables of the environment
 * say; the password comes only from there.
 */
export function postgresqlDatabase(
  address: DatabaseAddress,
  { env, passwordVariable = "PGPASSWORD" }: ServerLogin,
): ServerDatabase {
  const config = configOf(address, env);
  // As a function it is the only place where the library looks for one.
  const password = () => env[passwordVariable] ?? "";
  const hash = createHash("sha256");
  return {
    engine: "postgresql",
    name: `postgresql://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}/${config.database}`,
    sha256: () => hash.copy().digest("hex"),
    ask: (query, zone) => rowsOf({ ...config, password }, { query, zone, hash }),
  };
}

interface Question {
  readonly query: string;
  readonly zone: string;
  readonly hash: Hash;
}

async function* rowsOf(config: ClientConfig, { query, zone, hash }: Question): AsyncGenerator<QueryBatch> {
  const { Client } = await import("pg");
  const client = new Client(config);
  // A connection that is lost between two questions fails the next one.
  client.on("error", () => undefined);
  let phase: Phase = "connecting";
  try {
    await client.connect();
    phase = "asking";
    await client.query("begin transaction isolation level repeatable read read only");
    await client.query(settings, [zone]);
    // With this way of asking the server itself refuses a second statement.
    const declaring = { text: declaration + query, queryMode: "extended" };
    await client.query(declaring);
    phase = "fetching";
    for (;;) {
      const batch = asBatch(await client.query(fetching));
      hash.update(JSON.stringify([batch.columns.map(({ name }) => name), ...batch.rows]));
      yield batch;
      if (batch.rows.length < batchLength) return;
    }
  } catch (error) {
    throw asFailure(error, phase, query);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Dates as ISO, and in the zone in which the log is read. A cursor is planned for all of its rows. */
const settings =
  "select set_config('TimeZone', $1, true), set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'iso_8601', true), set_config('cursor_tuple_fraction', '1', true)";

const fetching = {
  text: `fetch forward ${batchLength} from ${cursor}`,
  rowMode: "array" as const,
  // Every value as the server writes it: nothing passes through the clock of this machine.
  types: { getTypeParser: () => (text: string) => text },
};

function asBatch({ fields, rows }: QueryArrayResult<(string | null)[]>): QueryBatch {
  return { columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows };
}

function configOf(address: DatabaseAddress, env: ServerLogin["env"]) {
  const host = address.host ?? (env.PGHOST || "localhost");
  const user = address.user ?? (env.PGUSER || env.USER || env.USERNAME || "postgres");
  return {
    host,
    port: address.port ?? Number(env.PGPORT || 5432),
    user,
    database: address.database ?? (env.PGDATABASE || user),
    ssl: tlsOf(address.tls ?? env.PGSSLMODE, host),
    application_name: "regelmaat",
    connectionTimeoutMillis: patience,
    keepAlive: true,
    keepAliveInitialDelayMillis: patience,
  };
}

/** Complaints do not go over a network in the clear unless somebody says so. */
function tlsOf(mode: string | undefined, host: string): boolean | { readonly rejectUnauthorized: boolean } {
  const isHere = host === "localhost" || host === "::1" || host.startsWith("127.") || host.startsWith("/");
  if (mode === "disable" || (mode === undefined && isHere)) return false;
  return { rejectUnauthorized: mode === "verify-full" || mode === "verify-ca" };
}

/** How far it came: what an error means depends on it. */
type Phase = "connecting" | "asking" | "fetching";

/** By the code of the error, or what it begins with (PostgreSQL, appendix A); the rest is about the query. */
const problems: Readonly<Record<string, DatabaseFailure["problem"]>> = {
  "25006": "writes",
  "42501": "permission",
  "08": "lost",
  "57P": "lost",
};
const loginCodes = /^(?:28|3D000|42501)/u;
const tlsCodes = /CERT|TLS|SSL|VERIFY/u;

function asFailure(error: unknown, phase: Phase, query: string): unknown {
  if (!(error instanceof Error)) return error;
  // Where a name stands for several machines, none could be reached.
  const [first = error]: readonly Error[] = error instanceof AggregateError ? error.errors : [];
  const code = isSystemError(first) ? first.code : "";
  if (phase === "connecting") return connectionFailure(code, first.message);
  if (!/^[\dA-Z]{5}$/u.test(code)) return new DatabaseFailure("lost", first.message);
  const at = placeInQuery(error, query);
  const [, problem = "query"] = Object.entries(problems).find(([start]) => code.startsWith(start)) ?? [];
  return new DatabaseFailure(problem === "query" ? problemOf(first.message, at) : problem, first.message, at);
}

/** The server knows only syntax that is wrong, also where it refuses any statement but a select. */
function problemOf(said: string, at: number | undefined): DatabaseFailure["problem"] {
  if (said.includes("multiple commands")) return "several";
  if (said.includes("data-modifying")) return "writes";
  return at === 0 ? "no-query" : "query";
}

function connectionFailure(code: string, said: string): DatabaseFailure {
  // What the library says of a password that is not there is about its own code.
  if (said.includes("password must be a")) return new DatabaseFailure("login", "");
  if (loginCodes.test(code)) return new DatabaseFailure("login", said);
  const isTls = tlsCodes.test(code) || said.includes("SSL");
  return new DatabaseFailure(isTls ? "tls" : "unreachable", said);
}

/** The server counts whole characters, and those of the declaration too. */
function placeInQuery(error: Error, query: string): number | undefined {
  const position = "position" in error ? Number(error.position) : 0;
  const characters = position - 1 - declaration.length;
  return characters >= 0 ? [...query].slice(0, characters).join("").length : undefined;
}
