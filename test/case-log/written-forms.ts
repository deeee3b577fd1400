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

const relations = new Set(["actor", "recipient", "with"]);

/** The same log as OCEL 2.0: each case an object, and each person or party that an event names as well. */
export function ocelOf(rows: readonly Row[]): string {
  const others = Object.keys(rows[0] ?? {}).filter(
    (column) => !["case_id", "activity", "timestamp"].includes(column) && !relations.has(column),
  );
  const named = (row: Row) =>
    [...relations].flatMap((qualifier) =>
      (row[qualifier] ?? "")
        .split("|")
        .filter((name) => name !== "")
        .map((objectId) => ({ objectId, qualifier })),
    );
  const people = new Set(rows.flatMap(named).map(({ objectId }) => objectId));
  const object = (type: string) => (id: string) => ({ id, type, attributes: [], relationships: [] });
  return JSON.stringify({
    objectTypes: ["Complaint", "Party"].map((name) => ({ name, attributes: [] })),
    eventTypes: [...new Set(rows.map(({ activity }) => activity))].map((name) => ({
      name,
      attributes: others.map((column) => ({ name: column, type: "string" })),
    })),
    objects: [
      ...Array.from(byCase(rows).keys(), object("Complaint")),
      ...Array.from(people, object("Party")),
    ],
    events: rows.map((row, index) => ({
      id: `e${index}`,
      type: row.activity,
      time: row.timestamp,
      attributes: others.flatMap((name) => (row[name] ? { name, value: row[name] } : [])),
      relationships: [{ objectId: row.case_id, qualifier: "" }, ...named(row)],
    })),
  });
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
