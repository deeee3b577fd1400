import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sentences } from "../../src/check/reasons/index.ts";
import { aspects, caseRules } from "../../src/rules/index.ts";

const root = join(import.meta.dirname, "../..");
const fileOf = (id: string) =>
  (id === "" ? "within" : id).replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
/** What the sentences of an aspect are called, where that is not its own name. */
const saidIn: Readonly<Record<string, string>> = {
  promised: "aspects/extension-notice",
  "completed-by": "sections/stage",
  panel: "sections/roles",
  keep: "sections/retention",
  attest: "sections/attest",
};

describe("every aspect that is judged", () => {
  it.each([...aspects, ...caseRules, { id: "share" }].map(({ id }) => fileOf(id)))(
    "%s has a test and a sentence",
    (name) => {
      expect(existsSync(join(root, `test/rules/${name}.test.ts`))).toBe(true);
      expect(existsSync(join(root, `src/read-back/${saidIn[name] ?? `aspects/${name}`}.ts`))).toBe(true);
    },
  );

  it("has an id of its own", () => {
    const ids = [...aspects, ...caseRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("reasons", () => {
  const sources = ["src/check", "src/rules"]
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(root, folder, name)),
    )
    .map((path) => readFileSync(path, "utf8"));

  /** Codes in quotes, and beginnings of codes such as `form-${…}`. */
  const used = new Set(
    sources.flatMap((text) => [...text.matchAll(/"([a-z]+(?:-[a-z]+)*)"/gu)].map(([, code]) => code)),
  );
  const composed = sources.flatMap((text) =>
    [...text.matchAll(/`([a-z-]*)\$\{[^}]*\}([a-z-]*)`/gu)].map(([, start = "", end = ""]) => ({
      start,
      end,
    })),
  );
  const asked = sources.flatMap((text) =>
    [...text.matchAll(/reason\(\s*"([a-z-]+)"/gu)].map(([, code = ""]) => code),
  );

  it("every code that is used has a sentence", () => {
    expect(asked.filter((code) => !(code in sentences))).toEqual([]);
  });

  it("every sentence is used", () => {
    const isComposed = (code: string) =>
      composed.some(({ start, end }) => start + end !== "" && code.startsWith(start) && code.endsWith(end));
    expect(Object.keys(sentences).filter((code) => !used.has(code) && !isComposed(code))).toEqual([]);
  });
});
