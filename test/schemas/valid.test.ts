import { readdir, readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const folder = new URL("../../schemas/", import.meta.url);

test.each(await readdir(folder))("%s is a valid JSON Schema", async (name) => {
  const schema: unknown = JSON.parse(await readFile(new URL(name, folder), "utf8"));
  const ajv = new Ajv2020();
  ajv.validateSchema(Object(schema));
  expect(ajv.errors ?? []).toEqual([]);
});
