/** A value as an engine gives it; a server gives everything as its own text. */
export type DatabaseValue = string | number | bigint | Uint8Array | null;

export interface DatabaseColumn {
  readonly name: string;
  /** Of PostgreSQL: the number of its type. */
  readonly type?: number;
}

/** Some of the rows that a query gave; the first batch comes also when there are none. */
export interface QueryBatch {
  readonly columns: readonly DatabaseColumn[];
  readonly rows: readonly (readonly DatabaseValue[])[];
}

/** A database that can be asked, handed in by who may open files and connections. */
export interface Database {
  /** The bytes of a SQLite database are those of its file; one on a server has none. */
  readonly engine: "sqlite" | "postgresql";
  /**
   * Asks one query, without changing anything; the rows come as they are fetched.
   * @param zone IANA zone in which the server reckons with local times.
   * @throws DatabaseFailure
   */
  ask(query: string, zone: string): AsyncIterable<QueryBatch>;
}

/**
 * `query`: the engine does not understand it, or cannot do it; `no-query`: it gives no rows; `several`: there is more
 * than one statement; `writes`: it would change something; `permission`: it reads what the user may not see;
 * `not-a-database`, `damaged`, `busy`: of a file; `unreachable`, `tls` (no encryption), `login`, `lost`: of a server.
 */
export type DatabaseProblem =
  | "query"
  | "no-query"
  | "several"
  | "writes"
  | "permission"
  | "not-a-database"
  | "damaged"
  | "busy"
  | "unreachable"
  | "tls"
  | "login"
  | "lost";

/** Why a database gives no rows, or no more. */
export class DatabaseFailure extends Error {
  readonly problem: DatabaseProblem;
  /** Where in the query the engine stopped understanding it, in characters from 0. */
  readonly at: number | undefined;

  /** @param said what the engine says of it. */
  constructor(problem: DatabaseProblem, said: string, at?: number) {
    super(said);
    this.name = "DatabaseFailure";
    this.problem = problem;
    this.at = at;
  }
}
