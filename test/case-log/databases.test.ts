import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/case-log/database.ts";
import { hasPassword, readAddress } from "../../src/case-log/database-address.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { postgresqlDatabase } from "../../src/cli/postgresql-database.ts";
import { sqliteDatabase } from "../../src/cli/sqlite-database.ts";
import { makeReader, makeSqlite } from "../support/database-tables.ts";
import { type PostgresqlServer, postgresqlServers, startPostgresql } from "../support/postgresql-server.ts";
import { chunksOf, mappingOf, places, readLog, settings } from "./reading.ts";

/** What a log says of its cases, without places. */
function casesOf({ cases }: CaseLog): unknown {
  return JSON.parse(JSON.stringify(cases, (key, value) => (key === "place" ? undefined : value)));
}

function ask(database: Database, mapping: string): Promise<CaseLog> {
  const content = database.engine === "sqlite" ? "SQLite format 3\0" : "";
  const input = { name: "log", chunks: chunksOf(content, 100), database, mapping: mappingOf(mapping) };
  return readCaseLog([input], settings);
}

const columns = `
case: nr
facts: { amount: amount, urgent: grave, involved: persons }
event:
  - { activity: { value: complaint }, time: happened, actor: persons }
  - { activity: { value: hearing }, time: written, contents: { notes: notes, more: more } }
  - { activity: { value: decision }, time: known }
`;

describe.each(postgresqlServers())("rows of PostgreSQL (%s)", (kind) => {
  let server: PostgresqlServer;
  let database: Database;
  const { TZ } = process.env;
  beforeAll(async () => {
    server = await startPostgresql(kind);
    await server.asOwner(`
      create table typed (nr integer, happened date, written timestamp, known timestamptz,
        amount numeric(8, 2), grave boolean, persons text[], notes jsonb, more json);
      insert into typed values
        (1, '2025-03-30', '2025-03-30 23:59:59.5', '2025-03-30 23:30+00', 1234.5, true,
          '{"de Boer, \\"Bart\\"",Anna,NULL}', '["a", 1, null]', '{"a": [1]}'),
        (2, '2025-10-26', '2025-10-26 02:30', '2025-10-26 00:30+00', -0.07, false, '{}', '"tekst"', 'null'),
        (3, null, '2025-03-30 02:30', '2024-12-31 23:00+00', null, null, null, null, null)`);
    database = postgresqlDatabase(
      { ...objectOf(readAddress(await makeReader(server, "geheim"))) },
      { env: { PGPASSWORD: "geheim" } },
    );
    process.env.TZ = "Pacific/Auckland";
  }, 60_000);
  afterAll(async () => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
    await server.stop();
  });

  const csv = [
    "nr;happened;written;known;amount;grave;persons;notes;more",
    '1;2025-03-30;2025-03-30 23:59:59.5;2025-03-31T01:30:00+02:00;1234.50;true;"de Boer, ""Bart""|Anna";a|1;"{""a"": [1]}"',
    "2;2025-10-26;2025-10-26 02:30:00;2025-10-26T02:30:00+02:00;-0.07;false;;tekst;",
    "3;;2025-03-30 02:30:00;2025-01-01T00:00:00+01:00;;;;;",
  ].join("\n");

  it("are what the same values in CSV are, in whatever zone the machine is", async () => {
    const log = await ask(database, `query: select * from typed order by nr${columns}`);
    const expected = await readLog(csv, { mapping: mappingOf(columns) });
    expect(casesOf(log)).toEqual(casesOf(expected));
    expect(log.findings.map(({ rule }) => rule)).toEqual(expected.findings.map(({ rule }) => rule));
    expect(log.findings.map(({ rule }) => rule)).toEqual(["no-time", "skipped-time"]);
  });

  it("have numbers as a mapping with decimal commas reads them", async () => {
    const log = await ask(database, `decimal: ','\nquery: select * from typed order by nr${columns}`);
    expect(log.cases.map(({ facts }) => facts.amount)).toEqual([1234.5, -0.07, null]);
  });

  it("make dates of moments by the clock of the regulation", async () => {
    const log = await ask(
      database,
      "query: select nr::text as case_id, 'complaint' as activity, known::date as timestamp from typed order by nr",
    );
    expect(log.cases.map(({ events }) => events[0]?.time?.day)).toEqual(
      (
        await readLog(
          "case_id,activity,timestamp\n1,complaint,2025-03-31\n2,complaint,2025-10-26\n3,complaint,2025-01-01",
        )
      ).cases.map(({ events }) => events[0]?.time?.day),
    );
  });

  it("say so of days without end, of bytes and of formats that would turn dates round", async () => {
    const query = "select '1' as case_id, 'complaint' as activity,";
    expect(places(await ask(database, `query: "${query} date 'infinity' as timestamp"`))).toEqual([
      "undeclared-date 1:3",
    ]);
    expect(
      places(await ask(database, `query: "${query} bytea '12' as timestamp, bytea '34' as notes"`)),
    ).toEqual(["binary-value 1:3", "undeclared-date 1:3", "binary-value 1:4"]);
    expect(
      (await ask(database, `dates: jjjj-dd-mm\nquery: "${query} date '2025-01-02' as timestamp"`)).findings,
    ).toMatchObject([{ rule: "date-format", place: { file: "mapping.yaml", line: 2 } }]);
  });
});

