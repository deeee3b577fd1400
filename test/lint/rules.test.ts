import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { lintRegulation, lintVersions } from "../../src/lint/index.ts";
import { lintRules } from "../../src/lint/rules/index.ts";
import { readRegulation } from "../../src/regulation/read.ts";

const fixtures = new URL("fixtures/", import.meta.url);
const ids = lintRules.map(({ id }) => id);

test("the rules are in the order of the alphabet and have files of their name", () => {
  expect(ids).toEqual([...ids].sort());
  expect(namesIn(new URL("../../src/lint/rules/", import.meta.url), ".ts")).toEqual([...ids, "index"].sort());
});

test("every rule has a docs page with its name, a wrong and a right example", () => {
  const docs = new URL("../../docs/lint/", import.meta.url);
  expect(namesIn(docs, ".md")).toEqual(ids);
  for (const id of ids) {
    const page = readFileSync(new URL(`${id}.md`, docs), "utf8");
    const prose = page.replace(/```[\s\S]*?```/g, "");
    expect(prose.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      `# ${id}`,
      "## Wrong",
      "## Right",
    ]);
  }
});

test("every rule has fixtures, and every fixture a rule", () => {
  expect(readdirSync(fixtures).sort()).toEqual(ids);
});

describe.each(ids)("%s", (id) => {
  const folder = new URL(`${id}/`, fixtures);

  test("says nothing about right.md", () => {
    expect(existsSync(new URL("right.md", folder))).toBe(true);
    expect(foundIn(folder, "right")).toEqual([]);
  });

  test("says of wrong.md what stands on its lines, and nothing else", () => {
    const expected = expectedIn(folder, "wrong");
    expect(expected.some((line) => line.endsWith(` ${id}`))).toBe(true);
    expect(foundIn(folder, "wrong")).toEqual(expected);
  });

  test("has messages in both languages and the severity of the rule", () => {
    for (const finding of findingsIn(folder, "wrong")) {
      expect(finding.severity).toBe(lintRules.find((rule) => rule.id === finding.rule)?.severity);
      expect(finding.message.nl).not.toBe(finding.message.en);
      expect(`${finding.message.nl}${finding.message.en}`).not.toMatch(/undefined|!|\bNaN\b/);
    }
  });
});

/** Versions of one regulation are several files: `wrong.md`, `wrong-later.md`. */
function filesOf(folder: URL, variant: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(variant))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

/** Small examples lack much of what a whole regulation has; each fixture is held against the omission that it is about. */
const omissions = new Set(lintRules.filter(({ isOmission }) => isOmission).map(({ id }) => id));

function isOtherOmission(rule: string, folder: URL): boolean {
  return omissions.has(rule) && !folder.pathname.endsWith(`/${rule}/`);
}

/** Acceptances that end are looked at on this day. */
const day = { asOf: dayFromIso("2026-01-31") ?? 0 };

function findingsIn(folder: URL, variant: string) {
  const read = filesOf(folder, variant).map(({ name, text }) => ({ text, ...readRegulation(text, name) }));
  const regulations = read.flatMap(({ regulation }) => (regulation === undefined ? [] : [regulation]));
  return [
    ...read.flatMap(({ findings }) => findings),
    ...read.flatMap(({ regulation, text }) =>
      regulation === undefined ? [] : lintRegulation(regulation, { ...day, text }),
    ),
    ...lintVersions(regulations, day),
  ].filter(({ rule }) => !isOtherOmission(rule, folder));
}

function foundIn(folder: URL, variant: string): string[] {
  return findingsIn(folder, variant)
    .map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)
    .sort();
}

/** `<!-- expect: rule -->` or `# expect: rule, rule` at the end of a line. */
function expectedIn(folder: URL, variant: string): string[] {
  return filesOf(folder, variant)
    .flatMap(({ name, text }) =>
      text.split("\n").flatMap((line, index) => {
        const rules = /(?:#|<!--) expect: ([a-z, -]+?)(?: -->)?$/.exec(line)?.[1]?.split(", ") ?? [];
        return rules.map((rule) => `${name}:${index + 1} ${rule}`);
      }),
    )
    .sort();
}

function namesIn(folder: URL, extension: string): string[] {
  return readdirSync(folder)
    .map((name) => name.slice(0, -extension.length))
    .sort();
}
