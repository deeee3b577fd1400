import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvTable, makeReader, makeSqlite, tableSql } from "../support/database-tables.ts";
import { type PostgresqlServer, postgresqlServers, startPostgresql } from "../support/postgresql-server.ts";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const workbooks = join(root, "test/case-log/workbooks");
const password = "geheim:W@chtw/oord";
const env = { PGPASSWORD: password };
const long = csvTable("o21-cases.csv");
const register = csvTable("o21-register.csv", "windows-1252", ";");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  makeSqlite(join(folder, "o21.sqlite"), tableSql("log", long) + tableSql("register", register));
});
afterAll(() => rm(folder, { recursive: true }));

const place = /"(?:line|column|field|cell|file)":(?:\d+|"[^"]*"),?/gu;

/** What the same log gives in CSV, judged once. */
const inCsv = {
  long: remembered(() => verdicts([join(workbooks, "o21-cases.csv")])),
  register: remembered(() =>
    verdicts([join(workbooks, "o21-register.csv")], join(workbooks, "o21-register.mapping.yaml")),
  ),
};

function remembered<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

/** The verdicts on a log as JSON, without the places. */
async function verdicts(log: readonly string[], mapping?: string): Promise<string> {
  const words = ["check", ...log, ...(mapping === undefined ? [] : ["--mapping", mapping])];
  const asked = [...words, "--regulation", "o21", "--as-of", "2026-01-31", "--format", "json"];
  const { stdout } = await runMain(asked, { cwd: root, env });
  const { summary, cases, organisation, assumedAbsent, dataQuality, errors } = JSON.parse(stdout);
  expect(cases.length).toBeGreaterThan(10);
  expect(errors.filter(({ rule }: { readonly rule: string }) => rule !== "no-version-in-force")).toEqual([]);
  const findings = dataQuality.map((finding: object) => JSON.stringify(finding).replace(place, "")).sort();
  return JSON.stringify({ summary, cases, organisation, assumedAbsent }).replace(place, "") + findings;
}

async function mappingFile(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => `${line}\n`).join(""));
  return path;
}

