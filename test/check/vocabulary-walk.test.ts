import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { descriptionOf } from "../../scripts/docs/schema.ts";
import { languages } from "../../src/language/language.ts";
import { littleWords } from "../../src/regulation/little-words.ts";
import { derivedRows } from "./vocabulary-walk/derived-rows.ts";
import { judged, say, versionsOf } from "./vocabulary-walk/judged.ts";
import { explain, media } from "./vocabulary-walk/media.ts";
import { type Outcome, phraseIn, textRows, verdictRows, withValue, wordOf } from "./vocabulary-walk/rows.ts";
import { descriptionsOf, repeated, schema, words } from "./vocabulary-walk/words.ts";

/**
 * The walk along the vocabulary: no word of a regulation file without a row that
 * shows what it does. The words come from the schema; vocabulary-walk/README.md
 * tells how a row is written.
 */

/** Keys that nothing reads back, with the reason. */
const unread: Readonly<Record<string, string>> = {
  "file.$schema": "it tells an editor which words there are",
  "accepted.because": "it is for who reads the file after the author",
};

/** Without it the first is meant as well. */
const silent = new Set(["first", "eerste"]);

const rows = [...verdictRows, ...derivedRows];
const pairs = <What>(gives: readonly Outcome<What>[]) =>
  gives.flatMap((one, at) => gives.slice(at + 1).map((other) => [one, other] as const));

describe("every word has a row", () => {
  it.each(words.filter(({ name }) => !Object.hasOwn(unread, name)))("$name", ({ name, key, values }) => {
    const own = [...rows, ...textRows].filter((row) => wordOf(row) === name);
    expect(own).not.toEqual([]);
    for (const { at } of own) expect(at.split(".")).toContain(key);
    const shown = new Set(own.flatMap(({ gives }) => gives.flatMap(([value]) => leavesOf(value))));
    expect(values.filter((value) => !shown.has(value))).toEqual([]);
  });

  it.each(Object.entries(repeated))("%s has the keys of %s", (copy, original) => {
    const keys = schema.$defs?.[copy]?.properties ?? {};
    const originals = (schema.$defs?.[original] ?? schema.properties?.[original])?.properties ?? {};
    expect(Object.keys(keys).length).toBeGreaterThan(8);
    for (const [key, node] of Object.entries(keys)) expect(node).toEqual(originals[key]);
  });

  it.each([...Object.values(littleWords)].flatMap((each) => [...each]).filter((word) => !silent.has(word)))(
    "the little word %s",
    (word) => {
      const values = rows.flatMap(({ gives }) => gives.map(([value]) => value));
      const isWord = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "u");
      expect(values.some((value) => typeof value === "string" && isWord.test(value))).toBe(true);
    },
  );

  it("a row that is about no word of the schema is about a word within a value", () => {
    const known = new Set(words.map(({ name }) => name));
    const others = [...rows, ...textRows].filter((row) => !known.has(wordOf(row)));
    expect(new Set(others.map(({ file }) => file))).toEqual(new Set(["little-words.yaml"]));
  });
});

describe("every word is explained", () => {
  const page = readFileSync(new URL("../../docs/vocabulary.md", import.meta.url), "utf8");
  const tables = new Map(
    [...page.matchAll(/<!-- generated: (?:keys )?(?<name>\S+) -->(?<table>[\s\S]*?)<!-- end/gu)].map(
      ({ groups = {} }) => [groups.name, groups.table ?? ""],
    ),
  );

  it.each(words)("$name in the schema", ({ node, values }) => {
    expect(descriptionOf(schema, node)).toMatch(/\S.*[.]$/u);
    const told = [...descriptionsOf(node), tables.get("purposes")].join(" ");
    const isTold = (value: string) => new RegExp(`(?<![\\w-])${value}(?![\\w-])`, "u").test(told);
    expect(values.filter((value) => !isTold(value))).toEqual([]);
  });

  it.each(words)("$name on the page of all keys, with an example", ({ level, key }) => {
    const [, parent = "file", inside = ""] = /^(?:(.*)[.])?([^.]+)$/u.exec(level) ?? [];
    const own = tables.get(/Reading$/u.test(level) ? "stepReading" : level);
    const name = own === undefined ? inside : key;
    const line = (own ?? tables.get(parent) ?? "")
      .split("\n")
      .find((each) => each.startsWith(`| \`${name}\``));
    // What has no table of its own stands among the sorts of value.
    expect(line?.split(" | ")[3] ?? page).toContain(`${key}:`);
  });
});

describe.each(rows)("$name", ({ text, at, log, gives }) => {
  it("has other verdicts for another value", () => {
    expect(gives.length).toBeGreaterThan(1);
    const alike = pairs(gives).filter(([[, one], [, other]]) => !contradict(one, other));
    expect(alike.map(([[one], [other]]) => [one, other])).toEqual([]);
  });

  it.each(gives)("%j", async (value, expected) => {
    const found = await judged(versionsOf(withValue(text, at, value)), log);
    const told = Object.entries(expected).map(([id, wanted]) => [id, say(found.get(id), wanted)]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });

  it.each(languages)("is said back (%s)", (language) => {
    const said = gives.map(([value]) => explain(versionsOf(withValue(text, at, value)), language));
    expect(new Set(said).size).toBe(gives.length);
  });
});

describe.each(textRows)("$name, in $in", ({ text, at, in: where, gives }) => {
  it.each(languages)("says something else for another value (%s)", async (language) => {
    const read = media[where];
    if (!read) throw new Error(`no such text: ${where}`);
    const texts = await Promise.all(
      gives.map(([value]) => read(versionsOf(withValue(text, at, value)), language)),
    );
    for (const [position, [, phrase]] of gives.entries()) {
      const words = phraseIn(phrase, language);
      if (words === undefined) continue;
      const having = texts.flatMap((each, index) => (each.includes(words) ? [index] : []));
      expect({ words, having, text: texts[position] }).toEqual({
        words,
        having: [position],
        text: texts[position],
      });
    }
    expect(new Set(texts).size).toBe(gives.length);
  });
});

/** Whether one verdict is asked for with two different outcomes. */
function contradict(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.entries(one).some(([id, wanted]) => {
    const also = other[id];
    return also !== undefined && !also.startsWith(wanted) && !wanted.startsWith(also);
  });
}

/** The single values within a value. */
function leavesOf(value: unknown): readonly string[] {
  if (value === null || typeof value !== "object") return [String(value)];
  return Object.values(value).flatMap(leavesOf);
}
