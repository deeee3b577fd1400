import { readdir, readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { logWriters } from "../../../src/case-log/writing/writers.ts";
import { readLog } from "../reading.ts";
import { ocelSchema } from "./ocel-schema.ts";
import { write } from "./written.ts";

const fixtures = new URL("fixtures/", import.meta.url);
const fixture = (name: string) => readFile(new URL(name, fixtures), "utf8");
const read = async () => readLog(await fixture("log.json"), { name: "log.json" });

/** What each form cannot hold of the example, worked out by hand; the mapping holds the rest. */
const lost: Readonly<Record<string, readonly string[]>> = {
  csv: ["case-without-events", "fact-of-case", "value-type", "list"],
  jsonl: [],
  xes: [],
  ocel: ["list", "no-time"],
};

describe.each(logWriters.map((writer) => [writer.id, writer] as const))("%s", (id, writer) => {
  test("writes the example, the same bytes each time", async () => {
    const written = write(writer, await read());
    expect(written.text).toBe(await fixture(`log.${writer.extensions[0]}`));
    expect(written.losses).toEqual(lost[id]);
    expect(written.mapping).toBe("logUntil: 2025-12-01\nnotRecorded:\n  - hearing\n");
    expect(write(writer, await read())).toEqual(written);
  });

  test("has its place in the documentation", async () => {
    const page = await readFile(new URL("../../../docs/convert.md", import.meta.url), "utf8");
    expect(page).toContain(`## ${writer.label}\n`);
    expect(page).toContain(`\`--to ${id}\``);
  });
});

test("every writer is in the list, once", async () => {
  const files = await readdir(new URL("../../../src/case-log/writing/", import.meta.url));
  const written = files.filter((name) => name.endsWith("-writer.ts") && name !== "log-writer.ts");
  expect(written.map((name) => name.replace("-writer.ts", "")).sort()).toEqual(
    logWriters.map(({ id }) => id).sort(),
  );
});

test("OCEL keeps to the schema of OCEL 2.0, and everything that is used is declared", async () => {
  const document = JSON.parse(await fixture("log.jsonocel"));
  const ajv = new Ajv({
    formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u },
  });
  expect(ajv.validate(ocelSchema, document), ajv.errorsText()).toBe(true);
  const named = (items: readonly { name: string; attributes: readonly { name: string }[] }[]) =>
    new Map(items.map(({ name, attributes }) => [name, new Set(attributes.map((each) => each.name))]));
  const [events, objects] = [named(document.eventTypes), named(document.objectTypes)];
  const ids = new Set(document.objects.map(({ id }: { id: string }) => id));
  for (const { type, attributes } of document.objects)
    for (const { name } of attributes) expect(objects.get(type)?.has(name), `${type} ${name}`).toBe(true);
  for (const { type, attributes, relationships } of document.events) {
    for (const { name } of attributes) expect(events.get(type)?.has(name), `${type} ${name}`).toBe(true);
    for (const { objectId } of relationships) expect(ids.has(objectId), objectId).toBe(true);
  }
});

test("XES is sound, in the order and with the types of the standard, and its globals are everywhere", async () => {
  const seen: string[] = [];
  const events: string[][] = [];
  const globals: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    open.push(name);
    if (parent === "log") seen.push(name);
    if (name === "event") events.push([]);
    const [key, value] = [attributes.key?.value ?? "", attributes.value?.value ?? ""];
    if (parent === "event") events.at(-1)?.push(key);
    if (parent === "global" && open.length === 3 && seen.filter((each) => each === "global").length === 2)
      globals.push(key);
    const form = lexical[name];
    if (form !== undefined) expect(value, `${key} ${value}`).toMatch(form);
  });
  parser.on("closetag", () => open.pop());
  parser.write(await fixture("log.xes")).close();
  const order = ["extension", "global", "classifier", "trace", "event"];
  expect(seen).toEqual(seen.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
  expect(globals).toEqual(["concept:name", "lifecycle:transition"]);
  expect(events).toHaveLength(6);
  for (const keys of events) {
    expect(keys).toEqual(expect.arrayContaining(globals));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

const lexical: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d+)?[+-]\d\d:\d\d$/u,
  int: /^-?\d+$/u,
  float: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u,
  boolean: /^(?:true|false)$/u,
};