/** The mapping of the register with something ahead of it. */
async function registerMapping(name: string, lines: readonly string[]): Promise<string> {
  const own = await readFile(join(workbooks, "o21-register.mapping.yaml"), "utf8");
  return mappingFile(name, [...lines, own.replace(/^(?:delimiter|encoding|#).*\n/gmu, "")]);
}

interface Run {
  readonly code: number | null;
  /** Place and rule of each error, without the folder; the message where one was looked for. */
  readonly errors: readonly string[];
  readonly cases: readonly string[];
}

/** Checks a log of the mill and gives what kept the run from being complete. */
async function errorsOf(words: readonly string[], environment: Record<string, string> = env): Promise<Run> {
  const asked = ["check", ...words, "--regulation", "molen", "--as-of", "2026-01-31", "--format", "json"];
  const { stdout, stderr, code } = await runMain(asked, { env: environment });
  expect(stdout + stderr).not.toContain(password);
  const { errors, cases = [] } = JSON.parse(stdout);
  const shown = errors.map(({ rule, file, line, column, field }: Record<string, string>) =>
    file === undefined
      ? rule
      : `${file.replace(`${relative(workplace, folder)}/`, "").replace(/\d{4,5}\//u, "<port>/")}:${line}:${field ?? column} ${rule}`,
  );
  return { code, errors: shown, cases: cases.map(({ id }: { readonly id: string }) => id) };
}

/** What the JSON report says when nothing of the only log could be used. */
const nothing = (error: string): Run => ({ code: 2, errors: [error, "nothing-to-check"], cases: [] });

const small = {
  columns: ["case_id", "activity", "timestamp", "role", "recipient", "n"],
  rows: [
    ["M-1", "complaint", "2025-09-01", "complainant", null, "1"],
    ["M-1", "acknowledgement", "2025-09-03", "miller", "complainant", "2"],
    ["M-1", "decision", "2025-09-31", "miller", "complainant", "3"],
  ],
};
const withNumber = (column: string) => ({ type: column === "n" ? "integer" : "text" });

/** What can be wrong with a query: in the mapping, as SQLite finds it and as PostgreSQL does. */
const badQueries: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    "a word that is wrong",
    ["query: |", "  select *", "    form small"],
    "3:5 database-query",
    "3:5 database-query",
  ],
  [
    "a table that is not there",
    ["query: select * from klachten"],
    "1:22 database-query",
    "1:22 database-query",
  ],
  [
    "a column that is not there",
    ["query: 'select nr from small'"],
    "1:16 database-query",
    "1:16 database-query",
  ],
  ["nothing but a comment", ["query: -- geen"], "1:8 database-no-query", "1:15 database-query"],
  [
    "a statement that is no query",
    ["query: drop table small"],
    "1:8 database-no-query",
    "1:8 database-no-query",
  ],
  [
    "two statements",
    ["query: select * from small; drop table small"],
    "1:8 database-several",
    "1:8 database-several",
  ],
  ["no rows", ["query: select * from small where n > 9"], "1:8 no-rows", "1:8 no-rows"],
];

async function badQuery(log: string, lines: readonly string[]): Promise<string> {
  const mapping = await mappingFile("bad.yaml", lines);
  const run = await errorsOf([log, "--mapping", mapping]);
  expect(run).toEqual(nothing(run.errors[0] ?? ""));
  return (run.errors[0] ?? "").replace("bad.yaml:", "");
}

describe("a SQLite database", () => {
  const log = () => join(folder, "small.sqlite");
  beforeAll(() => makeSqlite(log(), tableSql("small", small, withNumber)));

  it("gives for a long log the verdicts that it gives in CSV", async () => {
    const mapping = await mappingFile("long.yaml", ["query: select * from log"]);
    expect(await verdicts([join(folder, "o21.sqlite")], mapping)).toBe(await inCsv.long());
  });

  it("gives them for a register too, with the dates as they are written there", async () => {
    const mapping = await registerMapping("register.yaml", ["query: select * from register"]);
    expect(await verdicts([join(folder, "o21.sqlite")], mapping)).toBe(await inCsv.register());
  });

  it.each(badQueries)("says where the query has %s", async (_, lines, expected) => {
    expect(await badQuery(log(), lines)).toBe(expected);
  });

  it("refuses to write, and nothing has changed", async () => {
    const before = await readFile(log());
    const query = ["query: insert into small values (1, 2, 3, 4, 5, 6) returning *"];
    expect(await badQuery(log(), query)).toBe("1:8 database-writes");
    expect(await readFile(log())).toEqual(before);
  });

  it("names the row and the column of a value that cannot be used", async () => {
    const mapping = await mappingFile("small.yaml", ["query: select * from small; -- alles"]);
    expect(await errorsOf([log(), "--mapping", mapping])).toEqual({
      code: 2,
      errors: ["small.sqlite:3:timestamp impossible-date"],
      cases: ["M-1"],
    });
  });

  it("is read in a folder with the mapping beside it", async () => {
    await mkdir(join(folder, "logs"));
    await writeFile(join(folder, "logs", "zaken.sqlite3"), await readFile(log()));
    const query = ["query: select * from small where n < 3"];
    await mappingFile("logs/zaken.mapping.yaml", query);
    expect(await errorsOf([join(folder, "logs")])).toEqual({ code: 1, errors: [], cases: ["M-1"] });
  });

  it("names its tables when nobody says what to read", async () => {
    const { stdout } = await runMain(["check", log(), "--regulation", "molen", "--lang", "en"]);
    expect(stdout.replace(/\s+/gu, " ")).toContain(
      'for example query: select * from small. The database holds "small".',
    );
  });

  const damaged: readonly (readonly [string, (whole: Buffer) => Buffer, string])[] = [
    ["that is cut off", (whole) => whole.subarray(0, -100), "database-damaged"],
    ["of which pages are missing", (whole) => whole.subarray(0, -4096), "database-damaged"],
    [
      "that is encrypted",
      (whole) => Buffer.from(whole.map((byte, at) => byte ^ (at * 13 + 91))),
      "database-not-a-database",
    ],
    ["of which the tables are gone", (whole) => whole.fill(0, 105, 3000), "database-damaged"],
    ["that is empty", () => Buffer.alloc(0), "empty-file"],
    ["that is packed", (whole) => gzipSync(whole), "database-packed"],
  ];
  it.each(damaged)("of a file %s nothing is used", async (_, damage, rule) => {
    const path = join(folder, "damaged.sqlite");
    await writeFile(path, damage(await readFile(log())));
    const mapping = await mappingFile("small.yaml", ["query: select * from small"]);
    expect(await errorsOf([path, "--mapping", mapping])).toEqual(nothing(`damaged.sqlite:1:1 ${rule}`));
  });

  it("that is kept with a write-ahead log leaves nothing behind, and is read with what is in it", async () => {
    const path = join(folder, "wal.sqlite");
    const mapping = await mappingFile("wal.yaml", ["query: select * from small where n < 3"]);
    const names = async () => (await readdir(folder)).filter((name) => name.startsWith("wal.sqlite"));
    makeSqlite(path, `pragma journal_mode = wal; ${tableSql("small", small, withNumber)}`);
    expect(await errorsOf([path, "--mapping", mapping])).toEqual({ code: 1, errors: [], cases: ["M-1"] });
    expect(await names()).toEqual(["wal.sqlite"]);
    const program = new DatabaseSync(path);
    program.exec("insert into small values ('M-2', 'complaint', '2025-09-01', 'complainant', null, 1)");
    expect(await errorsOf([path, "--mapping", mapping])).toMatchObject({ cases: ["M-1", "M-2"] });
    program.close();
    expect(await names()).toEqual(["wal.sqlite"]);
  });

  it("that another program is writing is waited for, and then said to be locked", async () => {
    const path = join(folder, "busy.sqlite");
    makeSqlite(path, tableSql("small", small, withNumber));
    const program = new DatabaseSync(path);
    program.exec("begin exclusive");
    const mapping = await mappingFile("small.yaml", ["query: select * from small"]);
    expect(await errorsOf([path, "--mapping", mapping])).toEqual(nothing("busy.sqlite:1:1 database-busy"));
    program.close();
  });
});

describe.each(postgresqlServers())("a PostgreSQL server (%s)", (kind) => {
  let server: PostgresqlServer;
  let address = "";
  beforeAll(async () => {
    server = await startPostgresql(kind);
    const dated = (column: string) =>
      / op$|^Verwachte datum$/u.test(column)
        ? { type: "date", value: (text: string) => `to_date(${text}, 'DD-MM-YYYY')` }
        : { type: "text" };
    const typed = (column: string) => ({ type: column === "timestamp" ? "date" : "text" });
    await server.asOwner(tableSql("log", long, typed));
    await server.asOwner(tableSql("register", register, dated));
    await server.asOwner(tableSql("small", small, withNumber));
    address = await makeReader(server, password);
    await server.asOwner(`
      create table hidden (a text);
      create role schrijver login superuser password '${password}';
      create function add_case() returns text language sql volatile as $$ insert into small values ('M-9') returning case_id $$`);
  }, 60_000);
  afterAll(() => server.stop());

  it("gives for a long log the verdicts that it gives in CSV", async () => {
    const mapping = await mappingFile("long.yaml", ["query: select * from log"]);
    expect(await verdicts([address], mapping)).toBe(await inCsv.long());
  });

  it("gives them for a register too, with real dates, at the address that the mapping names", async () => {
    const mapping = await registerMapping("register.yaml", [
      `database: ${address}`,
      "query: select * from register",
    ]);
    expect(await verdicts([], mapping)).toBe(await inCsv.register());
  });

  it("that only a mapping in a folder names is the log of that folder", async () => {
    const alone = join(folder, `alone-${kind}`);
    await mkdir(alone);
    const lines = [`database: ${address}`, "query: select * from log"];
    await mappingFile(join(`alone-${kind}`, "complaints.mapping.yaml"), lines);
    expect(await verdicts([alone])).toBe(await inCsv.long());
    await mappingFile(join(`alone-${kind}`, "complaints.mapping.yaml"), ["query: select * from log"]);
    const { code, stderr } = await runMain(["check", alone, "--regulation", "o21"], { cwd: root, env });
    expect([code, stderr]).toEqual([2, expect.stringContaining("geen logboek")]);
  });

  it.each(badQueries)("says where the query has %s", async (_, lines, __, expected) => {
    expect(await badQuery(address, lines)).toBe(expected);
  });

  const writing: readonly (readonly [string, string])[] = [
    ["insert into small values ('M-9')", "1:9 database-no-query"],
    ["with new as (insert into small values ('M-9') returning *) select * from new", "1:8 database-writes"],
    ["select add_case()", "1:8 database-writes"],
    ["select 1; commit; delete from small", "1:8 database-several"],
    ["select set_config('transaction_read_only', 'off', false), add_case()", "1:8 database-query"],
  ];
  it.each(writing)("refuses to write with %s, and nothing has changed", async (query, expected) => {
    expect(await badQuery(`${address.replace("lezer@", "schrijver@")}`, [`query: "${query}"`])).toBe(
      expected,
    );
    expect(await server.asOwner("select count(*)::int as rows from small")).toEqual([{ rows: 3 }]);
  });

  it("names the row and the column of a value that cannot be used", async () => {
    const mapping = await mappingFile("small.yaml", ["query: select * from small order by n"]);
    expect(await errorsOf([address, "--mapping", mapping])).toEqual({
      code: 2,
      errors: ["postgresql://127.0.0.1:<port>/postgres:3:timestamp impossible-date"],
      cases: ["M-1"],
    });
  });

  const refused: readonly (readonly [string, (address: string) => string, Record<string, string>, string])[] =
    [
      ["a wrong password", (given) => given, { PGPASSWORD: "fout" }, "login"],
      ["no password", (given) => given, {}, "login"],
      ["a user who is not there", (given) => given.replace("lezer", "niemand"), env, "login"],
      ["a database that is not there", (given) => given.replace(/postgres$/u, "weg"), env, "login"],
      ["a server that does not encrypt", (given) => `${given}?sslmode=require`, env, "tls"],
      ["a server that does not answer", (given) => given.replace(/:\d+/u, ":1"), env, "unreachable"],
      [
        "a server that is not there",
        (given) => given.replace("127.0.0.1", "weg.invalid"),
        env,
        "unreachable",
      ],
    ];
  it.each(refused)("says so of %s", async (_, change, environment, problem) => {
    const mapping = await mappingFile("small.yaml", ["query: select * from small"]);
    const { code, errors } = await errorsOf([change(address), "--mapping", mapping], environment);
    expect([code, errors[0]?.split(" ")[1]]).toEqual([2, `database-${problem}`]);
  });

  it("says which table the user may not read", async () => {
    expect(await badQuery(address, ["query: select * from hidden"])).toBe("1:8 database-permission");
  });

  it("takes the password from the variable that the mapping names", async () => {
    const mapping = await mappingFile("variable.yaml", [
      `database: ${address}`,
      "passwordVariable: KLACHTEN_WACHTWOORD",
      "query: select * from small where n < 3",
    ]);
    const environment = { KLACHTEN_WACHTWOORD: password, PGPASSWORD: "fout" };
    expect(await errorsOf(["--mapping", mapping], environment)).toEqual({
      code: 1,
      errors: [],
      cases: ["M-1"],
    });
  });

  it("takes what the address leaves out from the environment", async () => {
    const { username, port, pathname } = new URL(address);
    const mapping = await mappingFile("bare.yaml", [
      "database: postgresql://",
      "query: select * from small where n < 3",
    ]);
    const environment = {
      ...env,
      ...{ PGHOST: "127.0.0.1", PGPORT: port, PGUSER: username, PGDATABASE: pathname.slice(1) },
    };
    expect(await errorsOf(["--mapping", mapping], environment)).toEqual({
      code: 1,
      errors: [],
      cases: ["M-1"],
    });
  });

  it("never has a password repeated, wherever somebody wrote one", async () => {
    const withPassword = address.replace("lezer@", `lezer:${password}@`);
    const mapping = await mappingFile("password.yaml", [`database: ${withPassword}`, "query: select 1"]);
    const small = await mappingFile("small.yaml", ["query: select * from small"]);
    const calls = [
      [withPassword, "--mapping", small],
      ["--mapping", mapping],
      [`${address}?password=${password}`, "--mapping", small],
    ];
    for (const words of calls) {
      const { code, errors } = await errorsOf(words);
      expect([code, errors]).toEqual([2, [expect.stringMatching(/usage|database-address/u)]]);
    }
  });

  it.each([
    ["check", "a.csv", "--regulation", "<address>"],
    ["explain", "one", "two", "three", "<address>"],
    ["<address>"],
    ["lint", "<address>", "--format", "json"],
  ])("refuses a password anywhere on the command line: %s %s %s %s %s", async (...words) => {
    const withPassword = address.replace("lezer@", `lezer:${password}@`);
    const argv = words.map((word) => word.replace("<address>", withPassword));
    const { code, stdout, stderr } = await runMain(argv);
    expect([code, stdout + stderr]).toEqual([2, expect.stringContaining("PGPASSWORD")]);
    expect(stdout + stderr).not.toContain(password);
  });

  it("uses nothing when the connection goes away halfway, and judges what other logs say", async () => {
    const slow = "case when n > 1500 then pg_sleep(0.05)::text end as wait";
    const mapping = await mappingFile("slow.yaml", [
      `query: "select 'L-' || n as case_id, 'complaint' as activity, date '2025-09-01' as timestamp, ${slow} from generate_series(1, 3000) as n"`,
    ]);
    const other = await mappingFile("other.csv", ["case_id,activity,timestamp", "C-1,complaint,2025-09-01"]);
    const running = errorsOf([address, other, "--mapping", mapping]);
    const fetching =
      "from pg_stat_activity where application_name = 'regelmaat' and state = 'active' and query like 'fetch%' and query_start < now() - interval '300 ms'";
    let ended: readonly unknown[] = [];
    while (ended.length === 0) ended = await server.asOwner(`select pg_terminate_backend(pid) ${fetching}`);
    expect(await running).toEqual({
      code: 2,
      errors: ["postgresql://127.0.0.1:<port>/postgres:1:1 database-lost"],
      cases: ["C-1"],
    });
  });
});
