/** Where a PostgreSQL database is. Never a password. */
export interface DatabaseAddress {
  /** Undefined: as the environment says (PGHOST, PGPORT, PGDATABASE, PGUSER), else the engine's default. */
  readonly host?: string;
  readonly port?: number;
  readonly database?: string;
  readonly user?: string;
  /** Undefined: as PGSSLMODE says. */
  readonly tls?: TlsMode;
}

export const tlsModes = ["disable", "require", "verify-full"] as const;
export type TlsMode = (typeof tlsModes)[number];

/** `password`: it holds one; `unknown-part`: something behind the `?` that is not known; `shape`: no address. */
export type AddressProblem = "password" | "unknown-part" | "shape";

/** Whether a word begins as the address of a PostgreSQL database does. */
export function isDatabaseAddress(word: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(word);
}

/** Whether a word is an address with a password in it, of whatever it is; a password may hold any character. */
export function hasPassword(word: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/(?:[^@:]*:.*@|.*[?&](?:ssl)?password=)/isu.test(word);
}

/** Reads `postgresql://user@host:port/database?sslmode=…`. */
export function readAddress(written: string): DatabaseAddress | AddressProblem {
  if (hasPassword(written)) return "password";
  const url = isDatabaseAddress(written) ? URL.parse(written) : null;
  if (url === null || url.hash !== "" || url.pathname.slice(1).includes("/")) return "shape";
  const mode = url.searchParams.get("sslmode");
  const tls = tlsModes.find((known) => known === mode);
  if (url.searchParams.size > (tls === undefined ? 0 : 1)) return "unknown-part";
  const parts = [url.hostname, url.pathname.slice(1), url.username].map(decoded);
  const [host, database, user] = parts;
  if (parts.includes(undefined)) return "shape";
  return {
    ...(host ? { host: host.replace(/^\[(.*)\]$/u, "$1") } : {}),
    ...(url.port === "" ? {} : { port: Number(url.port) }),
    ...(database ? { database } : {}),
    ...(user ? { user } : {}),
    ...(tls === undefined ? {} : { tls }),
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch (problem) {
    if (problem instanceof URIError) return undefined;
    throw problem;
  }
}
