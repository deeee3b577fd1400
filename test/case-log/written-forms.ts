import { parse } from "csv-parse/sync";

/** A row of the canonical long form, by column. */
type Row = Readonly<Record<string, string>>;

export function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true, bom: true });
}

const xesKeys: Readonly<Record<string, string>> = {
  activity: "concept:name",
  timestamp: "time:timestamp",
  actor: "org:resource",
  role: "org:role",
};

/** The same log as XES. What a cell leaves empty, an event does not have; that there is a column, `global` says. */
export function xesOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== "case_id");
  const attribute = (column: string, value: string) =>
    `<${column === "timestamp" ? "date" : "string"} key="${xesKeys[column] ?? column}" value="${escaped(value)}"/>`;
  const declared = columns.map((column) => attribute(column, "__INVALID__"));
  const event = (row: Row) =>
    `<event>${columns.flatMap((column) => (row[column] ? attribute(column, row[column]) : [])).join("")}</event>`;
  const traces = [...byCase(rows)].map(
    ([id, events]) =>
      `<trace><string key="concept:name" value="${escaped(id)}"/>\n${events.map(event).join("\n")}</trace>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016"><global scope="event">${declared.join("")}</global>\n${traces.join("\n")}\n</log>\n`;
}

function byCase(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => row.case_id ?? "");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
