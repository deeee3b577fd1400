/**
 * Makes the TypeScript types from every JSON Schema in schemas/. With `--check`
 * nothing is written: it fails with the names of the files that differ from
 * what their schema gives.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { compileFromFile } from "json-schema-to-typescript";

/** The room that a schema belongs to, where it has not the name of the schema. */
const rooms: Readonly<Record<string, string>> = {
  mapping: "case-log",
  diff: "changes",
  doctor: "cli/doctor",
  config: "cli/config",
  theme: "site/theme",
  letter: "letters",
};
const ending = ".schema.json";

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const file of (await readdir("schemas")).filter((name) => name.endsWith(ending)).sort()) {
  const name = file.slice(0, -ending.length);
  const target = `src/${rooms[name] ?? name}/${name}.generated.ts`;
  const types = await typesOf(`schemas/${file}`);
  if (!isCheck) await writeFile(target, types);
  else if ((await readFile(target, "utf8").catch(() => "")) !== types) stale.push(target);
}
if (stale.length > 0) {
  console.error(`Not what the schema gives: ${stale.join(", ")}. Run: npm run types`);
  process.exitCode = 1;
}

function typesOf(schema: string): Promise<string> {
  return compileFromFile(schema, {
    additionalProperties: false,
    bannerComment: `/* Made from ${schema} by scripts/types.ts: change the schema, then run \`npm run types\`. */`,
    format: false,
    unreachableDefinitions: true,
  });
}