describe("rows of SQLite", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    makeSqlite(
      join(folder, "a.sqlite"),
      `create table t (nr, happened, amount, more);
       insert into t values
         (9007199254740993, '01-09-2025', 0.1 + 0.2, null),
         ('K-2', 1756684800, 12.0, x'00ff'),
         ('K-3', '02-09-2025', 3, 'a' || char(0) || 'b'),
         (null, ' ', '', null)`,
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("keep whole numbers whole and what was written as it was written", async () => {
    const mapping =
      "query: select * from t\ndates: dd-mm-jjjj\ncase: nr\nfacts: { amount: amount }\nevent: { activity: { value: complaint }, time: happened, contents: { more: more } }";
    const log = await ask(sqliteDatabase(join(folder, "a.sqlite")), mapping);
    expect(log.cases.map(({ id, facts }) => [id, facts.amount])).toEqual([
      ["9007199254740993", "0.3"],
      ["K-2", "12"],
    ]);
    expect(places(log)).toEqual(["undeclared-date 2:2", "binary-value 2:4", "nul-byte 3:4"]);
    expect(log.rows).toEqual({ read: 3, used: 2, duplicates: 0, rejected: 1 });
    expect(log.findings[1]?.place.field).toBe("more");
  });
});

describe("the address of a database", () => {
  const addresses: readonly (readonly [string, unknown])[] = [
    [
      "postgresql://lezer@db.example.nl:5433/klachten",
      { host: "db.example.nl", port: 5433, database: "klachten", user: "lezer" },
    ],
    ["postgres://db/k%20l?sslmode=verify-full", { host: "db", database: "k l", tls: "verify-full" }],
    ["postgresql://[::1]/k", { host: "::1", database: "k" }],
    ["postgresql://", {}],
    ["postgresql:///k", { database: "k" }],
    ["postgresql://u:p@db/k", "password"],
    ["postgresql://u:p/q?r#s@db/k", "password"],
    ["postgresql://db/k?password=p", "password"],
    ["postgresql://db/k?sslmode=perhaps", "unknown-part"],
    ["postgresql://db/k?options=x", "unknown-part"],
    ["postgresql://db/k/l", "shape"],
    ["postgresql://db/%E0%A4%A", "shape"],
    ["mysql://db/k", "shape"],
    ["db.example.nl", "shape"],
  ];
  it.each(addresses)("%s", (written, expected) => {
    expect(readAddress(written)).toEqual(expected);
  });

  it("with a password is known in whatever form, and nothing else is", () => {
    expect(["a://b:c@d", "POSTGRES://b:@c@d/e"].map(hasPassword)).toEqual([true, true]);
    expect(["a://b@c:1/d", "c:/d@e", "a.csv", "--as-of", "https://x.nl:80/a"].map(hasPassword)).toEqual(
      Array(5).fill(false),
    );
  });
});

describe("the place in a query", () => {
  const forms: readonly (readonly [string, string, number, string])[] = [
    ["one line", "query: select * from x", 14, "1:22"],
    ["quotes", "query: 'select * from x'", 14, "1:23"],
    ["a block", "zone: UTC\nquery: |\n    select *\n\n      from x\n", 17, "5:12"],
    ["a block with Windows line ends", "query: |\r\n  select *\r\n  from x\r\n", 14, "3:8"],
    ["a folded block, where nothing stands where it stood", "query: >\n  select *\n  from x\n", 14, "1:8"],
    ["escapes", 'query: "select \\"a\\" from x"', 16, "1:8"],
  ];
  it.each(forms)("in %s", (_, text, index, expected) => {
    const query = mappingOf(text).query;
    const place = query?.placeOf(index);
    expect(`${place?.line}:${place?.column}`).toBe(expected);
    if (!expected.endsWith(":8")) expect(query?.text.slice(index, index + 1)).toBe("x");
  });
});

function objectOf<Value>(value: Value | string): Value {
  if (typeof value === "string") throw new Error(value);
  return value;
}
