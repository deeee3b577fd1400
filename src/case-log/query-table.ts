import type { Place } from "../place.ts";
import { BrokenSource } from "./broken-source.ts";
import type { Column } from "./canonical-columns.ts";
import { type Database, type DatabaseColumn, DatabaseFailure, type QueryBatch } from "./database.ts";
import { bytesInColumn, databaseFailure, noQuery, noRowsFromQuery } from "./database-findings.ts";
import { holdsDates, valueText } from "./database-value.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import type { LogInput, LogRow, LogSettings } from "./log-input.ts";
import type { MappedQuery, Mapping } from "./mapping-model.ts";
import type { PlannedColumns } from "./row-plan.ts";
import type { RowReader, RowSource, TableRow } from "./row-reader.ts";
import { formatTurnsDates } from "./sheet-findings.ts";
import { nulByte } from "./source-findings.ts";
import { readTable } from "./table-header.ts";
import { turningFormat } from "./turning-format.ts";

interface QueryContext {
  readonly query: MappedQuery;
  readonly mapping: Mapping;
  readonly settings: LogSettings;
  readonly intake: Intake;
}

/** A row that a query gave, as a row of a table. */
interface QueryRecord extends TableRow {
  /** From 1, in the order in which they came. */
  readonly number: number;
  readonly content: Excerpt;
}

/**
 * Reads the rows that the query of the mapping gives as those of a table. Throws BrokenSource when the database does
 * not give them all: an act that was done may be in what is missing.
 */
export async function* readQuery(
  database: Database,
  { mapping }: Pick<LogInput, "mapping">,
  { settings, intake }: { readonly settings: LogSettings; readonly intake: Intake },
): AsyncGenerator<readonly LogRow[]> {
  const start = { file: intake.file, line: 1, column: 1 };
  const query = mapping?.query;
  try {
    if (mapping === undefined || query === undefined) {
      intake.report(noQuery(start, await tablesOf(database, settings.zone)));
      return;
    }
    const table = new QueryTable({ query, mapping, settings, intake });
    for await (const batch of database.ask(query.text, mapping.zone ?? settings.zone)) {
      yield table.add(batch);
      if (table.isGivenUp) return;
    }
    if (intake.read === 0) intake.report(noRowsFromQuery(query.placeOf()));
  } catch (failure) {
    if (!(failure instanceof DatabaseFailure)) throw failure;
    const place = ofQuery.has(failure.problem) ? query?.placeOf(failure.at) : undefined;
    throw new BrokenSource(databaseFailure(place ?? start, failure));
  }
}

/** What is wrong with the query itself; the rest is about the database. */
const ofQuery: ReadonlySet<DatabaseFailure["problem"]> = new Set([
  "query",
  "no-query",
  "several",
  "writes",
  "permission",
]);

class QueryTable {
  /** Nothing is read of it, and a finding says why. */
  isGivenUp = false;
  readonly #context: QueryContext;
  readonly #source: RowSource<QueryRecord>;
  #columns: readonly DatabaseColumn[] = [];
  #rows: RowReader<QueryRecord> | undefined;
  #planned: PlannedColumns = { used: new Set(), times: new Set() };
  #seen = 0;
  #hasHeader = false;

  constructor(context: QueryContext) {
    this.#context = context;
    const { file } = context.intake;
    this.#source = {
      placeOfRow: ({ number }) => ({ file, line: number, column: 1 }),
      placeOfCell: ({ number }, column) => this.#placeOf(number, column),
      contentOf: ({ content }) => content,
    };
  }

  add({ columns, rows }: QueryBatch): readonly LogRow[] {
    if (!this.#hasHeader) this.#readHeader(columns);
    if (this.isGivenUp) return [];
    const texts = rows.map((row) => this.#texts(row));
    const contents = texts.map((row) => JSON.stringify(row));
    const text = contents.join("\n");
    let start = 0;
    return texts.flatMap((row, index) => {
      const end = start + (contents[index]?.length ?? 0);
      const content = { text, start, end };
      start = end + 1;
      this.#seen += 1;
      return this.#row(row, { number: this.#seen, content }) ?? [];
    });
  }

  #readHeader(columns: readonly DatabaseColumn[]): void {
    const { query, mapping, settings, intake } = this.#context;
    this.#hasHeader = true;
    this.#columns = columns;
    const turned = columns.some(holdsDates) ? turningFormat(mapping) : undefined;
    if (turned !== undefined) {
      intake.report(formatTurnsDates(query.placeOf(), turned));
      this.isGivenUp = true;
      return;
    }
    const named: readonly Column[] = columns.map(({ name }, index) => {
      return { name: name.trim(), index, place: this.#placeOf(1, index) };
    });
    this.#rows = readTable(named, { mapping, settings, intake, source: this.#source });
    if (this.#rows !== undefined) this.#planned = this.#rows.columns;
  }

  #texts(row: QueryBatch["rows"][number]): readonly (string | undefined)[] {
    const { decimal } = this.#context.mapping;
    return this.#columns.map((column, index) => valueText(row[index] ?? null, column, decimal));
  }

  #row(
    texts: readonly (string | undefined)[],
    { number, content }: Pick<QueryRecord, "number" | "content">,
  ): LogRow | undefined {
    const { intake } = this.#context;
    if (texts.every((text) => text?.trim() === "")) return undefined;
    intake.read += 1;
    const withNul = texts.findIndex((text) => text?.includes("\0"));
    if (withNul >= 0) {
      intake.reject(nulByte(this.#placeOf(number, withNul)));
      return undefined;
    }
    if (this.#rows === undefined) {
      // What the columns lack was reported; no row can be understood without it.
      intake.rejected += 1;
      return undefined;
    }
    this.#reportBytes(texts, number);
    const trimmed = (column: number) => texts[column]?.trim() ?? this.#ofBytes(column);
    return this.#rows.read({ number, content, trimmed });
  }

  /** A date in bytes is an occurrence of which the date is unknown (TERMS §1, gaps); anything else is not given. */
  #ofBytes(column: number): string {
    return this.#planned.times.has(column) ? "…" : "";
  }

  #reportBytes(texts: readonly (string | undefined)[], row: number): void {
    texts.forEach((text, column) => {
      if (text !== undefined || !this.#planned.used.has(column)) return;
      const place = this.#placeOf(row, column);
      const name = this.#columns[column]?.name ?? "";
      this.#context.intake.reportAt(`bytes ${column}`, place, () => bytesInColumn(place, name));
    });
  }

  #placeOf(line: number, column: number): Place {
    const place = { file: this.#context.intake.file, line, column: column + 1 };
    const name = this.#columns[column]?.name;
    return name === undefined ? place : { ...place, field: name };
  }
}

/** The tables of a SQLite database, to name them; a server has too many. */
async function tablesOf(database: Database, zone: string): Promise<readonly string[]> {
  const names: string[] = [];
  if (database.engine !== "sqlite") return names;
  for await (const { rows } of database.ask(tableQuery, zone))
    names.push(...rows.map(([name]) => String(name)));
  return names;
}

const tableQuery =
  "select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\' order by name limit 20";
