import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

const register = "Zaak;In;Uit\nM-1;01-09-2025;29-09-2025\n";
const mapping = "case: Zaak\ndates: dd-mm-jjjj\nevents: { complaint: In, decision: Uit }\n";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  await writeFile(join(folder, "een.csv.gz"), gzipSync(register));
  await writeFile(join(folder, "een.mapping.yaml"), mapping);
  await writeFile(join(folder, "twee.zip"), zipSync({ "deel.csv": strToU8(register.replace("M-1", "M-2")) }));
  await writeFile(join(folder, "twee.mapping.yaml"), mapping);
  await writeFile(
    join(folder, "drie.xes"),
    '<log><trace><string key="concept:name" value="M-3"/><event><string key="concept:name" value="complaint"/><date key="time:timestamp" value="2025-09-01"/></event></trace></log>',
  );
});
afterAll(() => rm(folder, { recursive: true }));

const check = async () => {
  const words = ["check", folder, "--regulation", "molen", "--as-of", "2026-01-31", "--format", "json"];
  const { stdout, code } = await runMain(words);
  return { ...JSON.parse(stdout), code };
};

it("finds packed logs in a folder, each with the mapping beside it", async () => {
  const { cases, code } = await check();
  expect(code).toBeLessThan(2);
  expect(cases.map(({ id }: { readonly id: string }) => id)).toEqual(["M-1", "M-2", "M-3"]);
});

it("judges the other files when one of them is cut off, and ends with 2", async () => {
  await writeFile(join(folder, "een.csv.gz"), gzipSync(register).subarray(0, -6));
  const { cases, code, errors } = await check();
  expect(cases.map(({ id }: { readonly id: string }) => id)).toEqual(["M-2", "M-3"]);
  expect([code, errors.map(({ rule }: { readonly rule: string }) => rule)]).toEqual([2, ["truncated-gzip"]]);
});
