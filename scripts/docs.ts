/**
 * Fills the generated parts of the pages in docs/ from the schemas and the
 * code. With `--check` nothing is written: it fails with the names of the
 * pages whose generated parts differ.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { partNamed } from "./docs/parts.ts";
import { withParts } from "./docs/with-parts.ts";

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
const files = await readdir("docs", { recursive: true });
for (const page of files.filter((file) => file.endsWith(".md")).sort()) {
  const path = join("docs", page);
  const text = await readFile(path, "utf8");
  const filled = withParts(text, partNamed);
  if (filled === text) continue;
  if (isCheck) stale.push(path);
  else await writeFile(path, filled);
}
if (stale.length > 0) {
  console.error(`Not what the schemas and the code give: ${stale.join(", ")}. Run: npm run docs`);
  process.exitCode = 1;
}
